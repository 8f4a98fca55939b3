"""The operator's changes to the table of holidays. Each dates anew what is open in every council, in one transaction,
and gives what it changed and how many polls it dated anew; where it cannot be, Refused says why and nothing changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from councilcomms.councils.transitions import Refused
from policies.calendars.holidays import PARTS, Holidays
from policies.calendars.holidays import Holiday as Held
from policies.elections.words import day as day_words
from policies.holiday_table import table
from policies.holidays.complete import lacks
from policies.holidays.re_dating import re_date_everywhere, re_date_what_differs
from policies.models import Holiday, HolidayYear

KIND_WORDS = {
    Holiday.Kind.BANK_HOLIDAY: "a bank holiday", Holiday.Kind.MOURNING: "a day of public mourning",
    Holiday.Kind.THANKSGIVING: "a day of public thanksgiving",
}
_LONGEST = Holiday._meta.get_field("name").max_length


@dataclass(frozen=True)
class Changed:
    """``days``: a line for each day, or the year; none where the table had all of it already. ``polls``: how many were
    dated anew. ``left``: what the table still has of a day that was taken out."""

    days: tuple[str, ...]
    polls: int
    left: str = ""


def add_holiday(
    day: date, name: str, *, parts: Iterable[str] = PARTS, kind: str = Holiday.Kind.BANK_HOLIDAY
) -> Changed:
    """Proclaimed or appointed for this day (Banking and Financial Dealings Act 1971 s.1(3)). An appointed day of
    mourning or thanksgiving counts everywhere. Raises Refused."""
    held = Held(day, " ".join(name.split()), frozenset(parts), kind)
    with transaction.atomic():
        known = table()
        refuse_holiday(held, known)
        if _has(known, held):
            raise Refused(f"{day_words(day)} is in the table already: {known.name_of(day)}. Nothing was changed.")
        return add_all([held], known)


def refuse_holiday(held: Held, known: Holidays) -> None:
    """What cannot be a row of the table. Raises Refused."""
    unknown = held.parts - set(PARTS)
    if held.kind not in KIND_WORDS:
        raise Refused(f"“{held.kind}” is no kind of holiday here. There are {', '.join(KIND_WORDS)}.")
    if unknown or not held.parts:
        named = f"“{', '.join(sorted(unknown))}” is no part of the United Kingdom. " if unknown else "Name the parts. "
        raise Refused(f"{named}There are {', '.join(PARTS)}.")
    if not held.name or len(held.name) > _LONGEST:
        raise Refused(f"Give it a name of at most {_LONGEST} characters.")
    if held.day.year < known.first_year:
        raise Refused(f"The table begins with {known.first_year}. Nothing is counted before it.")


def add_all(new: Iterable[Held], known: Holidays) -> Changed:
    """Those of them that the table has not; where it has all, polls that were entered before it had are dated. Call in
    the transaction that read ``known``."""
    added = [held for held in new if not _has(known, held)]
    for held in added:
        _write(held)
    days = tuple(f"{day_words(held.day)}: {held.name}" for held in added)
    if not added:
        return Changed((), re_date_what_differs())
    because = _proclaimed(added)
    return Changed(days, re_date_everywhere(because, days=[held.day for held in added]))


def _has(known: Holidays, held: Held) -> bool:
    same = [one for one in known.by_day.get(held.day, ()) if one.kind == held.kind]
    if held.kind == Holiday.Kind.BANK_HOLIDAY:
        return held.parts <= frozenset().union(*(one.parts for one in same))
    return bool(same)


def _write(held: Held) -> None:
    row = Holiday.objects.filter(day=held.day, kind=held.kind).first() or Holiday(day=held.day, kind=held.kind)
    row.parts = [part for part in PARTS if part in held.parts | set(row.parts)]
    row.name, row.added_at = held.name, timezone.now()
    row.save()


def _proclaimed(added: list[Held]) -> str:
    """“19 September 2022 was proclaimed a bank holiday”."""
    if len(added) > 1:
        first, last = min(held.day for held in added), max(held.day for held in added)
        return f"{len(added)} holidays from {day_words(first)} to {day_words(last)} were proclaimed"
    verb = "proclaimed" if added[0].kind == Holiday.Kind.BANK_HOLIDAY else "appointed"
    return f"{day_words(added[0].day)} was {verb} {KIND_WORDS[added[0].kind]}"


def remove_holiday(day: date) -> Changed:
    """What the operator added to this day goes; else what comes with the portal is no holiday after all. Raises
    Refused where it is none."""
    with transaction.atomic():
        before = table().by_day.get(day, ())
        if not before:
            raise Refused(f"{day_words(day)} is no holiday in the table. Nothing was changed.")
        _take_out(day, _names(before))
        after = table().by_day.get(day, ())
        gone, which = _names(held for held in before if held not in after), day_words(day)
        because = f"{gone} is not kept on {which} after all" if after else f"{which} is not a holiday after all"
        polls = re_date_everywhere(because, days=[day])
        return Changed((f"{which}: {gone}",), polls, left=_with_parts(after))


def _take_out(day: date, names: str) -> None:
    added = Holiday.objects.filter(day=day).exclude(kind=Holiday.Kind.NOT_A_HOLIDAY)
    if added.exists():
        added.delete()
        return
    Holiday.objects.update_or_create(
        day=day, kind=Holiday.Kind.NOT_A_HOLIDAY,
        defaults={"name": names[:_LONGEST], "parts": list(PARTS), "added_at": timezone.now()},
    )


def _names(held: Iterable[Held]) -> str:
    return ", ".join(dict.fromkeys(one.name for one in held))


def _with_parts(held: Iterable[Held]) -> str:
    """“Saint Patrick's Day (NIR)”."""
    return ", ".join(f"{one.name} ({', '.join(part for part in PARTS if part in one.parts)})" for one in held)


def complete_year(year: int) -> Changed:
    """All holidays of this year are in the table: timetables may be counted in it. Where it was complete already, polls
    that were entered before it was are dated. Raises Refused where the year before is not complete, or where one that
    comes every year is missing."""
    with transaction.atomic():
        known = table()
        if year < known.first_year:
            raise Refused(f"The table begins with {known.first_year}. Nothing is counted before it.")
        if year <= known.last_year:
            return Changed((), re_date_what_differs())
        if year > known.last_year + 1:
            ends = f"the table ends with {known.last_year}. Nothing was changed."
            raise Refused(f"{year - 1} is not complete yet: {ends}")
        if missing := lacks(known, year):
            raise Refused(f"{year} lacks {', '.join(missing)}. Add them first. Nothing was changed.")
        HolidayYear.objects.get_or_create(year=year)
        return Changed((f"{year} is complete",), re_date_everywhere(f"The bank holidays of {year} are known", days=[]))
