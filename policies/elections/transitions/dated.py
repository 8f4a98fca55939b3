"""What every verb does last: the poll's timetable and period follow from what is known now."""

from __future__ import annotations

from councilcomms.councils.transitions import Step
from policies.elections.dating import date_poll
from policies.holiday_table import table


def date_anew(now: Step, because: str) -> None:
    """Date the step's poll as the state it ends in, and record what changed of its period."""
    poll = now.thing
    poll.state = now.to
    now.record(facts=now.facts.get("facts", {}) | date_poll(poll, table(), because=because))
