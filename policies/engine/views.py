"""A reading of a text with the way back to the author's own characters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from policies.engine.folding import to_bytes

#: (start, end, new): what to put in the place of ``text[start:end]``.
Edit = tuple[int, int, str]


class View:
    """A reading of a text with the way back. ``starts[i]``, ``ends[i]``: where character i stands in the raw text.

    ``starts`` is None where the view is one character for one. ``edits`` are the raw places a named pass changed.
    """

    __slots__ = ("text", "starts", "ends", "edits", "_data", "_changed")

    def __init__(self, text, starts=None, ends=None, edits=()):
        self.text = text
        self.starts = starts
        self.ends = ends
        self.edits = edits
        self._data = None
        self._changed = None

    @property
    def data(self) -> bytes:
        """One byte for each character of ``text``: what RE2 reads."""
        if self._data is None:
            self._data = to_bytes(self.text)
        return self._data

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The raw offsets of ``text[start:end]``."""
        if self.starts is None:
            return start, end
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return at, at
        return self.starts[start], self.ends[end - 1]

    def passes(self, start: int, end: int) -> tuple[str, ...]:
        """The names of the passes that changed something between two raw offsets, in the order they ran."""
        if not self.edits:
            return ()
        if self._changed is None:
            self._changed = _by_pass(self.edits)
        names = []
        for name, starts, ends in self._changed:
            first = bisect_right(ends, start)
            if first < len(starts) and starts[first] < end:
                names.append(name)
        return tuple(dict.fromkeys(names))

    def with_text(self, text: str) -> View:
        """The same map under another text of the same length."""
        if len(text) != len(self.text):
            raise ValueError("a view's text can only be replaced by one of the same length")
        return View(text, self.starts, self.ends, self.edits)

    def apply(self, edits: Iterable[Edit], name: str) -> View:
        """A view in which each edit (start, end, new; in order, apart) has been made."""
        edits = list(edits)
        if not edits:
            return self
        log = tuple((name, *self.span(start, end)) for start, end, _ in edits)
        if all(end - start == len(new) for start, end, new in edits):
            return View(spliced(self.text, edits), self.starts, self.ends, self.edits + log)
        starts, ends = self._mapped(edits)
        return View(spliced(self.text, edits), starts, ends, self.edits + log)

    def _mapped(self, edits: list[Edit]) -> tuple[list[int], list[int]]:
        old_starts = self.starts if self.starts is not None else range(len(self.text))
        old_ends = self.ends if self.ends is not None else range(1, len(self.text) + 1)
        starts, ends, at = [], [], 0
        for start, end, new in edits:
            starts += old_starts[at:start]
            ends += old_ends[at:start]
            if len(new) == end - start:
                starts += old_starts[start:end]
                ends += old_ends[start:end]
            else:
                first, last = self.span(start, end)
                starts += [first] * len(new)
                ends += [last] * len(new)
            at = end
        starts += old_starts[at:]
        ends += old_ends[at:]
        return starts, ends


def _by_pass(edits: Iterable[tuple[str, int, int]]) -> list[tuple[str, list[int], list[int]]]:
    """Each pass with the beginnings and ends of what it changed: they stand in order, so one is found by halving."""
    passes = []
    for name, changes in groupby(edits, itemgetter(0)):
        _, starts, ends = zip(*changes, strict=True)
        passes.append((name, list(starts), list(ends)))
    return passes


def spliced(text: str, edits: list[Edit]) -> str:
    pieces, at = [], 0
    for start, end, new in edits:
        pieces += (text[at:start], new)
        at = end
    pieces.append(text[at:])
    return "".join(pieces)
