from django.apps import AppConfig


class PoliciesConfig(AppConfig):
    name = "policies"

    def ready(self):
        from councilcomms.councils.context import menu_item
        from policies import transitions  # noqa: F401  (registers the jobs of confirming)
        from policies.permissions import may
        from policies.transitions import signing, taking_force  # noqa: F401  (they register jobs)

        menu_item(60, "Policy", "policies", lambda member: may("see policies", member, None))
        menu_item(70, "Checks", "checks", lambda member: may("keep checks", member, None))
