"""Abuse as all kinds see it: what each piece of a text is, and at whom it is thrown. Read once for a text.

``read(text)`` gives every ``Abuse``; the kinds choose the matters that count for them. The matters:

``obscene``  f- and c-words and what is as strong, sexual words        ``coarse``  milder swearing
``slur``     a word for people made to hurt                            ``mild``    what only tires the reader
``hate``     people belittled for what they are, without a slur        ``insult``  a word thrown at somebody
``threat``   harm announced, wished or called for                      ``scorn``   an insult made of several words
``harsh``    hard words that are no abuse

What is quoted, denied, reported or a name is left out here, for all kinds alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from weakref import WeakKeyDictionary

from policies.engine.language.abuse.groups import CUES as GROUP_CUES
from policies.engine.language.abuse.hate import hate_in, is_told_of
from policies.engine.language.abuse.jibes import JIBES, is_about_somebody, matter_of
from policies.engine.language.abuse.menace import MENACE, adding_up, outright
from policies.engine.language.abuse.misspelt import corrected
from policies.engine.language.abuse.people_meant import aimed_at_people
from policies.engine.language.abuse.readable import readable, sentences_of
from policies.engine.language.abuse.reported import (
    is_admired,
    is_denied,
    is_denied_threat,
    is_done_to_oneself,
    is_innocent,
    is_name,
    is_of_a_thing,
    is_of_oneself,
    is_reported,
    is_slur_reported,
)
from policies.engine.language.abuse.scorn import OF_KINDS, SCORN
from policies.engine.language.abuse.structure import SLURS_OF_PEOPLE, thrown_at_somebody, with_modifiers
from policies.engine.language.abuse.threats import THREATS
from policies.engine.language.sentences import sentence_at
from policies.engine.matching import Pool
from policies.engine.normalise import Reading
from policies.engine.protocol import Match, Terms, read_sections, read_terms

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Abuse:
    """One piece of abuse at offsets of the author's text. ``term`` is the word of the list, "" where there is none.

    ``disguised`` says that the word was hidden; ``at_people`` that people are meant, not a thing or the council.
    ``hint`` marks what only several innocent signs together make, enough for a comment, too little for a draft.
    """

    start: int
    end: int
    matter: str
    term: str = ""
    disguised: bool = False
    at_people: bool = True
    hint: bool = False


_LISTS = read_sections(__file__, "terms.txt")
_MATTER_OF = {
    "obscene": "obscene", "coarse": "coarse", "mild": "mild", "harsh": "harsh", "coarse-names": "insult",
    "slurs": "slur", "insults": "insult", "only-at-people": "insult",
}
#: Swearing and slurs are meant however they stand; the rest can be denied.
_PLAIN = frozenset({"obscene", "coarse", "mild", "coarse-names", "slurs"})
#: Other words are innocent until they are thrown.
_MEANT = _PLAIN | {"insults", "harsh"}
_PHRASES = tuple((pattern.name, "threat") for pattern in THREATS) + tuple(
    (pattern.name, "hate" if pattern.name in OF_KINDS else "scorn") for pattern in SCORN
) + tuple((pattern.name, matter_of(pattern.name)) for pattern in JIBES)
#: Ice and custard are thick too, but not "you".
_THICK = re.compile(r"(?!you)[^.!?]{0,30}\bthick", re.I)
#: What the first letter of a starred-out word gives away; the others are f-, c- and worse.
_MASKED = {"b": "insult", "s": "coarse", "a": "coarse", "p": "coarse"}
_MASKED_SLUR = re.compile(r"f\W+gg|n\W+[gers]+|n.\W+|p\W+k|r\W+t|c\W+ns?$|c..n")
#: Rude, but nobody is afraid of it.
_ONLY_SHAMED = re.compile(r"\b(?:nose|face|bum|arse|wrist|backside)s? (?:slapp|smack|rubb)|\bslap(?:ping)?$"
    r"|sterilis|at birth$")
#: Nobody reads more points on one text; a text that repeats itself without end must not hold up the rest.
_MOST = 200
_SPOKEN_TO = re.compile(r"\b(?:you|yer|ye|he|she|that)\b", re.I)
_read_before: WeakKeyDictionary[Reading, tuple[Abuse, ...]] = WeakKeyDictionary()
_scanned_ahead: WeakKeyDictionary[Reading, dict] = WeakKeyDictionary()


def read(text) -> tuple[Abuse, ...]:
    """All abuse in a ``draft.Text``, by kind of detection; pieces may overlap."""
    reading = text.reading
    if reading not in _read_before:
        _read_before[reading] = _settled(reading.raw, tuple(_abuse(reading)))
    return _read_before[reading]


def read_ahead(readings: list[Reading]) -> None:
    """Scan many texts together, each of which will be read soon."""
    _scanned_ahead.update(zip(readings, _pool()[0].scan_many(readings), strict=True))


@lru_cache(maxsize=1)
def _pool() -> tuple[Pool, tuple[str, ...]]:
    detectors = (
        *(Terms(name, _LISTS[name], "undisguised") for name in _MATTER_OF),
        Terms("groups", GROUP_CUES, "undisguised"),
        Terms("places", read_terms(__file__, "places.txt"), "plain"),
        *THREATS, *SCORN, *MENACE, *JIBES,
    )
    return Pool(detectors), tuple(detector.name for detector in detectors)


def _abuse(reading: Reading) -> Iterator[Abuse]:
    pool, names = _pool()
    scanned = _scanned_ahead.pop(reading, None)
    found = {names[number]: matches for number, matches in (pool.scan(reading) if scanned is None else scanned).items()}
    places = [(match.start, match.end) for match in found.get("places", ())]
    yield from islice(_words(reading, found, places), _MOST)
    yield from islice(_phrases(reading, found), _MOST)
    yield from islice(_menace(reading.raw, found), _MOST)
    if "groups" in found or corrected(reading.prose) is not reading.prose:
        yield from islice(_hate(reading), _MOST)


def _words(reading: Reading, found, places) -> Iterator[Abuse]:
    for name, matter in _MATTER_OF.items():
        for match in found.get(name, ()):
            if not inside(match, places) and _is_abuse(reading, match):
                view = getattr(reading, match.view)
                start = with_modifiers(view.text, match.at[0])
                meant = "slur" if match.term in SLURS_OF_PEOPLE else matter
                at_people = meant in {"insult", "harsh"} or aimed_at_people(view.text, *match.at, meant)
                yield Abuse(*view.span(start, match.at[1]), meant, match.term, bool(match.passes), at_people)


def _phrases(reading: Reading, found) -> Iterator[Abuse]:
    raw = reading.raw
    for pattern, matter in _PHRASES:
        for match in found.get(pattern, ()):
            start, end = match.groups["it"]
            of_a_thing = _THICK.match(raw, start, end) and is_of_a_thing(raw, start)
            praised = "noun" in match.groups and is_admired(raw[slice(*match.groups["noun"])])
            spared = matter == "threat" and (is_done_to_oneself(raw, end) or is_denied_threat(raw, start))
            if matter == "hate" and not spared:
                first, last = sentence_at(raw, start)
                spared = is_told_of(raw[first:start].lower(), raw[end:last].lower())
            if not (praised or of_a_thing or spared or is_reported(raw, start, end)):
                yield _phrase(raw, pattern, matter, start, end)


def _settled(raw: str, found: tuple[Abuse, ...]) -> tuple[Abuse, ...]:
    """An insult in the sentence of a slur or of hate belongs to it: no person is meant besides, unless spoken to."""
    hateful = {sentence_at(raw, abuse.start) for abuse in found if abuse.matter in {"slur", "hate"}}
    return tuple(
        replace(abuse, at_people=False)
        if abuse.matter in {"insult", "scorn"} and sentence_at(raw, abuse.start) in hateful
        and not _SPOKEN_TO.search(raw, max(0, abuse.start - 30), abuse.end)
        else abuse
        for abuse in found
    )


def _hate(reading: Reading) -> Iterator[Abuse]:
    for view, text in readable(reading):
        pieces = [(0, ""), *sentences_of(text), (0, "")]
        for (_, before), (at, sentence), (_, after) in zip(pieces, pieces[1:], pieces[2:], strict=False):
            for start, end, harm in hate_in(sentence, before, after):
                place = view.span(at + start, at + end)
                yield Abuse(*place, "hate")
                if harm:
                    yield Abuse(*place, "threat")


def _menace(raw: str, found) -> Iterator[Abuse]:
    for hint, places in ((False, outright(found)), (True, adding_up(found, raw))):
        for start, end in places:
            told = is_reported(raw, start, end) or is_denied_threat(raw, start)
            if not told and not is_done_to_oneself(raw, end):
                yield Abuse(start, end, "threat", hint=hint)


def _phrase(raw: str, pattern: str, matter: str, start: int, end: int) -> Abuse:
    piece = raw[start:end].lower()
    if pattern == "masked":
        matter = "slur" if _MASKED_SLUR.match(piece) else _MASKED.get(piece[0], "obscene")
        return Abuse(start, end, matter, "", True, matter == "insult" or matter == "obscene" and piece[0] == "c")
    if matter == "threat":
        return Abuse(start, end, "scorn" if _ONLY_SHAMED.search(piece) else matter)
    if matter == "obscene":
        return Abuse(start, end, matter, at_people=False)
    return Abuse(start, end, matter, at_people=matter != "scorn" or is_about_somebody(raw, start, end))


def inside(place, names) -> bool:
    """Whether something with ``start`` and ``end`` lies in one of the places."""
    return any(start <= place.start and place.end <= end for start, end in names)


def _is_abuse(reading: Reading, match: Match) -> bool:
    raw, view = reading.raw, getattr(reading, match.view).text
    start, end = match.at
    if match.name not in _MEANT and not thrown_at_somebody(view, start, end, match.term):
        return False
    if is_innocent(match.term, view, start, end) or is_reported(raw, match.start, match.end):
        return False
    if (match.name == "slurs" or match.term in SLURS_OF_PEOPLE) and is_slur_reported(raw, match.start, match.end):
        return False
    if match.name in _PLAIN:
        return not (raw[match.start].isupper() and is_name(raw, match.start, match.end))
    return not (is_denied(raw, match.start) or is_of_oneself(raw, match.start)
                or is_name(raw, match.start, match.end))


_pool()  # Made with the lists, so that the first text of a day does not wait for it.

__all__ = ["Abuse", "inside", "read", "read_ahead"]
