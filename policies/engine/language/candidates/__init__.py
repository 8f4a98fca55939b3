"""Where a draft names somebody who stands in an election, as people write names.

"Raj Patel", "Patel, Raj", "Cllr Patel", "Cllrs Poole and Patel", "R. Patel", "Raj and Anita Patel", "#RajPatel". A
surname alone counts after a title, or where the first name stands elsewhere in the draft; a first name alone where the
whole name does. Case, accents, hyphens and
apostrophes do not matter. No name is found inside a longer word, nor in the name of a road, a body or somebody else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from policies.engine.language.candidates.belonging import (
    begins_a_sentence,
    belongs_to_a_body,
    is_within,
    says_something,
)
from policies.engine.language.candidates.names import ANYBODY, TITLE, Name, read_name
from policies.engine.language.candidates.short_forms import WORDS_TOO
from policies.engine.language.organisations import LEADING
from policies.engine.language.people import is_everyday_name, is_first_name, is_no_name
from policies.engine.language.sentences import sentence_at
from policies.engine.model import LIKELY, SURE, SURENESSES, UNSURE, CouncilFacts
from policies.engine.views import View

#: Nobody reads more points of one name; a text that repeats itself without end must not hold up the rest.
_MOST = 200
#: So much of what stands before a surname is looked at.
_BEFORE, _LIST = 70, 200
_TITLED = re.compile(rf"(?<![\w-])(?:{TITLE}\s+)+$")
_ANYBODYS = re.compile(rf"(?:{ANYBODY}|mr (?:and|&) mrs)\b", re.I)
_MEMBER = re.compile(r"(?:cllr|councillor|coun)\b", re.I)
_SOMEBODY = r"(?:[A-Z]\.? ?){0,2}[A-Z][\w'-]+(?: [A-Z][\w'-]+)?"
_LISTED = re.compile(
    rf"(?<!\w)(?i:cllrs|councillors|messrs)\.?\s+"
    rf"(?:{_SOMEBODY}(?: \([^()]{{1,30}}\))?(?:,\s+(?:and\s+)?|\s+(?:and|&)\s+)){{1,12}}$")
_CAPITAL_BEFORE = re.compile(r"([A-Z][\w'-]*\.?)[ \t]+$")
_GAME = re.compile(r"\b(?:scor(?:e[ds]?|ing|ers?)|goals?|penalt(?:y|ies)|hat[- ]trick|kick-?off|(?:half|full)[- ]time"
                   r"|match(?:es)?|fixtures?|wickets?|innings|bowled|batted|tries|league|cup|semi-?final|striker|keeper|midfield"
                   r"|defender|team ?mates?|\d{1,3} ?[-–] ?\d{1,3})\b", re.I)
_NAME_AFTER = re.compile(r"[ \t]+[A-Z][a-z]")


#: Start, end and sureness.
Read = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a field names one of those who stand, as raw offsets, titles included.

    ``names`` are more than one where the words fit several. ``councillor``: titled so, alone.
    """

    start: int
    end: int
    sureness: str
    names: tuple[str, ...]
    councillor: bool = False


def mentions(views: Mapping[str, View], candidates: Iterable[str], council: CouncilFacts) -> dict[str, list[Mention]]:
    """By field what its text (``cased_prose``) names, by place; fields that name nobody are left out.

    Of names in each other the longest counts.
    """
    names = [name for name in dict.fromkeys(map(read_name, candidates)) if name is not None]
    lows = {field: view.text.lower() for field, view in views.items()}
    near = [name for name in names if any(key in low for key in name.keys for low in lows.values())]
    first_elsewhere = {name: any(any(_first_names(name, view.text)) for view in views.values()) for name in near}
    read = {field: [(name, mention) for name in near for mention in _mentions(name, view.text, first_elsewhere[name])
                    if not is_within(lows[field], mention.start, mention.end, council)]
            for field, view in views.items()}
    whole = {name for found in read.values() for name, mention in found if mention.sureness == SURE}
    found = {field: [*(mention for _, mention in read[field]), *_by_first_names(whole, view.text)]
             for field, view in views.items()}
    return {field: _longest(here, views[field]) for field, here in found.items() if here}


def _by_first_names(names: Iterable[Name], text: str) -> Iterator[Mention]:
    """Those whose whole name stands in the draft, by the first alone."""
    for name in names:
        for match in islice(_first_names(name, text), _MOST):
            if not belongs_to_a_body(text, *match.span(), bare=True):
                yield Mention(*match.span(), LIKELY, (name.said,))


def _first_names(name: Name, text: str) -> Iterator[re.Match]:
    """The first name by itself, with its capital."""
    return (match for match in name.first_alone.finditer(text) if match.group()[0].isupper())


def _mentions(name: Name, text: str, first_elsewhere: bool) -> Iterator[Mention]:
    """As offsets of the view."""
    places = [match.span() for match in islice(name.surnames.finditer(text), _MOST)]
    another = not first_elsewhere and any(_is_anothers(name, text, start) for start, _ in places)
    for start, end in places:
        found = _read(name, text, start, end, first_elsewhere)
        if found is not None:
            first, last, sureness = found
            sureness = UNSURE if another and sureness == LIKELY else sureness
            yield Mention(first, last, sureness, (name.said,), bool(_MEMBER.match(text, first)))
    for match in islice(name.tags.finditer(text), _MOST) if "#" in text or "@" in text else ():
        yield Mention(*match.span(), LIKELY if match["short"] else SURE, (name.said,))
    for match in islice(name.titled_first.finditer(text), _MOST):
        if match["first"][0].isupper() or not is_everyday_name(match["first"]):
            yield Mention(*match.span(), UNSURE, (name.said,), True)


def _is_anothers(name: Name, text: str, start: int) -> bool:
    """Whether somebody else has this surname here: "Anita Patel", where it is Raj who stands."""
    before = _CAPITAL_BEFORE.search(text, max(0, start - _BEFORE), start)
    return bool(before and is_first_name(before[1]) and not _is_short_for(before[1], name))


def _read(name: Name, text: str, start: int, end: int, first_elsewhere: bool) -> Read | None:
    """The name around a surname, None where it names somebody or something else."""
    before = text[max(0, start - _BEFORE):start]
    at = start - len(before)
    capital = text[start:end] != text[start:end].lower()
    if found := name.first_before.search(before):
        if belongs_to_a_body(text, start, end, bare=False):
            return None
        sureness = _of_full(found, before, capital)
        if found["short"] and sureness != UNSURE:
            titled = found.start() < found.start("first")
            sureness = LIKELY if titled or not _may_be_no_name(name, text, at + found.start(), end, found) else UNSURE
        return at + found.start(), end, sureness
    if (after := name.first_after.match(text, end)) and (text[start:end].isupper() or after["comma"] and capital):
        return start, after.end(), LIKELY if after["short"] else SURE
    if not capital and not _ANYBODYS.search(before, max(0, len(before) - 16)):
        return None
    if belongs_to_a_body(text, start, end, bare=True) or is_first_name(name.surname) and _NAME_AFTER.match(text, end):
        return None
    return _short(name, text, start, end, first_elsewhere)


def _of_full(found: re.Match, before: str, capital: bool) -> str:
    """ "Mary Ann Poole" may be somebody other than Ann Poole; small letters may be everyday words ("will power")."""
    if not (capital and found["first"][:1].isupper()):
        return UNSURE if is_everyday_name(found["first"]) else LIKELY
    another = re.search(r"([A-Z][\w'-]+)[ \t]+$", before[:found.start("first")])
    if another and is_first_name(another[1]) and not is_everyday_name(another[1]):
        return UNSURE
    return LIKELY if re.search(r"[A-Z][a-z]", found["between"]) else SURE


def _may_be_no_name(name: Name, text: str, start: int, end: int, found: re.Match) -> bool:
    """ "Sandy Lane", "Will Hill Street be shut?": a short form that is a word too, unless somebody does something."""
    return (found["short"].lower() in WORDS_TOO and not says_something(text, end)
            and (begins_a_sentence(text, start) or is_no_name(name.surname.capitalize())))


def _short(name: Name, text: str, start: int, end: int, first_elsewhere: bool) -> Read | None:
    """Less than the whole name: a title, an initial, a list, a pair, a short form, or the surname alone."""
    before = text[max(0, start - _BEFORE):start]
    at = start - len(before)
    if titled := _TITLED.search(before):
        title = titled.group()
        surely = _ANYBODYS.match(title) or text[start:end] != text[start:end].lower()
        return (at + titled.start(), end, LIKELY) if surely else None
    if name.pair_before.search(before) or _is_listed(text, start):
        return start, end, LIKELY
    initial = name.initial_before.search(before)
    if initial and (initial["title"] or initial["dot"] or _is_listed(text, at + initial.start())):
        return at + initial.start(), end, LIKELY
    if (other := _CAPITAL_BEFORE.search(before)) and other[1] not in LEADING:
        return (at + other.start(), end, UNSURE) if _is_short_for(other[1], name) else None
    return (start, end, _of_bare(text, start, end)) if first_elsewhere else None


def _is_listed(text: str, start: int) -> bool:
    """Whether it stands in a list of councillors, after others: "Cllrs Poole and Patel"."""
    return bool(_LISTED.search(text[max(0, start - _LIST):start]))


def _is_short_for(written: str, name: Name) -> bool:
    """ "Raj" for Rajesh, "Christine" for Chris."""
    low = written.rstrip(".").lower()
    return low in name.shorts or any(
        len(low) > 2 and len(first) > 2 and (low.startswith(first.lower()) or first.lower().startswith(low))
        for first in name.firsts)


def _of_bare(text: str, start: int, end: int) -> str:
    """A capital that begins a sentence says nothing, unless somebody speaks or does something; nor does a player's
    name in a game, where the first name elsewhere may be the team's.
    """
    first, last = sentence_at(text, start)
    if _GAME.search(text, first, last):
        return UNSURE
    return UNSURE if begins_a_sentence(text, start) and not says_something(text, end) else LIKELY


def _longest(found: list[Mention], view: View) -> list[Mention]:
    """One for each place, as raw offsets; those who fit the same words equally well stand together."""
    starts: list[int] = []
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start - m.end, SURENESSES.index(m.sureness))):
        at = bisect_left(starts, mention.end)
        other = kept[at - 1] if at else None
        if other is None or other.end <= mention.start:
            place = bisect_left(starts, mention.start)
            starts.insert(place, mention.start)
            kept.insert(place, mention)
        elif (other.start, other.end, other.sureness) == (mention.start, mention.end, mention.sureness):
            kept[at - 1] = replace(other, names=tuple(dict.fromkeys((*other.names, *mention.names))))
    return [Mention(*view.span(m.start, m.end), m.sureness, m.names, m.councillor) for m in kept]


__all__ = ["Mention", "mentions"]
