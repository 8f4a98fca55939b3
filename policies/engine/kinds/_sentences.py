"""Where a sentence begins and ends, for kinds that must know who is spoken of beside what is said."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

Place = tuple[int, int]

_END = re.compile(r"[.!?]+[\"'’”)\]]*\s+|\s*\n\s*")
# A full stop after these ends no sentence: titles, and the initials of a name.
_SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Rev|Revd|St|Cllr|Prof|Hon|Sgt|No|approx|tel|Tel|ext)|(?:^|[\s.])[A-Z])$")


@lru_cache(maxsize=64)
def sentences(raw: str) -> tuple[Place, ...]:
    """The sentences of a text as offsets, spaces at their ends left out."""
    found, at = [], 0
    for end in _END.finditer(raw):
        mark = end.group()
        begin = max(at - 1, end.start() - 8, 0)
        if mark.startswith(".") and "\n" not in mark and _SHORT.search(raw, begin, end.start()):
            continue
        stop = end.start() + len(mark.rstrip())
        if stop > at:
            found.append((at, stop))
        at = end.end()
    if raw[at:].strip():
        found.append((at, len(raw.rstrip())))
    return tuple(found)


#: No more of an unending sentence than this is read to either side of a place.
_REACH = 250


def sentence_at(raw: str, at: int) -> Place:
    """The sentence that holds an offset, at most some lines of it."""
    number = _number_at(raw, at)
    all_of_them = sentences(raw)
    start, end = all_of_them[number] if number < len(all_of_them) else (0, len(raw))
    return max(start, at - _REACH), min(end, at + _REACH)


def sentence_before(raw: str, at: int) -> Place | None:
    """The sentence before the one that holds an offset, if there is one."""
    number = min(_number_at(raw, at), len(sentences(raw))) - 1
    if number < 0:
        return None
    start, end = sentences(raw)[number]
    return max(start, end - _REACH), end


def _number_at(raw: str, at: int) -> int:
    return bisect_right(sentences(raw), at, key=lambda place: place[1])
