from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    name = "councilcomms.channels"
    label = "channels"

    def ready(self):
        from councilcomms.channels import leaving, opening, transitions  # noqa: F401  (they register jobs)
        from councilcomms.councils.context import menu_item

        menu_item(56, "Channels", "channels")
