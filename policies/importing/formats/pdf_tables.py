"""Tables in a PDF: by their ruled lines."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, replace

from policies.importing.formats.pdf_pages import Rule
from policies.importing.formats.pdf_rows import Word

_NEAR = 3.0
_MOST_RULES = 3_000


@dataclass(frozen=True)
class Table:
    """Places of its uprights from left to right and of its levels from top to bottom. ``drawn``: for each upright the
    heights between which it is drawn; a cell that goes over two columns has none inside it."""

    uprights: list[float]
    levels: list[float]
    drawn: list[list[tuple[float, float]]]

    def place(self, word: Word) -> tuple[int, int] | None:
        """(row, column) of the cell it stands in, None where it stands outside."""
        middle = word.y + word.size * 0.3
        inside_x = self.uprights[0] - _NEAR <= word.x0 <= self.uprights[-1] + _NEAR
        if not (self.levels[-1] <= middle <= self.levels[0] and inside_x):
            return None
        row = bisect.bisect_left([-level for level in self.levels], -middle) - 1
        column = min(max(bisect.bisect_right(self.uprights, word.x0 + 1) - 1, 0), len(self.uprights) - 2)
        while column and not any(low - 1 <= middle <= high + 1 for low, high in self.drawn[column]):
            column -= 1
        return max(row, 0), column

    def goes_on_from(self, other: Table) -> bool:
        """Whether it has the columns of one on the page before."""
        return len(self.uprights) == len(other.uprights) and all(
            abs(one - two) <= _NEAR for one, two in zip(self.uprights, other.uprights, strict=True)
        )


def tables_of(rules: list[Rule]) -> list[Table]:
    """Grids of lines that touch each other, with two columns at least. Boxes round text are none."""
    rules = rules[:_MOST_RULES]
    uprights = [rule for rule in rules if rule.is_upright]
    levels = [rule for rule in rules if not rule.is_upright]
    tables = []
    for group_x, group_y in _touching(uprights, levels):
        places = _places(rule.x0 for rule in group_x)
        table = Table(places, _places(rule.y0 for rule in group_y)[::-1], _drawn(group_x, places))
        if len(table.uprights) >= 3 and len(table.levels) >= 2:
            tables.append(table)
    return sorted(tables, key=lambda table: -table.levels[0])


def in_tables(rows: list[list[Word]], tables: list[Table], first: int) -> list[list[Word]]:
    """The same rows with the cell of each word that stands in a table; ``first``: number of the first table."""
    if not tables:
        return rows

    def placed(word: Word) -> Word:
        for index, table in enumerate(tables, start=first):
            if place := table.place(word):
                return replace(word, cell=(index, *place))
        return word

    return [[placed(word) for word in row] for row in rows]


def row_over_the_page(rows: list[list[Word]], last: tuple[int, int]) -> list[list[Word]]:
    """The rows with what a page's end broke off a row of a table given back to its cells.

    ``last``: table and row at the foot of the page before. The rest of a row has nothing in its first column, where
    each row of its own has a number or a name.
    """
    first = rows[0][0].cell if rows else None
    if first is None:
        return rows
    top = [word for row in rows for word in row if word.cell and word.cell[:2] == first[:2]]
    if not top or any(word.cell[2] == 0 for word in top) or first[1] != 0:
        return rows
    return [
        [
            replace(word, cell=(*last, word.cell[2])) if word.cell and word.cell[:2] == first[:2] else word
            for word in row
        ]
        for row in rows
    ]


def _drawn(rules: list[Rule], places: list[float]) -> list[list[tuple[float, float]]]:
    found: list[list[tuple[float, float]]] = [[] for _ in places]
    for rule in rules:
        at = max(bisect.bisect_right(places, rule.x0 + 0.01) - 1, 0)
        found[at].append((min(rule.y0, rule.y1), max(rule.y0, rule.y1)))
    return found


def _places(values) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _NEAR:
            out.append(value)
    return out


def _touching(uprights: list[Rule], levels: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Groups of lines joined by crossings. Levels are sorted, so that an upright looks only at those it passes."""
    levels = sorted(levels, key=lambda rule: rule.y0)
    heights = [rule.y0 for rule in levels]
    parent = list(range(len(uprights) + len(levels)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for at, upright in enumerate(uprights):
        low, high = sorted((upright.y0, upright.y1))
        for other in range(bisect.bisect_left(heights, low - _NEAR), bisect.bisect_right(heights, high + _NEAR)):
            if levels[other].x0 - _NEAR <= upright.x0 <= levels[other].x1 + _NEAR:
                parent[root(at)] = root(len(uprights) + other)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for at, upright in enumerate(uprights):
        groups.setdefault(root(at), ([], []))[0].append(upright)
    for at, level in enumerate(levels, start=len(uprights)):
        groups.setdefault(root(at), ([], []))[1].append(level)
    return list(groups.values())
