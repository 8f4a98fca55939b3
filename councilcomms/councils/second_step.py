"""The second step to sign in, where a council's setting asks it of Clerk, deputy in dates and policy administrator."""

from __future__ import annotations

from allauth.mfa.signals import authenticator_added
from allauth.mfa.utils import is_mfa_enabled
from django.dispatch import receiver

from councilcomms.councils.models import Membership, Role
from councilcomms.councils.sessions import end_sessions_of


def lacks_second_step(member: Membership, user) -> bool:
    """Whether this member must set up a second step before the desk of this council opens."""
    if not member.council.two_factor_required:
        return False
    if not (member.is_clerk or member.is_deputy or Role.ADMINISTRATOR in member.roles):
        return False
    return not is_mfa_enabled(user)


@receiver(authenticator_added)
def end_other_sessions(sender, request, user, **_):
    """Whoever else is signed in as this person gave no second step: from now on they must."""
    end_sessions_of(user.pk, keep=request.session.session_key)
