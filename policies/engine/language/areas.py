"""Where a draft names a ward, a village or a road, as people write those.

"St Mary's Ward" is "St. Marys ward", "Saint Mary's", "the ward of St Mary's" and "#StMarysWard"; "Stoke-on-Sea" is
"Stoke on Sea", "Moorside (North) Ward" is "Moorside North Ward", "High Street" is "High St". A ward is spoken of
without that word too, unless the rest is an everyday word or the council's own. No area is found inside a longer word,
a web address, somebody's name or the name of another road or part ("Upper Moorside").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from policies.engine.language.candidates.names import TITLE
from policies.engine.language.people import is_everyday_name, is_first_name, is_no_name
from policies.engine.normalise import fold_pass
from policies.engine.views import View

#: What a road is, with the ways to write it.
_ROADS = {
    "street": "street|str?", "road": "road|rd", "lane": "lane|ln", "avenue": "avenue|ave?", "close": "close|cl",
    "drive": "drive|dr", "crescent": "crescent|cres", "gardens": "gardens|gdns", "square": "square|sq",
    "terrace": "terrace|terr?",
}
_SHORT = {"st": "street", "str": "street", "rd": "road", "ln": "lane", "ave": "avenue", "av": "avenue", "cl": "close",
          "dr": "drive", "cres": "crescent", "gdns": "gardens", "sq": "square", "ter": "terrace", "terr": "terrace"}
#: Another name begins or goes on so: "Upper Moorside", "Moorside Road", "Cllr Marsh", "Anita Marsh".
_ROAD_AFTER = re.compile(r"[ \t]+"
                         r"(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Way|Crescent|Terrace|Grove|Mews|Row)\b")
_OTHER_PART = re.compile(r"(?:\b(?:Upper|Lower|Nether|Inner|Outer|North|South|East|West)"
                         r"|[\w,] (?:Great|Little))[ \t-]+$")
_GAP = r"(?:\s*[()]\s*|\s*-\s*|\s+)"
_PART = re.compile(r"\s*\(part\)\s*$", re.I)
_TITLED = re.compile(rf"(?<![\w-])(?:{TITLE}\s+)+(?:[A-Z]\.?\s*)?$")
_NAMED = re.compile(r"(?<![\w-])(?:([A-Z][\w'-]+)|[A-Z]\.)[ \t]+$")
#: In these a ward's own words do not count: which ward it is, the rest says.
_OF_A_WARD = frozenset({"ward", "of", "the"})


@dataclass(frozen=True, slots=True)
class Area:
    """``key`` is what a text that names it holds somewhere, in small letters."""

    key: str
    said: re.Pattern
    tagged: re.Pattern


def areas_in(views: Iterable[View], areas: Iterable[str], council: str) -> Iterator[str]:
    """The areas that stand in the texts (``cased_prose``), but not as a part of the council's own name."""
    sought = [(name, area) for name in areas if (area := _area(name, council)) is not None]
    own = _own(council) if sought else None
    for view in views if sought else ():
        low = view.text.lower()
        masked = own.sub(lambda said: "\x1a" * len(said.group()), view.text) if own else view.text
        for name, area in sought:
            if area.key in low and _stands_in(area, masked):
                yield name


@lru_cache(maxsize=512)
def _own(council: str) -> re.Pattern | None:
    words = _words(council)
    return re.compile(rf"(?<!\w){_said(words)}(?!\w)", re.I) if words else None


def _stands_in(area: Area, text: str) -> bool:
    return bool(area.tagged.search(text)) or any(
        not _is_in_another_name(text, match) for match in area.said.finditer(text))


def _is_in_another_name(text: str, match: re.Match) -> bool:
    before = text[max(0, match.start() - 40):match.start()]
    if _ROAD_AFTER.match(text, match.end()) or _OTHER_PART.search(before) or _TITLED.search(before):
        return True
    named = _NAMED.search(before)
    return bool(named and (named[1] is None or is_first_name(named[1]) and not is_everyday_name(named[1])))


@lru_cache(maxsize=4096)
def _area(name: str, council: str) -> Area | None:
    """The name as whole words: case-blind, but an everyday word ("Green") with its capital."""
    words = _words(_PART.sub("", fold_pass(name).text))
    if not words:
        return None
    core = [word for word in words if word.lower() not in _OF_A_WARD]
    if not core or "ward" not in map(str.lower, words):
        return _compiled(words, [_alone(words)], [words])
    ward = [*core, "ward"]
    forms = [f"(?i:{_said(ward)})", rf"(?i:ward\s+of\s+(?:the\s+)?{_said(core)})"]
    if _is_everyday(core) or _is_of(core, council):
        return _compiled(core, forms, [ward])
    return _compiled(core, [*forms, _alone(core)], [ward, core])


def _compiled(core: list[str], forms: list[str], tags: list[list[str]]) -> Area:
    """Neither inside a longer word nor in an address of the web; tags are written as one word: "#MoorsideWard"."""
    tagged = "|".join("[_-]?".join(_word(word, at, len(tag)) for at, word in enumerate(tag)) for tag in tags)
    return Area(_key(core), re.compile(rf"(?<![\w/@#])(?<!\w-)(?:{'|'.join(forms)})(?!\w|-\w)"),
                re.compile(rf"(?<!\w)#(?:{tagged})(?!\w)", re.I))


def _alone(words: list[str]) -> str:
    if _is_everyday(words):
        return "|".join({words[0].capitalize(), words[0].upper()})
    return f"(?i:{_said(words)})"


def _words(name: str) -> list[str]:
    words = re.findall(r"[^\s()-]+", fold_pass(name).text)
    return [word for word in words if word == "&" or any(map(str.isalnum, word))]


def _said(words: list[str]) -> str:
    return _GAP.join(_word(word, at, len(words)) for at, word in enumerate(words))


def _word(word: str, at: int, of: int) -> str:
    """A word with its apostrophes and stops written or not; "Saint" and what a road is, short or whole."""
    low = word.lower().strip(".,'")
    if low in {"&", "and"}:
        return "(?:&|and)"
    if low in {"st", "saint"} and at < of - 1:
        return r"(?:saint|st\.?)"
    if at and _SHORT.get(low, low) in _ROADS:
        return rf"(?:{_ROADS[_SHORT.get(low, low)]})\.?"
    owned = "'?s'?" if low.endswith("s") and len(low) > 3 else ""
    pieces = [re.escape(piece) for piece in re.split(r"\W+", low[:-1] if owned else low) if piece]
    return "['.]?".join(pieces) + owned if pieces else re.escape(low)


def _key(core: list[str]) -> str:
    """The longest piece that everybody writes the same."""
    pieces = [piece.removesuffix("s") for word in core for piece in re.split(r"\W+", word.lower())
              if piece not in {"st", "saint", "and", *_ROADS, *_SHORT}]
    return max(pieces, key=len, default="")


def _is_everyday(words: list[str]) -> bool:
    return len(words) == 1 and is_no_name(words[0].capitalize())


def _is_of(words: list[str], council: str) -> bool:
    return {word.lower() for word in words} <= {word.lower() for word in fold_pass(council).text.split()}


__all__ = ["areas_in"]
