from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    name = "councilcomms.channels"
    label = "channels"
