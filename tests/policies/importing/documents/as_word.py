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
from .structure import ROMAN, Made


def typed(made: Made) -> bytes:
    return Writer(made, None).written()


def automatic(made: Made) -> bytes:
    return Writer(made, made.numbering).written()


def tracked(made: Made) -> bytes:
    """Words deleted and inserted under tracking, a deleted paragraph and a deleted list item."""
    return Writer(made, made.numbering, changes=True).written()


def styled(made: Made) -> bytes:
    """The numbering hangs on the paragraph styles, and table cells hold numbers that are not in their text."""
    return Writer(made, made.numbering, by_style=True).written()


class Numbering:
    """Word's counters for one list, so that a label can be had from Word or, where it cannot, the list begun anew."""

    def __init__(self, levels, part):
        self.levels, self.part = levels, part
        self.counts = [0] * len(levels)
        self.abstract = 40 + len(part.findall(qn("w:abstractNum")))
        self.add_abstract()
        self.num = self.add_num()

    def add_abstract(self) -> None:
        levels = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{360 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
            for at, (kind, text) in enumerate(self.levels)
        )
        made = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self.abstract}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>')
        self.part.insert(0, made)

    def add_num(self, level: int | None = None, start: int = 1) -> int:
        number = 100 + len(self.part.findall(qn("w:num")))
        override = "" if level is None else f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        self.part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{self.abstract}"/>{override}</w:num>'))
        return number

    def at(self, level: int, printed: str) -> tuple[int, int] | None:
        """(list, level) that prints this label, after beginning the list anew if need be; None where none can."""
        if level >= len(self.levels):
            return None
        for counts, anew in ((self.stepped(level), False), *(((*self.counts[:level], n), True) for n in range(1, 70))):
            if self.text(level, counts) == printed:
                self.counts = [*counts, *[0] * (len(self.levels) - level - 1)]
                if anew:
                    self.num = self.add_num(level, counts[level])
                return self.num, level
        return None

    def stepped(self, level: int):
        return (*self.counts[:level], self.counts[level] + 1)

    def text(self, level: int, counts) -> str:
        text = self.levels[level][1]
        for at, count in enumerate(counts):
            text = text.replace(f"%{at + 1}", shown(self.levels[at][0], count))
        return text


def shown(kind: str, count: int) -> str:
    if kind == "decimal" or count == 0:
        return str(count)
    if "Roman" in kind:
        roman = ROMAN[count - 1] if count <= len(ROMAN) else "?"
        return roman.upper() if kind == "upperRoman" else roman
    letter = chr(97 + (count - 1) % 26) * (1 + (count - 1) // 26)
    return letter.upper() if kind == "upperLetter" else letter


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
        held = io.BytesIO()
        self.file.save(held)
        return held.getvalue()

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


def numbered(paragraph, number: int, level: int) -> None:
    numbered_properties(paragraph._p.get_or_add_pPr(), number, level)


def numbered_properties(properties, number: int, level: int) -> None:
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'))


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
