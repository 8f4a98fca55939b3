"""What every verb does last: the poll's timetable and period follow from what is known now, and so does who is told."""

from __future__ import annotations

from councilcomms.councils.transitions import Step
from policies.elections.dating import date_poll
from policies.elections.telling import arrange, begin_round
from policies.holiday_table import table


def date_anew(now: Step, because: str, *, printed: bool = True) -> None:
    """Date the step's poll as the state it ends in, record what changed of its period, and have people told.
    ``printed``: as ``date_poll`` takes it."""
    poll = now.thing
    poll.state = now.to
    facts = now.facts.get("facts", {}) | date_poll(poll, table(), because=because, printed=printed)
    now.record(facts=facts)
    begin_round(poll, facts)
    arrange(poll, facts)
