from django.urls import path

from moderation import views

urlpatterns = [path("house-rules/", views.house_rules_page, name="house_rules")]
