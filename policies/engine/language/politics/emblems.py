"""Parties spoken of without their names: by colour, rosette or flower, as "only one lot", as those in or out of power.

A colour is a party's only in company: a blue bin, a red leaflet about buses and a yellow jacket are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from policies.engine.language.politics.calls import CALLS
from policies.engine.language.politics.signs import SIGNS
from policies.engine.language.politics.words import word_of
from policies.engine.language.sentences import sentence_at

PATTERNS = (*SIGNS, *CALLS)
_PARTY_BY_SIGN = ("rosette", "one-lot", "colours", "two-colours", "power", "our-side")
#: Beside these even a call to join or to remember is enough.
_PLAINLY_A_PARTY = frozenset({"rosette", "one-lot", "two-colours"})
_WEAK_CALLS = frozenset({"join", "day"})
_ALONE = {"has-my-vote": "asks", "thought": "asks", "choose-again": "asks", "for-office": "praise"}
_NEAR = 120
_LONGEST = 110
#: Coloured things of the street and the show that are no party's.
_STREET = word_of("street and show")
#: How a returning officer writes.
_NOTICE = word_of("returning officer")
#: What is remembered on the way to the poll by anyone.
_HOW_TO_VOTE = word_of("how to vote")
#: A text that repeats itself without end must not hold up the rest.
_MOST = 100



def emblems(text) -> Iterator[tuple[int, int, str]]:
    """(start, end, "emblem", "asks" or "praise"): a party known by a sign beside a call, or a call that needs none."""
    for name, what in _ALONE.items():
        for match in text.found(name)[:_MOST]:
            if not _speaks(_HOW_TO_VOTE, text.raw, match.start):
                yield *match.groups["it"], what
    signs = [match for match in text.found(*_PARTY_BY_SIGN)[:_MOST]
             if not (_of_the_street(text.raw, match) or _speaks(_NOTICE, text.raw, match.start))]
    if not signs:
        return
    calls = text.found("ballot", "snub", "join", "day")[:_MOST]
    for sign in signs:
        for call in calls:
            if call.name in _WEAK_CALLS and sign.name not in _PLAINLY_A_PARTY:
                continue
            if max(sign.start, call.start) - min(sign.end, call.end) <= _NEAR:
                yield *_together(sign, call), "emblem"


def _speaks(words, raw: str, at: int) -> bool:
    first, last = sentence_at(raw, at)
    return bool(words.search(raw[first:last]))


def _of_the_street(raw: str, match) -> bool:
    return bool(_STREET.search(raw, max(0, match.start - 40), match.end + 40))


def _together(sign, call) -> tuple[int, int]:
    """From the one to the other where both stand close, else the sign."""
    start, end = min(sign.start, call.start), max(sign.end, call.end)
    return (start, end) if end - start <= _LONGEST else (sign.start, sign.end)
