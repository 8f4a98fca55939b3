"""The chain of ordinary elections: each proposes the next, four years on, so that nobody need remember it (Local
Government Act 1972 s.16, Representation of the People Act 1983 s.37). A proposal that nobody confirmed follows what
people enter: it is taken over, gives way, goes with the election it came of and comes back with it."""

from __future__ import annotations

from datetime import MAXYEAR

from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.locking import lock_council
from councilcomms.councils.tenancy import current_council_id
from councilcomms.councils.transitions import SYSTEM, Step
from policies.calendars.polls import next_ordinary
from policies.elections.asking import PROPOSE_NEXT, poll_of
from policies.elections.dating import has_run
from policies.elections.transitions.dated import date_anew
from policies.elections.transitions.table import step
from policies.elections.transitions.written import write
from policies.elections.words import day
from policies.models import Poll

ORDINARY = "parish"
#: Years from one to the next.
_TERM = 4
_REMOVED = Poll.State.REMOVED


def proposals_of(year: int):
    """Rows, one at most, that nobody has confirmed."""
    return Poll.objects.filter(kind=ORDINARY, area="", poll_on__year=year, proposed=True, state=Poll.State.PLANNED)


def propose_next(poll: Poll, *, by=SYSTEM) -> None:
    """After an ordinary election of the whole area, on whatever day it is held; after one that is only proposed once
    its day is past. ``by``: whose act this follows from; with a person's act comes back what went with the election it
    came of. What a person took off stays off."""
    if poll.kind != ORDINARY or poll.area or poll.poll_on.year + _TERM > MAXYEAR:
        return
    coming, waits = next_ordinary(poll.poll_on), poll.proposed and poll.poll_on >= timezone.localdate()
    of_year = Poll.objects.filter(kind=ORDINARY, poll_on__year=coming.year)
    if waits or of_year.exclude(state=_REMOVED).exists():
        return
    gone = of_year.filter(area="", state=_REMOVED).order_by("pk").last()
    if gone is None:
        write(Poll(kind=ORDINARY, poll_on=coming, proposed=True), "propose", SYSTEM)
    elif by is not SYSTEM and _went_along(gone):
        _put_back(gone, by)


@jobs.handler(PROPOSE_NEXT)
def propose_after(job) -> None:
    """Its day is past: the chain of ordinary elections goes on, whatever became of this one."""
    lock_council(current_council_id())
    poll = poll_of(job)
    if poll.state != _REMOVED and poll.poll_on and poll.poll_on.isoformat() == job.payload["day"]:
        propose_next(poll)


def take_off(now: Step) -> None:
    """What a step that takes a poll off does. A period that has begun ends now and stays on record."""
    if has_run(now.thing) and timezone.now() < now.thing.ends_at:
        now.thing.ended_at = timezone.now()
    date_anew(now, "It was taken off")


def take_off_next(poll: Poll, year: int, *, by, because: str) -> None:
    """The proposal that came of ``poll`` as the ordinary election of ``year``, and what came of that, where nobody
    confirmed it and no other election of that year stands. ``because``: “was taken off”."""
    standing = Poll.objects.filter(kind=ORDINARY, area="", poll_on__year=year).exclude(state=_REMOVED)
    if poll.kind != ORDINARY or poll.area or standing.exclude(pk=poll.pk).exists():
        return
    for proposal in proposals_of(year + _TERM).exclude(pk=poll.pk):
        note = f"The ordinary election of {year}, from which it follows, {because}."
        _take_off(proposal, by, note, {"came_of": poll.pk})
        take_off_next(proposal, year + _TERM, by=by, because="was taken off")


def give_way(poll: Poll, *, by) -> str:
    """An ordinary election that a person enters, moves or puts back takes the place of the proposal of that year. Gives
    the sentence that says so, "" where none stood."""
    proposals = list(proposals_of(poll.poll_on.year).exclude(pk=poll.pk)) if poll.kind == ORDINARY else []
    where = f"in {poll.area}" if poll.area else "of all of the council's area"
    for proposal in proposals:
        _take_off(proposal, by, f"The ordinary election {where} on {day(poll.poll_on)} takes its place.", {})
    if not proposals:
        return ""
    said = f"What was proposed for {day(proposals[0].poll_on)} in all of the council's area is taken off."
    return f"{said} Enter the poll of each other ward." if poll.area else said


def _take_off(proposal: Poll, by, note: str, facts: dict) -> None:
    with step(proposal, "remove poll", by=by, note=note) as now:
        now.record(facts=facts)
        take_off(now)


def _went_along(gone: Poll) -> bool:
    """With the election it came of, and not because somebody took it off."""
    last = gone.events.filter(verb="remove poll").order_by("pk").last()
    return last is not None and "came_of" in last.facts


def _put_back(gone: Poll, by) -> None:
    with step(gone, "undo outcome", by=by, note="Put back with the ordinary election from which it follows.") as now:
        now.thing.ended_at = None
        date_anew(now, "It is held after all")
    propose_next(gone, by=by)
