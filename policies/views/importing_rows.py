"""What the page of an import shows: the document beside the clauses that were found in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from policies.models import DocumentImport

#: What a paragraph that is in no clause was taken for.
TAKEN_FOR = {
    "heading": "a heading", "title": "the title", "contents": "the list of contents", "signature": "a signature",
    "date": "a date", "furniture": "left out", "preamble": "left out", "clause": "left out",
}


@dataclass
class Row:
    """``left``: paragraphs of the document; ``clause`` with its ``index``, or None where they are in none."""

    left: list[dict]
    clause: dict | None = None
    index: int = 0
    taken_for: str = ""
    again: bool = False


def says_date(written: str) -> str:
    """“9 October 2023”, “October 2024”, or “not found”."""
    if not written:
        return "not found"
    whole = len(written) == len("YYYY-MM-DD")
    return f"{date.fromisoformat(written if whole else f'{written}-01'):{'%-d %B %Y' if whole else '%B %Y'}}"


def rows_of(paper: DocumentImport) -> list[Row]:
    """In the document's order; each paragraph once, each clause once."""
    rows, shown = [], set()
    used = {place for clause in paper.clauses for place in clause["source"]}
    upto = 0
    for index, clause in enumerate(paper.clauses):
        first = min(clause["source"], default=upto)
        rows += _left_out(paper, range(upto, first), used)
        upto = max(upto, first)
        left = [_paragraph(paper, place) for place in clause["source"] if place not in shown]
        rows.append(Row(left, clause, index, again=bool(clause["source"]) and not left))
        shown.update(clause["source"])
    rows += _left_out(paper, range(upto, len(paper.paragraphs)), used)
    return rows


def _left_out(paper, places, used) -> list[Row]:
    """What stands there and is in no clause, a run of the same sort in one row."""
    free = [place for place in places if place not in used]
    sorts = groupby(free, lambda place: TAKEN_FOR.get(paper.paragraphs[place]["outline"], "left out"))
    return [Row([_paragraph(paper, place) for place in run], taken_for=sort) for sort, run in sorts]


def _paragraph(paper, place: int) -> dict:
    return paper.paragraphs[place] | {"place": place}
