from django.apps import AppConfig


class PoliciesConfig(AppConfig):
    name = "policies"

    def ready(self):
        from councilcomms.councils import categories, said_today
        from councilcomms.councils.context import menu_item
        from councilcomms.councils.people import deputising

        # Each of these registers jobs.
        from policies import transitions  # noqa: F401
        from policies.back_tests import runs  # noqa: F401
        from policies.deputies import condition
        from policies.elections import today
        from policies.elections import transitions as elections  # noqa: F401
        from policies.elections.permissions import may as may_of_elections
        from policies.permissions import may
        from policies.transitions import meetings, signing, taking_force  # noqa: F401
        from policies.words import CATEGORY_NAMES

        categories.register(CATEGORY_NAMES)
        deputising.conditions.append(condition)
        said_today.further[today.POLLS_TODAY] = today.polls_today

        menu_item(60, "Policy", "policies", lambda member: may("see policies", member, None))
        menu_item(65, "Elections", "elections", lambda member: may_of_elections("see elections", member, None))
        menu_item(70, "Checks", "checks", lambda member: may("keep checks", member, None))
