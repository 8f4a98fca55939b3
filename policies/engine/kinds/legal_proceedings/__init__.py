"""Cases that are still open: charges, suspects, trials to come, inquests, injunctions, claims before a court.

Must not find planning appeals and licensing hearings as dates, a case that is over and reported with its outcome,
warnings that anybody may be prosecuted, and the same words in other company: a tennis court, Court Street, a trial of
later opening, a phone to be charged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from policies.engine.kinds.legal_proceedings.examples import FOUND, PASSED
from policies.engine.language.marking import marked
from policies.engine.language.phrases import phrases
from policies.engine.language.sentences import sentence_at, sentence_before
from policies.engine.model import LIKELY, WayOut
from policies.engine.protocol import Hit, Spoken

KIND = "legal-proceedings"
DEFAULT_SEVERITY = "justify"
LAW = None
DETECTORS = phrases(__file__, "proceedings.txt")

_MESSAGE = "This speaks of a case that is still open."
_WHY = "What the Council says while a court, a coroner or the police have a case in hand can harm it."
_TAKE_OUT = WayOut("Take the sentence out", takes="sentence")
_SAY_LESS = WayOut("Say that we cannot say more", "We cannot say more about this for now")
READER = Spoken(_MESSAGE, _WHY, (_TAKE_OUT,))

#: A case that is over, with what came of it.
_OVER = re.compile(
    r"\b(?:(?:was|were|been|is|are|got|both|men|man|woman|who) (?:\w+ )?(?:fined|jailed|convicted|sentenced|imprisoned"
    r"|acquitted|cleared|found (?:not )?guilty|found liable|banned from driving)"
    r"|given (?:a |an )?[^.]{0,30}(?:sentence|discharge|fine|order)\b"
    r"|fined £|ordered to pay|case is (?:now )?(?:over|closed)|court(?:'s|’s)? (?:published )?(?:result|report)"
    r"|recorded a (?:verdict|conclusion)|inquest (?:concluded|has concluded|ended|has ended)"
    r"|case (?:was|has been) (?:dropped|settled|withdrawn))", re.I,
)
#: Open all the same, though something in it has been decided.
_OPEN_STILL = re.compile(r"\b(?:appeal(?:ing)?|on bail|pending|awaiting|lesser charge|still|yet to|next (?:week|month))\b",
                         re.I)
#: Nobody in particular, or another sort of hearing.
_NO_CASE = re.compile(
    r"\b(?:(?:planning|licensing|parking|blue badge|school(?:s)?|admissions?) (?:appeals?|hearings?|inquir(?:y|ies)"
    r"|panel|committee|inspector)|planning inspector|public inquiry"
    r"|(?:may|could|can|might|will|would|risks?|liable to) (?:also )?(?:be|being|end up) (?:\w+ )?(?:prosecuted|taken to"
    r"|arrested|charged|fined|in court)|anyone (?:caught|found)|if you (?:are|get|have been) (?:arrested|charged|accused"
    r"|summoned)|(?:tennis|squash|netball|basketball|badminton|padel|food|multi-use) courts?|jury service"
    r"|if [^.,]{0,40}\b(?:c[ao]me|went|go|took|take)s? (?:us |him |her |them |it )?to court"
    r"|jury(?:['’]s| is) (?:still )?out on (?:the |our |a )?(?:new|old|best|design|colou?r|idea|whether|planting|layout)"
    r"|on (?:a )?trial (?:till|until|for|basis|run|period|this|to see|from)|judge (?:will pick|was impressed by)"
    r"|(?:show|flower|cake|bake-off|produce|dog|scarecrow|competition) judge|court (?:street|road|lane|close|farm|house|room|leet|shoe|garden)s?"
    r"|(?:batter(?:y|ies)|phones?|cars?|scooters?|mobiles?|laptops?|devices?|£\d[\d.]*) (?:\w+ ){0,3}charged)\b", re.I,
)
#: A judge of leeks is none of a court.
_IN_COURT = re.compile(r"\b(?:courts?|trial|hearing|barrister|injunction|jury|verdict|sentenc\w+)\b", re.I)
_MOST = 100


def find(draft, params) -> Iterator[Hit]:
    for text in draft.texts + draft.descriptions:
        for match in islice(text.found(), _MOST):
            if _speaks_of_a_case(text.raw, match):
                place, whole = marked(text.raw, match.start, match.end)
                ways = (_SAY_LESS, _TAKE_OUT) if whole else (_TAKE_OUT,)
                yield text.hit(place, _MESSAGE, _WHY, ways, sureness=LIKELY)


def _speaks_of_a_case(raw: str, match) -> bool:
    first, last = sentence_at(raw, match.start)
    sentence = raw[first:last]
    if _NO_CASE.search(sentence) or (match.name == "judge" and not _IN_COURT.search(raw)):
        return False
    if _OVER.search(sentence):
        return bool(_OPEN_STILL.search(sentence))
    before = sentence_before(raw, match.start)
    return not (before and _OVER.search(raw[before[0]:before[1]]) and not _OPEN_STILL.search(sentence))


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "READER", "find"]
