"""Bodies outside the council: firms, charities, clubs, papers and pubs by the shape of their names.

A name is told by how it ends ("… Roofing", "… Hospice", "… & Sons") after a word of its own; what the village calls
its own bodies ("the Village Hall Trust") has none. Who is on the council's register, and who needs no agreement,
is asked of ``is_known``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from policies.engine.language.organisation_names import LISTS, LOOSE, PATTERNS, THING
from policies.engine.language.people import people

_PUBLIC, _GENERIC, _TRADE = (frozenset(LISTS[name]) for name in ("public", "generic", "trade"))
_PRESS, _CAUSE, _ACTIVITIES = (frozenset(LISTS[name]) for name in ("press", "cause", "activities"))
#: Beside a paper's name: "Leader" and "Post" are everyday words.
_PRESS_TALK = re.compile(
    r"['\"‘“:]|\b(?:article|reports?|letters?|says|read|page|story|stories|papers?|copy|edition|journalist"
    r"|column|online"
    r"|published|printed)\b", re.I,
)

#: Capitals that begin a sentence or a title and are no part of a name.
LEADING = frozenset("""
    The A An Our Your My His Her Their This That These Those It If When While Where Who What Why How And But Or So
    Thanks Thank Huge Big Many Well Congratulations Congrats Please Come Get Go Try Use Book Call Ring Visit Ask See
    Meet Join From With At In On For To By Of As After Before Until Since Only Just Also Both All Any Some Every
    Each No Not Now Then There Here We You They He She I Do Don't Did Is Are Was Has Have Had Will Can Could May
    Somebody Someone Everyone Everybody Nobody Watch Look Head Support Welcome Sign Tell Drop Give Buy Best Great
    Good Lovely Happy New Free Full Half Nice Well-done Follow Monday Tuesday Wednesday Thursday Friday Saturday
    Sunday January February March April June July August September October November December Today Tomorrow
    Tonight Yesterday Christmas Easter Tenants Residents Stuck Yes Hi Hello Dear Friends-of Did Mr Mrs Ms Miss Dr
    Cllr Councillor Sorry Having Most Treat Mention Quote Save Kids Two Three Four Five Six Seven Eight Nine Ten
    Anyone Honestly Need Want Looking Thinking Make Head
    """.split())
#: Bodies of the village's own that may carry its name: "Wexbridge Events", "Hexley Volunteers".
_OWN_ENDS = frozenset("""
    services hire catering group project partnership volunteers network watch campaign heritage wildlife property
    properties grounds parlour brothers waste water recycling transport coffee stores media gym fitness yoga pilates
    pharmacy cafe arms inn spa security travel windows rail
    """.split())

_SURELY = frozenset({"named", "family-firm", "friends-of", "everywhere", "described", "somebodys"})
NAMES = tuple(pattern.name for pattern in PATTERNS)


@dataclass(frozen=True, slots=True)
class Body:
    """``sort``: "trade", "cause", "press" or "pub". ``surely``: the name itself says that it is a body."""

    start: int
    end: int
    sort: str
    surely: bool


def bodies(text) -> Iterator[Body]:
    """The bodies named in a text whose kind has ``PATTERNS`` among its detectors."""
    for match in text.found(*NAMES):
        start, end = match.groups["it"]
        end = start + len(text.raw[start:end].split(",")[0].rstrip(".-'"))
        start = _first_own_word(text.raw, start, end)
        if start >= end or match.name in {"named", "everywhere"} and _runs_on(text.raw, end):
            continue
        name, sort = text.raw[start:end], _sort(text.raw, match)
        if _has_own_word(name, match.name, sort) and not _elsewhere(text.raw, start, match, sort):
            yield Body(start, end - _possessive(text.raw, start, end), sort, match.name in _SURELY)


def _sort(raw: str, match) -> str:
    if match.name == "named":
        end = raw[slice(*match.groups["end"])].lower().replace("é", "e")
        return "trade" if end in _TRADE else "press" if end in _PRESS else "cause"
    sorts = {"family-firm": "trade", "friends-of": "cause", "bare-body": "cause", "everywhere": "cause",
             "pub": "pub", "pub-name": "pub", "event-pub": "pub"}
    return sorts.get(match.name, "trade" if match.name in {"did-it", "somebodys"} else "cause")


def _first_own_word(raw: str, start: int, end: int) -> int:
    """The start of the name proper, sentence openers left out; after a full stop inside, what follows it."""
    for stop in re.finditer(r"[a-z]{2}[.] ", raw[start:end]):
        start, end = start + stop.end(), end
    while word := re.match(r"([A-Za-z'’-]+)[ ]+(?=\S)", raw[start:end]):
        if word.group(1) not in LEADING:
            break
        start += word.end()
    return _after_the_person(raw, start, end)


def _after_the_person(raw: str, start: int, end: int) -> int:
    """"Ida Crane of Marsh Moth Group": the body stands after the person."""
    before, of, after = raw[start:end].partition(" of ")
    if of and " " in after and any(first == 0 and last == len(before) for first, last in people(before)):
        start = end - len(after)
        return start + 4 if after.startswith("the ") else start
    return start


def _runs_on(raw: str, end: int) -> bool:
    """Whether the name goes on after its ending word: "Responsible Financial Officer"."""
    return bool(re.match(r"[ -][A-Z][a-z]|-[a-z]", raw[end:end + 3]))


def _has_own_word(name: str, pattern: str, sort: str) -> bool:
    words = [word.lower() for word in re.findall(r"[A-Za-zÀ-ÿ'’-]+", name)]
    bare = [word.replace("’", "'").removesuffix("'s") for word in words]
    if pattern in LOOSE and (" " not in name or THING.search(name)):
        return False
    if _PUBLIC.intersection(bare) or any(" ".join(pair) in _PUBLIC for pair in zip(bare, bare[1:], strict=False)):
        return False
    if pattern in {"bare-body", "everywhere", "pub", "pub-name", "event-pub", "friends-of", "somebodys"}:
        return True
    whole = pattern in LOOSE or pattern == "described" and name.split()[-1][0].isupper()
    own = [word for word in (bare if whole else bare[:-1])
           if word not in _GENERIC and len(word) > 1 and not (whole and word in _CAUSE)
           and not (sort == "cause" and word in _ACTIVITIES)]
    return bool(own)


def _elsewhere(raw: str, start: int, match, sort: str) -> bool:
    """A landmark rather than a body ("outside the Red Lion", "opposite Crown Garage"), or no paper."""
    if sort == "press" and not _PRESS_TALK.search(raw, max(0, start - 60), match.end + 90):
        return True
    before = raw[max(0, start - 24):start]
    if re.search(r"\b(?:old|former|outside|opposite|behind|beside|next to)(?: the)? $", before, re.I):
        return match.name in {"named", "everywhere", "pub-name"}
    return match.name in {"named", "pub-name"} and bool(re.search(
        r"\b(?:outside|opposite|behind|near|past|beside|next to|by|from|between|beyond|as far as)(?: the)? $", before,
    )) and sort in {"pub", "trade"} and bool(re.search(r"(?:Arms|Inn|Tavern|Garage|Hotel|Stores)$|Lion"
                                                                   r"|Head|Feathers", raw[start:match.end]))


def _possessive(raw: str, start: int, end: int) -> int:
    tail = re.search(r"['’]s?$", raw[start:end])
    return len(tail.group()) if tail and " " in raw[start:end] else 0


@lru_cache(maxsize=64)
def _known_words(names: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    return tuple(_words(name) for name in names)


def _words(name: str) -> frozenset[str]:
    small = {"the", "of", "and", "for", "in", "a"}
    return frozenset(re.sub(r"['’]s?$", "", word) for word in re.findall(r"[a-zà-ÿ0-9'’-]+", name.lower())) - small


def is_known(name: str, council) -> bool:
    """Whether a name, long or short, is the council's own, one of its places or people, or on its register."""
    words = _words(name)
    register = _known_words((*council.approved_organisations, *council.partners))
    if not words or any(words <= known or (len(known) > 1 and known <= words) for known in register):
        return True
    if any(words <= known for known in _known_words((*council.places, *council.people))):
        return True
    own = _words(council.name)
    return words <= own or (words - own <= _OWN_ENDS and bool(words & own))


def may_be_promoted(raw: str, council) -> bool:
    """Whether a piece of text names a body of the register, or by its last word ("the shop", "our society").

    A business on the register may be named; only a formal partner among them may be promoted.
    """
    low = raw.lower().replace("’", "'")
    for name in (*council.approved_organisations, *council.partners):
        if name in council.businesses:
            continue
        full = name.lower().replace("’", "'")
        if not full.split():
            continue
        last = re.escape(full.split()[-1])
        if full in low or (len(last) > 3 and re.search(rf"\b(?:the|our|this) (?:\w+ )?{last}\b", low)):
            return True
    return False


__all__ = ["Body", "LEADING", "NAMES", "PATTERNS", "bodies", "is_known", "may_be_promoted"]
