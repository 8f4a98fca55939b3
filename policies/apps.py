from django.apps import AppConfig


class PoliciesConfig(AppConfig):
    name = "policies"

    def ready(self):
        from councilcomms.councils.context import menu_item
        from policies import transitions  # noqa: F401  (registers the jobs of confirming)
        from policies.permissions import may

        menu_item(70, "Checks", "checks", lambda member: may("keep checks", member, None))
