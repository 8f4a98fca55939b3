"""How much of a sentence is marked: all of it where it is hardly longer than the words that carry the point."""

from __future__ import annotations

from policies.engine.language.sentences import sentence_at

Place = tuple[int, int]

#: So much longer than the words themselves a marked sentence may be.
_MORE = 55


def marked(raw: str, start: int, end: int) -> tuple[Place, bool]:
    """The place to mark, without the full stop at its end, and whether it is a whole sentence."""
    first, last = sentence_at(raw, start)
    last = first + len(raw[first:last].rstrip(" .!?"))
    if first <= start and end <= last and (last - first) - (end - start) <= _MORE:
        return (first, last), True
    return (start, min(end, last) if last > start else end), False
