"""What in a document is no clause: contents, the record of versions, signatures, dates, addresses, page numbers."""

from __future__ import annotations

import re
from collections import Counter

from policies.importing.contents import with_contents
from policies.importing.date_lines import DATE_LINE, with_dates
from policies.importing.dates import days_in
from policies.importing.line import Line, as_role
from policies.importing.signatures import with_signatures
from policies.importing.title import is_council_name
from policies.importing.words import has_verb, is_sentence, key_of, tokens

_PAGE = re.compile(
    r"(?:page|tudalen|p\.?)?\s*[-–—|]?\s*\d{1,3}\s*(?:(?:of|o|/)\s*\d{1,3})?\s*[-–—|]?|[-–—_=*.\s]+"
    r"|\[?end(?: of (?:document|policy))?\]?",
    re.IGNORECASE,
)
_BOTH_LANGUAGES = re.compile(
    r"(?:cymraeg\W+(?:english|saesneg)|(?:english|welsh)\W+(?:cymraeg|welsh|english))", re.IGNORECASE
)
_CONTROL_HEAD = re.compile(
    r"(?:document|version|policy)\s+(?:control|history|record|information|details|status)(?:\s+(?:table|sheet|record))?"
    r"|(?:amendment|revision|review|change|approval)s?\s+(?:history|record|log|table)|record of (?:amendments"
    r"|changes|reviews?)"
    r"|rheoli(?:['’]r)? (?:dogfen|ddogfen)|hanes (?:y )?(?:ddogfen|fersiynau)",
    re.IGNORECASE,
)
_CONTROL_LINE = re.compile(
    r"(?:(?:document|policy|file)\s+)?(?:version|author|owner|status|number|ref(?:erence)?|no|issue|classification"
    r"|title"
    r"|prepared by|approved by|responsible officer|lead officer|fersiwn|awdur|statws|perchennog)\b\s*(?:no\.?|number)?"
    r"\s*[:.–—-]*\s*(?P<value>.*)|v(?:ersion)?\.?\s*\d+(?:\.\d+)*(?P<more>.*)|(?:final"
    r"|draft)(?: version)?(?:\s+[\d.]+)?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$|^(?:tel(?:ephone)?|phone|mob(?:ile)?|fax|ffôn)\b[^a-z]*\d[\d\s()]{5,}$"
    r"|^(?:e-?mail|web(?:site)?|e-?bost|gwefan)\s*:\s*\S+\.\S+$|^(?:address|cyfeiriad|clerk(?: to the council)?"
    r"|clerc)\s*:"
    r"|^(?:https?://|www\.)\S+$|^\S+@\S+\.\w+$|^©|^copyright ©?\s*\d{4}",
    re.IGNORECASE,
)
# “Website by Acme | Privacy | Accessibility”: links round a page that does not say which part is its own text.
_LINKS = re.compile(r"[^|]{2,40}(?:\|[^|]{2,40}){1,9}")


def marked(lines: list[Line]) -> list[Line]:
    """The lines with the role of each that is no part of the policy's own text; the others keep ""."""
    for step in (_furniture, with_contents, _controls, with_signatures, with_dates, _addresses):
        lines = step(lines)
    return lines


def _furniture(lines: list[Line]) -> list[Line]:
    """Page numbers, the council's name alone, and short lines that come three times about the document itself."""
    repeated = Counter(key_of(line.text) for line in lines if not line.label and not line.cell and line.words <= 14)
    out = []
    for line in lines:
        stands_alone = not line.label and not line.heading and line.cell is None
        page = (
            _BOTH_LANGUAGES.fullmatch(line.text)
            or stands_alone
            and _is_links(line.text)
            or stands_alone
            and bool(_PAGE.fullmatch(line.text))
            and not re.fullmatch(r"[\s._…]+", line.text)
        )
        running = stands_alone and repeated[key_of(line.text)] > 2 and _about_the_file(line.text)
        if page or running or (not line.label and line.cell is None and is_council_name(line.text)):
            line = as_role(line, "furniture")
        out.append(line)
    return out


def _is_links(text: str) -> bool:
    whole = text.endswith((".", ";", ":")) or has_verb(text)
    return bool(_LINKS.fullmatch(text)) and not whole and not days_in(text)


def _about_the_file(text: str) -> bool:
    return not is_sentence(text) and bool(
        re.search(r"council|cyngor|policy|polisi|\bv\d|version|page|draft|©", text, re.IGNORECASE)
    )


def _controls(lines: list[Line]) -> list[Line]:
    """“Document control” with what stands under it, and lines such as “Version 1.2” or “Author: the Clerk”."""
    out = []
    inside = False
    for line in lines:
        if _CONTROL_HEAD.fullmatch(line.text.rstrip(": ")) and line.words <= 6:
            inside, line = True, as_role(line, "date")
        elif line.role == "date":
            pass
        elif inside and not line.heading and line.words <= 14 and not is_sentence(line.text) and _detail(line):
            line = as_role(line, "date")
        else:
            inside = False
            if not line.label and not line.heading and line.words <= 10 and _is_control_line(line.text):
                line = as_role(line, "date")
        out.append(line)
    return out


def _detail(line: Line) -> bool:
    return bool(days_in(line.text) or ":" in line.text or _CONTROL_LINE.match(line.text) or DATE_LINE.match(line.text))


def _is_control_line(text: str) -> bool:
    found = _CONTROL_LINE.fullmatch(text.strip())
    return (
        bool(found)
        and not has_verb(text)
        and (":" in text or bool(re.search(r"\d", text)) or len(tokens(text)) == 1)
        and not (len(tokens(text)) == 1 and not re.search(r"\d", text))
    )


def _addresses(lines: list[Line]) -> list[Line]:
    """Telephone numbers and addresses above the first section and under the last; within one they are its text."""
    body = [
        at for at, line in enumerate(lines) if not line.role and line.words > 3 and line.text.endswith((".", ";", ":"))
    ]
    first, last = (body[0], body[-1]) if body else (len(lines), -1)
    return [
        as_role(line, "furniture")
        if not first <= at <= last and not line.numbered and not line.heading and _is_address(line)
        else line
        for at, line in enumerate(lines)
    ]


def _is_address(line: Line) -> bool:
    if line.words > 20 or is_sentence(line.text):
        return False
    letterhead = bool(re.search(r"\S@\S|\bwww\.|https?:", line.text)) and not has_verb(line.text)
    return letterhead or (line.words <= 14 and bool(_ADDRESS.search(line.text)))
