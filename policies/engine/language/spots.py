"""The places where a pattern stands in a text, found once and asked about often."""

from __future__ import annotations

from bisect import bisect_left


class Spots:
    """Where ``pattern`` matches in ``raw``. Every question is answered from one reading of the text."""

    def __init__(self, pattern, raw: str):
        self._places = [match.span() for match in pattern.finditer(raw)]

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """The matches that lie whole between two offsets."""
        first = bisect_left(self._places, (start, 0))
        last = bisect_left(self._places, (end, 0))
        return [place for place in self._places[first:last] if place[1] <= end]

    def any_in(self, start: int, end: int) -> bool:
        first = bisect_left(self._places, (start, 0))
        return first < len(self._places) and self._places[first][1] <= end
