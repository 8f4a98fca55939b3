"""Comments that campaign: overtly for or against a party, a candidate or a politician of a party.

Finds parties praised, blamed or mocked, calls to vote for or against somebody, to join or to canvass, slogans, and
parties known by their colours beside such a call.

Must not find criticism of the parish council or its decisions, of councillors as such, of "the government" in passing,
how or whether to vote, parties told of without a side ("our MP, who is Labour, said she would sign"), and the same
words in other company: a labour of love, green bins, reform of the bus times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.criteria.party_political.examples import FOUND, PASSED
from policies.engine.language.politics.framing import told_without_a_side
from policies.engine.language.politics.stances import DETECTORS, Stance, stances
from policies.engine.language.sentences import sentence_at
from policies.engine.model import LIKELY, SURE
from policies.engine.protocol import Hit, Spoken

KIND = "party-political"

_WHY = "The Council's pages belong to everyone, so they are no place to campaign."
_SAYS = {
    "asks": "This asks readers how to use their vote.",
    "hints": "This could be read as a hint at how to vote.",
    "praise": "This speaks up for a politician.",
    "scorn": "This speaks against a politician.",
    "named": "This brings a political party into it.",
    "recorded": "This brings a political party into it.",
    "party": "This speaks for or against a political party.",
    "emblem": "This speaks for or against a party that readers will know by its colours.",
}
_OF_PARTIES = frozenset({"party", "emblem", "named"})
_ELECTION = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballot|polls?|polling|election|candidates?|cross|ticks?|mps?|mayor|county)\b", re.I,
)
#: Where no party is in sight, only a vote for or against somebody counts; "vote them out" is for the council.
_SOMEBODY = re.compile(
    r"\b(?:him|her|us|me|my|Mrs?|Ms|Cllr|Dr|[Vv](?:ote|OTE)(?: for)? [A-Z]\w+|[A-Z][a-z]+ [A-Z][a-z]+)\b",
)
_WHO_STANDS = re.compile(r"\b(?:candidates?|mps?|party)\b", re.I)
READER = Spoken("This may be campaigning for or against a party.", _WHY)


def find(draft, params) -> Iterator[Hit]:
    for text in draft.texts:
        found = tuple(stances(text))
        parties = any(stance.what in _OF_PARTIES for stance in found) or bool(found and _WHO_STANDS.search(text.raw))
        contest = parties or bool(found and _ELECTION.search(text.raw))
        for stance in found:
            personal = _SOMEBODY.search(text.raw, stance.start, min(stance.end + 15, len(text.raw)))
            if _counts(text.raw, stance, contest if personal else parties, draft.context.restricted):
                sureness = SURE if stance.plain and stance.what != "named" else LIKELY
                yield text.hit((stance.start, stance.end), _SAYS[stance.what], _WHY, sureness=sureness)


def _counts(raw: str, stance: Stance, contest: bool, restricted: bool) -> bool:
    """Whether a stance is more than a cross word about the council, or news of a party that favours nobody."""
    if stance.what in {"asks", "hints"}:
        return contest
    if stance.what in {"praise", "scorn"}:
        return restricted and contest
    first, last = sentence_at(raw, stance.start)
    openly = stance.what == "emblem" or (stance.what == "party" and stance.plain)
    return openly or not told_without_a_side(raw[first:last])


__all__ = ["DETECTORS", "FOUND", "KIND", "PASSED", "READER", "find"]
