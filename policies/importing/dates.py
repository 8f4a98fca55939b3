"""Dates in a policy, in English and in Welsh: which day it was adopted, and when it is due for review."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january|jan|ionawr",
            "february|feb|chwefror",
            "march|mar|mawrth",
            "april|apr|ebrill",
            "may|mai",
            "june|jun|mehefin",
            "july|jul|gorffennaf|orffennaf",
            "august|aug|awst",
            "september|sept|sep|medi|fedi",
            "october|oct|hydref",
            "november|nov|tachwedd|dachwedd",
            "december|dec|rhagfyr|ragfyr",
        ),
        start=1,
    )
    for name in names.split("|")
}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))

_DAY = r"(?P<day>\d{1,2})\s?(?:st|nd|rd|th|af|ail|il|ydd|fed|eg|ain)?"
# “12 Mawrth / March 2024”: the month again in the other language.
_TWICE = rf"(?:\s*/\s*(?:{_DAY.replace('?P<day>', '')}\s+)?(?i:{MONTH})\b)?"
_YEAR = r"(?P<year>(?:19|20)\d\d|[’']?\d\d)(?!\d)"
# A typist's “AdoptedOctober” is read: a capital begins the month.
_START = r"(?:(?<![^\W_])|(?<=[a-z])(?=[A-Z]))"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE if "month>" in form and "(?<=[a-z])" not in form else 0)
    for form in (
        r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?!\d)",
        rf"(?<![\d.]){_DAY},?\s*(?:(?i:day\s+of|of|o)\s+)?(?P<month>(?i:{MONTH}))\.?{_TWICE},?\s*{_YEAR}",
        rf"{_START}(?P<month>(?i:{MONTH}))\.?\s*{_DAY}(?:,\s*|\s+)(?P<year>(?:19|20)\d\d)(?!\d)",
        rf"{_START}(?P<month>(?i:{MONTH}))\.?,?\s*(?P<year>(?:19|20)\d\d)(?!\d)",
        r"(?<![\d.])(?P<day>\d{1,2})\s?[./-]\s?(?P<number>\d{1,2})\s?[./-]\s?(?P<year>(?:19|20)?\d\d)(?![\d.]\d)(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<number>0\d|1[0-2])(?!\d)",
        r"(?<![\d./])(?P<number>0?\d|1[0-2])/(?P<year>(?:19|20)\d\d)(?!\d)",
    )
)
# “Minute 24/03/12” counts minutes, not days.
_MINUTE = re.compile(r"(?<=minute)[\s:]*(?:(?:ref(?:erence)?|no|number)\b[.:]?\s*)?\d+(?:[/.-]\w+)*", re.IGNORECASE)
_YEAR_ALONE = re.compile(r"(?<![\d/.-])20\d\d(?!\d)")

_FOR_REVIEW = (
    r"next\s+(?:\w+\s+)?(?:review|revision|renewal)|(?:due|up)\s+for\s+(?:review|renewal)|for\s+review"
    r"|review(?:ed)?\s+by\b"
    r"|(?:to|will|must|shall|should)\s+be\s+(?:next\s+)?(?:reviewed|revised|renewed)|review\s*(?:date|due|on|in"
    r"|is)?\s*[:.–—-]*\s*$"
    r"|review\s+(?:date|due|is\s+due|by|before|no\s+later\s+than)|date\s+(?:of|for)\s+(?:next\s+)?review|renewal\s+date"
    r"|adolygiad\s+nesaf|adolygu\s+nesaf|dyddiad\s+(?:yr\s+)?adolyg\w+|i['’]w\s+adolygu|adolygir|adolygu|adolygiad"
)
_OF_ADOPTION = (
    r"adopt(?:ed|ion)|approv(?:ed|al)|ratified|agreed|resolved|minute|passed\s+(?:by|at)|mabwysiad\w*|fabwysiad\w*"
    r"|cymeradwy\w*|gymeradwy\w*|cytunwyd|cofnod"
)
_PAST = r"supersed|replac|previous|rescind|withdrawn|formerly|earlier\s+version|blaenorol|disodli"
_REVIEWED = r"reviewed|last\s+review|amended|revised|updated|revision|adolygwyd"
_CLUES = tuple(
    (kind, re.compile(words, re.IGNORECASE))
    for kind, words in (("past", _PAST), ("review", _FOR_REVIEW), ("adopted", _OF_ADOPTION), ("reviewed", _REVIEWED))
)
# “Adopted following review” is no date for the next one.
_AFTER_REVIEW = re.compile(
    r"(?:following|after|upon|on|at)\s+(?:a\s+|the\s+|its\s+)?(?:\w+\s+)?review\b(?!\s*(?:date|due|by|on))"
    r"|review(?:ed)?[,;]?\s+(?:and|with)\s+no"
    r"\s+changes?|wedi\s+(?:ei\s+)?adolygu",
    re.IGNORECASE,
)
_MEETING = re.compile(r"meeting|cyfarfod", re.IGNORECASE)
_OF_THIS = re.compile(
    r"\b(?:polic(?:y|ies)|document|protocol|guidance|code|procedure|strategy|bolisi|polisi|ddogfen)\b", re.I
)
INTERVAL = re.compile(
    r"\b(?:annually|yearly|every\s+(?:\w+\s+)?(?:years?|months?)|each\s+year|once\s+a\s+year|bi-?annually|biennially"
    r"|(?:\w+|\d+)[ -]yearly|at\s+least\s+(?:annually|every)|yn\s+flynyddol|bob\s+(?:\w+\s+)?(?:blwyddyn|flynedd"
    r"|mlynedd)"
    r"|(?:one|two|three|four|five|\d+)\s+years?|\d+\s+months?|annual|blynyddol)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Day:
    """A date in a text. ``iso``: a day, ``YYYY-MM`` where none is given, or a year alone. ``start``, ``end``: where."""

    iso: str
    start: int
    end: int

    @property
    def sure(self) -> bool:
        return len(self.iso) > 4


@dataclass(frozen=True)
class Dated:
    """A date with what it dates: ``adopted``, ``review``, ``reviewed`` (a review that was), ``past``, or ""
    for neither. ``place``: index of its line.
    """

    iso: str
    kind: str
    quote: str
    place: int


def days_in(text: str) -> list[Day]:
    """Every date of ``text`` in order, the day before the month; where two readings overlap the fuller one."""
    found: list[Day] = []
    text = _MINUTE.sub(lambda match: "_" * len(match.group()), text)
    for form in (*_FORMS, _YEAR_ALONE):
        for match in form.finditer(text):
            if all(match.end() <= day.start or match.start() >= day.end for day in found):
                found.append(Day(_iso(match), *match.span()))
    return sorted((day for day in found if day.iso), key=lambda day: day.start)


def _iso(match: re.Match) -> str:
    parts = match.groupdict()
    if not parts:
        return match.group()
    year = int(re.sub(r"\D", "", parts["year"]))
    year += 2000 if year < 100 else 0
    month = MONTHS[parts["month"].lower()] if parts.get("month") else int(parts["number"])
    try:
        day = datetime.date(year, month, int(parts.get("day") or 1))
    except ValueError:
        return ""
    return day.isoformat() if parts.get("day") else day.isoformat()[:7]


def clue(text: str) -> str:
    """What words say of the date beside them: of the clues in the last sentence the last, a review before others."""
    text = _AFTER_REVIEW.sub(" ", text)
    for piece in reversed(re.split(r"[;|]|\.\s+(?=[A-Z])|\s[–—]\s", text)):
        kinds = {kind: list(pattern.finditer(piece)) for kind, pattern in _CLUES}
        if kinds["past"]:
            return "past"
        if kinds["review"] and (not kinds["adopted"] or kinds["review"][-1].end() > kinds["adopted"][-1].start()):
            return "review"
        for kind in ("adopted", "review", "reviewed"):
            if kinds[kind]:
                return kind
        if _MEETING.search(piece) and len(piece) < 80:
            return "adopted"
    return ""


def dated(text: str, place: int, beside: Iterable[str] = ()) -> list[Dated]:
    """The dates of one line with what they date. ``beside``: words of neighbouring cells or lines, nearest first."""
    found, start = [], 0
    days = days_in(text)
    for at, day in enumerate(days):
        after = text[day.end : days[at + 1].start if at + 1 < len(days) else len(text)]
        before = text[start : day.start]
        kind = found[-1].kind if found and re.fullmatch(r"[\s,&]*(?:and|a|ac)?\s*", before) else clue(before)
        kind = kind or (clue(after) if at + 1 == len(days) or ")" in after else "")
        kind = kind or next(filter(None, map(clue, beside)), "")
        found.append(Dated(day.iso, kind, text.strip(), place))
        start = day.end
    return found


def speaks_of_itself(text: str) -> bool:
    """“This policy was adopted …”: a sentence about the document, which may date it even where it is a clause."""
    return bool(_OF_THIS.search(text)) and clue(text) != ""


def adopted_and_review(found: list[Dated]) -> tuple[str | None, str | None]:
    """The newest adoption and the latest review that the words beside a date tell. A year alone is no date."""
    sure = [one for one in found if len(one.iso) > 4]
    adopted = max((one.iso for one in sure if one.kind == "adopted"), default=None)
    review = max((one.iso for one in sure if one.kind == "review"), default=None)
    return adopted, review
