"""The days of a poll, counted back from it, each with its law."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from policies.calendars.holidays import Holidays
from policies.calendars.london import close_of_poll, midnight
from policies.calendars.polls import ENTERED, PollKind, kind_of
from policies.calendars.working_days import ELECTIONS

__all__ = ["Milestone", "close_of_poll", "last_day_of_notice", "midnight", "start_of", "timetable"]

_ABSENT_VOTING = "Representation of the People (England and Wales) Regulations 2001 (SI 2001/341), regulation 56"
#: What a poll starts with: its days are the kind's own.
_STARTS = ("notice-of-election", "start")


@dataclass(frozen=True, slots=True)
class Milestone:
    """``at``: by when on that day, London time; None where the law says the day alone. ``days``: election working days
    before the poll, None where it is not counted in them."""

    key: str
    label: str
    law: str
    on: date
    at: time | None
    days: int | None


@dataclass(frozen=True, slots=True)
class _Rule:
    """For polls from ``from_`` to ``until`` (both counted). ``law`` "": that of the kind of poll."""

    key: str
    label: str
    days: int
    at: time | None = None
    law: str = ""
    from_: date = date.min
    until: date = date.max


#: In the order in which those of one day are listed. A rule that changes gets ``until`` and a further row.
_RULES = (
    _Rule("nominations", "Nominations and withdrawals close", 19, time(16)),
    _Rule("sopn", "Last day for the statement of persons nominated", 18, time(16)),
    _Rule("registration", "Last day to register to vote", 12, time(23, 59),
          "Representation of the People Act 1983, section 13B"),
    _Rule("postal", "Last day to apply for a postal vote", 11, time(17), f"{_ABSENT_VOTING}(1)"),
    _Rule("proxy", "Last day to apply for a proxy vote", 6, time(17), f"{_ABSENT_VOTING}(2) and (3)"),
    _Rule("voter-certificate", "Last day to apply for a Voter Authority Certificate", 6, time(17),
          "Voter Identification Regulations 2022 (SI 2022/1382), regulation 10", from_=date(2023, 5, 4)),
    _Rule("notice-of-poll", "Last day for the notice of poll", 6),
    _Rule("poll", "The poll, 7am to 10pm", 0, time(22)),
)


def timetable(kind: PollKind, poll_on: date, table: Holidays) -> tuple[Milestone, ...]:
    """The milestones of this kind by date, under the rules for polls of that day, which need be no working day.

    Raises NotProclaimed beyond the table, and ValueError where the rules of that day are not known here.
    """
    kind = kind_of(kind.key, poll_on)
    in_force = [rule for rule in _RULES if rule.key in kind.milestones and rule.from_ <= poll_on <= rule.until]
    found = [
        Milestone(rule.key, rule.label, rule.law or kind.law, ELECTIONS.before(poll_on, rule.days, table), rule.at,
                  rule.days)
        for rule in in_force
    ]
    return tuple(sorted([*start_of(kind, poll_on, table), *found], key=lambda milestone: milestone.on))


def last_day_of_notice(kind: PollKind, poll_on: date, table: Holidays) -> date | None:
    """The last day for what the poll starts with: forecast and backstop of the day that is entered. None where only an
    entered day counts. Raises NotProclaimed."""
    if kind.start == ENTERED:
        return None
    if kind.working_days:
        return ELECTIONS.before(poll_on, kind.notice_days, table)
    return poll_on - timedelta(days=kind.notice_days)


def start_of(kind: PollKind, poll_on: date, table: Holidays) -> list[Milestone]:
    """The milestone that the period starts from, or none where only an entered day counts. In plain days it is counted
    beyond the table too; in working days it raises NotProclaimed there."""
    last = last_day_of_notice(kind, poll_on, table)
    if last is None:
        return []
    key = next(key for key in _STARTS if key in kind.milestones)
    days = kind.notice_days if kind.working_days else None
    return [Milestone(key, f"Last day for {kind.starts_with}", kind.law, last, None, days)]
