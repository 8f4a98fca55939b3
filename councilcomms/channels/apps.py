from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    name = "councilcomms.channels"
    label = "channels"

    def ready(self):
        from councilcomms.channels import leaving, opening  # noqa: F401  (they register jobs)
