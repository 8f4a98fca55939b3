"""What follows from a notice of vacancy on a parish council. All is counted in working days from the public notice, its
own day left out; both functions raise NotProclaimed."""

from __future__ import annotations

from datetime import date

from policies.calendars.holidays import Holidays
from policies.calendars.working_days import ELECTIONS

LAW = "Local Elections (Parishes and Communities) (England and Wales) Rules 2006 (SI 2006/3305), rule 5"


def request_by(vacancy_on: date, table: Holidays) -> date:
    """The last day on which ten electors can ask for an election; without it the council co-opts."""
    return ELECTIONS.after(vacancy_on, 14, table)


def poll_by(vacancy_on: date, table: Holidays) -> date:
    """The last day for the poll, where they have asked."""
    return ELECTIONS.after(vacancy_on, 60, table)
