"""Who stands. While the period runs, the council's posts do not show them."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from councilcomms.councils.models import Membership
from councilcomms.councils.transitions import Refused
from policies.elections.transitions.entering import one_line
from policies.elections.transitions.table import step
from policies.elections.words import day
from policies.models import Candidate, Poll


def mark_candidate(
    poll: Poll, *, by, stands_from: date, member: Membership | None = None, name: str = ""
) -> Candidate:
    """A member of this council (their own name counts), or somebody else by name. Raises Refused by field."""
    with step(poll, "mark candidate", by=by) as now:
        name = member.name if member else one_line(name)
        _refuse_candidate(now.thing, member, name, stands_from)
        candidate = Candidate.objects.create(
            poll=now.thing, member=member, name=name, stands_from=stands_from, marked_by=by
        )
        now.note = f"{name} stands, from {day(stands_from)}."
    return candidate


def _refuse_candidate(poll: Poll, member, name: str, stands_from: date) -> None:
    field, errors = "member" if member else "name", {}
    if not name:
        errors["member"] = "Choose a councillor, or write a name."
    elif len(name) > Candidate._meta.get_field("name").max_length:
        errors["name"] = "Use at most 120 characters."
    elif len(name.split()) < 2:
        errors[field] = "Write the whole name: one word alone stands in too many posts."
    elif poll.candidates.filter(name__iexact=name, stood_down_on=None).exists():
        errors[field] = f"{name} is marked already."
    if poll.poll_on is None:
        errors[""] = "This vacancy has no poll yet."
    elif stands_from > poll.poll_on:
        errors["stands_from"] = f"That is after the poll on {day(poll.poll_on)}."
    if errors:
        raise Refused(errors)


def stand_down(candidate: Candidate, *, by, on: date) -> Candidate:
    """They withdrew, or were never nominated: from this day on their name is like any other. Raises Refused by
    field."""
    with step(candidate.poll, "stand down", by=by) as now:
        row = Candidate.objects.select_for_update(of=("self",)).get(pk=candidate.pk)
        if row.stood_down_on:
            raise Refused({"on": f"That was recorded already, with {day(row.stood_down_on)}."})
        if on > timezone.localdate():
            raise Refused({"on": "That day is still to come."})
        if on < row.stands_from:
            raise Refused({"on": f"They stand from {day(row.stands_from)}. Enter that day or a later one."})
        row.stood_down_on = on
        row.save()
        now.note = f"{row.name} stands no longer, from {day(on)}."
    return row
