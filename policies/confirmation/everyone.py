"""How all members stand to one version: who is asked to confirm it, who is told, whom nothing concerns."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from councilcomms.councils.models import Membership, RoleHolding
from councilcomms.councils.models.people import in_force
from policies.confirmation.asking import ToConfirm, audiences_of, audiences_of_roles, last_confirmed, line_up_to, speaks
from policies.models import Confirmation, Version


@dataclass(frozen=True)
class Person:
    """A member whom the version asks, or only tells, and since which day."""

    member: Membership
    asked: ToConfirm
    since: date


class Everyone:
    """How all members stand to one version on one day, in the same number of statements for any number of them.

    ``asked``: who is asked and has not confirmed. ``told``: of a small change, or of what was taken out. ``free``:
    members with a role whom nothing concerns.
    """

    def __init__(self, version: Version, today: date | None = None, members=None):
        self.version, self.today = version, today or timezone.localdate()
        self.asked: list[Person] = []
        self.told: list[Person] = []
        self.free: list[Membership] = []
        self._line = line_up_to(version)
        rows = (Membership.objects if members is None else members).active(self.today).standing(self.today)
        rows = [member for member in rows.order_by("user__full_name", "pk") if member.roles]
        self._confirmed, self._held = _confirmations(self._line, rows), _holdings(rows, self.today)
        for member in rows:
            self._place(member)

    def _place(self, member) -> None:
        confirmed = self._confirmed[member.pk]
        if self.version.pk in confirmed:
            return
        found = last_confirmed(self._line, confirmed, audiences_of(member))
        if found.clauses and found.binding is not None:
            self.asked.append(Person(member, found, self._since(member, found)))
        elif found.clauses or found.removed:
            self.told.append(Person(member, found, self._since(member, found)))
        else:
            self.free.append(member)

    def _since(self, member, found: ToConfirm) -> date:
        """The later of the day it took force and the day on which a role began that it speaks to."""
        roles = [
            holding.starts for holding in self._held[member.pk]
            if any(speaks(clause, audiences_of_roles([holding.role])) for clause in found.clauses)
        ]
        binding = found.binding or found.version
        return max(binding.effective_on, member.starts, *([min(roles)] if roles else []))


def _confirmations(line, members) -> dict[int, set[int]]:
    found = defaultdict(set)
    for member, version in Confirmation.objects.filter(version__in=line, member__in=members).values_list(
        "member_id", "version_id"
    ):
        found[member].add(version)
    return found


def _holdings(members, today) -> dict[int, list[RoleHolding]]:
    found = defaultdict(list)
    for holding in RoleHolding.objects.filter(in_force(today), member__in=members):
        found[holding.member_id].append(holding)
    return found
