from django.apps import AppConfig


class PoliciesConfig(AppConfig):
    name = "policies"

    def ready(self):
        from councilcomms.councils.context import menu_item

        # Each of these registers jobs.
        from policies import back_test_runs, transitions  # noqa: F401
        from policies.permissions import may
        from policies.transitions import signing, taking_force  # noqa: F401

        menu_item(60, "Policy", "policies", lambda member: may("see policies", member, None))
        menu_item(70, "Checks", "checks", lambda member: may("keep checks", member, None))
