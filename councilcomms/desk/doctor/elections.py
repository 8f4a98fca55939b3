"""Polls that hold nothing back by themselves, since something about them is not entered or not known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from councilcomms.desk.doctor.stuck import Here, Stuck, day_of
from policies.calendars.holidays import Holidays, NotProclaimed
from policies.calendars.polls import KINDS, kind_of
from policies.calendars.timetable import timetable
from policies.elections.transitions.entering import ORDINARY
from policies.elections.words import day, name_of
from policies.holiday_table import table
from policies.holidays.complete import lacks
from policies.models import Poll

YEAR = timedelta(days=365)


def polls(here: Here) -> Iterator[Stuck]:
    """No ordinary election entered; then, by day, timetables that cannot be counted and notices not entered."""
    rows = list(Poll.objects.filter(state=Poll.State.PLANNED, poll_on__gte=here.today).order_by("poll_on", "pk"))
    if not any(poll.kind == ORDINARY and not poll.area for poll in rows):
        what = "No ordinary election is entered, so no pre-election period comes by itself."
        yield Stuck("no-ordinary-election", what, "Enter the last or the next one.",
                    reverse("poll_new", args=[here.council.slug]))
    known = table()
    for poll in rows:
        yield from _not_counted(here, poll, known)
        yield from _no_notice(here, poll)


def _not_counted(here: Here, poll: Poll, known: Holidays) -> Iterator[Stuck]:
    """While no start is entered either, nothing is held back."""
    if poll.not_computable and poll.starts_at is None and poll.poll_on <= here.today + YEAR:
        why, todo = _way_out(poll, known)
        what = f"The timetable of the poll on {day(poll.poll_on)} {why}"
        yield Stuck("poll-not-counted", what, todo, _page(here, poll))


def _way_out(poll: Poll, known: Holidays) -> tuple[str, str]:
    """Why it has no timetable, as it is today and not when it was dated; and what to do."""
    enter = f"the Clerk enters the day of {KINDS[poll.kind].starts_with}"
    try:
        timetable(kind_of(poll.kind, poll.poll_on), poll.poll_on, known)
    except NotProclaimed as no:
        todo = f"Whoever runs the portal {_completing(no.year, known)}. Or {enter}."
        return f"cannot be worked out: {no}", todo
    except ValueError as no:
        todo = f"The Clerk moves the poll or takes it off. Or, where it is held that day, {enter}."
        return f"cannot be worked out: {no}", todo
    return "can be worked out by now, but was not.", "Whoever runs the portal runs manage.py holidays re-date."


def _completing(year: int, known: Holidays) -> str:
    """How the table comes to reach to the end of that year: what is in it already need not be loaded."""
    years = range(known.last_year + 1, year + 1)
    complete = " and ".join(f"manage.py holidays complete {one}" for one in years)
    if any(lacks(known, one) for one in years):
        return f"loads the bank holidays: manage.py holidays load FILE, then {complete}"
    return f"says that they are all in the table: {complete}"


def _no_notice(here: Here, poll: Poll) -> Iterator[Stuck]:
    last = day_of(poll.starts_at)
    if poll.notice_on is None and last and last < here.today and here.now < poll.ends_at:
        yield Stuck(
            "notice-not-entered", f"{name_of(poll)}: nobody entered when {KINDS[poll.kind].starts_with} was published.",
            f"Enter the day. Until then the period is counted from {day(last)}.", _page(here, poll), last,
        )


def _page(here: Here, poll: Poll) -> str:
    return reverse("poll", args=[here.council.slug, poll.pk])


def holidays(today: date) -> Iterator[Stuck]:
    """Of the portal, not of one council: no timetable can be counted past the last year in the table."""
    last = table().last_year
    if date(last, 12, 31) <= today + YEAR:
        yield Stuck("holidays-end", f"The bank holidays known here end with {last}: no timetable reaches further.",
                    "Load those the government has proclaimed since: manage.py holidays load FILE, then "
                    f"manage.py holidays complete {last + 1}.")
