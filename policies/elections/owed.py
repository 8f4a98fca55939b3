"""What people have not been told yet of a period: a step that has come, or a change of what they reckon with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from policies.elections.restriction import STRICTER, strictness_of
from policies.elections.steps import END, TELL, advises, step_covered, step_reached, told
from policies.models import Poll, PollEvent

#: A change of a period that runs, or starts within this, is told at once.
NEAR = timedelta(days=30)
#: Verbs by which a period comes to be known: nothing was reckoned with before, so the steps alone are news.
_ENTERED = ("enter poll", "propose")
_DATES = ("starts_at", "ends_at")
#: Where it is held: that is how strictly the period bears, and on what.
_AREA = "area"


@dataclass(frozen=True)
class Change:
    """``starts_at``, ``ends_at``: the period as it was, None where there was none. ``because``: the record's words;
    ``actor``: key of the member who did it."""

    starts_at: datetime | None
    ends_at: datetime | None
    because: str
    actor: int | None


@dataclass(frozen=True)
class Owed:
    """One notice to be given. ``polls``: all whose period starts (of ``step`` “end”: ends) with this one's."""

    polls: tuple[Poll, ...]
    step: str
    change: Change | None = None

    @property
    def poll(self) -> Poll:
        """The one it is about, or the strictest."""
        return max(self.polls, key=lambda poll: STRICTER[strictness_of(poll)])


def owed_of(poll: Poll, polls: Sequence[Poll], now: datetime) -> Owed | None:
    """What is owed of this poll. ``polls``: all of the council that are near, this one among them, locked."""
    if change := change_owed(poll):
        return Owed((poll,), step_covered(poll, now), change)
    step = step_reached(poll, now)
    if not step or step in told(poll) or (step == END and poll.entered_at >= poll.ends_at):
        return None
    others = [one for one in polls if one.pk != poll.pk and _together(one, poll, step, now)]
    if any(step in told(one) and _says_as_much(one, poll) for one in others):
        return None
    return Owed((poll, *others), step)


def _together(one: Poll, poll: Poll, step: str, now: datetime) -> bool:
    """Polls of one day give one notice, to the same people."""
    if one.starts_at is None or advises(one) != advises(poll) or step_reached(one, now) != step:
        return False
    return one.ends_at == poll.ends_at if step == END else one.starts_at == poll.starts_at


def _says_as_much(one: Poll, poll: Poll) -> bool:
    """Who was told of ``one`` learns nothing new from ``poll``."""
    return STRICTER[strictness_of(one)] >= STRICTER[strictness_of(poll)] and one.ends_at >= poll.ends_at


def change_owed(poll: Poll) -> Change | None:
    """What changed of the period since people were last told of it, where it was near or came near. One that changed
    while it was far is told of by its steps alone."""
    acts = []
    for event in poll.events.order_by("pk"):
        if event.verb == TELL:
            acts = []
        elif any(name in event.facts for name in (*_DATES, _AREA)) and not _is_first(event):
            acts.append(event)
    if not acts:
        return None
    before = tuple(_before(name, acts, getattr(poll, name)) for name in _DATES)
    after = (poll.starts_at, poll.ends_at)
    held_in = next((event.facts[_AREA][0] for event in acts if _AREA in event.facts), poll.area)
    if (before == after and held_in == poll.area) or not (_near(*before, acts[0].at) or _near(*after, acts[-1].at)):
        return None
    return Change(*before, because=acts[-1].note, actor=acts[-1].actor_id)


def _is_first(event: PollEvent) -> bool:
    return event.verb in _ENTERED and not event.facts.get("starts_at", ["already known"])[0]


def _before(name: str, acts: Sequence[PollEvent], unchanged: datetime | None) -> datetime | None:
    """As it was before the first of these acts that changed it."""
    for event in acts:
        if name in event.facts:
            said = event.facts[name][0]
            return datetime.fromisoformat(said) if said else None
    return unchanged


def _near(starts: datetime | None, ends: datetime | None, at: datetime) -> bool:
    return starts is not None and ends > at and starts - at <= NEAR
