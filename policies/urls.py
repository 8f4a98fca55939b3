from django.urls import path

from policies import checks_views
from policies.views import confirming, coverage, packs, public, suggestions

urlpatterns = [
    path("policy/", public.policy, name="policy"),
    path("policy.json", public.policy_json, name="policy_json"),
    path("desk/policies/confirm/", confirming.confirm_policy, name="confirm_policy"),
    path("desk/policies/checks/", checks_views.checks, name="checks"),
    path("desk/policies/checks/exceptions/new/", checks_views.add_exception, name="add_exception"),
    path("desk/policies/checks/exceptions/<int:pk>/end/", checks_views.end_exception, name="end_exception"),
    path("desk/policies/checks/patterns/new/", checks_views.write_pattern, name="write_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/", checks_views.own_pattern, name="own_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/change/", checks_views.change_pattern, name="change_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/switch/", checks_views.switch_pattern, name="switch_pattern"),
    # What carries out each clause, what could, and policies as files
    path("desk/policies/versions/<int:pk>/coverage/", coverage.coverage, name="coverage"),
    path("desk/policies/versions/<int:pk>/suggestions/", suggestions.suggestions, name="suggestions"),
    path("desk/policies/versions/<int:pk>/pack/", packs.export_pack, name="export_pack"),
    path("desk/policies/packs/", packs.import_pack, name="import_pack"),
]
