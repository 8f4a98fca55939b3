"""Threats by what they are made of, whoever makes them.

Some patterns say enough alone ("I'll break his jaw"). Others are signs that are innocent alone: that somebody walks
home on her own is a worry, "just saying" is chatter; side by side they are a threat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from policies.engine.language.abuse.rules import read_rules, whole
from policies.engine.protocol import Match, Pattern

_RULES = read_rules("menace.txt")
_OUTRIGHT = tuple(Pattern(f"outright-{n}", whole(line)) for n, line in enumerate(_RULES["outright"]))
_SIGNS = tuple(Pattern(name, whole("|".join(lines))) for name, lines in _RULES.items() if name != "outright")
MENACE = _OUTRIGHT + _SIGNS
_OUTRIGHT_NAMES = tuple(pattern.name for pattern in _OUTRIGHT)
_SIGN_NAMES = tuple(pattern.name for pattern in _SIGNS)
#: Families of signs that meet in harmless talk too: these two alone say nothing.
_HARMLESS = frozenset({
    frozenset({"first", "dark"}), frozenset({"first", "told"}), frozenset({"first", "us"}), frozenset({"first", "who"}),
    frozenset({"who", "us"}),
})
_NEEDS_SOMEBODY = frozenset({"told", "dark"})
_SOMEBODY = re.compile(r"\b(?:you|your|she|he|her|his|him|they|them|lads?|whoever)\b", re.I)
#: Signs of one threat stand close together.
_NEAR = 220


def outright(found: Mapping[str, list[Match]]) -> Iterator[tuple[int, int]]:
    """What is a threat by itself."""
    for name in _OUTRIGHT_NAMES:
        for match in found.get(name, ()):
            yield match.groups["it"]


def adding_up(found: Mapping[str, list[Match]], raw: str) -> Iterator[tuple[int, int]]:
    """The first of the signs that make a threat together; nothing where they do not."""
    places = {name: found[name][0].groups["it"] for name in _SIGN_NAMES if name in found}
    telling = [
        (first, second) for first, second in combinations(places, 2)
        if _tell({first, second}, raw)
        and abs(places[first][0] - places[second][0]) <= _NEAR and not _overlap(places[first], places[second])
    ]
    if telling:
        yield max((places[name] for pair in telling for name in pair), key=lambda place: place[1] - place[0])


def _tell(pair: set[str], raw: str) -> bool:
    """Of darkness somebody must be told for it to be a threat: it is dark for us all."""
    return pair not in _HARMLESS and (pair != _NEEDS_SOMEBODY or bool(_SOMEBODY.search(raw)))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
