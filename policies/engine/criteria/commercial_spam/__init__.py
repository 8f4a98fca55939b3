"""Comments that advertise, sell or lure.

Finds adverts of firms and private sellers, offers of trades and of illegal goods, get-rich schemes and false notices,
also in neighbourly dress ("my cousin does lovely driveways, dm me"): by several signs together, a price, a way to
get hold of the seller, the words of a sale.

Must not find prices, firms and offers that are talked about, asks of the neighbours or of the council, warnings of
scams, and goods or help offered free to the council.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from policies.engine.criteria.commercial_spam.examples import FOUND, PASSED
from policies.engine.criteria.commercial_spam.signs import SIGNS
from policies.engine.criteria.commercial_spam.weighing import weigh
from policies.engine.model import LIKELY, SURE
from policies.engine.protocol import Hit, Spoken

KIND = "commercial-spam"
DETECTORS = SIGNS
READER = Spoken("This may be an advert.", "Comments much like it were judged so.")

_MOST = 60
_LONGEST = 160


def find(draft, params) -> Iterator[Hit]:
    for text in draft.texts:
        found = tuple(islice(text.found(), _MOST))
        weight = weigh(text.raw, found) if found else 0
        if weight <= 0:
            continue
        places = [match.groups["it"] for match in found]
        start = min(places)[0]
        end = max(stop for begin, stop in places if stop <= start + _LONGEST or begin == start)
        end -= len(text.raw[start:end]) - len(text.raw[start:end].rstrip())
        yield text.hit((start, end), "This advertises or sells something.",
                       "The page is for council business, so adverts may come down.",
                       sureness=SURE if weight >= 2 else LIKELY)


__all__ = ["DETECTORS", "FOUND", "KIND", "PASSED", "READER", "find"]
