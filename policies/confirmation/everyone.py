"""How all members stand to one version: who is asked to confirm it, who is told, whom nothing concerns."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from councilcomms.councils.models import Membership, RoleHolding
from councilcomms.councils.models.people import in_force
from policies.confirmation.asking import ToConfirm, confirmed_of, last_confirmed, line_up_to
from policies.confirmation.clauses import audiences_of, audiences_of_roles
from policies.models import Confirmation, Version


@dataclass(frozen=True)
class Person:
    """A member whom the version asks, or only tells, and since which day.

    ``confirmed_at``: when they confirmed this version, where a further role came after.
    """

    member: Membership
    asked: ToConfirm
    since: date
    confirmed_at: datetime | None = None


class Everyone:
    """How all members stand to one adopted version on one day, in the same number of statements for any number of them.

    ``asked``: who is asked and has not confirmed. ``told``: of a small change, or of what was taken out. ``free``:
    members with a role whom nothing concerns. ``confirmed``: who has confirmed this version, each with the anchors
    that counts for; whoever has a further role since is also among ``asked``.
    """

    def __init__(self, version: Version, today: date | None = None, members=None):
        self.version, self.today = version, today or timezone.localdate()
        self.asked: list[Person] = []
        self.told: list[Person] = []
        self.free: list[Membership] = []
        self.confirmed: list[tuple[Membership, list[str]]] = []
        self._line = line_up_to(version)
        rows = (Membership.objects if members is None else members).active(self.today).standing(self.today)
        rows = [member for member in rows.order_by("user__full_name", "pk") if member.roles]
        self._given, self._starts = _confirmations(self._line, rows), _starts(rows, self.today)
        for member in rows:
            self._place(member)

    def _place(self, member) -> None:
        given, audiences = self._given[member.pk], audiences_of(member)
        confirmed = {pk: row.anchors for pk, row in given.items()}
        found = last_confirmed(self._line, confirmed, audiences, self._starts[member.pk])
        here = given.get(self.version.pk)
        if here:
            self.confirmed.append((member, confirmed_of(self.version, here.anchors, audiences)))
        if found.is_asked:
            self.asked.append(Person(member, found, max(found.since, member.starts), here.at if here else None))
        elif here is None and (found.clauses or found.removed):
            self.told.append(Person(member, found, max(found.since, member.starts)))
        elif here is None:
            self.free.append(member)


def _confirmations(line, members) -> dict[int, dict[int, Confirmation]]:
    """By member, then by version."""
    found = defaultdict(dict)
    for row in Confirmation.objects.filter(version__in=line, member__in=members):
        found[row.member_id][row.version_id] = row
    return found


def _starts(members, today) -> dict[int, dict[str, date]]:
    """By member, then by audience ("" for all): the first day of the roles they hold on this day."""
    found = defaultdict(dict)
    for holding in RoleHolding.objects.filter(in_force(today), member__in=members):
        starts = found[holding.member_id]
        for audience in ("", *audiences_of_roles([holding.role])):
            starts[audience] = min(holding.starts, starts.get(audience, holding.starts))
    return found
