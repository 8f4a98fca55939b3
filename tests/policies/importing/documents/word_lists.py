"""Word's own numbering, for the made Word files."""

from __future__ import annotations

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from .structure import ROMAN


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


def numbered(paragraph, number: int, level: int) -> None:
    numbered_properties(paragraph._p.get_or_add_pPr(), number, level)


def numbered_properties(properties, number: int, level: int) -> None:
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'))
