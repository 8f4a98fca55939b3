"""Where a sentence begins and ends, for kinds that must know who is spoken of beside what is said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

Place = tuple[int, int]

#: What a sentence may end with: found at once, where the end itself would be tried at every letter.
_MAYBE = re.compile(r"[.!?\n]")
# A run of marks or of spaces is read from its beginning only: a text of nothing else must not take forever.
_MARKS = re.compile(r"(?<![.!?])[.!?]+[\"'’”)\]]*\s+")
_SPACE = re.compile(r"\s+")
# A full stop after these ends no sentence: titles, and the initials of a name.
_SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Rev|Revd|St|Cllr|Prof|Hon|Sgt|No|approx|tel|Tel|ext)|(?:^|[\s.])[A-Z])$")


@lru_cache(maxsize=64)
def sentences(raw: str) -> tuple[Place, ...]:
    """The sentences of a text as offsets, spaces at their ends left out."""
    found, at = [], 0
    for start, after in _ends(raw):
        mark = raw[start:after]
        if mark.startswith(".") and "\n" not in mark and _SHORT.search(raw, max(at - 1, start - 8, 0), start):
            continue
        stop = start + len(mark.rstrip())
        if stop > at:
            found.append((at, stop))
        at = after
    if raw[at:].strip():
        found.append((at, len(raw.rstrip())))
    return tuple(found)


def _ends(raw: str) -> Iterator[Place]:
    """Marks with the space after them, and the space around a line's end."""
    done = 0
    for maybe in _MAYBE.finditer(raw):
        start = maybe.start()
        if start < done:
            continue
        if maybe.group() == "\n":
            while start > done and raw[start - 1].isspace():
                start -= 1
            found = _SPACE.match(raw, start)
        else:
            found = _MARKS.match(raw, start)
        if found:
            done = found.end()
            yield start, done


#: No more of an unending sentence than this is read to either side of a place.
_REACH = 250


def sentence_at(raw: str, at: int) -> Place:
    """The sentence that holds an offset, at most some lines of it."""
    number = _number_at(raw, at)
    all_of_them = sentences(raw)
    start, end = all_of_them[number] if number < len(all_of_them) else (0, len(raw))
    return max(start, at - _REACH), min(end, at + _REACH)


def whole_sentence_at(raw: str, at: int) -> Place:
    """The sentence that holds an offset, however long: a list of names is one."""
    number, all_of_them = _number_at(raw, at), sentences(raw)
    return all_of_them[number] if number < len(all_of_them) else (0, len(raw))


def sentence_before(raw: str, at: int) -> Place | None:
    """The sentence before the one that holds an offset, if there is one."""
    number = min(_number_at(raw, at), len(sentences(raw))) - 1
    if number < 0:
        return None
    start, end = sentences(raw)[number]
    return max(start, end - _REACH), end


def sentence_after(raw: str, at: int) -> Place | None:
    """The sentence after the one that holds an offset, if there is one."""
    number, all_of_them = _number_at(raw, at) + 1, sentences(raw)
    if number >= len(all_of_them):
        return None
    start, end = all_of_them[number]
    return start, min(end, start + _REACH)


def _number_at(raw: str, at: int) -> int:
    return bisect_right(sentences(raw), at, key=lambda place: place[1])
