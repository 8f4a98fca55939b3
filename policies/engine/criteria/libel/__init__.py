"""Statements that may be libellous: somebody who can be recognised is accused of crime, dishonesty or misconduct.

Finds plain accusations and insinuations ("funny how the contract went to his brother-in-law") against a named person, a
business, the holder of an office or a small group. Must not find harsh words about the council as a body ("stinks of
corruption"), insults that say nothing done, questions about how something was decided, or a rumour that is rejected.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.criteria.libel.examples import FOUND, PASSED
from policies.engine.language.accusing import ACCUSING, accusations
from policies.engine.language.marking import marked
from policies.engine.model import LIKELY, UNSURE
from policies.engine.protocol import Hit, Spoken

KIND = "libel"
DETECTORS = ACCUSING

_MESSAGE = "Somebody who can be recognised is accused of something."
_WHY = "If it is not true it can do them serious harm, and whoever leaves it up can share the blame."
READER = Spoken(_MESSAGE, _WHY)
_ENOUGH, _HUNCH = 2.0, 1.8


#: Somebody else's text pasted in speaks of nobody here.
_PASTED = re.compile(
    r"©|\b(?:all rights reserved|reprinted|no re-?use|do not repost|copied (?:word|out)"
    r"|(?:paste|pasting|pasted) (?:this|it|in|the)|pasted whole|subscribers only|paywalled|handout|slides \d)", re.I)


def find(draft, params) -> Iterator[Hit]:
    if _PASTED.search(draft.text.raw):
        return
    for accusation in accusations(draft.text, _HUNCH, bare=True, on=draft.context.on):
        place, _ = marked(draft.text.raw, accusation.start, accusation.end)
        yield draft.text.hit(place, _MESSAGE, _WHY, sureness=LIKELY if accusation.weight >= _ENOUGH else UNSURE)


__all__ = ["DETECTORS", "FOUND", "KIND", "PASSED", "READER", "find"]
