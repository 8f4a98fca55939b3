"""Reading order on a page: full width, or down one column and then the next, wherever the page changes between them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from policies.importing.formats.pdf_rows import Word

_LEAST_ROWS = 4
_LEAST_GUTTER = 7.0
_CANDIDATES = 6
_DEEPEST = 6
#: As far as a number stands before the words that hang behind it.
_HANGS = 60.0


@dataclass(frozen=True)
class Block:
    """Rows that are read one after another. ``left``, ``right``: edges of its column. ``follows``: whether the block
    before it is the column to its left, so that a sentence may run on."""

    rows: list[list[Word]]
    left: float
    right: float
    follows: bool = False


def blocks_of(rows: list[list[Word]], depth: int = 0) -> list[Block]:
    if not rows:
        return []
    left = min(word.x0 for row in rows for word in row)
    right = max(word.x1 for row in rows for word in row)
    found = _best(rows, left, right) if depth < _DEEPEST else None
    if found is None:
        return [Block(rows, left, right)]
    start, end, x = found
    first, second = sides(rows[start:end], x)
    beside = blocks_of(second, depth + 1)
    beside[0] = Block(beside[0].rows, beside[0].left, beside[0].right, follows=True)
    above, below = blocks_of(rows[:start], depth + 1), blocks_of(rows[end:], depth + 1)
    return [*above, *blocks_of(first, depth + 1), *beside, *below]


def gutter_of(rows: list[list[Word]]) -> tuple[int, int, float] | None:
    """First and last row and the place of the widest change into columns; None where the page has one column."""
    return _best(rows, min(word.x0 for row in rows for word in row), max(word.x1 for row in rows for word in row))


def sides(rows: list[list[Word]], x: float) -> tuple[list[list[Word]], list[list[Word]]]:
    """What stands before the gutter at ``x`` and what behind it."""
    before = ([word for word in row if word.x0 < x] for row in rows)
    behind = ([word for word in row if word.x0 >= x] for row in rows)
    return [row for row in before if row], [row for row in behind if row]


def _best(rows: list[list[Word]], left: float, right: float) -> tuple[int, int, float] | None:
    """First and last row, and the place, of the gutter that most rows share, the widest of them; None where there is
    no gutter. Behind the gutter stand numbers, and behind those, narrower, the edge of the words they hang before."""
    starts = Counter()
    for row in rows:
        for before, word in zip((None, *row), row, strict=False):
            parted = before is None or word.x0 - before.x1 >= _LEAST_GUTTER
            if parted and left + 0.25 * (right - left) < word.x0 < left + 0.75 * (right - left):
                starts[round(word.x0 / 3)] += 1
    common = [place * 3 - 2.0 for place, count in starts.most_common(_CANDIDATES) if count >= _LEAST_ROWS - 1]
    found = _widest(rows, common, left, right)
    if found is None:
        return None
    start, end, x = found
    hung = {round(word.x0) - 2.0 for row in rows[start:end] for word in row if x - _HANGS < word.x0 < x}
    return _widest(rows, [x, *sorted(hung)[:_CANDIDATES]], left, right)


def _widest(rows: list[list[Word]], places: list[float], left: float, right: float) -> tuple[int, int, float] | None:
    best, most = None, (0, 0.0)
    for x in places:
        for start, end in _runs(rows, x):
            width = _gutter(rows[start:end], x, left, right) if end - start >= most[0] else 0.0
            if width and (end - start, width) > most:
                best, most = (start, end, x), (end - start, width)
    return best


def _runs(rows: list[list[Word]], x: float) -> list[tuple[int, int]]:
    """Stretches of rows in which nothing crosses ``x``."""
    runs, start = [], None
    for at, row in enumerate([*rows, None]):
        crossed = row is None or any(word.x0 < x - 0.5 and word.x1 > x + 0.5 for word in row)
        if crossed and start is not None:
            runs.append((start, at))
            start = None
        elif not crossed and start is None:
            start = at
    return runs


def _gutter(rows: list[list[Word]], x: float, left: float, right: float) -> float:
    """How wide it is; 0 where there is not prose on both sides: lines that mostly reach the gutter, and lines that
    mostly begin behind it."""
    before = [max(word.x1 for word in row if word.x0 < x) for row in rows if row[0].x0 < x]
    behind = [min(word.x0 for word in row if word.x0 >= x) for row in rows if row[-1].x0 >= x]
    if len(before) < _LEAST_ROWS or len(behind) < _LEAST_ROWS:
        return 0.0
    ends = [max(word.x1 for word in row if word.x0 >= x) for row in rows if row[-1].x0 >= x]
    width = min(behind) - max(before)
    if width < _LEAST_GUTTER:
        return 0.0
    usual = sorted(before)[len(before) * 3 // 5]
    full = usual > left + 0.72 * (max(before) - left) and max(before) > left + 0.8 * (x - left)
    far = sorted(ends)[len(ends) * 3 // 5] > x + 0.6 * (right - x)
    # Items inside items hang further in than the paragraphs they belong to.
    inside = x + max(45.0, 0.4 * (right - x))
    flush = sum(1 for start in behind if start < inside) >= 0.8 * len(behind)
    return width if full and far and flush else 0.0
