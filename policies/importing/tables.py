"""Tables laid out as text: clauses by row or by column, definitions, and the record of versions."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import mean

from policies.importing.line import Line
from policies.importing.record_tables import Cells, is_contents, is_control, is_history, said
from policies.importing.words import has_verb, is_welsh, tokens

_WHO = re.compile(
    r"responsib|who\b|owner|officer|lead\b|action by|frequency|when\b|by whom|timescale|contact|cyfrifol|pwy",
    re.IGNORECASE,
)
_NUMBER_NAMES = re.compile(
    r"(?:no|number|ref|reference|clause|item|para\w*|section|rhif|cymal|cyf|#)?[.:]?", re.IGNORECASE
)
_LANGUAGES = re.compile(r"cymraeg|english|saesneg|welsh", re.IGNORECASE)
_SIDES = re.compile(
    r"(?:please )?(?:do|dos|do.?s|don.?t|don.?ts|do not|always|never|yes|no|can|can.?t|cannot)\W*", re.IGNORECASE
)


@dataclass(frozen=True)
class _Table:
    head: Cells
    rows: list[Cells]

    def texts(self, column: int) -> list[str]:
        return [said(row[column]) for row in self.rows if row.get(column)]

    def length(self, column: int) -> float:
        texts = self.texts(column)
        return mean(len(tokens(text)) for text in texts) if texts else 0.0

    def name(self, column: int) -> str:
        return said(self.head.get(column, []))

    @property
    def columns(self) -> list[int]:
        return sorted({column for row in self.rows for column in row})


def laid_out(cells: list[Line]) -> list[Line]:
    """The paragraphs of one table, in an order in which they read as text, those that say what they are marked so."""
    rows: dict[int, Cells] = {}
    for line in cells:
        rows.setdefault(line.cell[1], {}).setdefault(line.cell[2], []).append(line)
    grid = list(rows.values())
    if len({line.cell[2] for line in cells}) == 1:
        return [replace(line, cell=None) for line in cells]
    if is_control(grid) or is_history(grid):
        return [replace(line, role="date") for line in cells]
    if is_contents(grid):
        return [replace(line, role="contents") for line in cells]
    table = _with_head(grid)
    shape = _shape(table)
    return [replace(line, role="heading") for cell in table.head.values() for line in cell] + shape(table)


def heads_a_table(line: Line) -> bool:
    """“No.  Requirement  Who”: the first row of a table, which a PDF shows as a line of its own."""
    first, _, rest = line.text.partition(" ")
    return (
        bool(rest and _NUMBER_NAMES.fullmatch(first) and first.strip(".:"))
        and line.words <= 6
        and not has_verb(line.text)
    )


def _with_head(grid: list[Cells]) -> _Table:
    first, rest = grid[0], grid[1:]
    texts = [said(cell) for cell in first.values()]
    named = len(texts) > 1 and all(
        len(tokens(text)) <= 6 and (not text.endswith((".", ";")) or _NUMBER_NAMES.fullmatch(text)) for text in texts
    )
    bold = all(line.bold or line.heading for cell in first.values() for line in cell)
    numbered = bool(re.match(r"\(?(?:\d|[a-z][.)])", texts[0]))
    longest = max((len(tokens(said(cell))) for row in rest for cell in row.values()), default=0)
    longer = longest > 1.5 * max(len(tokens(text)) for text in texts) or bool(_NUMBER_NAMES.fullmatch(texts[0]))
    if rest and named and not numbered and (bold or longer or all(_SIDES.fullmatch(text) for text in texts)):
        return _Table(first, rest)
    return _Table({}, grid)


def _shape(table: _Table) -> Callable[[_Table], list[Line]]:
    columns = table.columns
    if _is_number_column(table, columns[0]) and len(columns) > 1:
        return _by_number
    names = [table.name(column) for column in columns]
    if len(columns) > 1 and (all(map(_LANGUAGES.search, names)) or _two_languages(table, columns)):
        return _by_column
    if len(columns) > 1 and all(name and _SIDES.fullmatch(name) for name in names):
        return _by_named_column
    if len(columns) == 2 and table.length(columns[0]) >= 6 and table.length(columns[1]) >= 6 and table.head:
        return _by_named_column
    return _by_row


def _is_number_column(table: _Table, column: int) -> bool:
    cells = [row[column] for row in table.rows if row.get(column) and len(row) > 1]
    lone = [cell for cell in cells if len(cell) == 1 and _lone_label(cell[0])]
    return bool(cells) and len(lone) >= 0.7 * len(cells)


def _lone_label(line: Line) -> str:
    if line.label and not line.text:
        return line.label
    found = re.fullmatch(
        r"\(?(?:[A-Z]{1,3}\.?)?(?:\d{1,2}(?:\.\d{1,2})*|(?<![A-Z])(?<![A-Z]\.)(?:[a-zA-Z]|[ivx]+|[IVX]+))[.)]{0,2}",
        line.text,
    )
    return found.group() if found and not line.label else ""


def _two_languages(table: _Table, columns: list[int]) -> bool:
    spoken = [is_welsh(" ".join(table.texts(column))) for column in columns]
    return len(columns) == 2 and spoken[0] != spoken[1] and min(map(table.length, columns)) >= 3


def _by_number(table: _Table) -> list[Line]:
    """The number goes before the longest of the other columns; a short one before that is its heading."""
    number, *others = table.columns
    main = max(others, key=table.length)
    twins = [
        c
        for c in others
        if c != main and table.length(c) >= max(4, 0.5 * table.length(main)) and _as_main(table, main, c)
    ]
    out: list[Line] = []
    for row in table.rows:
        label = _lone_label(row[number][0]) if row.get(number) else ""
        if row.get(number) and (not label or not any(row.get(column) for column in others)):
            out += [replace(line, cell=None) for cell in row.values() for line in cell]
            continue
        for column in sorted([main, *twins]):
            said_here = row.get(column) or []
            if not said_here and column == main:
                said_here = next((row[c] for c in others if row.get(c)), [])
            for place, line in enumerate(said_here):
                own = (
                    replace(line, cell=None, source=(*_sources(row.get(number, [])), *line.source))
                    if not place
                    else line
                )
                out.append(replace(own, label=label, cell=None) if label and not place else replace(own, cell=None))
        used = {index for line in out for index in line.source}
        rest = [line for c in others for line in row.get(c, []) if not used & set(line.source)]
        out += [replace(line, role="preamble") for line in rest]
    return out


def _as_main(table: _Table, main: int, column: int) -> bool:
    name = table.name(column)
    if _WHO.search(name):
        return False
    spoken = [is_welsh(" ".join(table.texts(one))) for one in (main, column)]
    return bool(_LANGUAGES.search(name) or _SIDES.fullmatch(name)) or spoken[0] != spoken[1]


def _sources(cell: list[Line]) -> tuple[int, ...]:
    return tuple(index for line in cell for index in line.source)


def _by_column(table: _Table) -> list[Line]:
    """One language after the other, each read as a text of its own."""
    return [replace(line, cell=None) for column in table.columns for row in table.rows for line in row.get(column, [])]


def _by_named_column(table: _Table) -> list[Line]:
    """“Do” and “Don’t” side by side: each name heads what stands under it."""
    out: list[Line] = []
    for column in table.columns:
        out += [replace(line, heading=line.heading or 6, cell=None) for line in table.head.get(column, [])]
        for row in table.rows:
            out += [replace(line, cell=None, role="" if line.numbered else "clause") for line in row.get(column, [])]
    return out


def _by_row(table: _Table) -> list[Line]:
    """A term and its meaning, a channel and its rules: each row a clause, or a heading where several stand under it."""
    out: list[Line] = []
    for row in table.rows:
        cells = [row[column] for column in sorted(row)]
        if len(cells) == 1:
            out += [replace(line, cell=None) for line in cells[0]]
            continue
        name, *others = cells
        if len(name) == 1 and len(others) == 1 and len(others[0]) > 1 and not has_verb(name[0].text):
            out.append(replace(name[0], heading=6, cell=None))
            out += [replace(line, cell=None, role="" if line.numbered else "clause") for line in others[0]]
            continue
        words = "; ".join(filter(None, (said(cell).strip() for cell in others)))
        first = said(name) if not name[0].numbered or len(name) > 1 else name[0].text
        text = f"{first.rstrip(':')}: {words}" if words else first
        out.append(
            replace(
                name[0],
                text=text,
                cell=None,
                role="clause",
                source=tuple(i for c in cells for i in _sources(c)),
                label=name[0].label if name[0].numbered else "",
            )
        )
    return out
