"""A document's paragraphs as lines: numbers apart from words, broken sentences whole, tables laid out as text."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from policies.importing.document import Document, Paragraph
from policies.importing.labels import is_bullet, split_label
from policies.importing.line import Line
from policies.importing.tables import heads_a_table, laid_out
from policies.importing.words import has_verb, plain


def lines_of(document: Document) -> list[Line]:
    read = [_line(index, paragraph) for index, paragraph in enumerate(document.paragraphs)]
    read = [line for line in read if line.text or line.label]
    flat: list[Line] = []
    for table, group in groupby(read, key=lambda line: line.cell[0] if line.cell else None):
        these = list(group)
        if table is not None and flat and heads_a_table(flat[-1]):
            flat[-1] = replace(flat[-1], role="heading")
        flat += these if table is None else laid_out(these)
    return _joined(flat)


def _line(index: int, paragraph: Paragraph) -> Line:
    text, label = plain(paragraph.text), paragraph.label.strip()
    if not label or is_bullet(label):
        found, rest = split_label(text)
        if found and not (label and is_bullet(found)):
            label, text = found, rest
    return Line(
        text,
        (index,),
        label,
        paragraph.level,
        paragraph.heading,
        paragraph.bold,
        paragraph.size,
        paragraph.indent,
        paragraph.page,
        paragraph.cell,
    )


def _joined(lines: list[Line]) -> list[Line]:
    """With a number that stands alone put before its words, and a sentence a page broke made whole."""
    whole: list[Line] = []
    for line in lines:
        last = whole[-1] if whole else None
        if last and _waits(last) and not line.label and line.text:
            whole[-1] = replace(line, label=last.label, source=last.source + line.source, level=last.level)
        elif last and _goes_on(last, line):
            whole[-1] = replace(last, text=f"{last.text} {line.text}", source=last.source + line.source)
        else:
            whole.append(line)
    return whole


def _waits(line: Line) -> bool:
    """A number without its words. One in a table about the file (“Version”, “1.4”) waits for none."""
    return bool(line.label) and not line.text and line.role in ("", "clause")


def _goes_on(last: Line, line: Line) -> bool:
    """The next line is the rest of an unfinished sentence: it starts small, and a list's items are not meant."""
    if (
        line.label
        or line.heading
        or last.heading
        or line.role
        or last.role
        or line.cell != last.cell
        or not line.text[:1].islower()
    ):
        return False
    unfinished = not last.text.endswith((".", ";", ":", "!", "?", "…", "_"))
    return unfinished and last.words >= 8 and (bool(last.label) or last.text[:1].isupper()) and has_verb(last.text)
