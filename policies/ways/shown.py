"""Who decides, as pages show it: the ways of a version in words, with what goes with all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from councilcomms.councils.models import Deputising
from policies.models import Version
from policies.ways.faults import warnings_on
from policies.ways.naming import named_in
from policies.ways.reading import ways_of
from policies.ways.steps import Way
from policies.ways.team import MODERATOR, offices_shown
from policies.ways.words import Said, deputies_words, line_words, said_of_all


@dataclass(frozen=True)
class Shown:
    """``lines``: each way in order, or that the Clerk decides on everything. ``beside``: sentences on the minute, on
    whoever is next in line and on deputies. ``warnings``: for whoever writes the version."""

    lines: list[Said]
    beside: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def shown_to_members(version: Version, ways: Sequence[Way] | None = None, *, warn: bool = False) -> Shown:
    """With the names of those whom it names. ``ways``: where they were read already; ``warn``: with what is worth
    knowing of a draft."""
    ways = ways_of(version) if ways is None else ways
    named = named_in(version, ways)
    lines = said_of_all(ways, clauses=_clauses(version, ways), names=named.names)
    warnings = warnings_on(ways, named, moderators=MODERATOR in offices_shown(version.council)) if warn else []
    return Shown(lines, _beside(version, ways, named.names), warnings)


def shown_to_all(version: Version, clauses) -> Shown:
    """For the public: nobody is named. ``clauses``: the version's, as they were read for the page."""
    printed = {clause.anchor: _printed(clause) for clause in clauses}
    ways = ways_of(version)
    return Shown(said_of_all(ways, clauses=printed), _beside(version, ways, None))


def _clauses(version: Version, ways: Sequence[Way]) -> dict[str, str]:
    """Of those clauses alone that a way cites."""
    cited = {way.anchor for way in ways} - {""}
    rows = version.clauses.filter(anchor__in=cited) if cited else ()
    return {clause.anchor: _printed(clause) for clause in rows}


def _printed(clause) -> str:
    return f"Clause {clause.ref}" if clause.ref else clause.where


def _beside(version: Version, ways: Sequence[Way], names) -> list[str]:
    """Who is next in line is said where somebody is consulted, or the version says anything of it itself."""
    found = []
    if version.delegation_minute:
        found.append(f"Publishing is delegated to the Clerk by minute {version.delegation_minute}.")
    if version.next_in_line or any(way.consult for way in ways):
        found += line_words(version.next_in_line, names)
    causes = dict(Deputising.Cause.choices)
    deputies = deputies_words(version.deputies_employees_only, version.deputy_causes, causes)
    return [*found, deputies] if deputies else found
