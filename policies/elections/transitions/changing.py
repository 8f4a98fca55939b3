"""What is known of a poll changes: its notice is published, it moves, a vacancy leads to one."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from councilcomms.councils.transitions import Refused
from policies.elections.dating import forecast_of
from policies.elections.transitions.dated import date_anew
from policies.elections.transitions.entering import clean_places, one_line, refuse_poll
from policies.elections.transitions.notices import refuse_early_entry, refuse_notice
from policies.elections.transitions.ordinary import give_way, propose_next, take_off_next
from policies.elections.transitions.table import step
from policies.elections.transitions.written import late_poll
from policies.elections.words import day
from policies.models import Poll


def confirm_poll(poll: Poll, *, by) -> Poll:
    """What proposed itself is so."""
    with step(poll, "change poll", by=by) as now:
        date_anew(now, "")
    return now.thing


def change_poll(poll: Poll, *, by, area: str, places=()) -> Poll:
    """The part of the council's area in which it is held, and the streets in it. Raises Refused by field."""
    with step(poll, "change poll", by=by) as now:
        before = now.thing.area
        now.thing.area, now.thing.places = one_line(area), clean_places(places)
        refuse_poll(now.thing)
        now.note = f"Held in {now.thing.area}." if now.thing.area else "Held in all of the council's area."
        if now.thing.area != before:
            now.record(facts={"area": [before, now.thing.area]})
        date_anew(now, "")
        propose_next(now.thing, by=by)
    return now.thing


def call_poll(poll: Poll, *, by, poll_on: date, notice_on: date | None = None) -> Poll:
    """An election was asked for: the vacancy has its poll. Raises Refused by field."""
    with step(poll, "change poll", by=by) as now:
        if now.thing.poll_on:
            raise Refused({"poll_on": f"Its poll is on {day(now.thing.poll_on)} already. Move it instead."})
        now.thing.poll_on, now.thing.notice_on = poll_on, notice_on
        refuse_poll(now.thing, notice_said=True)
        date_anew(now, "An election was asked for")
        now.note = f"An election was asked for. Its poll is on {day(poll_on)}. {late_poll(now.thing)}".strip()
    return now.thing


def enter_notice(poll: Poll, *, by, notice_on: date | None) -> Poll:
    """The day on which the notice of election was published, or will be: the period starts with it. None takes a wrong
    day back: the last day that the law allows counts again. Raises Refused by field."""
    with step(poll, "enter notice", by=by) as now:
        now.thing.notice_on = notice_on
        if wrong := refuse_notice(now.thing) or refuse_early_entry(now.thing):
            raise Refused({"notice_on": wrong})
        last = forecast_of(now.thing)
        later = f" The law's last day for it was {day(last)}." if notice_on and last and notice_on > last else ""
        now.note = f"Published on {day(notice_on)}.{later}" if notice_on else "The day of the notice was taken back."
        date_anew(now, "The notice of election was published" if notice_on else "The day of the notice was taken back")
    return now.thing


def move_poll(poll: Poll, *, by, poll_on: date, notice_stands: bool, why: str) -> Poll:
    """To another day. ``notice_stands``: the notice that was published holds for the new day too; else another one is
    awaited. Raises Refused by field."""
    with step(poll, "move poll", by=by) as now:
        moved, before = now.thing, now.thing.poll_on
        _refuse_move(moved, poll_on, why)
        moved.poll_on, moved.notice_on = poll_on, moved.notice_on if notice_stands else None
        given = give_way(moved, by=by)
        refuse_poll(moved)
        if wrong := refuse_early_entry(moved):
            raise Refused({"notice_stands": wrong})
        date_anew(now, "The poll was moved", printed=False)
        said = f"From {day(before)} to {day(poll_on)}: {one_line(why)}"
        now.note = " ".join(filter(None, (said, late_poll(moved), given)))
        if before.year != poll_on.year:
            take_off_next(moved, before.year, by=by, because=f"was moved to {poll_on.year}")
        propose_next(moved, by=by)
    return now.thing


def _refuse_move(poll: Poll, poll_on: date, why: str) -> None:
    errors = {}
    if poll.poll_on is None:
        errors["poll_on"] = "This vacancy has no poll yet. Enter its day instead."
    elif poll_on == poll.poll_on:
        errors["poll_on"] = "That is the day it is on already."
    elif poll_on < timezone.localdate():
        errors["poll_on"] = "That day has passed."
    elif poll.poll_on < timezone.localdate():
        errors["poll_on"] = f"Its day, {day(poll.poll_on)}, has passed. Enter the new poll by itself."
    if not why.strip():
        errors["why"] = "Write why it was moved. It stays on record."
    if errors:
        raise Refused(errors)
