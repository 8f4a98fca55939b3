"""HTML: a page of a council's website, a file saved by Word, or what Word puts on the clipboard."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from lxml import etree
from lxml import html as lxml_html

from policies.importing.document import Document, Paragraph
from policies.importing.formats import limits, plain
from policies.importing.formats.html_lists import Lists, label_in_word, level_in_word
from policies.importing.formats.html_style import Dress, is_gone, points, style_of
from policies.importing.formats.pieces import Piece, lines
from policies.importing.formats.words import tidy
from policies.importing.labels import is_bullet, split_label

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SPACE = re.compile(r"[ \t\r\n]+")
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot "
    "th thead tr ul".split()
)
_PICTURES = "Pictures were left out. If one of them holds words of the policy, type those in."
_LEAST_MAIN = 200
_MOST_STYLE = 200_000


def read(content: bytes) -> Document:
    text = _DECLARATION.sub("", decode(content), count=1)
    root = lxml_html.document_fromstring(text)
    reader = _Reader("".join(root.xpath("//style/text()"))[:_MOST_STYLE])
    paragraphs = tuple(islice(reader.paragraphs(_policy_of(root)), limits.PARAGRAPHS + 1))
    title = tidy(root.findtext(".//title") or "")
    return Document(paragraphs, title, (_PICTURES,) if reader.has_pictures else ())


def decode(content: bytes) -> str:
    declared = _CHARSET.search(content[:4096])
    has_mark = content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if declared and not has_mark and b"\x00" not in content[:1000]:
        try:
            # As browsers do: what calls itself Latin-1 is Windows-1252.
            name = codecs.lookup(declared.group(1).decode("ascii")).name
            return content.decode({"iso8859-1": "cp1252", "ascii": "cp1252"}.get(name, name))
        except (LookupError, UnicodeDecodeError):
            pass
    return plain.decode(content)


def _policy_of(root: etree._Element) -> etree._Element:
    """The page's own content without the site around it, where the page says which that is."""
    for path in (".//main", ".//*[@role='main']", ".//article"):
        found = root.findall(path)
        if len(found) == 1 and len(" ".join(found[0].itertext())) > _LEAST_MAIN:
            return found[0]
    body = root.find(".//body")
    return root if body is None else body


class _Reader:
    def __init__(self, sheet: str):
        self.has_pictures = False
        self._pieces: list[Piece] = []
        self._frame = Paragraph("")
        self._lists = Lists(sheet)
        self._tables = 0
        self._cell: tuple[int, int, int] | None = None

    def paragraphs(self, root: etree._Element) -> Iterator[Paragraph]:
        yield from self._inside(root, Dress())
        yield from self._flush()

    def _walk(self, node: etree._Element, dress: Dress) -> Iterator[Paragraph]:
        tag = node.tag if isinstance(node.tag, str) else ""
        if not tag or is_gone(node):
            return
        style = style_of(node)
        if "mso-list" in style and "ignore" in style["mso-list"].lower():
            self._frame = replace(self._frame, label=label_in_word(" ".join(node.itertext())))
            return
        if tag == "br":
            self._pieces.append(Piece("\n", dress.bold, dress.size))
        elif tag == "img":
            self.has_pictures = self.has_pictures or bool(node.get("src"))
        elif tag == "table":
            yield from self._flush()
            yield from self._table(node, dress.of(tag, style))
        elif tag in _BLOCKS:
            yield from self._flush()
            yield from self._block(node, tag, style, dress.of(tag, style))
        else:
            yield from self._inside(node, dress.of(tag, style))

    def _inside(self, node: etree._Element, dress: Dress) -> Iterator[Paragraph]:
        self._say(node.text, dress)
        for part in node:
            yield from self._walk(part, dress)
            self._say(part.tail, dress)

    def _say(self, text: str | None, dress: Dress) -> None:
        if text:
            said = text if dress.is_set else _SPACE.sub(" ", text)
            self._pieces.append(Piece(said, dress.bold, dress.size))

    def _block(self, node: etree._Element, tag: str, style: dict[str, str], dress: Dress) -> Iterator[Paragraph]:
        heading = int(tag[1]) if tag[0] == "h" and tag[1:].isdigit() else 0
        indent = max(points(style.get("margin-left")) + points(style.get("text-indent")), 0.0)
        if tag in ("ol", "ul"):
            self._lists.open(node, style)
        elif tag == "li":
            self._lists.item(node, style)
        in_word = level_in_word(style)
        level = self._lists.level if in_word is None else in_word
        # An item's label goes to its first paragraph: to the ``<p>`` in it, where there is one.
        label = self._lists.take_label(tag) or ("" if tag in ("ol", "ul", "li") else self._frame.label)
        outer = replace(self._frame, label="")
        self._frame = Paragraph("", label, level, heading, indent=indent, cell=self._cell)
        yield from self._inside(node, dress)
        yield from self._flush()
        # A number alone in its cell, set by Word or the browser, has its words in the next cell.
        if self._cell and self._frame.label and not is_bullet(self._frame.label):
            yield self._frame
        self._frame = outer
        if tag in ("ol", "ul"):
            self._lists.close()

    def _table(self, table: etree._Element, dress: Dress) -> Iterator[Paragraph]:
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table"), None) is table]
        cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
        # A table of one cell, or one that holds tables, only lays out the page.
        is_layout = sum(map(len, cells)) <= 1 or next(table.iterdescendants("table"), None) is not None
        outer, index = self._cell, self._tables
        self._tables += 0 if is_layout else 1
        for down, row in enumerate(cells):
            across = 0
            for cell in row:
                if not is_gone(cell):
                    self._cell = outer if is_layout else (index, down, across)
                    self._frame = Paragraph("", cell=self._cell)
                    yield from self._inside(cell, dress.of(cell.tag, style_of(cell)))
                    yield from self._flush()
                span = cell.get("colspan") or "1"
                across += int(span) if span.isdigit() and len(span) < 3 else 1
        self._cell = outer
        self._frame = Paragraph("", cell=outer)

    def _flush(self) -> Iterator[Paragraph]:
        pieces, self._pieces = self._pieces, []
        text = "".join(piece.text for piece in pieces).strip()
        if not text:
            return
        frame = self._frame
        typed = split_label(text[:160])[0]
        # A number typed into the item is the policy's own; the list only set it in.
        if typed and not is_bullet(typed):
            frame = replace(frame, label="")
        self._frame = replace(self._frame, label="")
        yield from lines(pieces, frame)
