"""Where in a document its own dates stand: the lines above and below the text, and the record of versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from policies.importing.dates import Dated, clue, dated, days_in, speaks_of_itself
from policies.importing.document import Document, Paragraph
from policies.importing.words import plain, tokens

_READ = ("date", "title", "signature", "preamble", "furniture", "heading")


def dates_of(document: Document, outline: Sequence[str]) -> list[Dated]:
    """Every date of the document itself with what it dates. A clause counts where it speaks of “this policy”."""
    tables: dict[int, dict[tuple[int, int], str]] = defaultdict(dict)
    for paragraph in document.paragraphs:
        if paragraph.cell:
            table, row, column = paragraph.cell
            held = tables[table].get((row, column), "")
            tables[table][row, column] = f"{held} {plain(paragraph.text)}".strip()
    found: list[Dated] = []
    for place, (paragraph, role) in enumerate(zip(document.paragraphs, outline, strict=True)):
        text = plain(paragraph.text)
        if not days_in(text):
            continue
        if paragraph.cell and role == "date":
            found += dated(text, place, _beside(tables[paragraph.cell[0]], paragraph.cell))
        elif role in _READ:
            found += dated(text, place, _above(document.paragraphs, place))
        elif speaks_of_itself(text):
            found += [one for one in dated(text, place) if one.kind in ("adopted", "review")]
    return found + _at_the_edges(document, {one.kind for one in found})


def _at_the_edges(document: Document, told: set[str]) -> list[Dated]:
    """“Adopted May 2024 – page 3 of 7” at the foot of each page counts where the text itself tells no such date."""
    after = len(document.paragraphs)
    found = [one for text in document.edges for one in dated(plain(text), after)]
    return [one for one in found if one.kind in {"adopted", "review"} - told]


def _beside(table: dict[tuple[int, int], str], cell: tuple[int, int, int]) -> list[str]:
    """The head of the column where the table has one, the cell to the left, then the rest of the row."""
    _, row, column = cell
    head = [text for (at, _), text in table.items() if at == 0]
    has_head = len(head) > 1 and not any(days_in(text) for text in head) and row > 0
    left = [table[row, column - 1]] if (row, column - 1) in table else []
    across = [text for (at, place), text in sorted(table.items()) if at == row and place != column]
    left = [text for text in left if not days_in(text)]
    return ([table.get((0, column), "")] if has_head else []) + left + across


def _above(paragraphs: Sequence[Paragraph], place: int) -> list[str]:
    """“Date adopted” on the line before its date."""
    if not place:
        return []
    text = plain(paragraphs[place - 1].text)
    return [text] if len(tokens(text)) <= 6 and not days_in(text) and clue(text) else []
