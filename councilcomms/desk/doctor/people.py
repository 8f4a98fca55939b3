"""Offices with nobody in them, and cover that covers nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse

from councilcomms.councils.models import Deputising, QueueHold, Role
from councilcomms.councils.models.cover import covers
from councilcomms.councils.people.second_readers import READERS
from councilcomms.desk.doctor.stuck import Here, Stuck, day_of

HELD_LONG = timedelta(days=30)


def no_clerk(here: Here) -> Iterator[Stuck]:
    if here.holding(Role.CLERK):
        return
    deputy = "" if here.in_office() else " Nobody deputises either."
    yield Stuck("no-clerk", f"{here.council.short_name} has no Clerk.{deputy}",
                "Whoever runs the portal appoints one, citing the minute: manage.py appoint_clerk.",
                reverse("people", args=[here.council.slug]))


def nobody_to_read(here: Here) -> Iterator[Stuck]:
    """"Two pairs of eyes" is set, and the Clerk is the only pair."""
    if not here.council.two_pairs_of_eyes:
        return
    for clerk in here.holding(Role.CLERK):
        if not any(member.roles & set(READERS) for member in here.active if member.pk != clerk.pk):
            yield Stuck("no-second-reader", f"Posts of {clerk.name} need a second reader, and nobody could be one.",
                        "Invite a councillor or an officer, or switch the second reader off.",
                        reverse("council_settings", args=[here.council.slug]))


def empty_cover(here: Here) -> Iterator[Stuck]:
    """Deputising, today or to come, of somebody who is an officer no more."""
    for row in Deputising.objects.filter(ends__gte=here.today, ended_at=None).order_by("starts", "pk"):
        member = here.members.get(row.member_id)
        if member is None or (member.is_active and Role.OFFICER in member.roles):
            continue
        yield Stuck("deputy-not-officer", f"{member.name} is to deputise until {row.ends:%-d %B %Y} and is no officer.",
                    "End the record, and open one for an officer.", reverse("people", args=[here.council.slug]),
                    row.starts)


def long_holds(here: Here) -> Iterator[Stuck]:
    for hold in QueueHold.objects.filter(covers(here.now), starts_at__lt=here.now - HELD_LONG):
        yield Stuck("long-hold", f"The queue has been held for more than 30 days: {hold.reason}",
                    "End the hold, or leave it if it is still meant.", reverse("queue", args=[here.council.slug]),
                    day_of(hold.starts_at))
