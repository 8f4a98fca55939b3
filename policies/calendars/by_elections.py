"""What follows from a notice of vacancy on a parish council."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from policies.calendars.holidays import Holidays
from policies.calendars.working_days import ELECTIONS

LAW = "Local Elections (Parishes and Communities) (England and Wales) Rules 2006 (SI 2006/3305), rule 5"


@dataclass(frozen=True, slots=True)
class ByElection:
    """``request_by``: last day on which ten electors can ask for an election; without it the council co-opts.
    ``poll_by``: last day for the poll where they have asked."""

    request_by: date
    poll_by: date
    law: str = LAW


def by_election(vacancy_on: date, table: Holidays) -> ByElection:
    """Both counted in working days from the public notice, its own day left out. Raises NotProclaimed."""
    return ByElection(ELECTIONS.after(vacancy_on, 14, table), ELECTIONS.after(vacancy_on, 60, table))
