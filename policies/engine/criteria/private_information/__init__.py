"""Somebody's private details in a comment.

Finds phone numbers, email addresses, bank, health and insurance numbers, birth dates and number plates of people, the
commenter's own too; where somebody lives, is to be found or leaves the key; and what is told of the health, home,
family or debts of somebody named or known by house.

Must not find contacts of the council, of bodies it has approved and of traders who advertise, helplines, road names,
the commenter's own illness told in words, that of a relative who is not named, or an illness that is the subject of a
talk or a charity.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from policies.engine.criteria.private_information.examples import FOUND, PASSED
from policies.engine.language.identifiers import PATTERNS, identifiers
from policies.engine.language.identifiers.whose import is_anybodys
from policies.engine.language.private_life.addresses import PATTERNS as ADDRESS_PATTERNS
from policies.engine.language.private_life.addresses import addresses
from policies.engine.language.private_life.life import DETECTORS as LIFE_DETECTORS
from policies.engine.language.private_life.life import IN_COMMENTS, told_of_somebody
from policies.engine.language.private_life.trade import is_traders
from policies.engine.language.private_life.whereabouts import PATTERNS as WHEREABOUTS
from policies.engine.language.private_life.whereabouts import found_there
from policies.engine.model import LIKELY, SURE
from policies.engine.protocol import Hit, Spoken

KIND = "private-information"
DETECTORS = (*PATTERNS, *ADDRESS_PATTERNS, *LIFE_DETECTORS, *IN_COMMENTS, *WHEREABOUTS)
READER = Spoken(
    "This tells something private of somebody who can be known.",
    "It is theirs to tell; once read and copied it cannot be taken back.",
)

_SAYS = {
    "number": ("This gives a person's own number or address.", "Anyone could use it, for years, and it cannot be"
        " taken back."),
    "home": ("This says where somebody lives or is to be found.", "It tells strangers whose door it is."),
    "health": ("This tells of somebody's health, and neighbours would know whose.", READER.why),
    "circumstances": ("This tells of somebody's home or family life, and neighbours would know whose.", READER.why),
}
#: Nobody reads more points on one comment; a text that repeats itself without end must not hold up the rest.
_MOST = 50


def find(draft, params) -> Iterator[Hit]:
    text, council = draft.text, draft.context.council
    for found in islice(identifiers(text), _MOST):
        if not is_anybodys(found, text.raw, council) and not (
                found.shape in {"phone", "email"} and is_traders(text.raw, found.start)):
            yield text.hit((found.start, found.end), *_SAYS["number"], sureness=SURE)
    for place in islice(chain(addresses(text), found_there(text)), _MOST):
        yield text.hit(place, *_SAYS["home"], sureness=LIKELY)
    for start, end, matter, named in islice(told_of_somebody(text, draft.context.on), _MOST):
        yield text.hit((start, end), *_SAYS[matter], sureness=SURE if named else LIKELY)


__all__ = ["DETECTORS", "FOUND", "KIND", "PASSED", "READER", "find"]
