"""The portal's addresses, and the pages that notices of a period lead to."""

from django.http import HttpResponse
from django.urls import include, path

urlpatterns = [
    path("", include("councilcomms.urls")),
    path("<slug:council>/polls/<int:pk>/", lambda request, council, pk: HttpResponse(), name="poll"),
    path("<slug:council>/polls/<int:pk>/posts/", lambda request, council, pk: HttpResponse(), name="period_posts"),
    path("<slug:council>/polls/<int:pk>/after/", lambda request, council, pk: HttpResponse(), name="period_after"),
]
