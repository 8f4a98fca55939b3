"""Advertising for others in what the council publishes.

Finds offers and discounts of an outside business, a business recommended or called the best, readers sent to it, and a
named firm that is praised or thanked.

Must not find the council's own prices (hall hire, pitches, tickets), what bodies on the register or partners offer,
a tender or a contract told plainly, a refusal to recommend, and "the best play area in the county".
"""

from __future__ import annotations

from collections.abc import Iterator

from policies.engine.kinds.endorsement.examples import FOUND, PASSED
from policies.engine.language.adverts import PATTERNS, adverts
from policies.engine.model import LIKELY, SURE, WayOut
from policies.engine.protocol import Hit, Spoken

KIND = "endorsement"
DEFAULT_SEVERITY = "block"
LAW = None
DETECTORS = PATTERNS

_WHY = "The Council promotes formal partners only, so that no business can say it is the Council's favourite."
_WAYS = (WayOut("Take the sentence out", takes="sentence"), WayOut("Say only where and when, with no praise", go_to="text"))
_SAYS = {True: "This reads as an advert: it passes on an offer.", False: "This reads as a recommendation of a business."}
READER = Spoken("This may read as an advert for somebody.", _WHY, _WAYS)


def find(draft, params) -> Iterator[Hit]:
    for text in draft.texts:
        seen = set()
        for piece, sentence in adverts(text, draft.context.council):
            if (sentence, piece.offer) not in seen:
                seen.add((sentence, piece.offer))
                yield text.hit((piece.start, piece.end), _SAYS[piece.offer], _WHY, _WAYS,
                               sureness=SURE if piece.offer else LIKELY)


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "READER", "find"]
