"""One councillor put above the others by the council's own publicity.

Finds links to and praise of a councillor's own page, newsletter or account, readers told to follow a councillor, what
the council did credited to one of its members, and thanks or praise that puff one of them up.

Must not find a councillor named as the chair of a meeting or the contact for a ward, as mover of a motion, as elected
or resigned, as present at an event, or quoted on the matter itself; nor thanks to all members or to volunteers.

In a restricted period that refuses the draft it must be changed; at other times, and where the period only warns or
advises, it is as severe as the policy says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from policies.engine.kinds.councillor_promotion.examples import FOUND, PASSED
from policies.engine.kinds.councillor_promotion.signs import CREDIT, NAMED, NAMELESS, OWN_PLACES, PRAISE
from policies.engine.language.period import REFUSE
from policies.engine.language.politics.members import names_member
from policies.engine.language.sentences import sentence_at
from policies.engine.model import BLOCK, WayOut
from policies.engine.protocol import Hit, Spoken

KIND = "councillor-promotion"
DEFAULT_SEVERITY = "justify"
LAW = "law:publicity-code"
DETECTORS = (*OWN_PLACES, *CREDIT, *PRAISE)

_WHY = "The Council acts as one body, and its publicity may not build up a single member."
_WHY_NOW = "The Council acts as one body, and until the poll is over its publicity may build up no member at all."
_WAYS = (WayOut("Say that the Council did it", go_to="text"), WayOut("Take the sentence out", takes="sentence"))
_SAYS = {
    **{pattern.name: "This sends readers to a councillor's own page." for pattern in OWN_PLACES},
    **{pattern.name: "This gives one councillor the credit for what the Council did." for pattern in CREDIT},
    **{pattern.name: "This sings the praises of one councillor." for pattern in PRAISE},
}
READER = Spoken("This may build up a single councillor.", _WHY, _WAYS)
_MOST = 200
#: Matters of record in which a member's name and a doing verb stand together.
_RECORD = re.compile(
    r"\b(?:proposed by|seconded|elected|re-elected|appointed|resign\w*|co-opted|casual vacancy|ward contact"
    r"|surger(?:y|ies)"
    r"|declared an interest|apologies|amendment|for and|against)\b", re.I,
)
#: A councillor who is spoken of without the title, as "our councillor for Manor ward" or "a certain lady on our council".
_SOME_MEMBER = re.compile(
    r"\b(?:our (?:own )?(?:councillor|chair|chairman|mayor|deputy mayor|ward member)|the (?:mayor|chair(?:man|woman)?)"
    r"|on (?:our|the|this) council|councillor for|favourite councillor|one (?:councillor|member))\b|@cllr\w+", re.I,
)


def find(draft, params) -> Iterator[Hit]:
    for text in draft.texts:
        for match in islice(text.found(*NAMED), _MOST):
            place = match.groups["it"]
            if match.name in NAMELESS and not _speaks_of_a_member(draft):
                continue
            first, last = sentence_at(text.raw, place[0])
            if _RECORD.search(text.raw[first:last]) and match.name not in NAMELESS:
                continue
            severity, why = (BLOCK, _WHY_NOW) if draft.held.strictness == REFUSE else (None, _WHY)
            yield text.hit(place, _SAYS[match.name], why, _WAYS, severity=severity)


def _speaks_of_a_member(draft) -> bool:
    return any(_speaks_of_one(text.raw) for text in draft.texts)


@lru_cache(maxsize=64)
def _speaks_of_one(raw: str) -> bool:
    return bool(names_member(raw) or _SOME_MEMBER.search(raw))


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "READER", "find"]
