"""Made policies as PDF, set line by line: one or two columns, words parted at line ends, clauses cut by the page."""

from __future__ import annotations

import io
import re

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from .as_text import curly, parting
from .blocks import Block, blocks
from .structure import Made

MARGIN, TOP, BOTTOM, GAP = 64.0, 770.0, 72.0, 24.0


def one_column(made: Made) -> bytes:
    return Press(made, 1).printed()


def two_columns(made: Made) -> bytes:
    return Press(made, 2).printed()


def plain(made: Made) -> bytes:
    """One size of type, headings in capitals or underlined, little air, a long foot."""
    return PlainPress(made, 1).printed()


class Press:
    def __init__(self, made: Made, columns: int):
        self.made, self.columns = made, columns
        self.held = io.BytesIO()
        self.canvas = Canvas(self.held, pagesize=A4, invariant=1)
        self.width = (A4[0] - 2 * MARGIN - GAP * (columns - 1)) / columns
        self.page, self.column, self.y = 1, 0, TOP
        self.furniture()

    @property
    def left(self) -> float:
        return MARGIN + self.column * (self.width + GAP)

    def furniture(self) -> None:
        self.canvas.setFont("Helvetica", 8)
        if self.made.running:
            self.canvas.drawString(MARGIN, 800, curly(self.made.running))
        self.canvas.drawCentredString(A4[0] / 2, 40, f"Page {self.page}")

    def printed(self) -> bytes:
        for block in blocks(self.made):
            self.block(block)
        self.canvas.save()
        return self.held.getvalue()

    def down(self, by: float) -> None:
        self.y -= by
        if self.y >= BOTTOM:
            return
        self.column, self.y = self.column + 1, TOP
        if self.column == self.columns:
            self.canvas.showPage()
            self.page, self.column = self.page + 1, 0
            self.furniture()

    def block(self, block: Block) -> None:
        kind = block.kind
        if kind in ("title", "council"):
            self.run(block.text, font="Helvetica-Bold", size=16 if self.columns == 1 else 13)
            self.down(8)
        elif kind == "heading":
            self.down(6)
            size = 13 if block.level == 1 else 11
            self.run(f"{block.printed} {block.text}".strip(), font="Helvetica-Bold", size=size)
            self.down(3)
        elif kind == "label":
            self.run(block.text, font="Helvetica-Bold")
        elif kind == "item":
            self.run(block.text, mark=block.printed, indent=20.0 * block.depth)
        elif kind == "bullet":
            self.run(block.text, mark="•", indent=20.0 * block.depth)
        elif kind == "contents":
            self.contents(block)
        elif kind in ("control", "history", "table"):
            self.table(block)
        else:
            self.run(block.text)

    def run(self, text: str, mark: str = "", indent: float = 0.0, font: str = "Helvetica", size: float = 10.5) -> None:
        hanging = max(22.0, pdfmetrics.stringWidth(mark + " ", font, size)) if mark else 0.0
        first = True
        for line in self.lines(curly(text), self.width - indent - hanging, font, size):
            self.canvas.setFont(font, size)
            if first and mark:
                self.canvas.drawString(self.left + indent, self.y, mark)
            self.canvas.drawString(self.left + indent + hanging, self.y, line)
            first = False
            self.down(size * 1.25)
        self.down(size * 0.6)

    def lines(self, text: str, width: float, font: str, size: float) -> list[str]:
        lines, line, words = [], "", text.split()
        while words:
            word = words.pop(0)
            grown = f"{line} {word}" if line else word
            if pdfmetrics.stringWidth(grown, font, size) <= width:
                line = grown
                continue
            room = int((width - pdfmetrics.stringWidth(line + " -", font, size)) / (size * 0.52))
            cut = parting(word, room) if font == "Helvetica" else 0
            if cut:
                lines.append(f"{line} {word[:cut]}".strip() + ("" if word[cut - 1] == "-" else "-"))
                line = word[cut:]
            else:
                lines.append(line)
                line = word
        return [*lines, line]

    def contents(self, block: Block) -> None:
        self.run("Contents", font="Helvetica-Bold", size=13)
        for at, (number, text) in enumerate(block.rows):
            dots = "." * int((self.width - pdfmetrics.stringWidth(f"{number} {text}", "Helvetica", 10.5) - 24) / 3)
            self.canvas.setFont("Helvetica", 10.5)
            self.canvas.drawString(self.left, self.y, f"{number} {curly(text)} {dots} {at // 2 + 2}")
            self.down(14)
        # The text begins on a page of its own.
        self.column, self.y = self.columns - 1, 0
        self.down(1)

    def table(self, block: Block) -> None:
        columns = max(len(row) for row in block.rows)
        each = self.width / columns
        for row in block.rows:
            self.canvas.setFont("Helvetica", 9.5)
            for at, cell in enumerate(row):
                self.canvas.drawString(self.left + at * each, self.y, curly(re.sub(r"\s+", " ", cell)))
            self.down(14)
        self.down(8)


class PlainPress(Press):
    def furniture(self) -> None:
        self.canvas.setFont("Times-Roman", 9)
        self.canvas.drawString(MARGIN, 48, curly(self.made.running or self.made.council))
        self.canvas.drawRightString(A4[0] - MARGIN, 48, f"{self.page}")

    def block(self, block: Block) -> None:
        if block.kind in ("title", "council", "heading", "label"):
            self.down(8)
            text = curly(f"{block.printed} {block.text}".strip())
            if block.kind in ("heading", "label"):
                self.canvas.line(self.left, self.y - 2, self.left + pdfmetrics.stringWidth(text, "Times-Roman", 11), self.y - 2)
            self.run(text.upper() if block.kind in ("title", "council") else text)
        else:
            super().block(block)

    def run(self, text: str, mark: str = "", indent: float = 0.0, font: str = "Times-Roman", size: float = 11) -> None:
        super().run(text, mark, indent + (18 if mark else 0), "Times-Roman", 11)
        self.y += 4 if self.y < TOP - 4 else 0
