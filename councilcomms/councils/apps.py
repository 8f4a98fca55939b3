from django.apps import AppConfig


class CouncilsConfig(AppConfig):
    name = "councilcomms.councils"
    label = "councils"
    verbose_name = "Councils and their people"
