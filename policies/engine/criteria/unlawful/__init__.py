"""Other breaches of the law: calling for them, planning them, or offering what the law forbids.

Finds calls to wreck signs, cameras and fences, to tip waste or harm animals; offers of untaxed, fake or banned goods;
tricks with votes; contempt of a court; calls not to pay the council tax; advice on how to cheat. Must not find somebody
who reports or condemns such things, asks whether they are lawful, or jokes at their own cost.

Each class of words weighs something; what is meant in earnest mostly shows in two: a deed with a tool, an hour or an
assurance that nobody looks. It gives way to every graver criterion.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from policies.engine.criteria.unlawful.examples import FOUND, PASSED
from policies.engine.language.marking import marked
from policies.engine.language.phrases import phrases
from policies.engine.model import LIKELY, UNSURE
from policies.engine.protocol import Hit, Spoken

KIND = "unlawful"
DETECTORS = phrases(__file__, "breaches.txt")

_MESSAGE = "This seems to call for, plan or offer something against the law."
_WHY = "The Council cannot leave up what may lead somebody to break the law or come to harm."
READER = Spoken(_MESSAGE, _WHY)

_WEIGHTS = {
    "courts": 2.5, "ballots": 2.5, "creatures": 2, "refuse": 2, "deceit": 1.8, "goods": 1.6, "dump": 1.6, "wreck": 1.5,
    "bias": 2.5, "scheme": 1.2, "safe": 1, "call": 0.9, "tool": 0.9, "dodgy": 0.9, "price": 0.7, "dark": 0.7,
}
#: One of these must be there: the others only say how, when and with whom.
_DEEDS = frozenset({"courts", "ballots", "creatures", "refuse", "deceit", "goods", "dump", "wreck", "bias"})
_MANNER = frozenset({"scheme", "safe", "call", "tool", "dodgy", "dark"})
#: The same meaning said twice weighs so much more.
_TWICE = 1.4
_ENOUGH, _HUNCH = 1.9, 1.7
_MOST = 100
_QUESTION = re.compile(r"^[^.!]{0,200}\?\s*$")


def find(draft, params) -> Iterator[Hit]:
    text = draft.text
    found = list(islice(text.found(), _MOST))
    said = {match.name: match for match in reversed(found)}
    if "drop" in said or _QUESTION.match(text.raw) or not (_DEEDS & set(said) or len(_MANNER & set(said)) > 2):
        return
    often = Counter(match.name for match in found)
    weight = sum(_WEIGHTS[name] * (_TWICE if often[name] > 1 else 1) for name in said)
    if weight >= _HUNCH:
        match = said[max(said, key=lambda name: _WEIGHTS[name])]
        place, _ = marked(text.raw, match.start, match.end)
        yield text.hit(place, _MESSAGE, _WHY, sureness=LIKELY if weight >= _ENOUGH else UNSURE)


__all__ = ["DETECTORS", "FOUND", "KIND", "PASSED", "READER", "find"]
