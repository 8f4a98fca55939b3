"""Minutes that ratify: as the Clerk types them (a reference, a date, or both in one line), and as readers see them."""

from __future__ import annotations

import re
from datetime import date

from django.utils import timezone

from councilcomms.posts.models import Post

#: The page writes the word itself.
_MINUTE = re.compile(r"^\s*(?:the\s+)?min(?:ute)?s?\b[.:]?\s*", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_WORDS = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({'|'.join(_MONTHS)})[a-z]*\.?,?\s+(\d{{4}})\b", re.I)
_IN_FIGURES = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")


def minute_fault(words: str) -> str:
    """Why these words name no minute of a meeting that was held, in a sentence; "" where they may."""
    if not any(letter.isdigit() for letter in words):
        return "Write the minute's reference or its date, like 24/61 or 4 June 2024."
    for said, day in _days(words):
        if day is None:
            return f"{said} is no day. Write the date of the meeting again."
        if day > timezone.localdate():
            return f"The meeting of {day:%-d %B %Y} is still to come: nothing was resolved there yet."
    return ""


def _days(words: str):
    """Each date as it is written, and the day, None where there is no such day."""
    for match in _IN_WORDS.finditer(words):
        yield match.group(), _day(match[3], _MONTHS.index(match[2].lower()) + 1, match[1])
    for match in _IN_FIGURES.finditer(words):
        yield match.group(), _day(match[3], match[2], match[1])


def _day(year, month, day) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def minutes_words(minutes: list[str]) -> str:
    """“minute 24/61, 4 June 2024”, for the public page; of very many, as many as there is room for."""
    given = [_MINUTE.sub("", minute) for minute in minutes]
    most = Post._meta.get_field("ratified_by").max_length
    while len(said := f"minute{'s' if len(given) > 1 else ''} {'; '.join(given)}") > most:
        given.pop()
    return said if given else ""
