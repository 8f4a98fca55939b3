from django.urls import path

from policies import checks_views
from policies.views import confirmations, confirming, public

urlpatterns = [
    path("policy/", public.policy, name="policy"),
    path("policy.json", public.policy_json, name="policy_json"),
    path("desk/policies/confirm/", confirming.confirm_policy, name="confirm_policy"),
    path("desk/policies/versions/<int:pk>/confirmations/", confirmations.confirmations, name="confirmations"),
    path(
        "desk/policies/versions/<int:pk>/confirmations/export.csv", confirmations.confirmations_csv,
        name="confirmations_csv",
    ),
    path(
        "desk/policies/versions/<int:pk>/confirmations/export.xlsx", confirmations.confirmations_xlsx,
        name="confirmations_xlsx",
    ),
    path(
        "desk/policies/versions/<int:pk>/confirmations/paper/", confirmations.record_on_paper, name="record_on_paper"
    ),
    path("desk/policies/confirmations/<int:pk>/scan/", confirmations.confirmation_scan, name="confirmation_scan"),
    path("desk/policies/checks/", checks_views.checks, name="checks"),
    path("desk/policies/checks/exceptions/new/", checks_views.add_exception, name="add_exception"),
    path("desk/policies/checks/exceptions/<int:pk>/end/", checks_views.end_exception, name="end_exception"),
    path("desk/policies/checks/patterns/new/", checks_views.write_pattern, name="write_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/", checks_views.own_pattern, name="own_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/change/", checks_views.change_pattern, name="change_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/switch/", checks_views.switch_pattern, name="switch_pattern"),
]
