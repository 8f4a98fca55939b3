"""The demonstration's elections, entered by the verbs: none whose pre-election period runs on the day of loading."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from councilcomms.councils.models import Membership
from policies.calendars.holidays import Holidays, NotProclaimed
from policies.calendars.polls import kind_of, next_ordinary, ordinary_day
from policies.calendars.timetable import timetable
from policies.elections.transitions import enter_poll, record_outcome
from policies.holiday_table import table
from policies.models import Poll

#: No coming poll is nearer: its period begins 25 working days before it, and what leads to that two weeks earlier.
_FAR = timedelta(days=130)
_COUNTY, _BY_ELECTION = timedelta(weeks=21), timedelta(weeks=30)
_THURSDAY = 3


def make_polls(slug: str, clerk: Membership) -> None:
    """The last ordinary election of each council, from which the next proposes itself. Scarcliffe had an uncontested
    by-election too, and has a coming poll of the county, where its days can be counted."""
    today = timezone.localdate()
    enter_poll(by=clerk, kind="parish", poll_on=last_ordinary(today))
    if slug != "scarcliffe":
        return
    past = _thursday(today - _BY_ELECTION)
    poll = enter_poll(by=clerk, kind="by-election", poll_on=past, area="Palterton Ward", places=["Palterton"])
    record_outcome(poll, by=clerk, outcome=Poll.State.UNCONTESTED, on=past - timedelta(days=27))
    if counted(_thursday(today + _COUNTY), table()):
        enter_poll(by=clerk, kind="county", poll_on=_thursday(today + _COUNTY))


def last_ordinary(today: date) -> date:
    """The oldest of the last four years' days for ordinary elections whose next is still far off."""
    years = range(today.year - 4, today.year + 1)
    days = [day for day in map(ordinary_day, years) if day <= today < next_ordinary(day)]
    return next(day for day in days if next_ordinary(day) - today > _FAR)


def counted(poll_on: date, holidays: Holidays) -> bool:
    """Whether the days of a poll of the county on that day are known."""
    try:
        timetable(kind_of("county", poll_on), poll_on, holidays)
    except NotProclaimed:
        return False
    return True


def _thursday(day: date) -> date:
    """That day, or the first Thursday after it."""
    return day + timedelta(days=(_THURSDAY - day.weekday()) % 7)
