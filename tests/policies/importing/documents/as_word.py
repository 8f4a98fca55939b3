"""Made policies as .docx: labels typed, or made by Word's own numbering; with changes tracked, if asked."""

from __future__ import annotations

import copy
import io

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from .as_text import curly
from .blocks import Block, blocks
from .structure import Made
from .word_lists import Numbering, numbered, numbered_properties


def typed(made: Made) -> bytes:
    return Writer(made, None).written()


def automatic(made: Made) -> bytes:
    return Writer(made, made.numbering).written()


def plain(made: Made) -> bytes:
    """Without any style or list: bold lines for headings, typed numbers and bullets, empty lines between."""
    file = Document()
    for block in blocks(made):
        if block.kind in ("control", "history", "table"):
            for row in block.rows:
                file.add_paragraph("\t".join(curly(cell) for cell in row))
        elif block.kind == "contents":
            for at, (number, text) in enumerate(block.rows):
                file.add_paragraph(f"{number} {curly(text)}\t{at // 2 + 2}".strip())
        else:
            mark = block.printed or ("•" if block.kind == "bullet" else "")
            run = file.add_paragraph().add_run(f"{mark}\t{curly(block.text)}".strip())
            run.bold = block.kind in ("title", "council", "heading", "label") or None
        file.add_paragraph()
    return saved(file)


def saved(file) -> bytes:
    held = io.BytesIO()
    file.save(held)
    return held.getvalue()


def tracked(made: Made) -> bytes:
    """Words deleted and inserted under tracking, a deleted paragraph and a deleted list item."""
    return Writer(made, made.numbering, changes=True).written()


def styled(made: Made) -> bytes:
    """The numbering hangs on the paragraph styles, and table cells hold numbers that are not in their text."""
    return Writer(made, made.numbering, by_style=True).written()


class Writer:
    def __init__(self, made: Made, levels, changes: bool = False, by_style: bool = False):
        self.made, self.changes, self.by_style, self.file = made, changes, by_style, Document()
        self.styles: dict[tuple, object] = {}
        self.entries = 0
        part = self.file.part.numbering_part.element
        self.headings = self.items = None
        if levels:
            self.headings = Numbering(levels[:1] if made.separate else levels, part)
            self.items = Numbering(levels[1:], part) if made.separate else self.headings
        self.shift = 1 if made.separate else 0
        self.file.core_properties.title = ""

    def written(self) -> bytes:
        if self.made.running:
            section = self.file.sections[0]
            section.header.paragraphs[0].text = self.made.running
            field(section.footer.paragraphs[0], "PAGE", "1", before="Page ")
        for block in blocks(self.made):
            self.block(block)
        return saved(self.file)

    def block(self, block: Block) -> None:
        kind = block.kind
        if kind in ("control", "history", "table"):
            self.table(block)
        elif kind == "contents":
            self.contents(block)
        elif kind in ("title", "council"):
            self.file.add_paragraph(curly(block.text), style="Title")
        elif kind == "heading":
            self.heading(block)
        elif kind == "item":
            self.item(block)
        elif kind == "bullet":
            self.words(self.file.add_paragraph(style="List Bullet" if block.depth == 0 else "List Bullet 2"), block.text)
        elif kind == "label":
            self.file.add_paragraph().add_run(curly(block.text)).bold = True
        else:
            self.words(self.file.add_paragraph(), block.text)

    def heading(self, block: Block) -> None:
        place = self.headings.at(block.numbered, block.printed) if self.headings and block.printed else None
        if place:
            heading = self.file.add_heading(curly(block.text), level=block.level)
            self.number(heading, place, f"Heading {block.level}")
        elif block.level > 1 and not block.printed:
            # Many councils make the lower headings by hand.
            run = self.file.add_paragraph().add_run(curly(block.text))
            run.bold, run.font.size = True, Pt(12)
        else:
            self.file.add_heading(f"{block.printed} {curly(block.text)}".strip(), level=block.level)

    def item(self, block: Block) -> None:
        place = self.items.at(block.numbered - self.shift, block.printed) if self.items else None
        paragraph = self.file.add_paragraph(style="List Paragraph" if "List Paragraph" in self.file.styles else None)
        if place:
            self.number(paragraph, place, f"Clause {place[1]}")
        else:
            paragraph.paragraph_format.left_indent = Cm(1 + block.depth)
            paragraph.paragraph_format.first_line_indent = Cm(-1)
            paragraph.add_run(f"{block.printed}\t")
        self.words(paragraph, block.text)
        self.entries += 1
        if place and self.changes and self.entries % 7 == 3:
            self.gone(paragraph)

    def number(self, paragraph, place: tuple[int, int], name: str) -> None:
        """By the style of this name where that holds this list, else by the paragraph itself."""
        if not self.by_style or self.styles.setdefault(name, place) != place:
            numbered(paragraph, *place)
            return
        if name not in self.file.styles:
            self.file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = self.file.styles["Normal"]
        style = self.file.styles[name]
        if style.element.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is None:
            numbered_properties(style.element.get_or_add_pPr(), *place)
        paragraph.style = style

    def words(self, paragraph, text: str) -> None:
        text = curly(text)
        words = text.split(" ")
        if not self.changes or len(words) < 8 or len(text) % 3:
            opening, mark, rest = text.partition(". ") if len(text) > 300 else (text[: len(text) // 2], "", text[len(text) // 2 :])
            paragraph.add_run(opening + mark.strip())
            if mark:
                # A line begun anew inside one paragraph.
                paragraph.add_run().add_break()
            paragraph.add_run(rest)
            return
        paragraph.add_run(" ".join(words[:3]) + " ")
        change(paragraph, "w:del", "formerly and until lately ")
        change(paragraph, "w:ins", " ".join(words[3:6]) + " ")
        paragraph.add_run(" ".join(words[6:]))

    def gone(self, paragraph) -> None:
        """A list item like this one, deleted whole: text and paragraph mark."""
        twin = copy.deepcopy(paragraph._p)
        for child in list(twin):
            if child.tag != qn("w:pPr"):
                twin.remove(child)
        mark = OxmlElement("w:rPr")
        mark.append(parse_xml(f'<w:del {nsdecls("w")} w:id="901" w:author="Clerk" w:date="2024-01-01T00:00:00Z"/>'))
        twin.pPr.append(mark)
        paragraph._p.addnext(twin)
        change(type(paragraph)(twin, paragraph._parent), "w:del", "This sentence was struck out by the Council.")

    def table(self, block: Block) -> None:
        width = max(len(row) for row in block.rows)
        table = self.file.add_table(rows=0, cols=width, style="Table Grid")
        for at, row in enumerate(block.rows):
            cells = table.add_row().cells
            for column, (cell, text) in enumerate(zip(cells, row, strict=False)):
                place = self.items.at(text.count("."), text) if self.by_style and block.kind == "table" and not column else None
                if place:
                    numbered(cell.paragraphs[0], *place)
                    continue
                cell.paragraphs[0].add_run(curly(text)).bold = at == 0 and block.kind != "control" or None
        self.file.add_paragraph()

    def contents(self, block: Block) -> None:
        self.file.add_paragraph("Contents").runs[0].bold = True
        for at, (number, text) in enumerate(block.rows):
            field(self.file.add_paragraph(), "TOC" if at == 0 else "PAGEREF _Toc1", str(at // 2 + 2), before=f"{number}\t{curly(text)}\t")
        self.file.add_page_break()


def change(paragraph, tag: str, text: str) -> None:
    inner = "w:delText" if tag == "w:del" else "w:t"
    paragraph._p.append(
        parse_xml(
            f'<{tag} {nsdecls("w")} w:id="900" w:author="Clerk" w:date="2024-01-01T00:00:00Z">'
            f'<w:r><{inner} xml:space="preserve">{text}</{inner}></w:r></{tag}>'
        )
    )


def field(paragraph, code: str, shown_as: str, before: str = "") -> None:
    if before:
        paragraph.add_run(before)
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = paragraph.add_run()
        if kind == "code":
            made = OxmlElement("w:instrText")
            made.text = f" {code} "
            run._r.append(made)
        elif kind == "shown":
            run.text = shown_as
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
