"""The ways of a version with offices alone, as they can be taken to another council."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils import timezone

from councilcomms.councils.models import Membership, RoleHolding
from councilcomms.councils.models.people import in_force
from policies.models import Way as WayRow
from policies.ways.steps import MEMBER, OFFICES, Consult, Way
from policies.ways.words import PLURAL


@dataclass(frozen=True)
class OfficesOnly:
    """``left_out``: a sentence for each thing that could not be said without a name."""

    ways: list[Way]
    line: dict[str, str]
    left_out: list[str]


def offices_only(rows: Sequence[WayRow], line: Mapping[str, str]) -> OfficesOnly:
    """A member by name stands as the office they hold today, and is left out where they hold none. No name is told."""
    ways = [row.read() for row in rows]
    tokens = {token for way in ways for step in way.consult for token in step.who if token.startswith(MEMBER)}
    offices = _offices_of(tokens)
    written, left_out = [], []
    for number, way in enumerate(ways, 1):
        consult = [_of_step(step, offices) for step in way.consult]
        if any(token in tokens for step in way.consult for token in step.who):
            left_out.append(f"Who decides, line {number}: whoever is consulted by name stands here by their office, or "
                            "is left out where they hold none.")
        written.append(replace(way, consult=tuple(step for step in consult if step.who)))
    named = any(token.startswith(MEMBER) for pair in line.items() for token in pair)
    if named:
        left_out.append("Who is next in line: members by name are left out.")
    kept = {token: other for token, other in line.items() if token in OFFICES and (not other or other in OFFICES)}
    return OfficesOnly(written, {token: other or None for token, other in kept.items()}, left_out)


def _of_step(step: Consult, offices: Mapping[str, str]) -> Consult:
    who = tuple(dict.fromkeys(filter(None, (offices.get(t, "") if t.startswith(MEMBER) else t for t in step.who))))
    most = step.needed if set(who) & set(PLURAL) else max(len(who), 1)
    needed = step.needed if who == step.who else min(step.needed, most)
    return replace(step, who=who, needed=needed)


def _offices_of(tokens: set[str]) -> dict[str, str]:
    """The first office of ``OFFICES`` that each of these members holds today."""
    if not tokens:
        return {}
    here = Membership.objects.active().filter(pk__in=[int(token.removeprefix(MEMBER)) for token in tokens])
    order = list(OFFICES)
    rows = RoleHolding.objects.filter(in_force(timezone.localdate()), role__in=order, member__in=here.values("pk"))
    found: dict[str, str] = {}
    for member, role in sorted(rows.values_list("member", "role"), key=lambda row: order.index(row[1])):
        found.setdefault(f"{MEMBER}{member}", role)
    return found
