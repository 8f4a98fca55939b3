"""What is not for the public: closed-session business, hushed news, legal advice, staff matters, prices before they are
opened, and private conversations or emails that are passed on.

Must not find the agenda's own words ("the public may be excluded for item 12"), what will be taken in closed session,
outcomes that are published, invitations to tender, or an invitation to talk in confidence.

A minute of the Council that ratifies it sets a point aside; the Clerk names it when approving.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from policies.engine.kinds.confidential.examples import FOUND, PASSED
from policies.engine.kinds.confidential.openly import is_open, sums_are_secret
from policies.engine.language.marking import marked
from policies.engine.language.phrases import phrases
from policies.engine.language.sentences import sentence_at, sentence_before, sentences
from policies.engine.model import LIKELY, WayOut
from policies.engine.protocol import Hit, Spoken

KIND = "confidential"
DEFAULT_SEVERITY = "block"
LAW = None
DETECTORS = phrases(__file__, "secrets.txt")

_SAYS = {
    "closed": "This tells what was said or settled with the public out of the room.",
    "hushed": "This says of itself that it is not for the public yet.",
    "between": "This says of itself that it is not for the public yet.",
    "advice": "This gives away legal advice to the Council.",
    "staff": "This speaks of a staff matter, and people would know whose.",
    "money": "This gives away prices that are not settled yet.",
    "private": "This passes on what somebody said or wrote in private.",
}
_WHY = "What is confidential stays so until the Council, or the person it is about, says otherwise."
_TAKE_OUT = WayOut("Take the sentence out", takes="sentence")
_LATER = WayOut("Say that more will follow", "We will say more when we can")
READER = Spoken("This may be something that is not for the public yet.", _WHY, (_TAKE_OUT,))

#: "Between us" is a manner of speaking; with one of these it lets something out.
_MATTERS = re.compile(
    r"\b(?:solicitor|barrister|warning|suspended|sacked|tender|bids?|quotes?|prices?|contract|sale|lease|offer|bunch"
    r"|barely a page|resign\w*|leaving|stress|grievance|settle|insurers?|£\s?\d|prices)\b", re.I,
)
_SETS_TWO = re.compile(r"\b(?:clear(?:ed|ing)|litter|team|raised|members of)\b", re.I)
_QUOTED = re.compile(r"[\"“][^\"”\n]{10,160}[\"”]")
_FURTHER = 80
#: A sentence up to this long is marked whole.
_SHORT = 90
_MOST = 100


def find(draft, params) -> Iterator[Hit]:
    for text in draft.texts + draft.descriptions:
        for match in islice(text.found(), _MOST):
            sentence = sentence_at(text.raw, match.start)
            if _lets_out(text.raw, match, sentence):
                place, whole = _marked(text.raw, match, sentence)
                ways = (_LATER, _TAKE_OUT) if whole else (_TAKE_OUT,)
                yield text.hit(place, _SAYS[match.name], _WHY, ways, sureness=LIKELY)


def _lets_out(raw: str, match, sentence) -> bool:
    words = raw[sentence[0]:sentence[1]]
    if is_open(words, match.name):
        return False
    if match.name == "money":
        return sums_are_secret(_around(raw, sentence), match.text)
    if match.name == "between":
        return bool(_MATTERS.search(words)) and not _SETS_TWO.search(words)
    return True


def _marked(raw: str, match, sentence) -> tuple[tuple[int, int], bool]:
    place = _with_the_secret(raw, match, sentence)
    if place in {(match.start, match.end), sentence}:
        return marked(raw, *place)
    return place, False


def _around(raw: str, sentence) -> str:
    """The sentence with the ones on either side."""
    before = sentence_before(raw, sentence[0] + 1) or sentence
    after = next((place for place in sentences(raw)[:_MOST] if place[0] >= sentence[1]), sentence)
    return raw[before[0]:min(after[1], sentence[1] + 200)]


def _with_the_secret(raw: str, match, sentence) -> tuple[int, int]:
    """Words that only say that something is secret are marked with what stands beside them."""
    first, last = sentence
    if match.name == "private" and (quoted := _QUOTED.search(raw, match.start, min(last + 1, match.end + 250))):
        return quoted.span()
    if match.name not in {"hushed", "between", "closed"}:
        return match.start, match.end
    if last - first <= _SHORT:
        return first, last
    if match.start - first <= last - match.end:
        end = min(last, match.end + _FURTHER)
        secret = raw[match.end:end].lstrip(" ,;:-")
        return (end - len(secret) if len(secret) > _FURTHER // 2 else match.start), end
    return max(first, match.start - _FURTHER), match.end


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "READER", "find"]
