"""A poll is entered, or a vacancy that may lead to one. The next ordinary election proposes itself."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q

from councilcomms.councils import jobs
from councilcomms.councils.models import Council
from councilcomms.councils.transitions import SYSTEM, Refused, one_act
from policies.calendars.polls import KINDS, kind_of, next_ordinary, ordinary_day
from policies.elections.asking import PROPOSE_NEXT, poll_of
from policies.elections.dating import date_poll
from policies.elections.permissions import may
from policies.elections.telling import arrange, begin_round
from policies.elections.words import day
from policies.holiday_table import table
from policies.models import Poll, PollEvent

ORDINARY, BY_ELECTION = "parish", "by-election"
_MOST_PLACES = 60


def enter_poll(
    *, by, kind: str, poll_on: date | None = None, area: str = "", places=(), notice_on: date | None = None,
    vacancy_on: date | None = None,
) -> Poll:
    """A poll; of a by-election the vacancy's notice alone is enough. Raises Refused by field.

    What the portal proposed for that day is taken over, not entered twice.
    """
    if not may("enter poll", by, None):
        raise PermissionDenied("The Clerk enters elections.")
    with one_act():
        lock_council(by.council_id)
        area, places = one_line(area), clean_places(places)
        poll = _proposed(kind, poll_on, area) or Poll(kind=kind, poll_on=poll_on, area=area)
        poll.places, poll.notice_on, poll.vacancy_on, poll.proposed = places, notice_on, vacancy_on, False
        refuse_poll(poll)
        poll.entered_by = by
        _write(poll, "enter poll", by)
        propose_next(poll)
    return poll


def lock_council(council_id: int) -> None:
    """So that no two enter the same poll at once. Call in a transaction."""
    Council.objects.select_for_update(no_key=True).get(pk=council_id)


def _proposed(kind: str, poll_on: date | None, area: str) -> Poll | None:
    found = Poll.objects.filter(kind=kind, poll_on=poll_on, area=area, proposed=True, state=Poll.State.PLANNED)
    return found.first() if poll_on else None


def refuse_poll(poll: Poll) -> None:
    """What cannot be a poll, by the field of the form. Raises Refused."""
    errors = {}
    if poll.kind not in KINDS:
        raise Refused({"kind": "Choose what is voted on."})
    if poll.poll_on is None and not (poll.kind == BY_ELECTION and poll.vacancy_on):
        errors["poll_on"] = "Enter the day of the poll."
    elif poll.poll_on and (wrong := _not_on_that_day(poll)):
        errors["poll_on"] = wrong
    if poll.vacancy_on and poll.kind != BY_ELECTION:
        errors["vacancy_on"] = "Only a by-election has a notice of vacancy."
    elif poll.vacancy_on and poll.poll_on and poll.vacancy_on >= poll.poll_on:
        errors["vacancy_on"] = "The notice of vacancy comes before the poll."
    if notice := refuse_notice(poll):
        errors["notice_on"] = notice
    if len(poll.area) > Poll._meta.get_field("area").max_length:
        errors["area"] = "Use at most 120 characters."
    if poll.places and not poll.area:
        errors["area"] = "Say which ward or part these streets are in, or leave them out."
    if len(poll.places) > _MOST_PLACES or any(len(place) > 120 for place in poll.places):
        errors["places"] = f"Enter at most {_MOST_PLACES} places of at most 120 characters."
    if errors:
        raise Refused(errors)


def _not_on_that_day(poll: Poll) -> str:
    """Why no such poll can be on that day; "" where it can."""
    try:
        kind_of(poll.kind, poll.poll_on)
    except ValueError as no:
        return str(no)
    same = Poll.objects.filter(kind=poll.kind, area__iexact=poll.area, poll_on=poll.poll_on).exclude(pk=poll.pk)
    if same.exclude(state=Poll.State.REMOVED).exists():
        return "This poll is entered already."
    return ""


def refuse_notice(poll: Poll) -> str:
    """Why the notice cannot have been published on that day; "" where it can."""
    if poll.notice_on is None:
        needed = poll.poll_on and KINDS[poll.kind].start == "entered"
        return f"Enter the day of {KINDS[poll.kind].starts_with}: no law fixes it beforehand." if needed else ""
    if poll.poll_on is None:
        return "Enter the day of the poll first."
    if poll.notice_on >= poll.poll_on:
        return f"It comes before the poll on {day(poll.poll_on)}."
    if (poll.poll_on - poll.notice_on).days > 120:
        return f"That is more than four months before the poll on {day(poll.poll_on)}. Check the year."
    return ""


def propose_next(poll: Poll) -> Poll | None:
    """Four years after an ordinary election the next one stands here by itself, so that nobody need remember it
    (Local Government Act 1972 s.16, Representation of the People Act 1983 s.37)."""
    if poll.kind != ORDINARY or poll.area or poll.poll_on != ordinary_day(poll.poll_on.year):
        return None
    coming = next_ordinary(poll.poll_on)
    same_year = Q(poll_on__year=coming.year, kind=ORDINARY, area="")
    if Poll.objects.filter(same_year).exists():
        return None
    following = Poll(kind=ORDINARY, poll_on=coming, proposed=True)
    _write(following, "propose", SYSTEM)
    return following


@jobs.handler(PROPOSE_NEXT)
def propose_after(job) -> None:
    """Its day is past: the chain of ordinary elections goes on, whatever became of this one."""
    poll = poll_of(job)
    if poll.state != Poll.State.REMOVED and poll.poll_on and poll.poll_on.isoformat() == job.payload["day"]:
        lock_council(poll.council_id)
        propose_next(poll)


def _write(poll: Poll, verb: str, by) -> None:
    """The row, dated, with its first event."""
    facts = date_poll(poll, table(), because="")
    begin_round(poll, facts)
    poll.save()
    arrange(poll, facts)
    PollEvent.objects.create(
        poll=poll, actor=None if by is SYSTEM else by, actor_name=by.name, actor_title=by.title, verb=verb,
        to_state=poll.state, facts=facts,
    )


def one_line(words: str) -> str:
    return " ".join(words.split())


def clean_places(places) -> list[str]:
    """Each once, as first written and in that order."""
    named = {}
    for place in (one_line(place) for place in places if place.strip()):
        named.setdefault(place.casefold(), place)
    return list(named.values())
