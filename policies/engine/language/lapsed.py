"""Names that stand on the council's register with no approval in force, wherever a text has them.

Whole words; case, accents, quotes, "&" for "and" and a leading "the" do not matter. A name of one word may be an
everyday one ("the plough"), so it counts only with its capital, or in capitals throughout.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from policies.engine.model import LIKELY, SURE, CouncilFacts, Lapsed
from policies.engine.normalise import fold_pass
from policies.engine.views import View


@dataclass(frozen=True, slots=True)
class Naming:
    """Where such a name stands, as raw offsets. One everyday word, or a name without its capitals, is less sure."""

    start: int
    end: int
    sureness: str
    lapsed: Lapsed


def lapsed_in(text, council: CouncilFacts) -> Iterator[Naming]:
    """Where a text has them, inside no name that is the council's own, a place's, a person's or an approved body's."""
    view = text.view("cased_prose")
    low = view.text.lower()
    for lapsed in council.lapsed:
        for start, end in _places(lapsed.name, view, low):
            if not _is_in_a_known_name(lapsed.name, (start, end), council, view, low):
                piece = view.text[start:end]
                sure = _is_long(lapsed.name) and piece != piece.lower()
                yield Naming(*view.span(start, end), SURE if sure else LIKELY, lapsed)


def _is_in_a_known_name(name: str, place: tuple[int, int], council: CouncilFacts, view: View, low: str) -> bool:
    own = " ".join(_own_words(name)).lower()
    known = (*council.places, *council.people, *council.approved_organisations, *council.partners, council.name)
    return any(
        start <= place[0] and place[1] <= end
        for longer in known if own in " ".join(_own_words(longer)).lower()
        for start, end in _places(longer, view, low)
    )


def _places(name: str, view: View, low: str) -> Iterable[tuple[int, int]]:
    """A look for its longest word first: most texts have none of the names."""
    words = _own_words(name)
    if not words or max(words, key=len).lower() not in low:
        return ()
    return [match.span() for match in _pattern(name).finditer(view.text)]


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    return tuple(fold_pass(name).text.split())


def _own_words(name: str) -> tuple[str, ...]:
    words = _words(name)
    return words[1:] if len(words) > 1 and words[0].lower() == "the" else words


def _is_long(name: str) -> bool:
    return len(_own_words(name)) > 1


@lru_cache(maxsize=4096)
def _pattern(name: str) -> re.Pattern:
    words = _own_words(name)
    if len(words) > 1:
        said = r"\s+".join("(?:&|and)" if word.lower() in {"&", "and"} else re.escape(word) for word in words)
        return re.compile(rf"(?<!\w){said}(?!\w)", re.I)
    word = words[0]
    said = "|".join(re.escape(form) for form in (word[0].upper() + word[1:], word.upper()))
    the = r"[Tt]he\s+" if len(_words(name)) > 1 else ""
    return re.compile(rf"(?<!\w)(?<!\w-){the}(?:{said})(?!\w|-\w)")


__all__ = ["Naming", "lapsed_in"]
