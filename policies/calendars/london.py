"""Moments in London, across both changes of the clock."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def midnight(day: date) -> datetime:
    """00:00 at the start of that day, aware: 23:00 UTC of the day before while it is summer time."""
    return datetime.combine(day, time(), LONDON)


def close_of_poll(day: date) -> datetime:
    """10pm of that day, aware (Representation of the People Act 1983, Schedule 1, rule 1)."""
    return datetime.combine(day, time(22), LONDON)
