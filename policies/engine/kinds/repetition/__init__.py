"""The same again.

Finds a draft that says the same or nearly the same as what went out on the same channel not long ago, in other words
and another order too.

Must not find a reminder or an update that changes a figure, a day, a place or how things stand, another matter on the
same subject, and statutory notices, which the law has councils repeat.

Parameters: ``days`` is how far back counts (read by whoever gathers what went out); ``near`` how much of the words, in
per cent, must be the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from policies.engine.kinds.repetition.examples import FOUND, PASSED
from policies.engine.kinds.repetition.likeness import brings_news, likeness
from policies.engine.model import LIKELY, SURE, WayOut
from policies.engine.protocol import Hit, Param, Pattern

KIND = "repetition"
DEFAULT_SEVERITY = "justify"
LAW = None
PARAMS = {
    "days": Param(30, "number", "For how many days what went out counts.", low=0, high=366),
    "near": Param(68, "number", "How much of the words, in per cent, must be the same.", low=30, high=100),
}
DETECTORS = (
    Pattern("statutory", r"\bnotice of (?:a |an |the |uncontested )?(?:\w+ )?(?:poll|election|vacanc\w+|audit"
        r"|conclusion|casual"
            r"|public rights|intention|meeting|application|adoption|appointment|making|proposal|order|result)"
            r"|\bnotice is (?:hereby )?given\b|\bby order of the\b|\breturning officer\b|\bproper officer\b"
            r"|\bpublic (?:notice|rights)\b|\bexercise of public rights\b|\bstatement of persons nominated\b"
            r"|\bdeclaration of result\b|\b(?:section|schedule|regulation) \d+\b|\b(?:act|regulations|order) (?:19"
            r"|20)\d\d\b"
            r"|\bpursuant to\b|\bhereby summoned\b|\btemporary (?:traffic regulation|road closure) order\b"),
)

_WHY = "People stop reading a page that tells them the same thing twice."
_WAYS_OUT = (WayOut("Say what is new, and call it a reminder", go_to="text"), WayOut("Leave it with the first post",
             go_to="text"))


def find(draft, params) -> Iterator[Hit]:
    if not draft.context.recent or draft.text.found("statutory") or draft.title.found("statutory"):
        return
    text, near = draft.text.raw, params["near"] / 100
    alike = max((likeness(text, earlier) for earlier in draft.context.recent
                 if text.split() == earlier.split() or not brings_news(text, earlier)), default=0.0)
    if alike >= near and alike > 0:
        same = alike >= 0.95
        yield draft.hit("This went out here a short while ago." if same
                        else "This says nearly the same as a post that went out here a short while ago.",
                        _WHY, _WAYS_OUT, sureness=SURE if same else LIKELY)


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PARAMS", "PASSED", "find"]
