from django.urls import path

from policies import checks_views
from policies.views import companions, comparing, confirming, public

urlpatterns = [
    path("policy/", public.policy, name="policy"),
    path("policy.json", public.policy_json, name="policy_json"),
    path("policy/versions/", public.policy_versions, name="policy_versions"),
    path("policy/versions/<int:pk>/", public.policy_version, name="policy_version"),
    path("policy/versions/<int:pk>.json", public.policy_version_json, name="policy_version_json"),
    path("policy/compare/", public.policy_compare, name="policy_compare"),
    path("desk/policies/compare/", comparing.compare_versions, name="compare"),
    path("desk/policies/companions/", companions.companions, name="companions"),
    path("desk/policies/companions/<int:pk>/", companions.change_companion, name="change_companion"),
    path("desk/policies/companions/<int:pk>/remove/", companions.remove_companion_page, name="remove_companion"),
    path("desk/policies/confirm/", confirming.confirm_policy, name="confirm_policy"),
    path("desk/policies/checks/", checks_views.checks, name="checks"),
    path("desk/policies/checks/exceptions/new/", checks_views.add_exception, name="add_exception"),
    path("desk/policies/checks/exceptions/<int:pk>/end/", checks_views.end_exception, name="end_exception"),
    path("desk/policies/checks/patterns/new/", checks_views.write_pattern, name="write_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/", checks_views.own_pattern, name="own_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/change/", checks_views.change_pattern, name="change_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/switch/", checks_views.switch_pattern, name="switch_pattern"),
]
