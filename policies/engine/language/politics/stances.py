"""Where a text takes a side in party politics, and how plainly; drafts and comments each judge that in their way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from policies.engine.language.politics import campaigning, emblems, parties, politicians
from policies.engine.language.politics.framing import NEUTRAL, TAKES_SIDES, in_a_result, of_record
from policies.engine.language.politics.parties import Mention, mentions
from policies.engine.language.sentences import sentence_at
from policies.engine.language.spots import Spots

DETECTORS = (*parties.TERMS, *parties.PATTERNS, *campaigning.PATTERNS, *politicians.PATTERNS, *emblems.PATTERNS)

#: From the party's name to the word that takes the side, at most.
_LONGEST = 110
#: Nobody reads more points on one text; a text that repeats itself without end must not hold up the rest.
_MOST = 200


@dataclass(frozen=True, slots=True)
class Stance:
    """``what``: "asks" for a vote, "hints" at one, "praise" or "scorn" of a politician, "party" spoken for or
    against, "emblem" for a party known by its colours, "named" for a party named outside a record, "recorded" for one
    named as records do. ``plain``: beyond doubt.
    """

    start: int
    end: int
    what: str
    plain: bool = False


def stances(text) -> Iterator[Stance]:
    """Every stance in a text, overlapping ones too."""
    for start, end, what in islice(campaigning.campaigning(text), _MOST):
        yield Stance(start, end, what, what == "asks")
    for start, end, what in islice(emblems.emblems(text), _MOST):
        yield Stance(start, end, what)
    yield from islice(_parties(text), _MOST)


def _parties(text) -> Iterator[Stance]:
    found = [(mention, sentence_at(text.raw, mention.start)) for mention in islice(mentions(text), 2 * _MOST)]
    if not found:
        return
    record, sides = Spots(NEUTRAL, text.raw), Spots(TAKES_SIDES, text.raw)
    named: dict[int, set[str]] = {}
    for mention, (first, _) in found:
        named.setdefault(first, set()).add(text.raw[mention.start:mention.end].lower()[:5])
    for mention, sentence in found:
        place = mention.start, mention.end
        if in_a_result(text.raw, place, sentence):
            continue
        if of_record(sentence, len(named[sentence[0]]), record, sides):
            yield Stance(*place, "recorded", mention.certain)
        else:
            yield _stance(mention, sentence, sides)


def _stance(mention: Mention, sentence: tuple[int, int], sides: Spots) -> Stance:
    """From the party's name to the word that takes the side, where both stand close."""
    side = _nearest_side(mention, sentence, sides)
    if side is not None:
        return Stance(min(mention.start, side[0]), max(mention.end, side[1]), "party", mention.certain)
    after = [side for side in sides.within(sentence[1], sentence[1] + 120) if side[1] - mention.start <= _LONGEST]
    if after:
        return Stance(mention.start, after[0][1], "party")
    return Stance(mention.start, mention.end, "named", mention.certain)


def _nearest_side(mention: Mention, sentence: tuple[int, int], sides: Spots) -> tuple[int, int] | None:
    begin, stop = max(sentence[0], mention.end - _LONGEST), min(sentence[1], mention.start + _LONGEST)
    near = [side for side in sides.within(begin, stop)
            if max(mention.end, side[1]) - min(mention.start, side[0]) <= _LONGEST]
    return min(near, key=lambda side: abs(side[0] - mention.start), default=None)
