from django.apps import AppConfig


class CouncilsConfig(AppConfig):
    name = "councilcomms.councils"
    label = "councils"
    verbose_name = "Councils and their people"

    def ready(self):
        # These register a signal's receiver, a deployment check and jobs.
        from councilcomms.councils import accounts, checks, notices, organisation_meetings, sessions  # noqa: F401
        from councilcomms.councils.context import menu_item
        from councilcomms.councils.people import emails  # noqa: F401  (registers a job)
        from councilcomms.councils.permissions import may

        menu_item(55, "Organisations", "organisations", lambda member: may("keep organisations", member, None))
        menu_item(58, "Meetings", "meetings", lambda member: may("see meetings", member, None))
        menu_item(60, "People", "people", lambda member: may("see people", member, None))
        menu_item(70, "Settings", "council_settings", lambda member: may("change settings", member, None))
