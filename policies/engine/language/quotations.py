"""Where a text quotes: the pieces between quotation marks, without the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

Place = tuple[int, int]

#: A single mark opens only before a letter or figure after a gap; it closes only where no letter follows, so that
#: apostrophes do neither. A plural's apostrophe ("the crews' van") closes only what a single mark opened.
_MARK = re.compile(r"(?P<curly>[“”«»„])|(?P<straight>\")|(?P<opens>(?<![\w’'])['‘](?=[\w“\"]))"
                   r"|(?P<closes>(?<=[\w.,;:!?…)])['’](?!\w))|(?P<gap>\n\s*\n)")
_CLOSING = "”»"
#: What a mark begins with: found at once, where the marks themselves would be tried at every letter.
_MAYBE = re.compile(r"[“”«»„\"'‘’\n]")


@lru_cache(maxsize=64)
def quotations(raw: str) -> tuple[Place, ...]:
    """The pieces quoted, outermost only, in order. One that is never closed ends with its paragraph."""
    found: list[Place] = []
    double = single = closed = None
    for mark in _marks(raw):
        kind, sign, at = mark.lastgroup, mark.group(), mark.start()
        if kind == "gap" or (kind == "opens" and closed is not None and double is None):
            found += _ended(single, closed)
            single = closed = None
            if kind == "gap":
                double = None
                continue
        if kind in {"curly", "straight"}:
            if double is None and sign not in _CLOSING:
                double = mark.end()
            elif double is not None:
                found.append((double, at))
                double = None
        elif double is None and kind == "opens" and single is None:
            single = mark.end()
        elif double is None and kind == "closes" and single is not None:
            closed = at
    found += _ended(single, closed)
    return _outermost(found)


def _marks(raw: str) -> Iterator[re.Match]:
    done = 0
    for maybe in _MAYBE.finditer(raw):
        if maybe.start() >= done and (mark := _MARK.match(raw, maybe.start())):
            yield mark
            done = mark.end()


def _ended(start: int | None, end: int | None) -> list[Place]:
    return [(start, end)] if start is not None and end is not None else []


def _outermost(found: list[Place]) -> tuple[Place, ...]:
    kept: list[Place] = []
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if end > start and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return tuple(kept)
