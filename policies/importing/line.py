"""One heading, item or paragraph on its way from a document to its clauses."""

from __future__ import annotations

from dataclasses import dataclass, replace

from policies.importing.labels import is_bullet
from policies.importing.words import is_capitals, tokens


@dataclass(frozen=True)
class Line:
    """A paragraph with its number apart from its words. ``label``: as printed. ``source``: indexes of its paragraphs.

    ``role``: what it was taken for, as in ``Imported.outline``, "" while that is open. The rest as in ``Paragraph``.
    """

    text: str
    source: tuple[int, ...]
    label: str = ""
    level: int | None = None
    heading: int = 0
    bold: bool = False
    size: float | None = None
    indent: float = 0.0
    page: int | None = None
    cell: tuple[int, int, int] | None = None
    role: str = ""

    @property
    def bullet(self) -> bool:
        return is_bullet(self.label)

    @property
    def numbered(self) -> bool:
        return bool(self.label) and not self.bullet

    @property
    def capitals(self) -> bool:
        return is_capitals(self.text)

    @property
    def words(self) -> int:
        return len(tokens(self.text))


def as_role(line: Line, role: str) -> Line:
    """The line taken for this, unless it was taken for something before."""
    return line if line.role else replace(line, role=role)
