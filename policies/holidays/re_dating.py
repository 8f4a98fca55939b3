"""Polls that are open when the table of holidays changes are dated anew, council by council, and people are told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import jobs, notices
from councilcomms.councils.models import Council, Membership
from councilcomms.councils.people.acts import OPERATOR
from councilcomms.councils.tenancy import council_scope
from policies.calendars.holidays import Holidays
from policies.elections.dating import date_poll
from policies.elections.telling import arrange, begin_round
from policies.elections.transitions.entering import lock_council
from policies.elections.words import day as day_words
from policies.elections.words import name_of
from policies.holiday_table import table
from policies.models import Poll, PollEvent

#: Rooms above register what they do when the table of holidays has changed.
CHANGED = "policies.holidays_changed"


def re_date_everywhere(because: str, *, days: Sequence[date]) -> int:
    """Call in the transaction that changes the table. ``because``: the cause, as each changed date will say it. Gives
    how many polls have other dates now."""
    known, key, polls = table(), timezone.now().isoformat(), 0
    for council in Council.objects.order_by("pk"):
        with council_scope(council):
            polls += sum(_re_date(poll, known, because) for poll in _locked(council))
            jobs.announce(CHANGED, key=key, payload={"days": [day.isoformat() for day in days], "because": because})
    return polls


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
    """Whether anything of it changed. What is past stays as it was printed."""
    before = (poll.timetable, poll.not_computable, poll.starts_at, poll.ends_at)
    changes = date_poll(poll, known, because=because, printed=True)
    if before == (poll.timetable, poll.not_computable, poll.starts_at, poll.ends_at):
        return False
    begin_round(poll, changes)
    poll.save()
    arrange(poll, changes)
    dates = _dates(before[0], poll.timetable)
    PollEvent.objects.create(
        poll=poll, actor=None, actor_name=OPERATOR.name, actor_title=OPERATOR.title, verb="re-date",
        from_state=poll.state, to_state=poll.state, note=f"{because}.", facts=changes,
    )
    address = reverse("poll", args=[poll.council.slug, poll.pk])
    words = "\n".join([f"{name_of(poll)}.", f"{because}.", *dates])
    notices.tell(Membership.objects.deciders(), "The timetable of a poll has changed", address, words)
    return True


def _dates(before: list[dict], after: list[dict]) -> list[str]:
    """A line for each date that moved, or is known now."""
    was = {row["key"]: row["on"] for row in before}
    moved = [row for row in after if was.get(row["key"]) != row["on"]]
    return [f"{row['label']}: {_day(row['on'])}{_was(was.get(row['key']))}" for row in moved]


def _was(on: str | None) -> str:
    return f" (was {_day(on)})" if on else ""


def _day(text: str) -> str:
    return day_words(date.fromisoformat(text))
