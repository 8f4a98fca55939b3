"""Where people are signed in: in words, and ended for somebody who is in no council any more."""

from __future__ import annotations

from allauth.usersessions.models import UserSession
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.models import Membership
from councilcomms.councils.people.leaving import who_left
from councilcomms.councils.tenancy import all_councils

#: The first sign found in what a browser says of itself counts: most of them name others too.
_BROWSERS = (
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
)
_DEVICES = (
    ("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "an Android phone or tablet"), ("CrOS", "a Chromebook"),
    ("Windows", "a Windows computer"), ("Mac OS", "a Mac"), ("Linux", "a Linux computer"),
)


def device_of(user_agent: str) -> str:
    """“Chrome on a Windows computer”, from what the browser says of itself."""
    browser = next((name for sign, name in _BROWSERS if sign in user_agent), "A browser")
    device = next((name for sign, name in _DEVICES if sign in user_agent), "a device we do not know")
    return f"{browser} on {device}"


def end_sessions_of(user_pk: int, *, keep: str | None = None) -> None:
    """Sign this person out everywhere; ``keep``: but for the session of this key.

    Sessions themselves are read: one that began before visits were noted has no row beside it.
    """
    for session in Session.objects.filter(expire_date__gt=timezone.now()).exclude(pk=keep).iterator():
        if session.get_decoded().get(SESSION_KEY) == str(user_pk):
            session.delete()
    UserSession.objects.filter(user_id=user_pk).exclude(session_key=keep or "").delete()


@jobs.handler("councils.sign_out_who_left", after="councils.membership_ended")
def sign_out_who_left(job) -> None:
    """After the last day: who is then in no council here is signed out everywhere. Who is in another stays signed in;
    the desk of the one they left is closed to them by its dates."""
    member = who_left(job)
    if member is None:
        return
    with all_councils():
        elsewhere = Membership.objects.active().filter(user=member.user_id).exists()
    if not elsewhere:
        end_sessions_of(member.user_id)
