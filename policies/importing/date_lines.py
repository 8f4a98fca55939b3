"""The lines that say when a policy was adopted or is due for review, and the rows of a record of its dates."""

from __future__ import annotations

import re
from dataclasses import replace

from policies.importing.dates import INTERVAL, clue, days_in
from policies.importing.line import Line
from policies.importing.words import has_verb, is_sentence, tokens

DATE_LINE = re.compile(
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
BLANK = re.compile(r"[_…]{2,}|\.{4,}|(?:\. ){4,}")
# “Date  Minute  What happened”: the head of a table of dates that the file keeps as a line.
_COLUMNS = re.compile(
    r"(?:(?:version|date|dated|minute|author|approved|adopted|reviewed|by|no|number|ref|reference|status"
    r"|amendments?|changes?|action"
    r"|details|comments?|notes|reason|what (?:happened|changed)|next|review|of|and|approval|adoption|revision"
    r"|council|fersiwn"
    r"|dyddiad|cofnod)[\s.:|/]*){3,}",
    re.IGNORECASE,
)
_BARE_DATE = re.compile(r"(?:\w+day,?\s+)?[\w\s./,-]{4,22}")


def with_dates(lines: list[Line]) -> list[Line]:
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
        and not DATE_LINE.match(line.text)
    )


def _may_close(line: Line) -> bool:
    return not line.numbered and bool(
        _SAYS_ITSELF.match(line.text) or DATE_LINE.match(line.text) or _bare_date(line, None, True)
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
    if not DATE_LINE.match(text) or line.words > 30 or re.search(r"\b(?:must|should|shall|may not|rhaid)\b", text):
        return False
    if has_verb(text) and is_sentence(text) and not days_in(text):
        return False
    if days_in(text) or BLANK.search(text):
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
