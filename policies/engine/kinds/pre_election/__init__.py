"""What a council keeps quiet about between the notice of an election and the poll.

Finds, inside a restricted period only: announcements of what is new, proposals that divide people, consultations
launched, councillors, candidates and politicians quoted or pictured, and their visits; and whoever is known to stand,
wherever the draft names them, as people write names.

Must not find the services that run anyway (bins, closures, warnings, works, reminders), meetings and their agendas,
the notices of the election itself with the names that stand in them, how to register and to vote, what is put off until
after the poll, and a member named as the chair of a meeting or the contact for a ward; where that member stands, it is
"unsure". Outside a restricted period it finds nothing.

Where the period is less strict for a draft than "refuse", so is any point: see ``policies.engine.language.period``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from policies.engine.kinds.pre_election.asking import ASKED, ASKED_NAMES, asks_to_vote
from policies.engine.kinds.pre_election.examples import FOUND, PASSED
from policies.engine.kinds.pre_election.presence import PATTERNS as PRESENCE
from policies.engine.kinds.pre_election.presence import QUOTES, VISITS, of_record
from policies.engine.kinds.pre_election.projects import (
    NEW,
    NEW_NAMES,
    PROPOSED,
    PROPOSED_NAMES,
    runs_on,
)
from policies.engine.kinds.pre_election.standing import standing
from policies.engine.kinds.pre_election.words import of_reader, ways, why
from policies.engine.language.period import REFUSE, Held
from policies.engine.language.politics.listing import is_listed
from policies.engine.language.politics.members import names_member
from policies.engine.language.politics.notices import is_titled, speaks_of_voting
from policies.engine.language.public_notices import is_of_public_notice
from policies.engine.language.sentences import sentence_at
from policies.engine.model import LIKELY, UNSURE, Context
from policies.engine.protocol import Hit, Spoken

KIND = "pre-election"
DEFAULT_SEVERITY = "block"
LAW = "law:publicity-code"
DETECTORS = (*NEW, *PROPOSED, *ASKED, *PRESENCE)

_SAYS = {
    "new": "This announces something new in the pre-election period.",
    "proposed": "This puts forward a proposal that people may be divided about, in the pre-election period.",
    "asked": "This starts asking for people's views in the pre-election period.",
    "quoted": "This quotes a councillor, a candidate or a politician in the pre-election period.",
    "visit": "This tells of a visit or an appearance by a politician in the pre-election period.",
    "listed": "This picture may be of a notice that names a councillor, a candidate or a politician.",
    "pictured": "This picture shows a councillor, a candidate or a politician in the pre-election period.",
}
READER = of_reader(Held(REFUSE), Context())
_MOST = 200
#: Nobody in particular.
_AT_LARGE = re.compile(r"(?:candidates?|councillors)", re.I)
#: What a list is introduced with: "the candidates Ann Poole and …".
_CALLED = re.compile(r"(?:the )?candidates ", re.I)


def reader_may(draft, params) -> bool:
    return draft.context.restricted


def reader_says(draft, params) -> Spoken:
    return of_reader(draft.held, draft.context)


def at_most(draft, params) -> str | None:
    return draft.held.at_most


def find(draft, params) -> Iterator[Hit]:
    if not draft.context.restricted:
        return
    named = list(standing(draft))
    yield from named
    for what, text, place in _matters(draft):
        if what in {"new", "proposed", "asked"} or not _is_told(text, place, named, what):
            sureness = UNSURE if what == "listed" else LIKELY
            yield text.hit(place, _SAYS[what], why(draft.held, draft.context), ways(draft.held, draft.context),
                           sureness=sureness)


def _matters(draft) -> Iterator[tuple[str, object, tuple[int, int]]]:
    """What is found whoever stands: (key of ``_SAYS``, the text, the place)."""
    for text in draft.texts:
        for what, place in (*_announced(draft, text), *_people(text)):
            yield what, text, place
    for text in draft.descriptions:
        shown = [match for match in text.found("pictured") if not _is_at_large(text.raw, match)]
        if shown:
            listed = is_titled(text.raw, shown[0].start) and all(_is_listed(text.raw, match) for match in shown)
            yield "listed" if listed else "pictured", text, (0, len(text.raw))


def _is_at_large(raw: str, match) -> bool:
    """ "Candidates" in a notice of the election, of whom none is shown."""
    return bool(_AT_LARGE.fullmatch(raw, match.start, match.end)) and is_titled(raw, match.start) and speaks_of_voting(
        _sentence(raw, match.start))


def _is_listed(raw: str, match) -> bool:
    called = _CALLED.match(raw, match.start, match.end)
    return is_listed((raw,), raw, called.end() if called else match.start, match.end)


def _is_told(text, place: tuple[int, int], named: list[Hit], what: str) -> bool:
    """Whether somebody who stands is pointed out there already."""
    return any(hit.field == text.field and (hit.sureness != UNSURE or what == "listed")
               and (hit.start is None or hit.start < place[1] and place[0] < hit.end) for hit in named)


def _announced(draft, text) -> Iterator[tuple[str, tuple[int, int]]]:
    for what, names in (("new", NEW_NAMES), ("proposed", PROPOSED_NAMES), ("asked", ASKED_NAMES)):
        for match in islice(text.found(*names), _MOST):
            place = match.groups["it"]
            sentence = _sentence(text.raw, place[0])
            if not (runs_on(sentence) or what == "asked" and asks_to_vote(text.raw, place[0])
                    or is_of_public_notice([one.raw for one in draft.texts], sentence)):
                yield what, place


def _people(text) -> Iterator[tuple[str, tuple[int, int]]]:
    for what, names in (("quoted", QUOTES), ("visit", VISITS)):
        for match in islice(text.found(*names), _MOST):
            place = match.groups["it"]
            if not of_record(_sentence(text.raw, place[0])):
                yield what, place
    spoken = text.found("pronoun-says")
    if spoken and names_member(text.raw):
        yield "quoted", spoken[0].groups["it"]


def _sentence(raw: str, at: int) -> str:
    first, last = sentence_at(raw, at)
    return raw[first:last]


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "READER", "at_most", "find", "reader_may",
           "reader_says"]
