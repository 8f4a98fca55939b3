"""The next meeting is asked whether posts may name an organisation, and what it resolved is carried out."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from councilcomms.councils import jobs, meetings, notices
from councilcomms.councils import organisations as register
from councilcomms.councils.meetings import About, Outcome
from councilcomms.councils.models import MeetingItem, Membership, Organisation, OrganisationEvent
from councilcomms.councils.people.acts import act
from councilcomms.councils.transitions import Refused, WrongState


def ask_meeting(organisation: Organisation, *, by, agenda_line: str, draft_resolution: str) -> MeetingItem:
    """“Ask the next meeting”, of an organisation that may not be named today."""
    with act(register.KEEP, by=by, on=organisation) as by:
        row = Organisation.objects.select_related("council").get(pk=organisation.pk)
        if row.removed_on:
            raise WrongState(f"{row} was taken off the register. Put it back first.", row)
        if row.is_approved:
            raise Refused(f"{row} is approved already. Posts may name it.")
        item = meetings.put_on_agenda(
            by=by, about=About.ORGANISATION, key=str(row.pk), title=row.name, address=row.get_absolute_url(),
            agenda_line=agenda_line, draft_resolution=draft_resolution,
        )
        _record("ask meeting", row, by, f"For {item.meeting or 'the next meeting'}.")
    return item


def agenda_words(row: Organisation) -> str:
    return f"Communications: to decide whether the Council's posts may name {row}."


def resolution_words(row: Organisation) -> str:
    return f"RESOLVED: that {row.council.name} approves {row} as an organisation that its posts may name."


@jobs.handler(meetings.resolved_event(About.ORGANISATION))
def carry_out(job) -> None:
    """As the person who entered the resolution. What cannot be carried out any more is told to them, to whoever asked
    and to those who decide."""
    item = MeetingItem.objects.select_related("meeting", "asked_by__council").get(pk=job.payload["item"])
    by = Membership.objects.standing().get(pk=job.payload["by"])
    row = Organisation.objects.select_related("council").get(pk=item.key)
    try:
        _carry_out(row, item, by)
    except (Refused, WrongState, PermissionDenied) as no:
        said = f"Minute {item.minute}. It could not be carried out: {no}"
        _tell([*Membership.objects.deciders().select_related("council"), by, item.asked_by], row, said)


def _carry_out(row: Organisation, item: MeetingItem, by) -> None:
    if item.outcome == Outcome.AGREED:
        register.approve(row, by=by, minute_ref=item.minute_ref, approved_on=item.meeting.held_on)
    else:
        with act(register.KEEP, by=by, on=row) as by:
            _record("not agreed", row, by, f"Minute {item.minute}. {item.words}".strip())
    if item.asked_by_id != by.pk:
        said = f"{item.get_outcome_display()}, minute {item.minute}. {item.words}".strip()
        _tell([item.asked_by], row, said)


def _tell(members, row: Organisation, said: str) -> None:
    members = [member for member in members if member is not None]
    notices.tell(members, f"The Council resolved on {row}", row.get_absolute_url(), said)


def _record(verb: str, row: Organisation, by, note: str) -> None:
    OrganisationEvent.objects.create(
        organisation=row, actor=by, actor_name=by.name, actor_title=by.title, verb=verb, note=note
    )
