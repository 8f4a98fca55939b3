"""A poll is entered, or a vacancy that may lead to one."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied

from councilcomms.councils.locking import lock_council
from councilcomms.councils.transitions import Refused, one_act
from policies.calendars.polls import KINDS, kind_of
from policies.elections.permissions import may
from policies.elections.transitions.notices import refuse_early_entry, refuse_notice
from policies.elections.transitions.ordinary import ORDINARY, give_way, proposals_of, propose_next
from policies.elections.transitions.written import write
from policies.elections.words import day
from policies.models import Poll

BY_ELECTION = "by-election"
_MOST_PLACES = 60


def enter_poll(
    *, by, kind: str, poll_on: date | None = None, area: str = "", places=(), notice_on: date | None = None,
    vacancy_on: date | None = None,
) -> Poll:
    """A poll; of a by-election the vacancy's notice alone is enough. Raises Refused by field.

    What the portal proposed for that day, or as the ordinary election of that year, is taken over and not entered
    twice: what is known of it stays, but for what is said here.
    """
    if not may("enter poll", by, None):
        raise PermissionDenied("The Clerk enters elections.")
    with one_act():
        lock_council(by.council_id)
        poll = _proposed(kind, poll_on, one_line(area)) or Poll(kind=kind, poll_on=poll_on, area=one_line(area))
        moved = f"It was proposed for {day(poll.poll_on)}." if poll.poll_on != poll_on else ""
        poll.poll_on, poll.places = poll_on, clean_places(places) or poll.places
        poll.notice_on, poll.vacancy_on = notice_on or poll.notice_on, vacancy_on or poll.vacancy_on
        poll.proposed, poll.entered_by = False, by
        refuse_poll(poll, notice_said=notice_on is not None)
        given = give_way(poll, by=by)
        write(poll, "enter poll", by, note=f"{moved} {given}".strip(), printed=not moved)
        propose_next(poll, by=by)
    return poll


def _proposed(kind: str, poll_on: date | None, area: str) -> Poll | None:
    """The proposal that is taken over, locked."""
    if kind != ORDINARY or area or poll_on is None:
        return None
    return proposals_of(poll_on.year).select_for_update(of=("self",)).first()


def refuse_poll(poll: Poll, *, notice_said: bool = False) -> None:
    """What cannot be a poll, by the field of the form. ``notice_said``: the day of its notice was entered just now.
    Raises Refused."""
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
    if notice := refuse_notice(poll) or (refuse_early_entry(poll) if notice_said else ""):
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


def one_line(words: str) -> str:
    return " ".join(words.split())


def clean_places(places) -> list[str]:
    """Each once, as first written and in that order."""
    named = {}
    for place in (one_line(place) for place in places if place.strip()):
        named.setdefault(place.casefold(), place)
    return list(named.values())
