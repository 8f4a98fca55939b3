"""Pages of sign-in that allauth does not have, or that stand before its own."""

from django.urls import path
from django.views.generic import RedirectView

from councilcomms.councils.views import joining

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="mfa_index")),
    path("email/", joining.email_address, name="account_email"),
    path("invitation/<str:token>/", joining.invitation, name="invitation"),
]
