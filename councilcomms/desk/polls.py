"""What the polls of a council ask of whoever decides, and which period comes next. From what was read along with the
council: no statement of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from django.utils.timezone import localtime

from policies.calendars.polls import KINDS
from policies.elections.permissions import may
from policies.elections.today import POLLS_TODAY, PollToday, polls_of
from policies.elections.transitions.entering import ORDINARY
from policies.elections.words import day, name_of

#: How long before the last day for a notice its day is asked for, and before a poll that its days cannot be counted.
NOTICE_NEAR, POLL_NEAR = timedelta(days=14), timedelta(days=120)


@dataclass(frozen=True)
class PollLine:
    """One thing to do about a poll: the link's words, and why."""

    pk: int
    says: str
    why: str


def poll_lines(member) -> list[PollLine]:
    """By the day of the poll; none for whoever does not decide."""
    if not may("enter notice", member, None):
        return []
    return [line for poll in polls_of(member.council) if (line := _line(poll, timezone.localdate()))]


def lacks_election(member) -> bool:
    """Whether this member is to enter the ordinary election that nobody entered. Then no period can hold by itself.

    Taken for entered where the council's polls were not read along with it.
    """
    council = member.council
    if not hasattr(council, POLLS_TODAY) or not may("enter poll", member, None):
        return False
    return not any(poll.kind == ORDINARY for poll in polls_of(council))


def next_period(council) -> date | None:
    """The first day of the next pre-election period, as far as it is known."""
    coming = [poll.starts_at for poll in polls_of(council) if poll.starts_at and poll.starts_at > timezone.now()]
    return localtime(min(coming)).date() if coming else None


def _line(poll: PollToday, today: date) -> PollLine | None:
    if poll.poll_on is None:
        return _vacancy(poll, today)
    if poll.starts_at is None:
        return _not_counted(poll, today)
    return _notice(poll, today)


def _vacancy(poll: PollToday, today: date) -> PollLine | None:
    if poll.request_by is None or poll.request_by >= today:
        return None
    why = f"{name_of(poll)}. The last day to ask for an election was {day(poll.request_by)}."
    return PollLine(poll.pk, "Enter the poll, or record that no election was called", why)


def _not_counted(poll: PollToday, today: date) -> PollLine | None:
    if not poll.not_computable or poll.poll_on - today > POLL_NEAR:
        return None
    notice = KINDS[poll.kind].starts_with
    why = f"{poll.not_computable} Enter the day of {notice}, or ask whoever runs the portal to add the holidays."
    return PollLine(poll.pk, f"The timetable of the poll on {day(poll.poll_on)} cannot be worked out", why)


def _notice(poll: PollToday, today: date) -> PollLine | None:
    """Its last day is the first of the period for as long as no day is entered."""
    last = localtime(poll.starts_at).date()
    if poll.notice_on or last - today > NOTICE_NEAR:
        return None
    counted = f"The pre-election period starts with {day(last)}, the law's last day for it, until you enter another."
    if last < today:
        counted = f"The pre-election period is counted from {day(last)}, the law's last day for it."
    says = f"Enter the day on which {KINDS[poll.kind].starts_with} was published"
    return PollLine(poll.pk, says, f"{name_of(poll)}. {counted}")
