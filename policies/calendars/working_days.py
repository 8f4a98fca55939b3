"""The three calendars of working days. The law has three, and they differ where it hurts: over Christmas Eve, and over
what is a holiday in Scotland or Northern Ireland alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from policies.calendars.holidays import PARTS, Holidays

_ENGLAND_AND_WALES = frozenset({"ENG", "WLS"})
_ANYWHERE = frozenset(PARTS)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Saturday, Sunday, Good Friday and Christmas Day never work. ``parts``: whose bank holidays do not either."""

    name: str
    law: str
    parts: frozenset[str]
    christmas_eve_works: bool
    appointed_works: bool

    def works(self, day: date, table: Holidays) -> bool:
        """Raises NotProclaimed for every day outside the table, a Sunday too: past it nothing is counted."""
        if table.is_bank_holiday(day, self.parts) or (not self.appointed_works and table.is_appointed(day)):
            return False
        if (day.month, day.day) == (12, 24) and not self.christmas_eve_works:
            return False
        return day.weekday() < 5 and (day.month, day.day) != (12, 25) and day != good_friday(day.year)

    def before(self, day: date, n: int, table: Holidays) -> date:
        """The nth working day before; ``day`` itself is not counted and need not be one. Raises NotProclaimed."""
        return self._counted(day, n, table, lambda at: at - _DAY)

    def after(self, day: date, n: int, table: Holidays) -> date:
        """The nth working day following; ``day`` itself is not counted and need not be one. Raises NotProclaimed."""
        return self._counted(day, n, table, lambda at: at + _DAY)

    def _counted(self, day: date, n: int, table: Holidays, step: Callable[[date], date]) -> date:
        """From a day in the table alone, even where the days to be counted are all in it."""
        table.of_day(day)
        while n:
            day = step(day)
            n -= self.works(day, table)
        return day


ELECTIONS = Calendar(
    "Election working days",
    "Local Elections (Parishes and Communities) (England and Wales) Rules 2006 (SI 2006/3305), Schedule 2, rule 2",
    _ENGLAND_AND_WALES, christmas_eve_works=False, appointed_works=False,
)
INFORMATION = Calendar(
    "Working days for requests for information", "Freedom of Information Act 2000, section 10(6)", _ANYWHERE,
    christmas_eve_works=True, appointed_works=True,
)
DEFAMATION = Calendar(
    "Business days for notices of complaint about a statement on a website",
    "Defamation (Operators of Websites) Regulations 2013 (SI 2013/3028)", _ENGLAND_AND_WALES,
    christmas_eve_works=True, appointed_works=True,
)


def good_friday(year: int) -> date:
    """Two days before Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher's reckoning)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    skipped = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + skipped + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1) - 2 * _DAY
