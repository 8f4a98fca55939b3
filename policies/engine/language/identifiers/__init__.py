"""Numbers and addresses by which one person can be known, found before any rule asks whose they are.

Each shape is a pattern (``shapes``); a check on the number and, where numbers of that shape are common, words beside it
decide (``checks``). ``whose`` tells the contacts of councils, bodies and traders from a person's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policies.engine.language.identifiers.checks import CHECKS
from policies.engine.language.identifiers.shapes import PATTERNS, SHAPE_OF


@dataclass(frozen=True, slots=True)
class Identifier:
    """One identifier in the author's own offsets. ``shape`` is "phone", "email", "nino", "bank" and so on."""

    shape: str
    start: int
    end: int
    text: str


def identifiers(text) -> Iterator[Identifier]:
    """Every identifier in a ``Text`` of a kind that declares ``PATTERNS``, whoever it belongs to."""
    for pattern in PATTERNS:
        for match in text.found(pattern.name):
            start, end = match.groups["it"]
            if text.raw[start] == "(" and ")" not in text.raw[start:end]:
                start += 1
            piece = text.raw[start:end].rstrip(".-' ")
            if CHECKS[pattern.name](text.raw, start, start + len(piece), piece):
                yield Identifier(SHAPE_OF.get(pattern.name, pattern.name), start, start + len(piece), piece)


__all__ = ["PATTERNS", "Identifier", "identifiers"]
