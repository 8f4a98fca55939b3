"""Word documents (.docx): paragraphs as printed, with Word's own numbers and without what is tracked as deleted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from policies.importing.document import Document, Paragraph, Unreadable
from policies.importing.formats import limits
from policies.importing.formats.archive import BROKEN, MACROS, Archive
from policies.importing.formats.furniture import each_once
from policies.importing.formats.pieces import lines
from policies.importing.formats.word_numbering import LEVELS, Numbering
from policies.importing.formats.word_runs import Found, Runs
from policies.importing.formats.word_styles import Style, Styles, outline
from policies.importing.formats.word_xml import W, child, indent_of, number, value
from policies.importing.formats.words import tidy

_WRAPPERS = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_LEFT_OUT = {
    "pictures": "Pictures were left out. If one of them holds words of the policy, type those in.",
    "footnotes": "Footnotes were left out. If the policy says something in one, add it to its clause.",
    "comments": "Comments in the margin were left out.",
    "boxes": "The words of a text box follow the paragraph it was fixed to. See that they stand in the right place.",
}
_MOST_EDGES = 12
_CORE_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def read(content: bytes) -> Document:
    """Raises Unreadable for macros, for an archive that unpacks beyond reason, and for a damaged file."""
    archive = Archive(content)
    archive.refuse_macros()
    kinds = archive.related("")
    main = kinds.get("officeDocument") or "word/document.xml"
    root = archive.xml(main)
    body = child(root, "body")
    if body is None:
        raise Unreadable(BROKEN)
    if "macroEnabled" in _content_type(archive, main):
        raise Unreadable(MACROS)
    parts = archive.related(main)
    styles = Styles(archive.xml(parts.get("styles", "word/styles.xml")))
    numbering = Numbering(archive.xml(parts.get("numbering", "word/numbering.xml")), styles)
    reader = _Body(styles, numbering)
    paragraphs = tuple(islice(reader.paragraphs(body, None), limits.PARAGRAPHS + 1))
    core = archive.xml(kinds.get("core-properties", "docProps/core.xml"))
    title = tidy((core.findtext(_CORE_TITLE) if core is not None else "") or "")
    warnings = tuple(words for kind, words in _LEFT_OUT.items() if kind in reader.left_out)
    return Document(paragraphs, title, warnings, _edges(archive, main, styles))


def _edges(archive: Archive, main: str, styles: Styles) -> tuple[str, ...]:
    """What the heads and feet of the pages say. Few documents have more than the first of each, an even and an odd."""
    parts = archive.all_related(main)
    reader = _Body(styles, Numbering(None, styles))
    said = []
    for name in (parts.get("header", []) + parts.get("footer", []))[:_MOST_EDGES]:
        root = archive.xml(name)
        found = reader.paragraphs(root, None) if root is not None else ()
        said += [paragraph.text for paragraph in islice(found, _MOST_EDGES)]
    return each_once(said)


def _content_type(archive: Archive, name: str) -> str:
    types = archive.xml("[Content_Types].xml")
    parts = types if types is not None else ()
    return next((one.get("ContentType") or "" for one in parts if one.get("PartName") == f"/{name}"), "")


class _Body:
    def __init__(self, styles: Styles, numbering: Numbering):
        self._styles = styles
        self._numbering = numbering
        self._runs = Runs(styles)
        self._tables = 0
        self.left_out: set[str] = set()

    def paragraphs(self, container: etree._Element, cell: tuple | None) -> Iterator[Paragraph]:
        """Of a body, a cell or a text box. A paragraph whose mark is deleted runs on into the next."""
        waiting: list[tuple[etree._Element, Found]] = []
        for block in _blocks(container):
            if block.tag == f"{W}tbl":
                yield from self._whole(waiting, cell)
                waiting = []
                yield from self._table(block, cell)
                continue
            style = self._styles.paragraph(value(block, "pPr/pStyle"))
            waiting.append((block, self._runs.read(block, style)))
            if not _mark_is_deleted(block):
                yield from self._whole(waiting, cell)
                waiting = []
        yield from self._whole(waiting, cell)

    def _whole(self, parts: list[tuple[etree._Element, Found]], cell: tuple | None) -> Iterator[Paragraph]:
        """The paragraph that these make, as the first of them with words left is set, then what hung on them."""
        if not parts:
            return
        block = next((one for one, found in parts if found.text.strip()), parts[-1][0])
        properties = child(block, "pPr")
        style = self._styles.paragraph(value(properties, "pStyle"))
        label, level, indent = self._number(properties, style)
        if not _is_contents(block, style, parts):
            pieces = [piece for _, found in parts for piece in found.pieces]
            said = outline(properties)
            heading = style.heading if said is None else said
            frame = Paragraph("", label, level, heading, indent=indent, cell=cell)
            yield from lines(pieces, frame)
        for _, found in parts:
            self.left_out |= found.left_out
            for box in found.boxes:
                self.left_out.add("boxes")
                yield from self.paragraphs(box, cell)

    def _number(self, properties, style: Style) -> tuple[str, int | None, float]:
        num_id = value(properties, "numPr/numId")
        depth = number(value(properties, "numPr/ilvl"))
        if num_id is None:
            num_id = style.num_id
            if num_id is not None and depth is None:
                tied = self._numbering.level_of_style(num_id, style.chain)
                depth = style.level if tied is None else tied
        depth = min(max(depth or 0, 0), LEVELS - 1)
        is_numbered = num_id not in (None, "0")
        label = self._numbering.count(num_id, depth) if is_numbered else None
        indent = style.indent | (self._numbering.indent(num_id, depth) if is_numbered else {}) | indent_of(properties)
        start = max(indent.get("left", 0.0) + indent.get("first", 0.0), 0.0)
        return label or "", depth if label is not None else None, start

    def _table(self, table: etree._Element, outer: tuple | None) -> Iterator[Paragraph]:
        rows = [row for row in _children(table, "tr") if child(row, "trPr/del") is None]
        cells = [[cell for cell in _children(row, "tc") if child(cell, "tcPr/cellDel") is None] for row in rows]
        # One cell alone is a frame round a paragraph, not a table.
        is_frame = len(rows) == 1 and len(cells[0]) == 1
        index = self._tables
        self._tables += 0 if is_frame else 1
        for down, row in enumerate(cells):
            across = number(value(rows[down], "trPr/gridBefore"), 0)
            for cell in row:
                yield from self.paragraphs(cell, outer if is_frame else (index, down, across))
                across += max(number(value(cell, "tcPr/gridSpan"), 1), 1)


def _blocks(container: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables, also those in content controls; a table of contents is left out."""
    for node in container:
        if node.tag in (f"{W}p", f"{W}tbl"):
            yield node
        elif node.tag in _WRAPPERS:
            if "Contents" not in (value(node, "sdtPr/docPartObj/docPartGallery") or ""):
                yield from _blocks(node)


def _children(node: etree._Element, name: str) -> Iterator[etree._Element]:
    for part in node:
        if part.tag == f"{W}{name}":
            yield part
        elif part.tag in _WRAPPERS:
            yield from _children(part, name)


def _mark_is_deleted(block: etree._Element) -> bool:
    mark = child(block, "pPr/rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def _is_contents(block: etree._Element, style: Style, parts: list) -> bool:
    """A line of a table of contents. Inside the field, a paragraph without page number or link is no such line."""
    if style.is_contents:
        return True
    if not any(found.is_contents for _, found in parts):
        return False
    text = "".join(found.text for _, found in parts).rstrip()
    links = (link.get(f"{W}anchor") or "" for link in block.iter(f"{W}hyperlink"))
    return not text or text[-1].isdigit() or any(anchor.startswith("_Toc") for anchor in links)
