"""Tables that are about a document and hold none of its text: the record of its versions, and contents."""

from __future__ import annotations

import re
from statistics import mean

from policies.importing.dates import clue, days_in
from policies.importing.line import Line
from policies.importing.words import has_verb, tokens

_CONTROL = re.compile(
    r"(?:document|policy|doc)?\s*(?:version|v|issue|revision|rev|status|author|owner|amend\w*|chang\w*|approv\w*"
    r"|adopt\w*"
    r"|review\w*|minute\w*|date|next|history|control|reason|reference|ref|number|no|title|name|effective|signed|meeting"
    r"|council|by|of|and|the|to|in|for|summary|description|details|prepared|created|reviewer|issued|last|first|due"
    r"|fersiwn|dyddiad|awdur|adolygu|adolygiad|mabwysiadu|mabwysiadwyd|cymeradwyo|cymeradwywyd|cofnod|nesaf|y|yr)\b",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"version|date|author|adopt|approv|review|minute|status|revision|amend|owner|fersiwn|dyddiad|adolyg|mabwysiad"
    r"|cymeradwy",
    re.IGNORECASE,
)
Cells = dict[int, list[Line]]


def said(cell: list[Line]) -> str:
    return " ".join(f"{line.label} {line.text}".strip() for line in cell)


def is_control(grid: list[Cells]) -> bool:
    """The record of versions: its first row or its first column names dates, authors and versions."""
    across = [said(cell) for cell in grid[0].values()]
    down = [said(row[min(row)]) for row in grid]
    return any(
        len(names) > 1
        and mean(_names_control(name) for name in names) >= 0.6
        and sum(bool(_TELLING.search(name)) for name in names) >= min(2, len(names))
        for names in (across, down)
    )


def is_history(grid: list[Cells]) -> bool:
    """Rows of a date and what was done on it, without a first row that says so."""
    cells = [[said(cell) for cell in row.values()] for row in grid]
    with_day = [any(days_in(text) and len(tokens(text)) <= 5 for text in row) for row in cells]
    told = any(clue(text) for row in cells for text in row)
    return told and mean(with_day) >= 0.6 and all(len(tokens(text)) <= 12 for row in cells for text in row)


def _names_control(name: str) -> bool:
    return len(tokens(name)) <= 6 and bool(_CONTROL.match(name)) and (bool(_TELLING.match(name)) or not has_verb(name))


def is_contents(grid: list[Cells]) -> bool:
    pages = [re.fullmatch(r"(?:page\s*)?\d{1,3}", said(row[max(row)]), re.IGNORECASE) for row in grid if len(row) > 1]
    return (
        len(pages) >= 3
        and sum(map(bool, pages)) >= len(pages) - 1
        and all(len(tokens(said(r[min(r)]))) <= 14 for r in grid)
    )
