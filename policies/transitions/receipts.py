"""Receipts of who was asked and never confirmed, written when somebody leaves or a version ends. Once each.

Of whom no notice asked, there is none: a version may have come and gone while nothing ran here.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.models import Membership
from policies.confirmation.everyone import Everyone, Person
from policies.models import NeverConfirmed, Version
from policies.transitions.reminding import asked_at, at, was_told

MEMBER_LEFT = "policies.member_left"


def close_confirmations(version: Version) -> None:
    """Receipts for all who were asked and had not confirmed on its last day. Nothing while it is in force."""
    last_day = last_day_of(version)
    if last_day is not None:
        _write(version, Everyone(version, last_day).asked, last_day, NeverConfirmed.Ended.VERSION)


def last_day_of(version: Version) -> date | None:
    """The day before another took its place; None while it is in force or still to come."""
    rows = list(Version.objects.in_force())
    place = next((n for n, row in enumerate(rows) if row.pk == version.pk), 0)
    if place == 0:
        return None
    return max(rows[place - 1].effective_on - timedelta(days=1), version.effective_on)


@jobs.handler("councils.membership_ended")
@jobs.handler(MEMBER_LEFT)
def member_left(job) -> None:
    """After the last day of a membership. Nothing where they were invited again meanwhile."""
    member = Membership.objects.filter(pk=job.payload["member"]).first()
    if member is None or member.ends is None:
        return
    if member.is_active:
        day_after = member.ends + timedelta(days=1)
        jobs.ask(MEMBER_LEFT, key=f"{member.pk}:{member.ends}", payload=job.payload, due_at=at(day_after))
        return
    last_day = last_day_with_role(member)
    version = Version.objects.in_force(last_day).first() if last_day else None
    if version is not None:
        here = Everyone(version, last_day, members=Membership.objects.filter(pk=member.pk))
        _write(version, here.asked, member.ends, NeverConfirmed.Ended.LEFT)


def last_day_with_role(member) -> date | None:
    """Roles may have ended before the membership did: nobody is asked once they have none."""
    held = [row for row in member.roleholding_set.all() if row.ends is None or row.ends >= row.starts]
    days = [min(row.ends or member.ends, member.ends) for row in held]
    return max(days, default=None)


def _write(version: Version, people: list[Person], ended_on: date, ended: str) -> None:
    """Whoever confirmed the version, and owes only what a further role asks, has confirmed it all the same."""
    asked = asked_at(version)
    rows = []
    for person in people:
        if person.confirmed_at or not was_told(person, asked):
            continue
        asked_on = timezone.localdate(asked[person.member.pk])
        rows.append(NeverConfirmed(
            version=version, member=person.member, asked_on=asked_on, ended=ended, ended_on=max(ended_on, asked_on),
            at=timezone.now(),
        ))
    NeverConfirmed.objects.bulk_create(rows, ignore_conflicts=True)
