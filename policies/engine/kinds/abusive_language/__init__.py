"""Words no council should use of anyone, or at all.

Finds profane, obscene, insulting, racist, sexist, homophobic, ableist and threatening words, also in disguise (sh1t,
f u c k, zero-width characters, look-alike letters, repeats), and what no single word gives away: who is spoken to or of
("you are scum"), words for people used as scorn ("looks well gay"), and threats ("we know where you live").

Must not find innocent words that hold one (Scunthorpe, Penistone, assess, dam), places and family names, "kill the
engine", birds, animals and food, and rude words that are quoted in a notice against abuse, denied or talked about.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from policies.engine.kinds.abusive_language.examples import FOUND, PASSED
from policies.engine.kinds.abusive_language.reported import (
    is_admired,
    is_denied,
    is_innocent,
    is_name,
    is_of_a_thing,
    is_reported,
)
from policies.engine.kinds.abusive_language.scorn import SCORN
from policies.engine.kinds.abusive_language.structure import thrown_at_somebody, with_modifiers
from policies.engine.kinds.abusive_language.threats import THREATS
from policies.engine.kinds.abusive_language.words import words_for
from policies.engine.model import LIKELY, SURE
from policies.engine.protocol import Hit, Match, Terms, read_sections, read_terms

KIND = "abusive-language"
DEFAULT_SEVERITY = "block"
LAW = None

_LISTS = read_sections(__file__, "terms.txt")
_WORDS = ("swearing", "slurs", "insults", "only-at-people")
DETECTORS = (
    *(Terms(name, _LISTS[name], "undisguised") for name in _WORDS),
    Terms("places", read_terms(__file__, "places.txt"), "plain"),
    *THREATS, *SCORN,
)
#: Nobody reads more points on one text; a text that repeats itself without end must not hold up the rest.
_MOST = 200
_PHRASES = tuple((pattern.name, "threat") for pattern in THREATS) + tuple((pattern.name, "scorn") for pattern in SCORN)


def find(draft, params) -> Iterator[Hit]:
    own_names = (*draft.context.council.places, *draft.context.council.people)
    for text in draft.texts + draft.descriptions:
        names = [(match.start, match.end) for match in text.found("places")] + _own(text.raw, own_names)
        yield from islice(_words(text, names), _MOST)
        yield from islice(_phrases(text), _MOST)


def _words(text, names) -> Iterator[Hit]:
    for match in text.found(*_WORDS):
        if not _inside(match, names) and _is_abuse(text, match):
            yield _hit(text, match)


def _phrases(text) -> Iterator[Hit]:
    for pattern, matter in _PHRASES:
        for match in text.found(pattern):
            start, end = match.groups["it"]
            of_a_thing = pattern == "thick" and is_of_a_thing(text.raw, start)
            praised = "noun" in match.groups and is_admired(text.raw[slice(*match.groups["noun"])])
            if not praised and not of_a_thing and not is_reported(text.raw, start, end):
                yield text.hit((start, end), *words_for(matter, text.raw, start, end), sureness=LIKELY)


def _own(raw: str, names) -> list[tuple[int, int]]:
    """Where the council's own people and places stand in a text."""
    if not names:
        return []
    low, found = raw.casefold(), []
    for name in names:
        at = low.find(name.casefold())
        while at >= 0 and len(low) == len(raw):
            found.append((at, at + len(name)))
            at = low.find(name.casefold(), at + 1)
    return found


def _inside(match: Match, names) -> bool:
    return any(start <= match.start and match.end <= end for start, end in names)


def _is_abuse(text, match: Match) -> bool:
    view = text.view(match.view).text
    start, end = match.at
    if is_innocent(match.term, view, start, end) or is_reported(text.raw, match.start, match.end):
        return False
    if match.name in {"swearing", "slurs"}:
        return not (text.raw[match.start].isupper() and is_name(text.raw, match.start, match.end))
    if is_denied(text.raw, match.start) or is_name(text.raw, match.start, match.end):
        return False
    return match.name == "insults" or thrown_at_somebody(view, start, end, match.term)


def _hit(text, match: Match) -> Hit:
    """The insult with the words that sharpen it; a swear word alone."""
    view = text.view(match.view)
    start = with_modifiers(view.text, match.at[0])
    place = view.span(start, match.at[1])
    message, why, ways = words_for(match.name, text.raw, *place, match.term)
    sure = SURE if match.name in {"swearing", "slurs"} or match.passes else LIKELY
    return text.hit(place, message, why, ways, sureness=sure)


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "find"]
