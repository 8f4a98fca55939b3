"""The words of one Word paragraph: runs, fields, tracked changes, symbols and what hangs on them."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from policies.importing.formats.pieces import Piece
from policies.importing.formats.word_styles import Style, Styles, bold_of
from policies.importing.formats.word_xml import W, child, number, switch, value
from policies.importing.formats.words import symbol

_GONE = {f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "txbxContent", "delText")}
_ALTERNATES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_PLAIN = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "footnotes", f"{W}commentReference": "comments"}
_DRAWN = (f"{W}drawing", f"{W}pict", f"{W}object")
_PICTURES = ("{http://schemas.openxmlformats.org/drawingml/2006/main}blip", "{urn:schemas-microsoft-com:vml}imagedata")
#: Fields whose result is a number of the page, not of the policy.
_PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF")


@dataclass
class Found:
    """``boxes``: contents of text boxes fixed to the paragraph. ``left_out``: kinds of things that are not text."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    left_out: set[str] = field(default_factory=set)
    is_contents: bool = False

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass
class _Field:
    instruction: str = ""
    has_result: bool = False

    @property
    def kind(self) -> str:
        return (self.instruction.split() or [""])[0].upper()


class Runs:
    """Reads paragraphs in order: a field, such as a table of contents, may reach over several."""

    def __init__(self, styles: Styles):
        self._styles = styles
        self._fields: list[_Field] = []

    def read(self, paragraph: etree._Element, style: Style) -> Found:
        found = Found(is_contents=self._in_contents())
        self._walk(paragraph, style, found)
        found.is_contents = found.is_contents or self._in_contents()
        # A field whose result never came would swallow the rest of the document.
        self._fields = [one for one in self._fields if one.has_result]
        return found

    def _in_contents(self) -> bool:
        return any(one.kind == "TOC" for one in self._fields)

    def _walk(self, node: etree._Element, style: Style, found: Found) -> None:
        for part in node:
            if part.tag in _GONE:
                continue
            if part.tag == f"{W}r":
                self._run(part, style, found)
            elif part.tag == f"{W}fldSimple":
                if _Field(part.get(f"{W}instr") or "").kind not in _PAGE_FIELDS:
                    self._walk(part, style, found)
            elif part.tag == _ALTERNATES:
                self._walk(_chosen(part), style, found)
            else:
                self._walk(part, style, found)

    def _run(self, run: etree._Element, style: Style, found: Found) -> None:
        properties = child(run, "rPr")
        if switch(properties, "vanish"):
            return
        bold = bold_of(properties)
        if bold is None:
            bold = self._styles.character_bold(value(properties, "rStyle"))
        size = number(value(properties, "sz"))
        text = self._text(run, found)
        if text:
            found.pieces.append(Piece(text, style.bold if bold is None else bold, size / 2 if size else style.size))

    def _text(self, run: etree._Element, found: Found) -> str:
        out = ""
        for part in run:
            if part.tag == _ALTERNATES:
                out += self._text(_chosen(part), found)
            elif part.tag == f"{W}fldChar":
                self._field(part.get(f"{W}fldCharType"))
            elif part.tag == f"{W}instrText" and self._fields:
                self._fields[-1].instruction += part.text or ""
            elif part.tag in _DRAWN:
                _look_into(part, found)
            elif part.tag in _NOTES:
                found.left_out.add(_NOTES[part.tag])
            elif not self._is_hidden():
                out += _letters(part)
        return out

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].has_result = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _is_hidden(self) -> bool:
        return any(not one.has_result or one.kind in _PAGE_FIELDS for one in self._fields)


def _letters(part: etree._Element) -> str:
    if part.tag == f"{W}t":
        return part.text or ""
    if part.tag == f"{W}sym":
        try:
            return symbol(int(part.get(f"{W}char") or "", 16))
        except ValueError:
            return ""
    return _PLAIN.get(part.tag, "")


def _chosen(alternates: etree._Element) -> etree._Element:
    """Word writes a drawing twice, for new programs and for old ones: the first is read."""
    return alternates[0] if len(alternates) else alternates


def _look_into(drawing: etree._Element, found: Found) -> None:
    boxes = list(drawing.iter(f"{W}txbxContent"))
    found.boxes += boxes
    if not boxes and next(drawing.iter(*_PICTURES), None) is not None:
        found.left_out.add("pictures")
