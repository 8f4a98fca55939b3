"""Small files made by hand, for what no library writes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def word_file(body: str, numbering: str = "", styles: str = "", extra: dict[str, bytes] | None = None) -> bytes:
    """A .docx with this inside ``w:body``, ``w:numbering`` and ``w:styles``; ``extra`` adds parts or exchanges them."""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": relations(styles="styles.xml", numbering="numbering.xml"),
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>',
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
    } | (extra or {})
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def relations(**targets: str) -> str:
    each = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text: str = "", properties: str = "", inside: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text) if text else ''}{inside}</w:p>"


def numbered(text: str, level: int = 0, num: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def abstract(levels: Iterable[tuple[str, str, str]], key: int = 1, more: str = "") -> str:
    """An abstract list of (number format, text, more XML) for each level."""
    each = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{inside}<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text, inside) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{key}">{more}{each}</w:abstractNum>'


def num(key: int = 1, of: int = 1, more: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


class Sheets:
    """A PDF set line by line: ``at`` sets one line, ``down`` several under each other."""

    def __init__(self):
        self._held = io.BytesIO()
        self.canvas = Canvas(self._held, pagesize=A4)

    def at(self, x: float, y: float, text: str, size: float = 11, bold: bool = False) -> None:
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(x, y, text)

    def down(self, x: float, y: float, lines: Iterable[str], step: float = 14, **type_) -> float:
        for line in lines:
            self.at(x, y, line, **type_)
            y -= step
        return y

    def next_page(self) -> None:
        self.canvas.showPage()

    def content(self) -> bytes:
        self.canvas.save()
        return self._held.getvalue()
