"""Sign-in by django-allauth; joining by invitation alone."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.signals import user_signed_up
from allauth.core import context
from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.dispatch import receiver

from councilcomms.councils.forms.fields import NameField
from councilcomms.councils.models import Invitation
from councilcomms.councils.people import accept_invitation
from councilcomms.councils.people.invitations import read_token
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused, WrongState

#: Where the session keeps the token between the invitation's page and the sign-up.
TOKEN = "invitation"


def find(token: str) -> Invitation | None:
    """The invitation a token names, whatever its state; None where the token is not ours."""
    council, pk = read_token(token) or (None, None)
    with council_scope(council):
        return Invitation.objects.select_related("council").filter(pk=pk).first() if council else None


def held_by(request) -> Invitation | None:
    """The open invitation this browser came with."""
    token = request.session.get(TOKEN)
    invitation = find(token) if token else None
    return invitation if invitation and invitation.state == "open" else None


def join(request, invitation, user):
    """Accept it for this person; the desk's address, or None with a message where it cannot be used any more."""
    request.session.pop(TOKEN, None)
    try:
        with council_scope(invitation.council):
            accept_invitation(invitation, user=user)
    except (Refused, WrongState) as error:
        messages.error(request, str(error))
        return None
    messages.success(request, f"Welcome to {invitation.council.name}.")
    return f"/{invitation.council.slug}/desk/"


class NameForm(forms.Form):
    """What joining asks beside email address and password; the address is the invitation's and stays so."""

    full_name = NameField(
        label="Your full name", max_length=120, widget=forms.TextInput({"autocomplete": "name"}),
        error_messages={"required": "Enter your full name.", "max_length": "Use at most 120 characters."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        invitation = held_by(context.request)
        if invitation and "email" in self.fields:
            self.fields["full_name"].initial = invitation.full_name
            self.fields["email"].initial = invitation.email
            self.fields["email"].widget.attrs["readonly"] = True
            self.fields["email"].help_text = "The invitation was sent here. You sign in with it."

    def signup(self, request, user):
        user.full_name = self.cleaned_data["full_name"]
        user.save()


#: How one shows again that it is oneself, in our words.
AGAIN_BY = {
    "reauthenticate": "Use your password", "mfa_reauthenticate": "Use a code from your app, or a recovery code",
    "mfa_reauthenticate:webauthn": "Use a passkey (fingerprint, face or screen lock)",
}


class AccountAdapter(DefaultAccountAdapter):
    def get_reauthentication_methods(self, user):
        methods = super().get_reauthentication_methods(user)
        return [way | {"description": AGAIN_BY.get(way["id"], way["description"])} for way in methods]

    def is_open_for_signup(self, request):
        return held_by(request) is not None

    def is_email_verified(self, request, email):
        """The link came by email to this very address."""
        invitation = held_by(request)
        return invitation is not None and invitation.email.lower() == email.lower()

    def clean_email(self, email):
        match = self.request.resolver_match
        if match and match.url_name == "account_signup" and not self.is_email_verified(self.request, email):
            raise ValidationError("Use the email address the invitation was sent to.")
        return email

    def get_signup_redirect_url(self, request):
        return getattr(request, "joined", None) or "/desk/"


@receiver(user_signed_up)
def join_after_sign_up(sender, request, user, **_):
    invitation = held_by(request)
    if invitation:
        request.joined = join(request, invitation, user)
