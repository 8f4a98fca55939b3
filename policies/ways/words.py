"""A way of deciding in words: on the desk, on the public page, in the data and in a comparison. Knows no Django."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from policies.engine.vocabulary import CATEGORIES, CHANNEL_KINDS
from policies.ways.steps import DECIDE_WORDS, MEMBER, NEXT_IN_LINE, OFFICES, Consult, Way
from policies.words import CATEGORY_PLURALS, CHANNEL_SHORT

#: Offices that several people may hold: all of them are asked.
PLURAL = MappingProxyType({"councillor": "the councillors", "officer": "the officers"})
_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NOTHING: Mapping[str, str] = MappingProxyType({})
#: Where a line speaks of all posts.
ALL = "Every post"


@dataclass(frozen=True)
class Said:
    """``of``: which posts; ``happens``: who is consulted and who decides; ``clause``: as it is printed, or ""."""

    of: str
    happens: str
    clause: str = ""

    def __str__(self) -> str:
        clause = f" {self.clause}." if self.clause else ""
        return f"{self.of}: {self.happens}.{clause}"


def said(way: Way, *, clauses: Mapping[str, str] = _NOTHING, names: Mapping[str, str] | None = None) -> Said:
    """``clauses``: what to print of a clause, by its anchor. ``names``: of members by their token; without them, as on
    public pages, nobody is named."""
    steps = [consult_words(step, names) for step in way.consult]
    steps.append(_in_a_sentence(DECIDE_WORDS[way.decides]))
    return Said(posts_words(way), ", then ".join(steps), clauses.get(way.anchor, "") if way.anchor else "")


def said_of_all(ways: Iterable[Way], **how) -> list[Said]:
    """Each way in order. A policy that names none leaves everything to the Clerk."""
    found = [said(way, **how) for way in ways] or [Said(ALL, "the Clerk decides")]
    return [replace(line, of="Every other post") if n and line.of == ALL else line for n, line in enumerate(found)]


def _in_a_sentence(words: str) -> str:
    """“Routine: it goes out …” after a colon already."""
    return (words[:1].lower() + words[1:]).replace(": ", ", ", 1)


def posts_words(way: Way) -> str:
    """“News and events on Facebook”, “Press releases”, “All posts on the website”, “Every post”."""
    if not way.kinds and not way.categories:
        return ALL
    what = _listed(CATEGORY_PLURALS[c] for c in CATEGORIES if c in way.categories) if way.categories else "all posts"
    where = _listed((CHANNEL_SHORT[k] for k in CHANNEL_KINDS if k in way.kinds), "or")
    words = f"{what} {_on(way.kinds)}{where}" if way.kinds else what
    return words[:1].upper() + words[1:]


def _on(kinds) -> str:
    return "by " if kinds <= {"email", "sms", "video"} else "in " if kinds == {"magazine"} else "on "


def consult_words(step: Consult, names: Mapping[str, str] | None = None) -> str:
    """“the chair is consulted and must agree”, “the councillors are consulted and two of them must agree”."""
    who = [token_words(token, names, everybody=True) for token in step.who]
    does = "must have answered" if step.heard else "must agree"
    if len(step.who) == 1 and step.who[0] not in PLURAL:
        return f"{who[0]} is consulted and {does}"
    if step.needed == len(step.who) == 2 and not set(step.who) & set(PLURAL):
        return f"{_listed(who)} are consulted and both {does}"
    return f"{_listed(who)} are consulted and {number_words(step.needed)} of them {does}"


def token_words(token: str, names: Mapping[str, str] | None = None, *, everybody: bool = False) -> str:
    """“the chair”, or the member's name; where none may be said, “a named member”. ``everybody``: all who hold it."""
    if token.startswith(MEMBER):
        return (names or {}).get(token, "somebody who left" if names is not None else "a named member")
    return (PLURAL if everybody else OFFICES).get(token) or OFFICES.get(token, token)


def line_words(line: Mapping[str, str], names: Mapping[str, str] | None = None) -> list[str]:
    """Who is asked in whose place, a sentence each, as usual where the version says nothing."""
    return [
        f"In place of {token_words(token, names)}: {token_words(other, names) if other else 'nobody else'}."
        for token, other in {**NEXT_IN_LINE, **line}.items()
    ]


def number_words(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def deputies_words(employees_only: bool, causes: Iterable[str], cause_words: Mapping[str, str]) -> str:
    """The policy's condition on who deputises, or "" where it makes none."""
    words = "Only an employee of the Council deputises for the Clerk" if employees_only else ""
    listed = [_in_a_sentence(cause_words[cause]) for cause in causes if cause in cause_words]
    if listed:
        words = f"{words or 'Somebody deputises for the Clerk'}, only where: {_listed(listed, 'or', semicolon=True)}"
    return f"{words}." if words else ""


def _listed(words: Iterable[str], last: str = "and", semicolon: bool = False) -> str:
    """“a”, “a and b”, “a, b and c”."""
    found = list(words)
    if len(found) < 2:
        return "".join(found)
    return f"{('; ' if semicolon else ', ').join(found[:-1])} {last} {found[-1]}"

