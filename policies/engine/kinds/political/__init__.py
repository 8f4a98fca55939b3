"""Party politics in what the council publishes.

Finds parties spoken for or against, "vote for", slogans, readers told to remember it on polling day, and praise or
scorn of a candidate or a politician, also where the party is known by its colours only.

Must not find rules for parties ("political parties may not advertise here"), notices of election, how to register or
to vote, photo ID, results and nominations as they stand, and the same words in other company: the party in the park,
green bins, labour costs, a conservative estimate, reform of bus times, a vote on the best scarecrow.

A party named outside a record or a notice of the election, with no word that plainly takes a side, is "unsure": the Clerk looks,
nothing is blocked.
"""

from __future__ import annotations

from collections.abc import Iterator

from policies.engine.kinds.political.examples import FOUND, PASSED
from policies.engine.language.politics.notices import is_in_order, is_notice
from policies.engine.language.politics.stances import DETECTORS, stances
from policies.engine.model import LIKELY, SURE, UNSURE, WayOut
from policies.engine.protocol import Hit, Spoken

KIND = "political"
DEFAULT_SEVERITY = "block"
LAW = "law:LGA1986-2"

_WHY = "The Council speaks for everyone, and the law keeps its publicity out of party politics."
_TAKE_OUT = (WayOut("Take the sentence out", takes="sentence"),)
_SAYS = {
    "asks": "This asks readers how to use their vote.",
    "hints": "This could be read as a hint at how to vote.",
    "praise": "This speaks up for a politician.",
    "scorn": "This speaks against a politician or the government of the day.",
    "party": "This speaks for or against a political party.",
    "emblem": "This speaks for or against a party that readers will know by its colours.",
    "named": "This names a political party outside a result or a record.",
}
_UNSURE = frozenset({"hints", "named"})
READER = Spoken("This may take a side in party politics.", _WHY, _TAKE_OUT)


def find(draft, params) -> Iterator[Hit]:
    for text in draft.texts + draft.descriptions:
        for stance in stances(text):
            if stance.what == "recorded" or stance.what == "named" and _is_of_a_notice(draft, text, stance.start):
                continue
            sureness = UNSURE if stance.what in _UNSURE else SURE if stance.plain else LIKELY
            yield text.hit((stance.start, stance.end), _SAYS[stance.what], _WHY, _TAKE_OUT, sureness=sureness)


def _is_of_a_notice(draft, text, at: int) -> bool:
    """Whether it stands in the plain facts of a notice of the election: those have the party beside each name."""
    around = draft.texts if text.field == "text" else (text,)
    return any(is_notice(one.raw) for one in around) and is_in_order(text.raw, at)


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "READER", "find"]
