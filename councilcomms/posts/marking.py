"""Marking words in a text: pieces for a template to wrap, never HTML."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """Part of a text, with the points (by number) whose words it belongs to; empty where none."""

    text: str
    points: tuple = ()


def pieces(text: str, points, field: str = "text") -> list[Piece]:
    """The text cut at every start and end of a point's span in this field; overlapping points share pieces."""
    marked = [
        p for p in points if p.finding.field == field and p.finding.start is not None and p.finding.end is not None
    ]
    cuts = sorted({0, len(text), *(p.finding.start for p in marked), *(p.finding.end for p in marked)})
    return [
        Piece(text[start:end], tuple(p for p in marked if p.finding.start <= start and end <= p.finding.end))
        for start, end in zip(cuts, cuts[1:], strict=False)
        if start < end
    ]


@dataclass(frozen=True)
class Change:
    """One run of a comparison: ``kind`` is "same", "added" or "removed"."""

    kind: str
    text: str


_WORDS = re.compile(r"\s+|\w+(?:['’-]\w+)*|[^\w\s]")


def compare(before: str, after: str) -> list[Change]:
    """Word by word: what was removed and added, in the order of reading."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    # In a long text the commonest words start no match of their own: otherwise this takes seconds.
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=len(new) > 1000)
    changes: list[Change] = []
    removed = added = ""
    for op, a, b, c, d in matcher.get_opcodes():
        before, after = "".join(old[a:b]), "".join(new[c:d])
        if op == "equal" and not ((removed or added) and before.isspace() and "\n" not in before):
            changes += _both(removed, added)
            removed = added = ""
            changes.append(Change("same", before))
        else:
            removed, added = removed + before, added + after
    return changes + _both(removed, added)


def _both(removed: str, added: str) -> list[Change]:
    """A run of changes, read as one: spaces that stayed between changed words belong to it."""
    trailing = removed[len(removed.rstrip()):] if removed.rstrip() != removed else ""
    if trailing and added.endswith(trailing):
        return [*_both(removed[: -len(trailing)], added[: -len(trailing)]), Change("same", trailing)]
    return [Change(kind, text) for kind, text in (("removed", removed), ("added", added)) if text]
