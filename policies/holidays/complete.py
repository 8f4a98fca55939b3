"""What every year has: asked before a year is said to be complete."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from policies.calendars.holidays import BANK_HOLIDAY, Holidays
from policies.calendars.working_days import good_friday

_E_AND_W, _SCT, _NIR = ("ENG", "WLS"), ("SCT",), ("NIR",)
_ALL = (*_E_AND_W, *_SCT, *_NIR)


@dataclass(frozen=True, slots=True)
class _Yearly:
    """``first``, ``last``: (month, day), both counted, of the days on which it or its substitute can be."""

    name: str
    parts: tuple[str, ...]
    first: tuple[int, int]
    last: tuple[int, int]


#: Banking and Financial Dealings Act 1971, Schedule 1, and what is proclaimed beside it every year. The ranges hold
#: also the years in which one was moved for a jubilee or an anniversary.
_YEARLY = (
    _Yearly("New Year's Day", _ALL, (1, 1), (1, 4)),
    _Yearly("2 January (Scotland)", _SCT, (1, 2), (1, 4)),
    _Yearly("Saint Patrick's Day (Northern Ireland)", _NIR, (3, 17), (3, 19)),
    _Yearly("the early May bank holiday", _ALL, (5, 1), (5, 14)),
    _Yearly("the spring bank holiday", _ALL, (5, 24), (6, 7)),
    _Yearly("12 July (Northern Ireland)", _NIR, (7, 12), (7, 14)),
    _Yearly("the summer bank holiday of Scotland", _SCT, (8, 1), (8, 7)),
    _Yearly("the summer bank holiday", (*_E_AND_W, *_NIR), (8, 24), (8, 31)),
    _Yearly("Saint Andrew's Day (Scotland)", _SCT, (11, 30), (12, 2)),
    _Yearly("Christmas Day", _ALL, (12, 25), (12, 27)),
    _Yearly("Boxing Day", _ALL, (12, 26), (12, 28)),
)


def lacks(table: Holidays, year: int) -> list[str]:
    """Names of the yearly holidays that the table has not for this year, in their order."""
    friday = good_friday(year)
    monday = friday + timedelta(days=3)
    easter = [("Good Friday", _ALL, friday, friday), ("Easter Monday", (*_E_AND_W, *_NIR), monday, monday)]
    fixed = [(one.name, one.parts, date(year, *one.first), date(year, *one.last)) for one in _YEARLY]
    wanted = sorted([*easter, *fixed], key=lambda one: one[2])
    held = [one for one in table.of_year(year) if one.kind == BANK_HOLIDAY]
    return [
        name for name, parts, first, last in wanted
        if not all(any(one.day >= first and one.day <= last and part in one.parts for one in held) for part in parts)
    ]
