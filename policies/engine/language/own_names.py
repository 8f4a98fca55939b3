"""Where names that are the council's own stand in a text."""

from __future__ import annotations

from collections.abc import Iterable


def places_of(names: Iterable[str], raw: str) -> list[tuple[int, int]]:
    """Every place of every name, case-blind, as offsets."""
    names = [name.casefold() for name in names if name.strip()]
    if not names:
        return []
    low, found = raw.casefold(), []
    for name in names:
        at = low.find(name)
        while at >= 0 and len(low) == len(raw):
            found.append((at, at + len(name)))
            at = low.find(name, at + 1)
    return found
