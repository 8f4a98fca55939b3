"""Whom a step consults today, by name: whoever holds the office, or the next in line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from councilcomms.councils.models import Membership
from policies.models import Version
from policies.ways.steps import MEMBER, NEXT_IN_LINE, OFFICES, Consult


@dataclass(frozen=True)
class Consulted:
    """``office``: as the record names them: “Chair”, “Councillor”; of a member by name, their title."""

    member: Membership
    office: str


def consulted_today(
    step: Consult, version: Version | None, concerned: Callable[[Membership], bool], skip: frozenset[int] = frozenset()
) -> list[Consulted]:
    """Whom this step asks: everybody it names who is here and whom the matter does not concern, each else replaced by
    the next in line. Empty where there is nobody left: then only a meeting can decide.

    ``skip``: members passed over, who did not answer.
    """
    line = NEXT_IN_LINE | (version.next_in_line if version else {})
    found: dict[int, Consulted] = {}
    for token in step.who:
        for person in _holders_or_next(token, line, lambda m: m.pk in skip or m.pk in found or concerned(m)):
            found[person.member.pk] = person
    return list(found.values())


def _holders_or_next(token: str, line: dict, passed_over: Callable[[Membership], bool]) -> list[Consulted]:
    """All holders of a plural office that is named itself; one alone of an office that stands in for another."""
    walked: list[str] = []
    while token and token not in walked:
        able = [member for member in holders(token) if not passed_over(member)]
        if able:
            return [Consulted(member, _office(token, member)) for member in (able[:1] if walked else able)]
        walked.append(token)
        token = line.get(token, "")
    return []


def holders(token: str) -> list[Membership]:
    """Members of today who hold this office, or the member named, where they are here still. By name."""
    members = Membership.objects.select_related("user", "council")
    if token.startswith(MEMBER):
        pk = token.removeprefix(MEMBER)
        return list(members.active().filter(pk=pk)) if pk.isdecimal() else []
    return list(members.holding(token).order_by("user__full_name", "pk")) if token in OFFICES else []


def _office(token: str, member: Membership) -> str:
    if token.startswith(MEMBER):
        return member.title
    return token.capitalize()
