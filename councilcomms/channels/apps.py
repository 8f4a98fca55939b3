from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    name = "councilcomms.channels"
    label = "channels"

    def ready(self):
        from councilcomms.channels import opening  # noqa: F401  (registers the handler for a new council)
