"""What every act about people shares: the lock, the permission, the record."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import jobs, notices
from councilcomms.councils.locking import lock_council
from councilcomms.councils.models import Membership, PeopleEvent, Role
from councilcomms.councils.permissions import may

#: One's own desk, whatever one still is: it answers also those who have no role left.
OWN_DESK = "/desk/"


class _Operator:
    """Who acts where a council is started, or its last Clerk is gone, from the machine's own command line."""

    name = "The portal's operator"
    title = ""
    pk = None


OPERATOR = _Operator()


@contextmanager
def act(verb: str, *, by, on):
    """One transaction in which nobody else changes this council's people, begun by asking the permission.

    Gives who acts, read anew: their role may have ended while this waited for its turn.
    """
    with transaction.atomic():
        lock_council(getattr(on, "council_id", on.pk))
        now = Membership.objects.standing().filter(pk=by.pk).first()
        if not may(verb, now, on):
            raise PermissionDenied(f"{by} may not {verb} here.")
        yield now


def record(verb: str, *, by, about=None, note: str = "", **facts) -> PeopleEvent:
    """The event row. ``about`` is the member it concerns; ``facts`` are what a reader asks for later."""
    return PeopleEvent.objects.create(
        actor_id=by.pk, actor_name=by.name, actor_title=by.title, verb=verb, about=about, note=note, facts=facts,
    )


def tell(members, subject: str, *, by, words: str = "", address: str = "") -> None:
    """Notices for these members, never for the one who acts. They lead to the people, or to this address."""
    others = [member for member in members if member.pk != by.pk]
    for member in others:
        notices.tell([member], subject, address or reverse("people", args=[member.council.slug]), words)


def announce_joined(event: PeopleEvent, member, starts) -> None:
    """The rooms above are told that somebody joined, or has one more role from this day on."""
    payload = {"member": member.pk, "starts": starts.isoformat()}
    jobs.announce("councils.member_joined", key=str(event.pk), payload=payload)


def clerks() -> list[Membership]:
    return list(Membership.objects.holding(Role.CLERK).select_related("council"))


def running(today=None) -> Q:
    """In force, or still to come."""
    return Q(ends=None) | Q(ends__gte=today or timezone.localdate())


def yesterday():
    """The last day of what is ended at once."""
    return timezone.localdate() - timedelta(days=1)


def day_after(last_day):
    """The first day without what ends with this last day, or at once."""
    return (last_day or yesterday()) + timedelta(days=1)


def end(row, last_day) -> None:
    """End a role or a deputising record: with this last day, or at once, as one that would begin only later is. The row
    stays."""
    later = last_day is not None and last_day >= row.starts
    row.ends, row.ended_at = (last_day, None) if later else (yesterday(), timezone.now())
    row.save()
