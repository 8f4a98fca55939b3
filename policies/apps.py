from django.apps import AppConfig


class PoliciesConfig(AppConfig):
    name = "policies"

    def ready(self):
        from councilcomms.councils.context import menu_item
        from policies.permissions import may
        from policies.transitions import taking_force  # noqa: F401  (registers jobs)

        menu_item(70, "Checks", "checks", lambda member: may("keep checks", member, None))
