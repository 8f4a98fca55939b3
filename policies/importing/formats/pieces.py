"""Words with their dress on, put together to paragraphs: the same for Word, HTML and Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from policies.importing.document import Paragraph
from policies.importing.formats.words import tidy
from policies.importing.labels import is_bullet, split_label

#: As much of a line as tells its label.
_EDGE = 160


@dataclass(frozen=True)
class Piece:
    """``text``: "\n" in it is a line break inside the paragraph. ``size``: in points, None where unknown."""

    text: str
    bold: bool = False
    size: float | None = None


def lines(pieces: list[Piece], frame: Paragraph) -> Iterator[Paragraph]:
    """One paragraph; several where a line break inside it sets an item apart, or a bold heading from its text."""
    rows: list[list[Piece]] = [[]]
    for piece in pieces:
        for at, text in enumerate(piece.text.split("\n")):
            if at:
                rows.append([])
            rows[-1].append(replace(piece, text=text))
    whole: list[list[Piece]] = []
    for row in rows:
        if not "".join(piece.text for piece in row).strip():
            continue
        if whole and not _stands_apart(whole[-1], row):
            whole[-1] += [replace(row[0], text=" "), *row]
        else:
            whole.append(row)
    if not whole and frame.cell and frame.label and not is_bullet(frame.label):
        # A column of automatic numbers beside the column of clauses.
        yield replace(frame, text=frame.label, label="")
    for at, row in enumerate(whole):
        text = tidy("".join(piece.text for piece in row))
        label = frame.label if at == 0 else ""
        if is_bullet(label) and (typed := split_label(text[:_EDGE])[0]) and not is_bullet(typed):
            label = ""
        if text:
            yield replace(frame, text=text, label=label, bold=_is_bold(row), size=_size(row))


def _stands_apart(before: list[Piece], row: list[Piece]) -> bool:
    text = "".join(piece.text for piece in row).strip()
    return bool(split_label(text[:_EDGE])[0]) or (_is_bold(before) and not _is_bold(row))


def _is_bold(row: list[Piece]) -> bool:
    return all(piece.bold for piece in row if piece.text.strip())


def _size(row: list[Piece]) -> float | None:
    sizes = Counter()
    for piece in row:
        sizes[piece.size] += len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else None
