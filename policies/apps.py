from django.apps import AppConfig


class PoliciesConfig(AppConfig):
    name = "policies"

    def ready(self):
        from councilcomms.councils.context import menu_item
        from policies.permissions import may
        from policies.transitions import signing  # noqa: F401  (registers the reminders)

        menu_item(60, "Policy", "policies", lambda member: may("see policies", member, None))
        menu_item(70, "Checks", "checks", lambda member: may("keep checks", member, None))
