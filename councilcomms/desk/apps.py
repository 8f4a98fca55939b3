from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "councilcomms.desk"
    label = "desk"
