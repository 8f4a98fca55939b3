"""The row of a poll that no step of the table leads to, with its event."""

from __future__ import annotations

from councilcomms.councils.transitions import SYSTEM
from policies.elections.dating import POLL_BY, date_poll, day_of
from policies.elections.telling import arrange, begin_round
from policies.elections.words import day
from policies.holiday_table import table
from policies.models import Poll, PollEvent


def write(poll: Poll, verb: str, by, *, note: str = "", printed: bool = True) -> None:
    """Date it, save it and record the act. ``printed``: as ``date_poll`` takes it."""
    facts = date_poll(poll, table(), because="The day of the poll was entered", printed=printed)
    begin_round(poll, facts)
    poll.save()
    arrange(poll, facts)
    PollEvent.objects.create(
        poll=poll, actor=None if by is SYSTEM else by, actor_name=by.name, actor_title=by.title, verb=verb,
        to_state=poll.state, note=f"{note} {late_poll(poll)}".strip(), facts=facts,
    )


def late_poll(poll: Poll) -> str:
    """Once it is dated: for the record, that it is later than the law allows for a vacancy. "" where it is not."""
    last = day_of(poll, POLL_BY)
    late = last is not None and poll.poll_on is not None and poll.poll_on > last
    return f"That is after the last day the law allows, {day(last)}." if late else ""
