"""Where each verb on a poll starts and ends, and the words for it. That its day is past is read from the date."""

from __future__ import annotations

from contextlib import contextmanager

from django.utils.timezone import localtime

from councilcomms.councils.locking import lock_council
from councilcomms.councils.moments import says
from councilcomms.councils.transitions import Life, one_act
from policies.elections.permissions import may
from policies.models import Poll, PollEvent

S = Poll.State
NOT_HELD = (S.UNCONTESTED, S.ABANDONED, S.COUNTERMANDED, S.NOT_CALLED)

#: verb: {state it starts from: state it ends in}. An outcome ends in the one that is recorded.
TRANSITIONS: dict[str, dict[str, str]] = {
    "change poll": {S.PLANNED: S.PLANNED},
    "enter notice": {S.PLANNED: S.PLANNED},
    "move poll": {S.PLANNED: S.PLANNED},
    "record outcome": {S.PLANNED: S.PLANNED},
    "undo outcome": dict.fromkeys((*NOT_HELD, S.REMOVED), S.PLANNED),
    "remove poll": {S.PLANNED: S.REMOVED},
    "mark candidate": {S.PLANNED: S.PLANNED},
    "stand down": {S.PLANNED: S.PLANNED},
}

VERB_WORDS = {
    "enter poll": "entered", "change poll": "changed", "enter notice": "given the day of its notice",
    "move poll": "moved to another day", "record outcome": "recorded as not held", "undo outcome": "put back",
    "remove poll": "taken off", "mark candidate": "given somebody who stands",
    "stand down": "changed: somebody stood down", "propose": "proposed", "re-date": "dated anew",
    "tell": "made known",
}


def wrong_state(poll: Poll, verb: str) -> str:
    """Who was first, and when."""
    last = poll.events.exclude(from_state="").order_by("at", "pk").last()
    if last is None or poll.state == S.PLANNED:
        return f"This is now: {poll.get_state_display().lower()}. Nothing was changed."
    return (f"This was already recorded as {poll.get_state_display().lower()} by {last.actor_name}, "
            f"{says(localtime(last.at))}. Nothing was changed.")


LIFE = Life(Poll, TRANSITIONS, may, PollEvent, about="poll", wrong_state=wrong_state)
#: Whatever else a person does with a proposal says that it is held.
_LEAVES_PROPOSED = ("remove poll", "undo outcome")


@contextmanager
def step(poll: Poll, verb: str, *, by, note: str = ""):
    """The council is locked before the poll. An act on a proposal confirms it, and its record says so."""
    with one_act():
        lock_council(poll.council_id)
        with LIFE.step(poll, verb, by=by, note=note) as now:
            confirms = now.thing.proposed and verb not in _LEAVES_PROPOSED
            if confirms:
                now.thing.proposed, now.thing.entered_by = False, by
            yield now
            if confirms:
                now.note = f"{now.note} The proposal is confirmed.".strip()
