"""What in a document is no clause: contents, the record of versions, signatures, dates, addresses, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from policies.importing.contents import with_contents
from policies.importing.dates import INTERVAL, clue, days_in
from policies.importing.line import Line
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
_DATE_LINE = re.compile(
    r"(?:(?:this\s+)?(?:policy|document|page)\s+)?(?:(?:the\s+)?(?:date|dyddiad)s?\s+)?(?:of\s+|for\s+|yr?\s+)?(?:policy\s+"
    r"|document\s+)?"
    r"(?:was\s+|were\s+|first\s+|originally\s+|last\s+|next\s+|to\s+be\s+|due\s+for\s+|formally\s+|re-?|and\s+|by\s+)*"
    r"(?:adopt(?:ed|ion)|approv(?:ed|al)|ratified|ratification|agreed|review(?:ed)?|revis(?:ed|ion)|amended|updated"
    r"|issued?d?"
    r"|effective|minuted?|renewal|dated?|policy date|implementation|published|posted|printed|produced|created|saved"
    r"|last updated|superseded|supersedes|replaces"
    r"|mabwysiadwyd|fabwysiadwyd|mabwysiadu|cymeradwywyd|adolygwyd|adolygu|adolygiad|adolygir|dyddiad|cofnod)",
    re.IGNORECASE,
)
_SAYS_ITSELF = re.compile(
    r"(?:this|the)\s+(?:\w+\s+){0,4}?(?:policy|document|protocol|code|guidance|procedure|strategy"
    r"|statement)\s+(?:was|has been|is)\s+"
    r"(?:formally\s+|first\s+|originally\s+|unanimously\s+)?(?:adopted|approved|agreed|ratified|reviewed|dated)"
    r"|(?:mabwysiadwyd|cymeradwywyd|fabwysiadwyd)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:signed|signature|sign(?:ed)?\s+(?:by|on behalf)|print(?:ed)?\s+name|llofnod\w*|arwyddwyd"
    r"|dated?\s*:?\s*[._…]{2,})\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:the\s+)?(?:vice[- ])?(?:chair(?:man|woman|person)?|(?:parish\s+|town\s+)?clerk|proper officer|mayor|name"
    r"|date|position"
    r"|councillor|cllr|witness|rfo|cadeirydd|clerc|y\s+clerc|enw|dyddiad|maer)\b",
    re.IGNORECASE,
)
# “J. Farrow, Chairman”, “Cllr Mary Ash – Chair of the Council”
_NAMED_OFFICE = re.compile(
    r"(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Rev)\.?\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){1,3}\s*[,–—(-]?\s*"
    r"(?i:(?:vice[- ])?chair(?:man|woman|person)?|(?:parish\s+|town\s+)?clerk|(?:town\s+)?mayor|proper officer"
    r"|cadeirydd|clerc|maer)"
    r"(?i:\s+(?:(?:to|of)\s+the\s+|y\s+)?(?:council|cyngor))?\)?"
)
_BLANK = re.compile(r"[_…]{2,}|\.{4,}|(?:\. ){4,}")
_ADDRESS = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$|^(?:tel(?:ephone)?|phone|mob(?:ile)?|fax|ffôn)\b[^a-z]*\d[\d\s()]{5,}$"
    r"|^(?:e-?mail|web(?:site)?|e-?bost|gwefan)\s*:\s*\S+\.\S+$|^(?:address|cyfeiriad|clerk(?: to the council)?"
    r"|clerc)\s*:"
    r"|^(?:https?://|www\.)\S+$|^\S+@\S+\.\w+$|^©|^copyright ©?\s*\d{4}",
    re.IGNORECASE,
)
# “Date  Minute  What happened”: the head of a table of dates that the file keeps as a line.
_COLUMNS = re.compile(
    r"(?:(?:version|date|dated|minute|author|approved|adopted|reviewed|by|no|number|ref|reference|status"
    r"|amendments?|changes?|action"
    r"|details|comments?|notes|reason|what (?:happened|changed)|next|review|of|and|approval|adoption|revision"
    r"|council|fersiwn"
    r"|dyddiad|cofnod)[\s.:|/]*){3,}",
    re.IGNORECASE,
)
# “Website by Acme | Privacy | Accessibility”: links round a page that does not say which part is its own text.
_LINKS = re.compile(r"[^|]{2,40}(?:\|[^|]{2,40}){1,9}")
_BARE_DATE = re.compile(r"(?:\w+day,?\s+)?[\w\s./,-]{4,22}")


def marked(lines: list[Line]) -> list[Line]:
    """The lines with the role of each that is no part of the policy's own text; the others keep ""."""
    for step in (_furniture, with_contents, _controls, _signatures, _dates, _addresses):
        lines = step(lines)
    return lines


def _as(line: Line, role: str) -> Line:
    return line if line.role else replace(line, role=role)


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
            line = _as(line, "furniture")
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
            inside, line = True, _as(line, "date")
        elif line.role == "date":
            pass
        elif inside and not line.heading and line.words <= 14 and not is_sentence(line.text) and _detail(line):
            line = _as(line, "date")
        else:
            inside = False
            if not line.label and not line.heading and line.words <= 10 and _is_control_line(line.text):
                line = _as(line, "date")
        out.append(line)
    return out


def _detail(line: Line) -> bool:
    return bool(days_in(line.text) or ":" in line.text or _CONTROL_LINE.match(line.text) or _DATE_LINE.match(line.text))


def _is_control_line(text: str) -> bool:
    found = _CONTROL_LINE.fullmatch(text.strip())
    return (
        bool(found)
        and not has_verb(text)
        and (":" in text or bool(re.search(r"\d", text)) or len(tokens(text)) == 1)
        and not (len(tokens(text)) == 1 and not re.search(r"\d", text))
    )


def _signatures(lines: list[Line]) -> list[Line]:
    out = list(lines)
    found = [at for at, line in enumerate(lines) if not line.role and _is_signature(line)]
    for at in found:
        out[at] = _as(out[at], "signature")
    tail = len(lines) - 1
    while tail >= 0:
        named = _names_an_office(out[tail])
        if not named and not out[tail].role and not (found and tail > found[0] and _is_tail(out[tail])):
            break
        if named or not (out[tail].role or _speaks_of_a_date(out[tail])):
            out[tail] = _as(out[tail], "signature")
        tail -= 1
    return out


def _names_an_office(line: Line) -> bool:
    """A name over its office at the end. The first initial may have been taken for the letter of a list."""
    text = (f"{line.label.rstrip('.')}. " if line.numbered else "") + line.text
    days = days_in(text)
    text = text[: days[0].start].rstrip(" ,") if days else text
    return not line.bullet and bool(_NAMED_OFFICE.fullmatch(text))


def _is_signature(line: Line) -> bool:
    text = line.text
    if line.words > 25 or line.numbered:
        return False
    if _BLANK.search(text) and (_SIGNED.search(text) or _OFFICE.match(text) or line.words <= 3):
        return not _DATE_LINE.match(text) or bool(_SIGNED.search(text)) or line.words <= 2
    if _SIGNED.match(text):
        return (":" in text or line.words <= 8) and not has_verb(text) and not text.rstrip().endswith((".", ";"))
    return (
        bool(_OFFICE.match(text))
        and line.words <= 4
        and bool(re.search(r":\s*$|:\s.*date\s*:|[_…]{2}", text, re.IGNORECASE))
    )


def _is_tail(line: Line) -> bool:
    return bool(line.role) or (not line.label and not line.heading and line.words <= 10 and not has_verb(line.text))


def _speaks_of_a_date(line: Line) -> bool:
    return bool(_DATE_LINE.match(line.text)) or bool(days_in(line.text))


def _dates(lines: list[Line]) -> list[Line]:
    """Lines that say when the policy was adopted or is due for review, where no section holds them as its own text."""
    out = list(lines)
    first = next((at for at, line in enumerate(lines) if not line.role and (line.numbered or _long(line))), len(lines))
    last = max((at for at, line in enumerate(lines) if not line.role and not _may_close(line)), default=-1)
    above, under = None, None
    for at, line in enumerate(lines):
        above, under = (above if line.role else line), above
        if line.role or line.numbered or (line.heading and not days_in(line.text)):
            continue
        outside = at < first or at > last
        if (
            _is_date_line(line, _after(lines, at))
            or _is_history(line)
            or _bare_date(line, out[at - 1] if at else None, outside)
        ):
            out[at] = replace(line, role="date")
        elif (
            outside
            and not _heads_review(under)
            and _SAYS_ITSELF.match(line.text)
            and line.words <= 40
            and days_in(line.text)
        ):
            out[at] = replace(line, role="date")
    return out


def _long(line: Line) -> bool:
    return (
        is_sentence(line.text)
        and line.words > 6
        and not _SAYS_ITSELF.match(line.text)
        and not _DATE_LINE.match(line.text)
    )


def _may_close(line: Line) -> bool:
    return not line.numbered and bool(
        _SAYS_ITSELF.match(line.text) or _DATE_LINE.match(line.text) or _bare_date(line, None, True)
    )


def _heads_review(line: Line | None) -> bool:
    return bool(
        line
        and line.words <= 8
        and not is_sentence(line.text)
        and re.search(r"review|adopt|approv|adolyg", line.text, re.I)
    )


def _after(lines: list[Line], at: int) -> Line | None:
    return lines[at + 1] if at + 1 < len(lines) else None


def _is_date_line(line: Line, following: Line | None) -> bool:
    """“Adopted: 9 May 2024”, “Next review ……”, “Review: annually”; not “Review of comments”, nor a sentence on how."""
    text = line.text
    if not _DATE_LINE.match(text) or line.words > 30 or re.search(r"\b(?:must|should|shall|may not|rhaid)\b", text):
        return False
    if has_verb(text) and is_sentence(text) and not days_in(text):
        return False
    if days_in(text) or _BLANK.search(text):
        return True
    if (
        ":" in text
        and line.words <= 12
        and (not text.endswith(":") or (following is not None and bool(days_in(following.text))))
    ):
        return not has_verb(text.split(":", 1)[1])
    if line.words <= 7 and INTERVAL.search(text) and not has_verb(text):
        return True
    return line.words <= 5 and following is not None and bool(_bare_date(following, None, True))


def _is_history(line: Line) -> bool:
    """“12/05/2020  20/14  Adopted”: a row of a table of dates that the file keeps as a line."""
    days = days_in(line.text)
    if not days and len(tokens(line.text)) <= 8 and _COLUMNS.fullmatch(line.text):
        return True
    return (
        bool(days) and days[0].start == 0 and line.words <= 14 and bool(clue(line.text)) and not is_sentence(line.text)
    )


def _bare_date(line: Line, before: Line | None, outside: bool) -> bool:
    days = days_in(line.text)
    if not days or line.label or line.words > 5 or not _BARE_DATE.fullmatch(line.text.rstrip(". ")):
        return False
    rest = line.text[: days[0].start] + line.text[days[-1].end :]
    return len(tokens(rest)) <= 1 and (outside or bool(before and before.role == "date") or True)


def _addresses(lines: list[Line]) -> list[Line]:
    """Telephone numbers and addresses above the first section and under the last; within one they are its text."""
    body = [
        at for at, line in enumerate(lines) if not line.role and line.words > 3 and line.text.endswith((".", ";", ":"))
    ]
    first, last = (body[0], body[-1]) if body else (len(lines), -1)
    return [
        _as(line, "furniture")
        if not first <= at <= last and not line.numbered and not line.heading and _is_address(line)
        else line
        for at, line in enumerate(lines)
    ]


def _is_address(line: Line) -> bool:
    if line.words > 20 or is_sentence(line.text):
        return False
    letterhead = bool(re.search(r"\S@\S|\bwww\.|https?:", line.text)) and not has_verb(line.text)
    return letterhead or (line.words <= 14 and bool(_ADDRESS.search(line.text)))
