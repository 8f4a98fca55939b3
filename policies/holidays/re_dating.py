"""Polls that are open when what their days are counted with changes are dated anew, council by council, and people are
told. That is the table of holidays as the operator changes it, and whatever came with a new version of the portal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import jobs, notices
from councilcomms.councils.locking import lock_council
from councilcomms.councils.models import Council, Membership
from councilcomms.councils.people.acts import OPERATOR
from councilcomms.councils.tenancy import council_scope
from policies.calendars.holidays import Holidays
from policies.elections.dating import date_poll
from policies.elections.stops import Stop
from policies.elections.telling import arrange, begin_round
from policies.elections.words import day as day_words
from policies.elections.words import name_of
from policies.holiday_table import table
from policies.models import Poll, PollEvent

#: Rooms above register what they do when the table of holidays has changed.
CHANGED = "policies.holidays_changed"
#: The cause, where nobody changed the table here.
UP_TO_DATE = "The holidays and rules that timetables are counted with were brought up to date"


def re_date_everywhere(because: str, *, days: Sequence[date]) -> int:
    """Call in the transaction that changes the table. ``because``: the cause, as each changed date will say it. Gives
    how many polls have other dates now."""
    polls = 0
    for council in Council.objects.order_by("pk"):
        with council_scope(council):
            polls += _re_date_all(council, because)
            _announce(because, days)
    return polls


def re_date_what_differs() -> int:
    """Every open poll whose days are counted otherwise today than they stand in its row, each council in a transaction
    of its own; gives how many. Where none differs nothing is written."""
    polls = 0
    for council in Council.objects.order_by("pk"):
        with council_scope(council), transaction.atomic():
            if differing := _re_date_all(council, UP_TO_DATE):
                _announce(UP_TO_DATE, ())
            polls += differing
    return polls


def _announce(because: str, days: Sequence[date]) -> None:
    payload = {"days": [day.isoformat() for day in days], "because": because}
    jobs.announce(CHANGED, key=timezone.now().isoformat(), payload=payload)


def _re_date_all(council: Council, because: str) -> int:
    """The table is read under the lock: whoever changes it too and comes first has committed by then."""
    polls, known = _locked(council), table()
    return sum(_re_date(poll, known, because) for poll in polls)


def _locked(council: Council) -> list[Poll]:
    """All that are open. The council first, as every act on a poll does; so one that is just being entered is read
    here, or is counted with the new table."""
    lock_council(council.pk)
    return list(_open_polls())


def _open_polls():
    """Planned, on a day not past, or with no day yet."""
    to_come = Q(poll_on__gte=timezone.localdate()) | Q(poll_on=None)
    planned = Poll.objects.select_for_update(of=("self",)).filter(to_come, state=Poll.State.PLANNED)
    return planned.select_related("council").order_by("pk")


def _re_date(poll: Poll, known: Holidays, because: str) -> bool:
    """Whether it has other days, hours or another period now. Where only words of its rows changed, such as how a law
    is cited, they are kept and nobody is told. What is past stays as it was printed."""
    row, moments, timetable = _row(poll), _moments(poll), poll.timetable
    changes = date_poll(poll, known, because=because)
    if _row(poll) == row:
        return False
    if _moments(poll) == moments:
        poll.save()
        return False
    begin_round(poll, changes)
    poll.save()
    arrange(poll, changes)
    PollEvent.objects.create(
        poll=poll, actor=None, actor_name=OPERATOR.name, actor_title=OPERATOR.title, verb="re-date",
        from_state=poll.state, to_state=poll.state, note=f"{because}.", facts=changes,
    )
    _tell(poll, [f"{because}.", *_dates(timetable, poll)])
    return True


def _row(poll: Poll) -> tuple:
    return poll.timetable, poll.not_computable, poll.starts_at, poll.ends_at


def _moments(poll: Poll) -> tuple:
    """What of the row people go by."""
    days = {row["key"]: (row["on"], row["at"]) for row in poll.timetable}
    return days, bool(poll.not_computable), poll.starts_at, poll.ends_at


def _tell(poll: Poll, lines: list[str]) -> None:
    address = reverse("poll", args=[poll.council.slug, poll.pk])
    words = "\n".join([f"{name_of(poll)}.", *lines])
    notices.tell(Membership.objects.deciders(), "The timetable of a poll has changed", address, words)


def _dates(before: list[dict], poll: Poll) -> list[str]:
    """A line for each date that moved, is known now or is counted no more; of those that cannot be counted, why."""
    was, now = ({row["key"]: row for row in rows} for rows in (before, poll.timetable))
    moved = [_moved(row, was.get(key)) for key, row in now.items()]
    gone = [f"{row['label']}: no longer in the timetable" for key, row in was.items() if key not in now]
    return [line for line in (*moved, *gone, poll.not_computable) if line]


def _moved(row: dict, was: dict | None) -> str:
    """"" where it is the same day and hour."""
    if was is None:
        return f"{row['label']}: {_day(row['on'])}"
    if was["on"] != row["on"]:
        return f"{row['label']}: {_day(row['on'])} (was {_day(was['on'])})"
    return f"{row['label']}: {_by(row)} (was {_by(was)})" if was["at"] != row["at"] else ""


def _by(row: dict) -> str:
    """“by 4pm”."""
    at = time.fromisoformat(row["at"]) if row["at"] else None
    return Stop(date.fromisoformat(row["on"]), row["label"], "", at=at).at_words or "at no set hour"


def _day(text: str) -> str:
    return day_words(date.fromisoformat(text))
