"""The list of bank holidays that GOV.UK publishes as JSON, read into rows of the table."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date

from django.db import transaction

from councilcomms.councils.transitions import Refused
from policies.calendars.holidays import Holiday
from policies.holiday_table import table
from policies.holidays.changing import Changed, add_all, refuse_holiday

#: Its divisions of the United Kingdom.
DIVISIONS = {"england-and-wales": ("ENG", "WLS"), "scotland": ("SCT",), "northern-ireland": ("NIR",)}
_NOT_THAT = "This is not the list of bank holidays that GOV.UK publishes"


def load_published(text: str) -> Changed:
    """Add what the table has not. Raises Refused, which names the entry at fault, and then adds none of them."""
    found = read_published(text)
    with transaction.atomic():
        known = table()
        of_the_table = [held for held in found if held.day.year >= known.first_year]
        for held in of_the_table:
            refuse_holiday(held, known)
        return add_all(of_the_table, known)


def read_published(text: str) -> list[Holiday]:
    """One for each day, by date, with all parts that keep it and the first name given. Raises Refused."""
    parts: dict[date, set[str]] = defaultdict(set)
    names: dict[date, str] = {}
    lists = _lists(text)
    for division, kept_in in DIVISIONS.items():
        for place, entry in enumerate(_events(lists, division), 1):
            day, name = _entry(entry, f"{division}, entry {place}")
            parts[day].update(kept_in)
            names.setdefault(day, name)
    return [Holiday(day, names[day], frozenset(parts[day])) for day in sorted(parts)]


def _lists(text: str) -> dict:
    try:
        lists = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused(f"{_NOT_THAT}: it is no JSON. Nothing was changed.") from error
    if not isinstance(lists, dict) or set(lists) != set(DIVISIONS):
        raise Refused(f"{_NOT_THAT}: it has to hold {', '.join(DIVISIONS)} and nothing else. Nothing was changed.")
    return lists


def _events(lists: dict, division: str) -> list:
    events = lists[division].get("events") if isinstance(lists[division], dict) else None
    if not isinstance(events, list) or not events:
        raise Refused(f"{_NOT_THAT}: {division} has no list of events. Nothing was changed.")
    return events


def _entry(entry, where: str) -> tuple[date, str]:
    said = entry if isinstance(entry, dict) else {}
    title, on = said.get("title"), said.get("date")
    if not isinstance(title, str) or not title.strip() or len(title) > 120:
        raise Refused(f"{where}: its title has to be a name of at most 120 characters. Nothing was changed.")
    try:
        day = date.fromisoformat(on)
    except (TypeError, ValueError) as error:
        raise Refused(f"{where}, {title}: “{on}” is no date written 2029-05-07. Nothing was changed.") from error
    return day, " ".join(title.split())
