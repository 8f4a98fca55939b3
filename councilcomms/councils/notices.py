"""Telling members: a notice in the portal, and a job that emails it."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.models import Job, Membership, Notice, Role

EMAIL = "councils.email_notice"


def tell(members, subject: str, address: str, words: str = "") -> None:
    """One notice for each of these members, once each. Call inside the transaction of what is told."""
    for member in {member.pk: member for member in members}.values():
        notice = Notice.objects.create(
            council_id=member.council_id, member=member, subject=subject[:200], words=words, address=address
        )
        jobs.ask(EMAIL, key=str(notice.pk), payload={"notice": notice.pk}, new=True)


def read_by_opening(member, address: str) -> None:
    """Whoever opens the page that a notice speaks of has read it. Asks nothing where none is unread."""
    if getattr(member, "unread", 0):
        member.unread -= _unread_of(address).filter(member=member).update(read_at=timezone.now())


def no_longer_waits(address: str) -> None:
    """What waited there was dealt with: nobody need be told any more."""
    _unread_of(address).update(read_at=timezone.now())


def _unread_of(address: str):
    return Notice.objects.filter(address=address, read_at=None)


@jobs.handler(EMAIL, outside=True)
def email_notice(job) -> None:
    """Send one notice. Its Message-ID is its own, so that a second sending is seen as the same message."""
    notice = Notice.objects.select_related("member__user", "council").get(pk=job.payload["notice"])
    if notice.emailed_at or not notice.member.is_active:
        return
    council = notice.council
    body = "\n\n".join(filter(None, [
        notice.words,
        f"{settings.SITE_URL}{notice.address}",
        f"{council.name}, sent by its communications portal.",
    ]))
    EmailMessage(
        subject=" ".join(f"{council.short_name}: {notice.subject}".split()),
        body=body,
        to=[notice.member.user.email],
        headers={"Message-ID": f"<notice-{notice.pk}.{council.slug}@councilcomms>"},
    ).send()
    notice.emailed_at = timezone.now()
    notice.save(update_fields=["emailed_at"])


def tell_given_up(job: Job) -> None:
    """The Clerk is told, once. Not of an email that could not be sent: its notice would be emailed too, without end."""
    if job.name == EMAIL:
        return
    clerks = list(Membership.objects.holding(Role.CLERK).select_related("council"))
    if clerks:
        address = reverse("stuck", args=[clerks[0].council.slug])
        words = f"It was tried {job.attempts} times. The page says what it was; tell whoever runs the portal."
        tell(clerks, "The portal gave up something it should have done", address, words)


jobs.when_given_up.append(tell_given_up)
