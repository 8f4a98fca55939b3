"""Meetings, their agendas and resolutions, one function a verb.

Each asks the permission itself and writes, in one transaction. A resolution entered is told to the room whose thing
waited for it by the event ``councils.resolved.<about>``, with the item and who entered it: that room carries it out as
that person, and asks permission again.
"""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.models import Meeting, MeetingItem, Membership
from councilcomms.councils.models.meetings import FULL_COUNCIL
from councilcomms.councils.people.acts import act, record, tell
from councilcomms.councils.transitions import Refused, WrongState

About, Outcome = MeetingItem.About, MeetingItem.Outcome
#: A committee adopts no policy.
OF_THE_COUNCIL = frozenset({About.VERSION, About.REVIEW})
NOT_HELD = "That meeting has not been held yet. Give the minute once it has."


def resolved_event(about: str) -> str:
    return f"councils.resolved.{about}"


def enter_meeting(
    council, *, by, held_on: date, body: str = FULL_COUNCIL, minutes_url: str = "", chaired_by=None
) -> Meeting:
    """A meeting, held or to come. What waits for the next meeting joins one still to come."""
    with act("enter meetings", by=by, on=council) as by:
        body = _one_line(body)
        if Meeting.objects.filter(body__iexact=body, held_on=held_on).exists():
            raise Refused({"held_on": f"{body} already has a meeting on that day."})
        meeting = Meeting.objects.create(
            body=body, held_on=held_on, minutes_url=minutes_url, chaired_by=chaired_by, entered_by=by
        )
        record("enter meeting", by=by, note=str(meeting))
        if held_on >= timezone.localdate():
            _join_waiting(meeting)
    return meeting


def _one_line(body: str) -> str:
    return " ".join(body.split()) or FULL_COUNCIL


def _join_waiting(meeting: Meeting) -> None:
    """What only the Council itself decides waits for a meeting that is no committee's."""
    waiting = MeetingItem.objects.filter(meeting=None, outcome=Outcome.WAITING)
    for item in waiting.exclude(about__in=OF_THE_COUNCIL) if _is_committee(meeting) else waiting:
        item.meeting = meeting
        item.save()


def _is_committee(meeting: Meeting) -> bool:
    return "committee" in meeting.body.casefold()


def change_meeting(meeting: Meeting, *, by, **values) -> Meeting:
    """``values``: body, held_on, minutes_url, chaired_by. A meeting with a resolution keeps its day in the past."""
    with act("enter meetings", by=by, on=meeting) as by:
        row = Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)
        for name, value in values.items():
            setattr(row, name, _one_line(value) if name == "body" else value)
        others = Meeting.objects.filter(body__iexact=row.body, held_on=row.held_on).exclude(pk=row.pk)
        if others.exists():
            raise Refused({"held_on": f"{row.body} already has a meeting on that day."})
        if not row.was_held and row.items.exclude(outcome=Outcome.WAITING).exists():
            raise Refused({"held_on": "Its resolutions are entered, so it was held. The day cannot be one to come."})
        row.save()
        record("change meeting", by=by, note=str(row))
    return row


def next_meeting(about: str = "", after: date | None = None) -> Meeting | None:
    """The first meeting today or later, and ``after`` this day where one is named; of what only the Council itself
    decides, the first that is no committee's."""
    coming = Meeting.objects.filter(held_on__gte=timezone.localdate()).order_by("held_on", "pk")
    coming = coming.filter(held_on__gt=after) if after else coming
    return next((m for m in coming if about not in OF_THE_COUNCIL or not _is_committee(m)), None)


def next_meeting_words(about: str = "") -> str:
    """“the meeting of 9 June 2026”; “the next meeting” where none is entered."""
    meeting = next_meeting(about)
    return f"the meeting of {meeting.held_on:%-d %B %Y}" if meeting else "the next meeting"


def put_on_agenda(
    *, by, about: str, key: str, title: str, address: str, agenda_line: str, draft_resolution: str,
    facts: dict | None = None,
) -> MeetingItem:
    """“Ask the next meeting”. The room whose thing it is has asked its own permission. Call in its transaction."""
    if MeetingItem.objects.filter(about=about, key=key, outcome=Outcome.WAITING).exists():
        raise Refused("The next meeting is asked already.")
    item = MeetingItem.objects.create(
        meeting=next_meeting(about), about=about, key=key, title=title[:200], address=address,
        agenda_line=agenda_line.strip(), draft_resolution=draft_resolution.strip(), facts=facts or {},
        asked_by=by if by.pk else None,
    )
    record("ask meeting", by=by, note=f"{item.get_about_display()}: {title}")
    return item


def enter_resolution(
    item: MeetingItem, *, by, meeting: Meeting, agreed: bool, minute_ref: str, words: str = ""
) -> MeetingItem:
    """What the meeting resolved. What waited for it goes on as a job."""
    with act("enter meetings", by=by, on=item) as by:
        row, errors = _still_waiting(item), {}
        if not meeting.was_held:
            errors["meeting"] = NOT_HELD
        if not minute_ref.strip():
            errors["minute_ref"] = "Give the reference of the minute."
        if not agreed and not words.strip():
            errors["words"] = "Write what the meeting said. Whoever asked reads it."
        if errors:
            raise Refused(errors)
        row.meeting, row.minute_ref, row.words = meeting, minute_ref.strip(), words.strip()
        row.outcome = Outcome.AGREED if agreed else Outcome.REFUSED
        row.resolved_by, row.resolved_at = by, timezone.now()
        row.save()
        record("enter resolution", by=by, note=f"{row}: {row.get_outcome_display().lower()}, minute {row.minute}")
        jobs.announce(resolved_event(row.about), key=str(row.pk), payload={"item": row.pk, "by": by.pk})
    return row


def _still_waiting(item: MeetingItem) -> MeetingItem:
    """The row, locked. Call in a transaction."""
    row = MeetingItem.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=item.pk)
    if row.outcome != Outcome.WAITING:
        raise WrongState(f"This is settled already: {row.get_outcome_display().lower()}. Nothing was changed.")
    return row


def put_on(item: MeetingItem, *, by, meeting: Meeting) -> MeetingItem:
    """On the agenda of this meeting: that of a committee, or one still to come."""
    with act("enter meetings", by=by, on=item) as by:
        row = _still_waiting(item)
        row.meeting = meeting
        row.save()
        record("put on agenda", by=by, note=f"{row}: {meeting}")
    return row


def put_off(item: MeetingItem, *, by) -> MeetingItem:
    """The meeting did not come to it: it waits for the next one."""
    with act("enter meetings", by=by, on=item) as by:
        row = _still_waiting(item)
        today = timezone.localdate()
        later = row.meeting = next_meeting(row.about, after=max(row.meeting.held_on, today) if row.meeting else today)
        row.save()
        record("put off", by=by, note=f"{row}: to {later or 'the next meeting'}")
    return row


def take_back(item: MeetingItem, *, by) -> MeetingItem:
    """Off the agenda: nobody need decide it any more. What waited for it waits for whoever decides again."""
    with act("enter meetings", by=by, on=item) as by:
        row = _still_waiting(item)
        row.outcome, row.resolved_by, row.resolved_at = Outcome.TAKEN_BACK, by, timezone.now()
        row.save()
        record("take off agenda", by=by, note=str(row))
        if row.asked_by:
            tell([row.asked_by], f"“{row}” is off the agenda", by=by, address=row.address)
    return row


def no_longer_asked(about: str, key, *, by) -> None:
    """What was to be decided came to nothing, or was decided: off the agenda. Call in the transaction of that act,
    which has asked its own permission."""
    waiting = MeetingItem.objects.select_for_update(of=("self",)).filter(
        about=about, key=str(key), outcome=Outcome.WAITING
    )
    for row in waiting:
        row.outcome, row.resolved_by, row.resolved_at = Outcome.TAKEN_BACK, by, timezone.now()
        row.save()
        record("take off agenda", by=by, note=str(row))


def waiting_item(about: str, key) -> MeetingItem | None:
    """What the next meeting is asked about this thing, where it is asked."""
    asked = MeetingItem.objects.filter(about=about, key=str(key), outcome=Outcome.WAITING)
    return asked.select_related("meeting").first()


@transaction.atomic
def note_minute(minute_ref: str, held_on: date | None, *, by, title: str = "") -> MeetingItem:
    """A minute that somebody typed becomes one that can be chosen. The act it was typed for has asked its permission.

    Raises Refused by ``minute_ref`` and ``minute_date``. Typed again it is the same one.
    """
    if not isinstance(by, Membership):
        raise PermissionDenied("A member names a minute.")
    minute_ref = " ".join(minute_ref.split())
    errors = {}
    if not minute_ref:
        errors["minute_ref"] = "Give the reference of the minute."
    if held_on is None:
        errors["minute_date"] = "Give the date of that meeting."
    elif held_on > timezone.localdate():
        errors["minute_date"] = NOT_HELD
    if errors:
        raise Refused(errors)
    known = known_minutes().filter(minute_ref__iexact=minute_ref, meeting__held_on=held_on).first()
    if known:
        return known
    if _refused_by(minute_ref, held_on):
        raise Refused({"minute_ref": "By that minute the Council did not agree."})
    return MeetingItem.objects.create(
        meeting=_meeting_of(held_on, by), about=About.MINUTE, title=title[:200] or f"Minute {minute_ref}",
        minute_ref=minute_ref, outcome=Outcome.AGREED, asked_by=by, resolved_by=by, resolved_at=timezone.now(),
    )


def _refused_by(minute_ref: str, held_on: date) -> bool:
    """Whether all that this minute resolved was not agreed to."""
    refused = MeetingItem.objects.filter(outcome=Outcome.REFUSED)
    return refused.filter(minute_ref__iexact=minute_ref, meeting__held_on=held_on).exists()


def _meeting_of(day: date, by) -> Meeting:
    """The Full Council's of that day, or the only one there was; else it is entered."""
    there = list(Meeting.objects.filter(held_on=day))
    full = [meeting for meeting in there if meeting.body.casefold() == FULL_COUNCIL.casefold()]
    if full or len(there) == 1:
        return (full or there)[0]
    return Meeting.objects.get_or_create(body=FULL_COUNCIL, held_on=day, defaults={"entered_by": by})[0]


def known_minutes():
    """Minutes that can be chosen, the latest meeting first."""
    rows = MeetingItem.objects.filter(outcome=Outcome.AGREED).exclude(minute_ref="")
    return rows.select_related("meeting").order_by("-meeting__held_on", "-pk")
