"""What a council keeps quiet about between the notice of an election and the poll.

Finds, inside a restricted period only: announcements of what is new, proposals that divide people, consultations
launched, councillors, candidates and politicians quoted or pictured, and their visits.

Must not find the services that run anyway (bins, closures, warnings, works, reminders), meetings and their agendas,
the notices of the election itself, how to register and to vote, what is put off until after the poll, and a member
named as the chair of a meeting or the contact for a ward. Outside a restricted period it finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from policies.engine.kinds.pre_election.asking import ASKED, ASKED_NAMES
from policies.engine.kinds.pre_election.examples import FOUND, PASSED
from policies.engine.kinds.pre_election.presence import PATTERNS as PRESENCE
from policies.engine.kinds.pre_election.presence import of_record
from policies.engine.kinds.pre_election.projects import (
    NEW,
    NEW_NAMES,
    PROPOSED,
    PROPOSED_NAMES,
    runs_on,
)
from policies.engine.language.politics.members import names_member
from policies.engine.language.sentences import sentence_at
from policies.engine.model import WayOut
from policies.engine.protocol import Hit, Spoken

KIND = "pre-election"
DEFAULT_SEVERITY = "block"
LAW = "law:publicity-code"
DETECTORS = (*NEW, *PROPOSED, *ASKED, *PRESENCE)

_WHY = "Until the poll is over the Council keeps to its running services, so that nobody who stands is helped or harmed."
_WAYS = (WayOut("Keep it until after polling day"), WayOut("Cut to what people need to know now", go_to="text"))
_SAYS = {
    "new": "This announces something new in the pre-election period.",
    "proposed": "This puts forward a proposal that people may be divided about, in the pre-election period.",
    "asked": "This starts asking for people's views in the pre-election period.",
    "quoted": "This quotes a councillor, a candidate or a politician in the pre-election period.",
    "visit": "This tells of a visit or an appearance by a politician in the pre-election period.",
    "pictured": "This picture shows a councillor, a candidate or a politician in the pre-election period.",
}
READER = Spoken("This may be more than news of a running service, in the pre-election period.", _WHY, _WAYS)
_QUOTES = ("somebody-says", "said-somebody", "quote-after", "column")
_VISITS = ("politician-visits", "member-visits", "welcomed", "stands")
_MOST = 200


def reader_may(draft, params) -> bool:
    return draft.context.restricted


def find(draft, params) -> Iterator[Hit]:
    if not draft.context.restricted:
        return
    for text in draft.texts:
        yield from _announced(text)
        yield from _people(text)
    for text in draft.descriptions:
        if text.found("pictured"):
            yield _hit(text, (0, 0), "pictured")


def _announced(text) -> Iterator[Hit]:
    for what, names in (("new", NEW_NAMES), ("proposed", PROPOSED_NAMES), ("asked", ASKED_NAMES)):
        for match in islice(text.found(*names), _MOST):
            place = match.groups["it"]
            if not runs_on(_sentence(text.raw, place[0])):
                yield _hit(text, place, what)


def _people(text) -> Iterator[Hit]:
    for match in islice(text.found(*_QUOTES), _MOST):
        place = match.groups["it"]
        if not of_record(_sentence(text.raw, place[0])):
            yield _hit(text, place, "quoted")
    spoken = text.found("pronoun-says")
    if spoken and names_member(text.raw):
        yield _hit(text, spoken[0].groups["it"], "quoted")
    for match in islice(text.found(*_VISITS), _MOST):
        place = match.groups["it"]
        if not of_record(_sentence(text.raw, place[0])):
            yield _hit(text, place, "visit")


def _sentence(raw: str, at: int) -> str:
    first, last = sentence_at(raw, at)
    return raw[first:last]


def _hit(text, place: tuple[int, int], what: str) -> Hit:
    return text.hit(place, _SAYS[what], _WHY, _WAYS)


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "READER", "find", "reader_may"]
