"""A version, or the policy's review, goes before the next meeting, and what was resolved is carried out."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.urls import reverse

from councilcomms.councils import jobs, meetings, notices
from councilcomms.councils.meetings import About, Outcome
from councilcomms.councils.models import MeetingItem, Membership, Role
from councilcomms.councils.transitions import Refused, WrongState
from policies.checks import version_in_force
from policies.models import PolicyEvent, Version
from policies.transitions.adopting import adopt
from policies.transitions.proposing import address_of, refuse_empty, take_back
from policies.transitions.reviewing import review_no_change
from policies.transitions.table import step
from policies.versions.fingerprints import seen_of_all

NO_CHAIR = "Who chaired that meeting is not entered. Name them, and adopt it here."
OTHER_WORDS = "Its words are not those any more that were laid before the meeting."


def ask_to_adopt(version: Version, *, by, agenda_line: str, draft_resolution: str) -> MeetingItem:
    """“Ask the next meeting” to adopt exactly these words. They may change still: then the Clerk says what now."""
    with step(version, "ask meeting", by=by) as act:
        if act.thing.state == Version.State.ADOPTED:
            raise Refused("The Council has adopted this version already.")
        refuse_empty(act.thing)
        item = meetings.put_on_agenda(
            by=by, about=About.VERSION, key=str(version.pk), title=f"{act.thing.policy.title}: {act.thing.label}",
            address=address_of(act.thing), agenda_line=agenda_line, draft_resolution=draft_resolution,
            facts={"seen": seen_of_all(act.thing)},
        )
        act.note = f"To adopt it: for {item.meeting or 'the next meeting'}."
    return item


def ask_to_review(
    version: Version, *, by, agenda_line: str, draft_resolution: str, next_review_on: date
) -> MeetingItem:
    """“Ask the next meeting” to leave the version in force as it is, and to review it again by ``next_review_on``."""
    with step(version, "ask meeting", by=by) as act:
        if version.pk != getattr(version_in_force(), "pk", None):
            raise Refused("Only the version in force is reviewed.")
        item = meetings.put_on_agenda(
            by=by, about=About.REVIEW, key=str(version.pk), title=f"{act.thing.policy.title}: review",
            address=reverse("review", args=[act.thing.council.slug]), agenda_line=agenda_line,
            draft_resolution=draft_resolution, facts={"next_review_on": next_review_on.isoformat()},
        )
        act.note = f"To review it: for {item.meeting or 'the next meeting'}."
    return item


@jobs.handler(meetings.resolved_event(About.VERSION))
def carry_out_adoption(job) -> None:
    """Adopted as the meeting resolved, as the person who entered it; where it was not agreed, taken back with the
    words. What cannot be carried out is for whoever adopts, who is told why and where."""
    item, by, version = _of(job)
    try:
        _adopt(version, item, by) if item.outcome == Outcome.AGREED else _not_agreed(version, item, by)
    except (Refused, WrongState, PermissionDenied) as no:
        page = "adopt_version" if item.outcome == Outcome.AGREED and version.state in _OPEN else "version"
        _tell_stuck(item, by, address_of(version, page), no)
    else:
        _tell_asked(item, by)


_OPEN = (Version.State.DRAFT, Version.State.PROPOSED)


def _adopt(version: Version, item: MeetingItem, by) -> None:
    if item.meeting.chaired_by is None:
        raise Refused(NO_CHAIR)
    if item.facts["seen"] != seen_of_all(version):
        raise Refused(OTHER_WORDS)
    adopt(
        version, by=by, adopted_on=item.meeting.held_on, minute_ref=item.minute_ref,
        chaired_by=item.meeting.chaired_by, seen=item.facts["seen"],
    )


def _not_agreed(version: Version, item: MeetingItem, by) -> None:
    if version.state == Version.State.PROPOSED:
        take_back(version, by=by, note=_said(item))
    else:
        _note(version, item, by)


@jobs.handler(meetings.resolved_event(About.REVIEW))
def carry_out_review(job) -> None:
    """Recorded as reviewed with no change; where that was not agreed, it is noted and the review stays due."""
    item, by, version = _of(job)
    try:
        if item.outcome == Outcome.AGREED:
            review_no_change(
                version, by=by, held_on=item.meeting.held_on, minute_ref=item.minute_ref, note=item.words,
                next_review_on=date.fromisoformat(item.facts["next_review_on"]),
            )
        else:
            _note(version, item, by)
    except (Refused, WrongState, PermissionDenied) as no:
        _tell_stuck(item, by, item.address, no)
    else:
        _tell_asked(item, by)


def _of(job) -> tuple[MeetingItem, Membership, Version]:
    item = MeetingItem.objects.select_related("meeting__chaired_by", "asked_by__council").get(pk=job.payload["item"])
    by = Membership.objects.standing().get(pk=job.payload["by"])
    return item, by, Version.objects.select_related("policy", "council").get(pk=item.key)


def _said(item: MeetingItem) -> str:
    return f"{item.get_outcome_display()}, minute {item.minute}. {item.words}".strip()


def _note(version: Version, item: MeetingItem, by) -> None:
    PolicyEvent.objects.create(
        version=version, actor=by, actor_name=by.name, actor_title=by.title, verb="not agreed",
        from_state=version.state, to_state=version.state, note=_said(item),
    )


def _tell_stuck(item: MeetingItem, by, address: str, no: Exception) -> None:
    """To the Clerk, who adopts, and to whoever entered the resolution or asked for it."""
    clerks = Membership.objects.holding(Role.CLERK).select_related("council")
    told = [member for member in (*clerks, by, item.asked_by) if member is not None]
    words = f"Minute {item.minute}. It could not be carried out yet: {no}"
    notices.tell(told, f"The Council resolved on “{item}”", address, words)


def _tell_asked(item: MeetingItem, by) -> None:
    if item.asked_by and item.asked_by_id != by.pk:
        notices.tell([item.asked_by], f"The Council resolved on “{item}”", item.address, _said(item))
