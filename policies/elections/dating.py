"""From what is known of a poll to its timetable and its pre-election period.

The notice that was published counts; until its day is entered, the last day that the law allows for it stands as
forecast and backstop. Dates that are past when a holiday is proclaimed stay as they were printed; open ones change, and
keep what they were.
"""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from policies.calendars.by_elections import by_election
from policies.calendars.holidays import Holidays, NotProclaimed
from policies.calendars.polls import kind_of
from policies.calendars.timetable import close_of_poll, midnight, timetable
from policies.models import Poll

#: The milestones that a period starts from.
STARTS = ("notice-of-election", "start")


def date_poll(poll: Poll, table: Holidays, *, because: str, printed: bool = False) -> dict[str, list]:
    """Set ``timetable``, ``not_computable``, ``starts_at`` and ``ends_at``; the row is not saved.

    ``because``: what gave cause, as each changed date will say it: “The poll was moved”. ``printed``: the timetable
    stands as printed, and only days still to come change with the holidays. Gives what changed of the period:
    {"starts_at": [before, after] …} as ISO texts.
    """
    before = {name: getattr(poll, name) for name in ("starts_at", "ends_at")}
    rows, poll.not_computable = _counted(poll, table)
    known = {row["key"]: row for row in poll.timetable}
    today = timezone.localdate().isoformat()
    passed = {key for key, row in known.items() if printed and row["on"] < today}
    poll.timetable = [
        known[row["key"]] if row["key"] in passed else _redated(row, known.get(row["key"]), today, because)
        for row in rows
    ]
    poll.starts_at, poll.ends_at = _period(poll)
    after = {name: getattr(poll, name) for name in before}
    return {name: [_iso(before[name]), _iso(after[name])] for name in before if before[name] != after[name]}


def _counted(poll: Poll, table: Holidays) -> tuple[list[dict], str]:
    """The timetable's rows by date, or none and why not."""
    try:
        return [*_vacancy(poll, table), *_poll(poll, table)], ""
    except (NotProclaimed, ValueError) as no:
        return [], str(no)


def _vacancy(poll: Poll, table: Holidays) -> list[dict]:
    if poll.vacancy_on is None:
        return []
    days = by_election(poll.vacancy_on, table)
    rows = [("request", "Last day to ask for an election", days.request_by)]
    if poll.poll_on is None:
        rows.append(("poll-by", "Last day for a poll, where one is asked for", days.poll_by))
    return [{"key": key, "label": label, "on": on.isoformat(), "at": "", "law": days.law, "days": None}
            for key, label, on in rows]


def _poll(poll: Poll, table: Holidays) -> list[dict]:
    if poll.poll_on is None:
        return []
    return [
        {"key": row.key, "label": row.label, "on": row.on.isoformat(),
         "at": row.at.isoformat("minutes") if row.at else "", "law": row.law, "days": row.days}
        for row in timetable(kind_of(poll.kind, poll.poll_on), poll.poll_on, table)
    ]


def _redated(row: dict, known: dict | None, today: str, because: str) -> dict:
    if known is None:
        return {**row, "was": "", "changed_on": "", "because": ""}
    if known["on"] == row["on"]:
        return {**known, **row}
    return {**row, "was": known["on"], "changed_on": today, "because": because}


def _period(poll: Poll):
    """First and last moment, or two None."""
    begins = poll.notice_on or forecast_of(poll)
    if poll.poll_on is None or begins is None or poll.state == Poll.State.REMOVED:
        return None, None
    starts, ends = midnight(begins), close_of_poll(poll.poll_on)
    ends = min(ends, poll.ended_at) if poll.ended_at else ends
    return (starts, ends) if starts < ends else (None, None)


def forecast_of(poll: Poll) -> date | None:
    """The last day on which the law lets the period start. None where only what is entered counts, or not countable."""
    day = next((row["on"] for row in poll.timetable if row["key"] in STARTS), "")
    return date.fromisoformat(day) if day else None


def _iso(moment) -> str:
    return moment.isoformat() if moment else ""
