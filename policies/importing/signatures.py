"""Signature blocks: the line to sign on, and names over offices at a document's end."""

from __future__ import annotations

import re

from policies.importing.date_lines import BLANK, DATE_LINE
from policies.importing.dates import days_in
from policies.importing.line import Line, as_role
from policies.importing.words import has_verb

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


def with_signatures(lines: list[Line]) -> list[Line]:
    out = list(lines)
    found = [at for at, line in enumerate(lines) if not line.role and _is_signature(line)]
    for at in found:
        out[at] = as_role(out[at], "signature")
    tail = len(lines) - 1
    while tail >= 0:
        named = _names_an_office(out[tail])
        if not named and not out[tail].role and not (found and tail > found[0] and _is_tail(out[tail])):
            break
        if named or not (out[tail].role or _speaks_of_a_date(out[tail])):
            out[tail] = as_role(out[tail], "signature")
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
    if BLANK.search(text) and (_SIGNED.search(text) or _OFFICE.match(text) or line.words <= 3):
        return not DATE_LINE.match(text) or bool(_SIGNED.search(text)) or line.words <= 2
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
    return bool(DATE_LINE.match(line.text)) or bool(days_in(line.text))
