"""Arguing with a resident.

Finds, mostly in replies, what is meant to win and not to help: people told how often they were told, told to read, to
get a hobby or to come and do it themselves, mocking praise and mocking regret, "funny how those who …", "if you'd
bothered to …", words about what somebody lacks, and last words ("Thought not").

Must not find a calm correction ("that is not quite right: it was £31,200"), an apology, thanks, an invitation, and the
same words in good faith ("if you'd like to read the plan, try the library", "lovely idea").

A reply may answer; it is outside replies that only the plainest turns count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from policies.engine.kinds.debate.examples import FOUND, PASSED
from policies.engine.kinds.debate.turns import PATTERNS
from policies.engine.language.sentences import sentence_at
from policies.engine.model import LIKELY, UNSURE, WayOut
from policies.engine.protocol import Hit, Spoken

KIND = "debate"
DEFAULT_SEVERITY = "advise"
LAW = None
DETECTORS = PATTERNS

_MESSAGE = "This reads as an argument with a resident."
_WHY = "A council that argues in public loses, even when it is right."
_WAYS_OUT = (WayOut("Give the facts once and the Clerk's address", go_to="text"),
             WayOut("Take the sentence out", takes="sentence"))
READER = Spoken(_MESSAGE, _WHY, _WAYS_OUT)

#: Good faith in the same breath: sorrow about one's own fault, an offer, thanks for a find.
_KIND_WORDS = re.compile(
    r"\b(?:we(?:'re| are) sorry (?:it|this|that we|for|about|we)|sorry (?:for|about) (?:the|that|any|our)|(?:was|is"
    r"|it'?s|entirely|all) our (?:mistake|fault)|we should have|we got (?:it|that|this) wrong"
    r"|you(?:'re| are) (?:quite |absolutely )?right|well spotted|good point|fair (?:point|challenge|enough)"
    r"|happy to (?:go|help|talk|meet|show|explain)"
    r"|glad to|love to (?:hear|see|have)|do (?:come|ask|ring|call)|please (?:ring|call|email|come|ask|let us know)"
    r"|quoted? )", re.I)
#: The groups that only a reply makes pointed.
_ONLY_IN_REPLIES = ("weary", "retort", "mocking")
_MOST = 20
_LONGEST = 110


def reader_may(draft, params) -> bool:
    return draft.context.category == "reply"


def find(draft, params) -> Iterator[Hit]:
    reply = draft.context.category == "reply"
    for text in draft.texts:
        for match in islice(text.found(), _MOST):
            group = match.name.partition("-")[0]
            start, end = sentence_at(text.raw, match.start)
            if _KIND_WORDS.search(text.raw[start:end]):
                continue
            if not reply and not _addressed(text.raw[start:end]):
                continue
            sure = LIKELY if reply or group not in _ONLY_IN_REPLIES else UNSURE
            yield text.hit(_trimmed(text.raw, match), _MESSAGE, _WHY, _WAYS_OUT, sureness=sure)


def _addressed(sentence: str) -> bool:
    """Outside replies: somebody is spoken to or held up, nobody is quoted."""
    return bool(re.search(r"\b(?:you|your|you're|you've|those who|people who|people saying|some people|folk"
        r"|we will)\b", sentence, re.I))


def _trimmed(raw: str, match) -> tuple[int, int]:
    start, end = match.start, min(match.end, match.start + _LONGEST)
    while start < end and not raw[start].isalnum():
        start += 1
    while end > start and raw[end - 1] in " ,;:-":
        end -= 1
    return start, end


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "READER", "find", "reader_may"]
