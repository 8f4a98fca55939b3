from django.apps import AppConfig


class PoliciesConfig(AppConfig):
    name = "policies"

    def ready(self):
        from councilcomms.councils.context import menu_item
        from policies import back_test_runs  # noqa: F401  (registers its job)
        from policies.transitions import may

        menu_item(70, "Checks", "checks", lambda member: may("keep checks", member, None))
