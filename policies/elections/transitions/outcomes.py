"""What does not run as planned: uncontested, abandoned, countermanded, or no election called. All can be undone."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from councilcomms.councils.transitions import Refused
from policies.calendars.timetable import close_of_poll, midnight
from policies.elections.dating import has_run
from policies.elections.transitions.dated import date_anew
from policies.elections.transitions.entering import one_line, refuse_poll
from policies.elections.transitions.ordinary import give_way, propose_next, take_off, take_off_next
from policies.elections.transitions.table import NOT_HELD, S, step
from policies.elections.words import day, is_referendum
from policies.models import Poll

WORDS = {
    S.UNCONTESTED: "It was uncontested: those nominated are elected without a poll",
    S.ABANDONED: "The poll was abandoned", S.COUNTERMANDED: "The poll was countermanded",
    S.NOT_CALLED: "No election was called",
}


def record_outcome(poll: Poll, *, by, outcome: str, on: date, note: str = "") -> Poll:
    """The returning officer said on this day that there is no poll: the period ends at once, or with that day where it
    is past. Raises Refused by field."""
    with step(poll, "record outcome", by=by) as now:
        _refuse_outcome(now.thing, outcome, on)
        now.to = outcome
        now.thing.ended_at = timezone.now() if on == timezone.localdate() else midnight(on + timedelta(days=1))
        now.note = f"{WORDS[outcome]}, said on {day(on)}.{f' {one_line(note)}' if note.strip() else ''}"
        date_anew(now, WORDS[outcome])
    return now.thing


def _refuse_outcome(poll: Poll, outcome: str, on: date) -> None:
    errors = {}
    if outcome not in NOT_HELD:
        errors["outcome"] = "Choose what happened."
    elif outcome == S.NOT_CALLED and (poll.poll_on or not poll.vacancy_on):
        errors["outcome"] = "An election was called: its poll has a day. Choose what happened to it."
    elif outcome != S.NOT_CALLED and poll.poll_on is None:
        errors["outcome"] = "This vacancy has no poll yet. Only “No election was called” can be recorded."
    elif outcome == S.UNCONTESTED and is_referendum(poll.kind):
        errors["outcome"] = "Nobody stands in a referendum, so it cannot be uncontested. Choose what happened to it."
    if on > timezone.localdate():
        errors["on"] = "That day is still to come."
    elif poll.poll_on and midnight(on) > close_of_poll(poll.poll_on):
        errors["on"] = f"That is after its poll on {day(poll.poll_on)}."
    elif has_run(poll) and on < timezone.localdate(poll.starts_at):
        began = day(timezone.localdate(poll.starts_at))
        errors["on"] = f"The pre-election period began on {began}: enter a day since then."
    if errors:
        raise Refused(errors)


def undo_outcome(poll: Poll, *, by) -> Poll:
    """It is held as planned after all, or was entered rightly. Raises Refused where another stands in its place."""
    with step(poll, "undo outcome", by=by) as now:
        given = "" if now.thing.proposed else give_way(now.thing, by=by)
        refuse_poll(now.thing)
        now.note = f"No longer: {now.thing.get_state_display().lower()}. {given}".strip()
        now.thing.ended_at = None
        date_anew(now, "It is held after all")
        propose_next(now.thing, by=by)
    return now.thing


def remove_poll(poll: Poll, *, by, why: str = "") -> Poll:
    """It was entered by mistake. The row and its record stay, and it can be put back."""
    with step(poll, "remove poll", by=by, note=one_line(why)) as now:
        take_off(now)
        if now.thing.poll_on:
            take_off_next(now.thing, now.thing.poll_on.year, by=by, because="was taken off")
    return now.thing
