"""Reads a document as a policy: its title, dates, headings and clauses, each clause with its reference and anchor.

What a clause is and how anchors are made is laid down in ``packs/README.md``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from policies.importing.anchors import Standing, anchors
from policies.importing.companions import companions_in
from policies.importing.dates import adopted_and_review
from policies.importing.dating import dates_of
from policies.importing.document import Document, FoundClause, Imported
from policies.importing.headings import Headings
from policies.importing.line import Line
from policies.importing.lines import lines_of
from policies.importing.questions import questions_of
from policies.importing.regions import marked
from policies.importing.title import front

#: The rank of what is no heading: a numbered sentence that is a section of its own, and the start of the document.
OWN = 99


@dataclass(frozen=True)
class _Section:
    """Where the reading stands. ``rank``: how high the heading stands, 1 the highest."""

    number: str = ""
    heading: str = ""
    rank: float = OWN
    sub: str = ""


def propose(document: Document, *, own: Sequence[str] = ()) -> Imported:
    """What an administrator is shown to accept or change.

    ``own``: the domains and email addresses that are the council's, empty where they are not known.
    """
    lines = marked(lines_of(document))
    title, lines = front(lines, document.title)
    body = [line for line in lines if line.role in ("", "clause")]
    clauses, headings = _clauses(body)
    outline = _outline(document, lines, body, headings)
    found = dates_of(document, outline)
    adopted, review = adopted_and_review(found)
    imported = Imported(document, title, adopted, review, clauses, outline)
    return replace(imported, companions=companions_in(imported), questions=questions_of(imported, found, own=own))


def _clauses(body: list[Line]) -> tuple[tuple[FoundClause, ...], list[bool]]:
    read = Headings(body)
    section, standings, found = _Section(), [], []
    for at, line in enumerate(body):
        placed = read.places[at]
        if read.found[at]:
            section = _entered(section, line, placed.ref if placed else "", read, at)
            continue
        section = _own_section(section, placed.ref if placed else "", placed.parents if placed else ())
        standings.append(Standing(placed.ref if placed else None, section.number, section.heading, section.sub))
        found.append((line, section))
    clauses = tuple(
        FoundClause(
            one.ref, anchor, _shown(one.sub or own.heading), _text(line), own.number, _shown(own.heading), line.source
        )
        for one, anchor, (line, own) in zip(standings, anchors(standings), found, strict=True)
    )
    return clauses, read.found


def _entered(section: _Section, line: Line, ref: str, read: Headings, at: int) -> _Section:
    heading = _shown(line.text)
    if ref:
        return _Section(ref, heading, line.heading or 5)
    rank = _rank(line, read)
    if section.number and not read.ends_all[at] and section.rank < OWN:
        return replace(section, sub=heading)
    if not section.number and section.heading and rank > section.rank:
        return replace(section, sub=heading)
    return _Section("", heading, rank)


def _own_section(section: _Section, ref: str, parents: tuple[int, ...]) -> _Section:
    """The section of a clause. A numbered sentence beside numbered sections, or without any heading, is its own."""
    outside = bool(section.number) or not section.heading
    return _Section(number=ref, rank=OWN) if ref and outside and not parents else section


def _rank(line: Line, read: Headings) -> float:
    if line.heading:
        return line.heading
    larger = bool(line.size and read.body_size and line.size > 1.2 * read.body_size)
    rank = 7 if larger or line.capitals else 8 if read.styled(line) else 9
    return rank + (0.5 if line.text.endswith(":") else 0)


def _shown(heading: str) -> str:
    return re.sub(r"\s+", " ", heading).strip().rstrip(":").strip()


def _text(line: Line) -> str:
    return re.sub(r"\s+", " ", line.text).strip()


def _outline(document: Document, lines: list[Line], body: list[Line], headings: list[bool]) -> tuple[str, ...]:
    roles = ["furniture"] * len(document.paragraphs)
    for line in lines:
        for index in line.source:
            roles[index] = line.role or "clause"
    for line, heading in zip(body, headings, strict=True):
        for index in line.source:
            roles[index] = "heading" if heading else "clause"
    return tuple(roles)
