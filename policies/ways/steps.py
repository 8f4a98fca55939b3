"""The steps by which a post is decided on: who is consulted, and who decides. Knows no Django.

A version's ways stand in order; of each channel kind the first that speaks of it and of the category counts, and where
a post goes to several, the strictest decides and everybody whom one of them names is consulted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

#: Who decides, the strictest first. A councillor alone never does (Local Government Act 1972 s.101).
MEETING, CLERK, MODERATORS, ROUTINE = "meeting", "clerk", "moderators", "routine"
DECIDE = (MEETING, CLERK, MODERATORS, ROUTINE)
DECIDE_WORDS = {
    CLERK: "The Clerk decides",
    MODERATORS: "The channel's moderators decide, and the Clerk sees what went out",
    MEETING: "Only a meeting of the Council decides",
    ROUTINE: "Routine: it goes out without approval, and some of it is looked at afterwards",
}

#: Whom a step may consult by office. A member by name is "member:<id>".
OFFICES = {"chair": "the chair", "vice-chair": "the vice-chair", "councillor": "a councillor", "officer": "an officer"}
MEMBER = "member:"
#: Who is asked in whose place, where the version does not say.
NEXT_IN_LINE = {"chair": "vice-chair", "vice-chair": "councillor"}


@dataclass(frozen=True, slots=True)
class Consult:
    """People who are asked before the decision. ``needed`` of them must agree or, where ``heard`` is enough, answer."""

    who: tuple[str, ...]
    needed: int = 1
    heard: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """One row of a version. No kinds or categories: it speaks of all. ``anchor``: of the clause that says so, or ""."""

    kinds: frozenset[str]
    categories: frozenset[str]
    consult: tuple[Consult, ...]
    decides: str
    anchor: str = ""

    def speaks_of(self, kind: str, category: str) -> bool:
        return (not self.kinds or kind in self.kinds) and (not self.categories or category in self.categories)


@dataclass(frozen=True, slots=True)
class Steps:
    """What must be answered before a post goes out: the consultations in order, then the decision."""

    consult: tuple[Consult, ...] = ()
    decides: str = CLERK
    anchor: str = ""


def steps_among(ways: Iterable[Way], kinds: Iterable[str], category: str) -> Steps:
    """The steps of a post of this category that goes to channels of these kinds. Where no way speaks of it, the Clerk
    decides."""
    rows = list(ways)
    found = [next((way for way in rows if way.speaks_of(kind, category)), None) for kind in sorted(set(kinds)) or [""]]
    named = [way or Way(frozenset(), frozenset(), (), CLERK) for way in found]
    strictest = min(named, key=lambda way: DECIDE.index(way.decides))
    consult = dict.fromkeys(step for way in named for step in way.consult)
    return Steps(tuple(consult), strictest.decides, strictest.anchor)


def consult_from(said: Mapping[str, Any]) -> Consult:
    """As a row keeps it: ``{"who": ["chair"], "needed": 1, "heard": false}``."""
    return Consult(tuple(said["who"]), said.get("needed", 1), said.get("heard", False))


def consult_data(step: Consult) -> dict:
    return {"who": list(step.who), "needed": step.needed, "heard": step.heard}


def circle_in(line: Mapping[str, str]) -> list[str]:
    """The first circle in who is asked in whose place, as the names along it; empty where there is none."""
    for start in line:
        walked, at = [start], line[start]
        while at in line and at not in walked:
            walked.append(at)
            at = line[at]
        if at in walked:
            return [*walked[walked.index(at):], at]
    return []
