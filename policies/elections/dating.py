"""From what is known of a poll to its timetable and its pre-election period.

The notice that was published counts; until its day is entered, the last day that the law allows for it stands as
forecast and backstop. What was printed and has passed stays; days still to come change, and keep what they were.
"""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from policies.calendars import by_elections
from policies.calendars.holidays import Holidays
from policies.calendars.polls import kind_of
from policies.calendars.timetable import Milestone, close_of_poll, midnight, start_of, timetable
from policies.models import Poll

#: The milestones that a period starts from.
STARTS = ("notice-of-election", "start")
#: Those counted from the notice of vacancy: they do not move with the poll.
REQUEST, POLL_BY = "request", "poll-by"


def date_poll(poll: Poll, table: Holidays, *, because: str, printed: bool = True) -> dict[str, list]:
    """Set ``timetable``, ``not_computable``, ``starts_at`` and ``ends_at``; the row is not saved.

    ``because``: what gave cause, as each changed date will say it: “The poll was moved”. ``printed``: the timetable
    stands as printed, and only days still to come change; False where the poll itself has another day. Gives what
    changed of the period: {"starts_at": [before, after] …} as ISO texts.
    """
    before = {name: getattr(poll, name) for name in ("starts_at", "ends_at")}
    rows, poll.not_computable = _counted(poll, table)
    known = {row["key"]: row for row in poll.timetable}
    today = timezone.localdate().isoformat()
    found = {row["key"]: _redated(row, known.get(row["key"]), today, because) for row in rows}
    found |= {key: row for key, row in known.items() if _stays(row, today, printed)}
    poll.timetable = sorted(found.values(), key=lambda row: row["on"])
    poll.starts_at, poll.ends_at = _period(poll)
    after = {name: getattr(poll, name) for name in before}
    return {name: [_iso(before[name]), _iso(after[name])] for name in before if before[name] != after[name]}


def _stays(row: dict, today: str, printed: bool) -> bool:
    """What was printed and has passed. A period that starts today has begun at midnight."""
    passed = row["on"] <= today if row["key"] in STARTS else row["on"] < today
    return passed and (printed or row["key"] in (REQUEST, POLL_BY))


def _counted(poll: Poll, table: Holidays) -> tuple[list[dict], str]:
    """All rows that can be counted, and why the days that matter cannot be: the poll's, or until it has one the last
    day to ask for it."""
    rows, why_not = [], ""
    for count, matters in ((_request, poll.poll_on is None), (_poll_by, False), (_start, True), (_poll, True)):
        try:
            rows += count(poll, table)
        except ValueError as no:
            why_not = str(no) if matters else why_not
    return rows, why_not


def _request(poll: Poll, table: Holidays) -> list[dict]:
    if poll.vacancy_on is None:
        return []
    return [_of_vacancy(REQUEST, "Last day to ask for an election", by_elections.request_by(poll.vacancy_on, table))]


def _poll_by(poll: Poll, table: Holidays) -> list[dict]:
    if poll.vacancy_on is None:
        return []
    label = "Last day for the poll" if poll.poll_on else "Last day for a poll, where one is asked for"
    return [_of_vacancy(POLL_BY, label, by_elections.poll_by(poll.vacancy_on, table))]


def _of_vacancy(key: str, label: str, on: date) -> dict:
    return {"key": key, "label": label, "on": on.isoformat(), "at": "", "law": by_elections.LAW, "days": None}


def _start(poll: Poll, table: Holidays) -> list[dict]:
    """By itself, since one in plain days is known also where the poll's other days are not."""
    if poll.poll_on is None:
        return []
    return [_row(one) for one in start_of(kind_of(poll.kind, poll.poll_on), poll.poll_on, table)]


def _poll(poll: Poll, table: Holidays) -> list[dict]:
    if poll.poll_on is None:
        return []
    return [_row(one) for one in timetable(kind_of(poll.kind, poll.poll_on), poll.poll_on, table)]


def _row(one: Milestone) -> dict:
    at = one.at.isoformat("minutes") if one.at else ""
    return {"key": one.key, "label": one.label, "on": one.on.isoformat(), "at": at, "law": one.law, "days": one.days}


def _redated(row: dict, known: dict | None, today: str, because: str) -> dict:
    if known is None:
        return {**row, "was": "", "changed_on": "", "because": ""}
    if known["on"] == row["on"]:
        return {**known, **row}
    return {**row, "was": known["on"], "changed_on": today, "because": because}


def _period(poll: Poll):
    """First and last moment, or two None. Of a poll that was taken off, one that has run stays on record."""
    begins = poll.notice_on or forecast_of(poll)
    if poll.poll_on is None or begins is None or (poll.state == Poll.State.REMOVED and not has_run(poll)):
        return None, None
    starts, ends = midnight(begins), close_of_poll(poll.poll_on)
    ends = min(ends, poll.ended_at) if poll.ended_at else ends
    return (starts, ends) if starts < ends else (None, None)


def has_run(poll: Poll) -> bool:
    """Its period has begun, and was known before it was over."""
    return poll.starts_at is not None and poll.starts_at <= timezone.now() and poll.entered_at < poll.ends_at


def forecast_of(poll: Poll) -> date | None:
    """The last day on which the law lets the period start. None where only what is entered counts, or not countable."""
    return day_of(poll, *STARTS)


def day_of(poll: Poll, *keys: str) -> date | None:
    """The day of the first of these milestones that its timetable has."""
    return next((date.fromisoformat(row["on"]) for row in poll.timetable if row["key"] in keys), None)


def _iso(moment) -> str:
    return moment.isoformat() if moment else ""
