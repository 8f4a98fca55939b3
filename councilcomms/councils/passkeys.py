"""Passkeys in our words: a fingerprint, a face or a screen lock in place of the password and the code."""

from __future__ import annotations

import logging
from ipaddress import ip_address

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter, get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import forms as passkey_forms
from django import forms
from django.core.exceptions import ValidationError

from councilcomms.councils.sessions import device_of


def _name_field(required: bool) -> forms.CharField:
    return forms.CharField(
        label="Name of this passkey", required=required, max_length=80, widget=forms.TextInput({"cc_width": 20}),
        help_text="So that you know it again, for example “My phone”.",
        error_messages={"required": "Give it a name.", "max_length": "Use at most 80 characters."},
    )


log = logging.getLogger(__name__)


def not_at_address(request) -> str:
    """Browsers keep a passkey to a name, and at an IP address make none: what to do there; "" where it has a name."""
    host, _, port = request.get_host().rpartition(":")
    if not host or port.endswith("]"):
        host, port = request.get_host(), ""
    try:
        address = ip_address(host.strip("[]"))
    except ValueError:
        return ""
    if not address.is_loopback:
        return "Passkeys need this portal's name. Open it by its name, not by its number, to use passkeys."
    return f"Open this portal as {request.scheme}://localhost{port and f':{port}'}/ to use passkeys."


class _FromAnybody:
    """What a browser sends is read by libraries that raise whatever they stumble on: to a person it is not accepted."""

    def _read(self, reading):
        try:
            return reading()
        except ValidationError:
            raise
        except Exception as error:
            log.info("A passkey could not be read: %r", error)
            raise get_adapter().validation_error("incorrect_code") from error


class AddPasskeyForm(_FromAnybody, passkey_forms.AddWebAuthnForm):
    """Always one that signs in alone: allauth's script asks this box, and the person is asked nothing."""

    name = _name_field(required=False)
    passwordless = forms.BooleanField(required=False, initial=True, widget=forms.CheckboxInput({"hidden": True}))

    def clean_passwordless(self) -> bool:
        return True

    def clean(self):
        return self._read(super().clean)


class PasskeyForm(_FromAnybody, passkey_forms.AuthenticateWebAuthnForm):
    """After the password."""

    def clean_credential(self):
        return self._read(super().clean_credential)


class PasskeyLoginForm(_FromAnybody, passkey_forms.LoginWebAuthnForm):
    """In place of the password."""

    def clean_credential(self):
        return self._read(super().clean_credential)


class PasskeyAgainForm(_FromAnybody, passkey_forms.ReauthenticateWebAuthnForm):
    """Before anything about the sign-in is changed."""

    def clean_credential(self):
        return self._read(super().clean_credential)


class RenamePasskeyForm(passkey_forms.EditWebAuthnForm):
    name = _name_field(required=True)


class PasskeyAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "That code or passkey was not accepted. Try again.",
    }

    def generate_authenticator_name(self, user, type) -> str:
        """Named after the device it is made on; a second one there is numbered."""
        device = device_of(context.request.META.get("HTTP_USER_AGENT", ""))
        taken = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return f"{device}, {taken + 1}" if taken else device
