from django.urls import path

from policies import checks_views, views, views_back_test

urlpatterns = [
    path("policy/", views.policy, name="policy"),
    path("policy.json", views.policy_json, name="policy_json"),
    path("desk/policies/confirm/", views.confirm_policy, name="confirm_policy"),
    path("desk/policies/checks/", checks_views.checks, name="checks"),
    path("desk/policies/checks/exceptions/new/", checks_views.add_exception, name="add_exception"),
    path("desk/policies/checks/exceptions/<int:pk>/end/", checks_views.end_exception, name="end_exception"),
    path("desk/policies/checks/patterns/new/", checks_views.write_pattern, name="write_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/", checks_views.own_pattern, name="own_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/change/", checks_views.change_pattern, name="change_pattern"),
    path("desk/policies/checks/patterns/<int:pk>/switch/", checks_views.switch_pattern, name="switch_pattern"),
    path("desk/policies/versions/<int:pk>/back-test/", views_back_test.back_test, name="back_test"),
]
