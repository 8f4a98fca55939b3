"""The clocks of a notice of complaint about a statement that somebody posted on the council's website.

Defamation Act 2013, section 5, and the Defamation (Operators of Websites) Regulations 2013 (SI 2013/3028): whoever runs
the website has 48 hours for each step, and time on a day that is no business day is left out of the reckoning.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from policies.calendars.holidays import Holidays
from policies.calendars.london import LONDON, midnight
from policies.calendars.working_days import DEFAMATION


def hours_after(moment: datetime, hours: int, table: Holidays) -> datetime:
    """When that many hours of business days have gone by since ``moment`` (aware); in London time.

    Raises ValueError where the moment is not aware, NotProclaimed beyond the table.
    """
    if moment.tzinfo is None:
        raise ValueError("A moment without its time zone cannot be counted from.")
    at, left = moment.astimezone(UTC), timedelta(hours=hours)
    while True:
        day = at.astimezone(LONDON).date()
        ends = midnight(day + timedelta(days=1)).astimezone(UTC)
        if DEFAMATION.works(day, table):
            if left <= ends - at:
                return (at + left).astimezone(LONDON)
            left -= ends - at
        at = ends


def working_day_after(day: date, n: int, table: Holidays) -> date:
    """The nth business day following; the day itself is not counted. Raises NotProclaimed."""
    return DEFAMATION.after(day, n, table)
