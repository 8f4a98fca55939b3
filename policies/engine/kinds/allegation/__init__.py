"""Accusations of crime, dishonesty or misconduct against somebody who can be recognised.

Finds them said outright and hinted at ("ask Mr Tarn where the raffle money went"), against a named person, a family, a
business, the holder of an office or a small group. Must not find what was found with nobody accused ("fly-tipping was
found at the quarry"), appeals for witnesses, a conviction reported with its court, or an accusation that is rejected.

The weight of what is said decides how sure the point is; see ``policies.engine.language.accusing``.
"""

from __future__ import annotations

from collections.abc import Iterator

from policies.engine.kinds.allegation.examples import FOUND, PASSED
from policies.engine.language.accusing import ACCUSING, accusations
from policies.engine.language.marking import marked
from policies.engine.language.sentences import sentence_at
from policies.engine.model import LIKELY, SURE, WayOut
from policies.engine.protocol import Hit, Spoken

KIND = "allegation"
DEFAULT_SEVERITY = "block"
LAW = "law:defamation"
DETECTORS = ACCUSING

_MESSAGE = "Somebody who can be recognised is accused here."
_WHY = "If it is not proved, they could sue the Council."
_TAKE_OUT = WayOut("Take the sentence out", takes="sentence")
_ASK = WayOut("Ask the Clerk first", go_to="text")
_QUESTIONS = WayOut("Say that the Council will look at it", "We have been asked about this and will look into it")
READER = Spoken(_MESSAGE, _WHY, (_TAKE_OUT, _ASK))
_ENOUGH, _SURE = 2.0, 4.0
_LONGEST = 90


def find(draft, params) -> Iterator[Hit]:
    for text in draft.texts + draft.descriptions:
        for accusation in accusations(text, _ENOUGH, bare=False):
            place, whole = marked(text.raw, *_with_the_accused(text.raw, accusation))
            yield text.hit(place, _MESSAGE, _WHY, (*((_QUESTIONS,) if whole else ()), _TAKE_OUT, _ASK),
                           sureness=SURE if accusation.weight >= _SURE else LIKELY)


def _with_the_accused(raw: str, accusation) -> tuple[int, int]:
    """From the name to the words, where they stand close in one sentence."""
    first, last = sentence_at(raw, accusation.start)
    start, end = min(accusation.start, accusation.who[0]), max(accusation.end, accusation.who[1])
    if first <= start and end <= last and end - start <= _LONGEST:
        return start, end
    return accusation.start, accusation.end


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "READER", "find"]
