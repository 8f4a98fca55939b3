"""Details by which a private person can be known.

Finds phone numbers and email addresses of people, house number and road beside a person, National Insurance, NHS,
passport and driving-licence numbers, bank details, dates of birth, vehicle registrations, IP addresses, cookie
identifiers, and what is told of the health, home or family of somebody named or known to the neighbours.

Must not find the contacts of the council and of the organisations it has approved, office-holders named in their role,
a business's public number, helplines (101, 111, 0800 ...), road names, postcodes alone, meeting dates, money, planning
references, section and room numbers, or an illness that is the subject of a talk, a walk or a charity.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from policies.engine.kinds.personal_data.examples import FOUND, PASSED
from policies.engine.kinds.personal_data.words import words_for
from policies.engine.language.identifiers import PATTERNS, identifiers
from policies.engine.language.identifiers.whose import is_anybodys, is_nobodys
from policies.engine.language.private_life.addresses import PATTERNS as ADDRESS_PATTERNS
from policies.engine.language.private_life.addresses import addresses
from policies.engine.language.private_life.life import DETECTORS as LIFE_DETECTORS
from policies.engine.language.private_life.life import told_of_somebody
from policies.engine.model import ADVISE, LIKELY, SURE, UNSURE
from policies.engine.protocol import Hit

KIND = "personal-data"
DEFAULT_SEVERITY = "block"
LAW = "law:UK-GDPR"
DETECTORS = (*PATTERNS, *ADDRESS_PATTERNS, *LIFE_DETECTORS)

#: Nobody reads more points on one text; a text that repeats itself without end must not hold up the rest.
_MOST = 200


def find(draft, params) -> Iterator[Hit]:
    for text in draft.texts + draft.descriptions:
        council = draft.context.council
        hits = [*islice(_identifiers(text, council), _MOST),
                *(text.hit(place, *words_for("address", text.raw, *place, council), sureness=LIKELY)
                  for place in islice(addresses(text), _MOST))]
        yield from hits
        marked = [(hit.start, hit.end) for hit in hits if hit.start is not None]
        for start, end, matter, named in islice(told_of_somebody(text), _MOST):
            place = _after(marked, start, end)
            yield text.hit(place, *words_for(matter, text.raw, *place, council), sureness=SURE if named else LIKELY)


def _after(marked, start: int, end: int) -> tuple[int, int]:
    """The part of a place behind what is marked in it, so that an address and an illness stand as two points."""
    return max((stop for _, stop in marked if start < stop < end), default=start), end


def _identifiers(text, council) -> Iterator[Hit]:
    for found in identifiers(text):
        if not is_anybodys(found, text.raw, council):
            place = found.start, found.end
            words = words_for(found.shape, text.raw, *place, council)
            if found.shape == "phone" and is_nobodys(found.text, text.raw, found.start):
                yield text.hit(place, *words, sureness=UNSURE, severity=ADVISE)
            else:
                yield text.hit(place, *words, sureness=SURE)


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "find"]
