"""The steps in which people are told of a period, and when each comes: all read from the poll's dates.

What was told is on the poll's record: an event “tell” for each step and round (``Poll.telling``), written with the
notices. So whatever woke the portal, and however often, a step is told once.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from policies.calendars.polls import ADVISE, KINDS
from policies.models import Poll
from policies.transitions.reminding import at

TELL = "tell"
START, END = "start", "end"
#: Days before the start.
BEFORE = (14, 7, 1)
_NINE, _EIGHT = 9, 8
_DAY = timedelta(days=1)
#: A start that moves further than this from where it was is told of anew, step by step.
_FAR = timedelta(days=14)


def moments(poll: Poll) -> dict[str, datetime]:
    """step: when it comes, in order; none where there is no period. One that ended early is told of at once."""
    if poll.starts_at is None:
        return {}
    first, last = timezone.localdate(poll.starts_at), timezone.localdate(poll.ends_at)
    found = {str(days): at(first - days * _DAY, _NINE) for days in BEFORE}
    return found | {START: at(first, _EIGHT), END: poll.ends_at if poll.ended_at else at(last + _DAY, _EIGHT)}


def step_reached(poll: Poll, now: datetime) -> str:
    """The latest step that has come and whose words are still true: once the period runs only its start is told, and
    once it is over only its end. "" where there is none, as between the close of the poll and the morning after."""
    come = [step for step, moment in moments(poll).items() if moment <= now]
    step = come[-1] if come else ""
    if step and step != END and now >= poll.starts_at:
        return START if step == START and now < poll.ends_at else ""
    return step


def step_covered(poll: Poll, now: datetime) -> str:
    """The step that need not be told any more once everybody knows where the period stands now."""
    if poll.starts_at is None or now < poll.starts_at:
        return step_reached(poll, now)
    return START if now < poll.ends_at else END


def told(poll: Poll) -> set[str]:
    """Steps told in this round."""
    rows = poll.events.filter(verb=TELL).values_list("facts", flat=True)
    return {facts["step"] for facts in rows if facts["telling"] == poll.telling}


def advises(poll: Poll) -> bool:
    """It bears so little on the council that whoever decides alone is told."""
    return KINDS[poll.kind].strictness == ADVISE


def begins_new_round(poll: Poll, changes: dict[str, list[str]]) -> bool:
    """Whether the steps are to be told anew: the start moved far, or what was told to have come is still to come."""
    before, after = changes.get("starts_at", ("", ""))
    if before and after:
        moved = datetime.fromisoformat(after) - datetime.fromisoformat(before)
        if abs(moved) > _FAR:
            return True
    now, known = timezone.now(), moments(poll)
    to_come = {step for step in (START, END) if step in known and known[step] > now}
    return bool(changes and to_come & told(poll))
