from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "councilcomms.desk"
    label = "desk"

    def ready(self):
        from councilcomms.councils.context import menu_item

        menu_item(10, "What needs you", "desk")
        menu_item(80, "Try it", "try_it")
