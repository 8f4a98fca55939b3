from django.urls import path

from policies import views

urlpatterns = [
    path("policy/", views.policy, name="policy"),
    path("policy.json", views.policy_json, name="policy_json"),
    path("desk/policies/confirm/", views.confirm_policy, name="confirm_policy"),
]
