from django.urls import path

from policies import checks_views
from policies.views import confirming, importing, public, reviewing

urlpatterns = [
    path("policy/", public.policy, name="policy"),
    path("policy.json", public.policy_json, name="policy_json"),
    path("desk/policies/confirm/", confirming.confirm_policy, name="confirm_policy"),
    path("desk/policies/import/", importing.import_policy, name="import_policy"),
    path("desk/policies/import/<int:pk>/", importing.import_document, name="import_document"),
    path("desk/policies/import/<int:pk>/clauses/<int:index>/", importing.import_clause, name="import_clause"),
    path("desk/policies/import/<int:pk>/discard/", importing.discard_import, name="discard_import"),
    path("desk/policies/review/", reviewing.review, name="review"),
    path("desk/policies/checks/", checks_views.checks, name="checks"),
    path("desk/policies/checks/exceptions/new/", checks_views.add_exception, name="add_exception"),
    path("desk/policies/checks/exceptions/<int:pk>/end/", checks_views.end_exception, name="end_exception"),
    path("desk/policies/checks/patterns/new/", checks_views.write_pattern, name="write_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/", checks_views.own_pattern, name="own_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/change/", checks_views.change_pattern, name="change_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/switch/", checks_views.switch_pattern, name="switch_pattern"),
]
