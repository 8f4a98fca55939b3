"""What Word puts round words besides runs, added to a made Word file: content controls, links, moved text, bookmarks."""

from __future__ import annotations

import io

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from .as_word import automatic, saved
from .structure import Made

WHEN = 'w:id="77" w:author="Clerk" w:date="2024-01-01T00:00:00Z"'


def odd(made: Made) -> bytes:
    file = Document(io.BytesIO(automatic(made)))
    paragraphs = [p for p in file.element.body.iterchildren(qn("w:p")) if p.findall(qn("w:r"))]
    for at, paragraph in enumerate(paragraphs):
        runs = paragraph.findall(qn("w:r"))
        (around_run, hard_hyphens, moved_away, bookmarked, controlled)[at % 5](paragraph, runs)
    return saved(file)


def around_run(paragraph, runs) -> None:
    """The last run inside a link, inside a smart tag."""
    link = parse_xml(f'<w:smartTag {nsdecls("w")} w:uri="urn:x" w:element="place"><w:hyperlink w:anchor="top"/></w:smartTag>')
    runs[-1].addprevious(link)
    link[0].append(runs[-1])


def hard_hyphens(paragraph, runs) -> None:
    """Hyphens that do not break, and soft ones that do not print."""
    for text in paragraph.iter(qn("w:t")):
        before, hyphen, after = (text.text or "").partition("-")
        if hyphen:
            text.text = before
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            text.addnext(parse_xml(f'<w:t {nsdecls("w")} xml:space="preserve">{after.replace("&", "&amp;")}</w:t>'))
            text.addnext(parse_xml(f'<w:noBreakHyphen {nsdecls("w")}/>'))
            return


def moved_away(paragraph, runs) -> None:
    """Words moved elsewhere under tracking: here only what is left of them."""
    runs[-1].addnext(
        parse_xml(f'<w:moveFrom {nsdecls("w")} {WHEN}><w:r><w:t xml:space="preserve"> Words that were moved away.</w:t></w:r></w:moveFrom>')
    )


def bookmarked(paragraph, runs) -> None:
    runs[0].addprevious(parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="3" w:name="b"/>'))
    runs[0].addnext(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellStart"/>'))
    runs[-1].addnext(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="3"/>'))
    moved = parse_xml(f'<w:moveTo {nsdecls("w")} {WHEN}/>')
    runs[-1].addprevious(moved)
    moved.append(runs[-1])


def controlled(paragraph, runs) -> None:
    """The whole paragraph in a content control."""
    control = parse_xml(f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="Clause"/></w:sdtPr><w:sdtContent/></w:sdt>')
    paragraph.addprevious(control)
    control[1].append(paragraph)
