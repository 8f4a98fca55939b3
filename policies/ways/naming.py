"""Who is named in a version's ways, and whether they are here: read once for a page or a verb."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils import timezone

from councilcomms.councils.models import Membership, RoleHolding
from councilcomms.councils.models.people import in_force
from policies.models import Version
from policies.ways.reading import ways_of
from policies.ways.steps import MEMBER, OFFICES, Consult, Way
from policies.ways.words import PLURAL


@dataclass(frozen=True)
class Named:
    """``names``: of the members that were asked for, by token, here still or not. ``left``: tokens of those who are not
    members today, or never were of this council. ``holders``: who holds each office today, by id."""

    names: Mapping[str, str] = field(default_factory=dict)
    left: frozenset[str] = frozenset()
    holders: Mapping[str, frozenset[int]] = field(default_factory=dict)


def tokens_in(ways: Iterable[Way], line: Mapping[str, str] | None = None) -> set[str]:
    """Every office and member that a consultation, or who is next in line, names."""
    named = {token for way in ways for step in way.consult for token in step.who}
    return named | {token for pair in (line or {}).items() for token in pair if token}


def named_of(tokens: Iterable[str]) -> Named:
    """Two statements at most: the members named, and who holds the offices named."""
    tokens = set(tokens)
    pks = {token: token.removeprefix(MEMBER) for token in tokens if token.startswith(MEMBER)}
    wanted = [int(pk) for pk in pks.values() if pk.isdecimal() and len(pk) < 16]
    members = Membership.objects.filter(pk__in=wanted).select_related("user") if wanted else ()
    found = {f"{MEMBER}{member.pk}": member for member in members}
    here = {token for token, member in found.items() if member.is_active}
    return Named(
        {token: member.name for token, member in found.items()}, frozenset(set(pks) - here),
        _holders(tokens & set(OFFICES)),
    )


def named_in(version: Version, ways: Iterable[Way]) -> Named:
    """``ways``: the version's own, as they were read."""
    return named_of(tokens_in(ways, version.next_in_line))


def who_left(version: Version) -> list[str]:
    """Names of those whom the version's steps, or its line, name and who are no longer members here."""
    named = named_in(version, ways_of(version))
    return sorted({named.names.get(token, "Somebody") for token in named.left})


def most_who_can_be_asked(step: Consult, named: Named) -> int | None:
    """How many people this consultation could ask today; an office that nobody holds counts as one. None where nobody
    holds an office of several yet."""
    people = {token for token in step.who if token.startswith(MEMBER) and token not in named.left}
    held = {token: named.holders.get(token, frozenset()) for token in step.who if token in OFFICES}
    if any(not pks and token in PLURAL for token, pks in held.items()):
        return None
    ids = {int(token.removeprefix(MEMBER)) for token in people}.union(*held.values())
    return len(ids) + sum(not pks for pks in held.values())


def _holders(offices: set[str]) -> dict[str, frozenset[int]]:
    if not offices:
        return {}
    today = timezone.localdate()
    here = Membership.objects.active(today).values("pk")
    rows = RoleHolding.objects.filter(in_force(today), role__in=offices, member__in=here)
    held: dict[str, set[int]] = {office: set() for office in offices}
    for role, member in rows.values_list("role", "member"):
        held[role].add(member)
    return {office: frozenset(pks) for office, pks in held.items()}
