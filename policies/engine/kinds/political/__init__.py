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

from policies.engine.kinds._sentences import sentence_at
from policies.engine.kinds.political.campaigning import PATTERNS as CAMPAIGN_PATTERNS
from policies.engine.kinds.political.campaigning import campaigning
from policies.engine.kinds.political.examples import FOUND, PASSED
from policies.engine.kinds.political.framing import TAKES_SIDES, only_named
from policies.engine.kinds.political.parties import PATTERNS, TERMS, Mention, mentions
from policies.engine.model import LIKELY, SURE, UNSURE, WayOut
from policies.engine.protocol import Hit

KIND = "political"
DEFAULT_SEVERITY = "block"
LAW = "law:LGA1986-2"
DETECTORS = (*TERMS, *PATTERNS, *CAMPAIGN_PATTERNS)

_WHY = "The Council speaks for everyone, and the law keeps its publicity out of party politics."
_WAYS = (WayOut("Say \"the council concerned\"", "the council concerned"),
         WayOut("Take the sentence out", go_to="text"))
_TAKE_OUT = (WayOut("Take the sentence out", go_to="text"),)
_SAYS = {
    "asks": "This asks readers how to use their vote.",
    "hints": "This could be read as a hint at how to vote.",
    "praise": "This speaks up for a politician.",
    "scorn": "This speaks against a politician or the government of the day.",
}
_SURENESS = {"asks": SURE, "hints": UNSURE, "praise": LIKELY, "scorn": LIKELY}
_LONGEST = 110


def find(draft, params) -> Iterator[Hit]:
    for text in draft.texts + draft.descriptions:
        for start, end, how in campaigning(text):
            yield text.hit((start, end), _SAYS[how], _WHY, _TAKE_OUT, sureness=_SURENESS[how])
        yield from _parties(text)


def _parties(text) -> Iterator[Hit]:
    found = [(mention, sentence_at(text.raw, mention.start)) for mention in mentions(text)]
    named: dict[int, set[str]] = {}
    for mention, (first, _) in found:
        named.setdefault(first, set()).add(text.raw[mention.start:mention.end].lower()[:5])
    for mention, (first, last) in found:
        if not only_named(text.raw, mention.start, mention.end, text.raw[first:last], len(named[first])):
            yield _hit(text, mention, first, last)


def _hit(text, mention: Mention, first: int, last: int) -> Hit:
    """From the party's name to the word that takes the side, where both stand close in one sentence."""
    side = _nearest_side(text.raw, mention, first, last)
    if side is not None:
        place = min(mention.start, side[0]), max(mention.end, side[1])
        return text.hit(place, "This speaks for or against a political party.", _WHY, _WAYS,
                        sureness=SURE if mention.certain else LIKELY)
    sureness = LIKELY if TAKES_SIDES.search(text.raw[last:last + 120]) else UNSURE
    return text.hit((mention.start, mention.end), "This names a political party outside a result or a record.", _WHY,
                    _WAYS, sureness=sureness)


def _nearest_side(raw: str, mention: Mention, first: int, last: int) -> tuple[int, int] | None:
    begin = max(first, mention.end - _LONGEST)
    words = TAKES_SIDES.finditer(raw[begin:min(last, mention.start + _LONGEST)])
    sides = [(begin + word.start(), begin + word.end()) for word in words]
    near = [side for side in sides if max(mention.end, side[1]) - min(mention.start, side[0]) <= _LONGEST]
    return min(near, key=lambda side: abs(side[0] - mention.start), default=None)


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "find"]
