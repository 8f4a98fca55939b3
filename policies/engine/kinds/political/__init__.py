"""Party politics in what the council publishes.

Finds parties spoken for or against, "vote for", slogans, readers told to remember it on polling day, and praise or
scorn of a candidate or a politician.

Must not find rules for parties ("political parties may not advertise here"), notices of election, how to register or
to vote, photo ID, results and nominations as they stand, and the same words in other company: the party in the park,
green bins, labour costs, a conservative estimate, reform of bus times, a vote on the best scarecrow.

A party named outside a record, with no word that plainly takes a side, is "unsure": the Clerk looks,
nothing is blocked.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from policies.engine.kinds._sentences import sentence_at
from policies.engine.kinds.political.campaigning import PATTERNS as CAMPAIGN_PATTERNS
from policies.engine.kinds.political.campaigning import campaigning
from policies.engine.kinds.political.examples import FOUND, PASSED
from policies.engine.kinds.political.framing import NEUTRAL, TAKES_SIDES, only_named
from policies.engine.kinds.political.parties import PATTERNS, TERMS, Mention, mentions
from policies.engine.kinds.political.politicians import PATTERNS as POLITICIAN_PATTERNS
from policies.engine.kinds.political.spots import Spots
from policies.engine.model import LIKELY, SURE, UNSURE, WayOut
from policies.engine.protocol import Hit

KIND = "political"
DEFAULT_SEVERITY = "block"
LAW = "law:LGA1986-2"
DETECTORS = (*TERMS, *PATTERNS, *CAMPAIGN_PATTERNS, *POLITICIAN_PATTERNS)

_WHY = "The Council speaks for everyone, and the law keeps its publicity out of party politics."
_TAKE_OUT = (WayOut("Take the sentence out", go_to="text"),)
_SAYS = {
    "asks": "This asks readers how to use their vote.",
    "hints": "This could be read as a hint at how to vote.",
    "praise": "This speaks up for a politician.",
    "scorn": "This speaks against a politician or the government of the day.",
}
_SURENESS = {"asks": SURE, "hints": UNSURE, "praise": LIKELY, "scorn": LIKELY}
_LONGEST = 110
#: Nobody reads more points on one text; a text that repeats itself without end must not hold up the rest.
_MOST = 200


def find(draft, params) -> Iterator[Hit]:
    for text in draft.texts + draft.descriptions:
        for start, end, how in islice(campaigning(text), _MOST):
            yield text.hit((start, end), _SAYS[how], _WHY, _TAKE_OUT, sureness=_SURENESS[how])
        yield from islice(_parties(text), _MOST)


def _parties(text) -> Iterator[Hit]:
    found = [(mention, sentence_at(text.raw, mention.start)) for mention in islice(mentions(text), 2 * _MOST)]
    if not found:
        return
    record, sides = Spots(NEUTRAL, text.raw), Spots(TAKES_SIDES, text.raw)
    named: dict[int, set[str]] = {}
    for mention, (first, _) in found:
        named.setdefault(first, set()).add(text.raw[mention.start:mention.end].lower()[:5])
    for mention, sentence in found:
        place = mention.start, mention.end
        if not only_named(text.raw, place, sentence, len(named[sentence[0]]), record, sides):
            yield _hit(text, mention, sentence, sides)


def _hit(text, mention: Mention, sentence: tuple[int, int], sides: Spots) -> Hit:
    """From the party's name to the word that takes the side, where both stand close."""
    side = _nearest_side(mention, sentence, sides)
    if side is not None:
        place = min(mention.start, side[0]), max(mention.end, side[1])
        return text.hit(place, "This speaks for or against a political party.", _WHY, _TAKE_OUT,
                        sureness=SURE if mention.certain else LIKELY)
    after = [side for side in sides.within(sentence[1], sentence[1] + 120) if side[1] - mention.start <= _LONGEST]
    if after:
        return text.hit((mention.start, after[0][1]), "This speaks for or against a political party.", _WHY,
                        _TAKE_OUT, sureness=LIKELY)
    return text.hit((mention.start, mention.end), "This names a political party outside a result or a record.", _WHY,
                    _TAKE_OUT, sureness=UNSURE)


def _nearest_side(mention: Mention, sentence: tuple[int, int], sides: Spots) -> tuple[int, int] | None:
    begin, stop = max(sentence[0], mention.end - _LONGEST), min(sentence[1], mention.start + _LONGEST)
    near = [side for side in sides.within(begin, stop)
            if max(mention.end, side[1]) - min(mention.start, side[0]) <= _LONGEST]
    return min(near, key=lambda side: abs(side[0] - mention.start), default=None)


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "find"]
