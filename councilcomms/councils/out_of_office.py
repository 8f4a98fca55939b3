"""What the contact page says while the Clerk is away: made and ended by whoever decides. It also ends by its days."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from councilcomms.councils.models import OutOfOffice
from councilcomms.councils.people.acts import act, record, running
from councilcomms.councils.transitions import Refused, WrongState

MOST_DAYS = 366
#: For the box. It promises nothing that a council of one could not keep.
SUGGESTED = "The Clerk is away. Messages are read when the Clerk is back. In an emergency ring 999."


def set_out_of_office(council, *, by, starts, ends, words: str) -> OutOfOffice:
    """The public contact page and every page's foot say these words from ``starts`` to ``ends``, both included."""
    with act("keep out of office", by=by, on=council) as by:
        words = " ".join(words.split())
        refuse_out_of_office(starts, ends, words)
        row = OutOfOffice.objects.create(starts=starts, ends=ends, words=words, made_by=by)
        record(
            "set out of office", by=by, note=f"{days(row)} “{words}”",
            starts=starts.isoformat(), ends=ends.isoformat(),
        )
    return row


def refuse_out_of_office(starts, ends, words: str) -> None:
    errors = {}
    if not words:
        errors["words"] = "Write what people should read while you are away."
    elif len(words) > OutOfOffice._meta.get_field("words").max_length:
        errors["words"] = "Use at most 500 characters."
    if ends < starts:
        errors["ends"] = "The last day must be the first day or later."
    elif ends < timezone.localdate():
        errors["ends"] = "That day has passed. Choose today or a later one."
    elif (ends - starts).days >= MOST_DAYS:
        errors["ends"] = "That is more than a year. Choose an earlier last day."
    overlap = OutOfOffice.objects.filter(starts__lte=ends, ends__gte=starts).first()
    if overlap and not errors:
        said = f"Something is said already {days(overlap, within=True)}"
        errors["starts"] = f"{said} End that first, or choose other days."
    if errors:
        raise Refused(errors)


def end_out_of_office(row: OutOfOffice, *, by) -> None:
    """Nothing is said any more, from this moment on. What was never said, or only today, leaves its event alone."""
    with act("keep out of office", by=by, on=row) as by:
        row = OutOfOffice.objects.select_for_update(of=("self",)).filter(running(), pk=row.pk).first()
        if row is None:
            raise WrongState("That has ended already.")
        planned, today = row.ends, timezone.localdate()
        if row.starts < today:
            row.ends = today - timedelta(days=1)
            row.save()
        else:
            row.delete()
        record("end out of office", by=by, note=f"“{row.words}”", planned=planned.isoformat())


def now_and_to_come() -> list[OutOfOffice]:
    return list(OutOfOffice.objects.filter(running()).select_related("made_by__user"))


def days(row, *, within: bool = False) -> str:
    """“From 7 June 2026 to 9 June 2026, both days included.”"""
    words = f"rom {row.starts:%-d %B %Y} to {row.ends:%-d %B %Y}, both days included."
    return f"{'f' if within else 'F'}{words}"
