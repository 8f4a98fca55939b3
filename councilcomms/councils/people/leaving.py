"""What follows when somebody leaves. Rooms above say here what work of theirs stands open, and who could take it on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.models import Membership

#: Of each room that has some: how many drafts of a member stand open, and whether a member could take them on.
_open_drafts: list[Callable[[Membership], int]] = []
_takes_over: list[Callable[[Membership], bool]] = []


def register(*, open_drafts: Callable[[Membership], int], takes_over: Callable[[Membership], bool]) -> None:
    """A room says so when it is ready."""
    _open_drafts.append(open_drafts)
    _takes_over.append(takes_over)


def open_drafts(member: Membership) -> int:
    """How many posts of theirs are not yet out, rejected or discarded."""
    return sum(room(member) for room in _open_drafts)


def may_take_over(member: Membership) -> bool:
    return member.is_active and any(room(member) for room in _takes_over)


def successors(leaver: Membership) -> list[Membership]:
    """Who could take over this person's drafts today, by name. One statement."""
    rows = Membership.objects.standing().active().exclude(pk=leaver.pk).order_by("user__full_name", "pk")
    return [member for member in rows if may_take_over(member)]


def midnight_after(day) -> datetime:
    """When a last day is over, in London."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def who_left(job) -> Membership | None:
    """Whose membership a job speaks of, once its last day is over; until then the job asks for another at that
    midnight. None too where they were invited again meanwhile."""
    member = Membership.objects.select_related("user", "council").filter(pk=job.payload["member"]).first()
    if member is None or member.ends is None:
        return None
    if member.is_active:
        key = f"{job.key.partition(':')[0]}:{member.ends}"
        jobs.ask(job.name, key=key, payload=job.payload, due_at=midnight_after(member.ends))
        return None
    return member
