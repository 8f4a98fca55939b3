"""The days of a poll as people read them: what the law says, what was entered, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.timezone import localtime

from policies.calendars.polls import ENTERED, KINDS
from policies.elections.dating import POLL_BY, REQUEST, day_of, forecast_of
from policies.elections.words import day, notice_words
from policies.models import Poll

#: Beside the line there is little room.
_SHORT = {
    "notice-of-election": "Last day for notice", "start": "Last day for notice", "nominations": "Nominations close",
    "sopn": "Persons nominated", "registration": "Register to vote", "postal": "Postal votes", "proxy": "Proxy votes",
    "voter-certificate": "Voter certificates", "notice-of-poll": "Notice of poll", "poll": "The poll",
    REQUEST: "Ask for an election", POLL_BY: "Last day for a poll",
}


@dataclass(frozen=True)
class Stop:
    """``at``: by when on that day, London time. ``was``: the day it was before it changed. ``days``: election working
    days before the poll. ``entered``: a person entered it, it was not counted."""

    on: date
    label: str
    short: str
    at: time | None = None
    law: str = ""
    days: int | None = None
    was: date | None = None
    changed_on: date | None = None
    because: str = ""
    entered: bool = False

    @property
    def moment(self) -> datetime:
        return datetime.combine(self.on, self.at or time())

    @property
    def at_words(self) -> str:
        """“by 4pm”; midnight at the end of the day is “by midnight”."""
        if self.at is None:
            return ""
        if (self.at.hour, self.at.minute) == (23, 59):
            return "by midnight"
        return f"by {self.at:%-I}{f':{self.at:%M}' if self.at.minute else ''}{'am' if self.at.hour < 12 else 'pm'}"


def stops_of(poll: Poll) -> list[Stop]:
    """By date, and of one day in the order of the law; what a person entered first."""
    entered = [*_vacancy(poll), *_notice(poll)]
    return sorted([*entered, *(_counted(row) for row in poll.timetable), *_ended(poll)], key=lambda stop: stop.on)


def _counted(row: dict) -> Stop:
    return Stop(
        on=date.fromisoformat(row["on"]), at=time.fromisoformat(row["at"]) if row["at"] else None,
        label=row["label"], short=_SHORT.get(row["key"], row["label"]), law=row["law"], days=row["days"],
        was=_day(row.get("was", "")), changed_on=_day(row.get("changed_on", "")), because=row.get("because", ""),
    )


def _day(said: str) -> date | None:
    return date.fromisoformat(said) if said else None


def _vacancy(poll: Poll) -> list[Stop]:
    if poll.vacancy_on is None:
        return []
    return [Stop(poll.vacancy_on, "Notice of vacancy", "Notice of vacancy", entered=True)]


def _notice(poll: Poll) -> list[Stop]:
    if poll.notice_on is None:
        return []
    words = notice_words(poll.kind)
    return [Stop(poll.notice_on, f"{words[:1].upper()}{words[1:]}", "Notice" if KINDS[poll.kind].start != ENTERED
                 else "Period starts", entered=True)]


def _ended(poll: Poll) -> list[Stop]:
    """What is said of a day that is over ends with its last moment."""
    if poll.ended_at is None or poll.state == Poll.State.PLANNED:
        return []
    on = localtime(poll.ended_at - timedelta(microseconds=1)).date()
    what = "Taken off" if poll.state == Poll.State.REMOVED else poll.get_state_display()
    return [Stop(on, what, what, entered=True)]


def start_words(poll: Poll) -> str:
    """Whether the start was entered or is the law's last day, and how far the two are apart."""
    kind, last = KINDS[poll.kind], forecast_of(poll)
    if poll.notice_on is None:
        if last is None:
            return ""
        return (f"The start is a forecast: {day(last)} is the last day for {kind.starts_with}. Where no other day is "
                "entered, the period starts then by itself.")
    said = f"The start is {kind.starts_with}, entered as {day(poll.notice_on)}"
    if kind.start == ENTERED:
        return f"{said}: no law fixes it beforehand."
    return f"{said}{_apart(poll.notice_on, last)}." if last else f"{said}."


def late_words(poll: Poll) -> str:
    """That the poll of a vacancy is later than the law allows (SI 2006/3305, rule 5); "" where it is not."""
    last = day_of(poll, POLL_BY)
    if last is None or poll.poll_on is None or poll.poll_on <= last:
        return ""
    return f"The poll is after the last day the law allows, {day(last)}. What was entered counts."


def _apart(entered: date, last: date) -> str:
    days = abs((last - entered).days)
    if not days:
        return ", the last day the law allows"
    which, counts = ("before", "") if entered < last else ("after", ". What was entered counts")
    return f": {days} day{'' if days == 1 else 's'} {which} the law's last day, {day(last)}{counts}"
