"""Addresses. Each room has its own; the council is the first part of every address that is a council's."""

from django.urls import include, path

urlpatterns = [
    path("accounts/", include("councilcomms.councils.account_urls")),
    path("accounts/", include("allauth.urls")),
    path("", include("councilcomms.desk.urls")),
    path("<slug:council>/", include("councilcomms.councils.urls")),
    path("<slug:council>/", include("policies.urls")),
    path("<slug:council>/", include("councilcomms.channels.urls")),
    path("<slug:council>/", include("councilcomms.posts.urls")),
    path("<slug:council>/", include("moderation.urls")),
]
