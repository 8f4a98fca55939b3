"""Where a sentence begins and ends, for kinds that must know who is spoken of beside what is said."""

from __future__ import annotations

import re
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
        if mark.startswith(".") and "\n" not in mark and _SHORT.search(raw, max(at, end.start() - 8), end.start()):
            continue
        stop = end.start() + len(mark.rstrip())
        if stop > at:
            found.append((at, stop))
        at = end.end()
    if raw[at:].strip():
        found.append((at, len(raw.rstrip())))
    return tuple(found)


def sentence_at(raw: str, at: int) -> Place:
    """The sentence that holds an offset."""
    for start, end in sentences(raw):
        if at < end:
            return start, end
    return 0, len(raw)


def sentence_before(raw: str, at: int) -> Place | None:
    """The sentence before the one that holds an offset, if there is one."""
    before = None
    for start, end in sentences(raw):
        if at < end:
            return before
        before = start, end
    return before
