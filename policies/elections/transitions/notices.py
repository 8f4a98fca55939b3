"""What the day of a notice of election can be."""

from __future__ import annotations

from django.utils import timezone

from policies.calendars.polls import KINDS, kind_of
from policies.calendars.timetable import last_day_of_notice
from policies.elections.words import day
from policies.holiday_table import table
from policies.models import Poll


def refuse_notice(poll: Poll) -> str:
    """Why the notice cannot have been published on that day; "" where it can."""
    if poll.notice_on is None:
        needed = poll.poll_on and KINDS[poll.kind].start == "entered"
        return f"Enter the day of {KINDS[poll.kind].starts_with}: no law fixes it beforehand." if needed else ""
    if poll.poll_on is None:
        return "Enter the day of the poll first."
    if poll.notice_on >= poll.poll_on:
        return f"It comes before the poll on {day(poll.poll_on)}."
    if (poll.poll_on - poll.notice_on).days > 120:
        return f"That is more than four months before the poll on {day(poll.poll_on)}. Check the year."
    return ""


def refuse_early_entry(poll: Poll) -> str:
    """Why a day still to come cannot be entered yet; "" where it can. Nobody knows beforehand that a notice will be
    late, and until it is published the law's last day is the backstop."""
    if poll.notice_on is None or poll.poll_on is None or poll.notice_on <= timezone.localdate():
        return ""
    try:
        last = last_day_of_notice(kind_of(poll.kind, poll.poll_on), poll.poll_on, table())
    except ValueError:
        return ""
    if last is None or poll.notice_on <= last:
        return ""
    return f"The law's last day for it is {day(last)}. Enter the day once it is published."
