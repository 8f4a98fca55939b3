"""Meetings and what they resolve: the verbs."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.councils import meetings, organisation_meetings
from councilcomms.councils import organisations as register
from councilcomms.councils.models import Deputising, Meeting, MeetingItem, Notice, PeopleEvent
from councilcomms.councils.transitions import Refused, WrongState

TODAY = timezone.localdate()


def on(days):
    return TODAY + timedelta(days=days)


@pytest.fixture
def farm(croft_scope, clerk):
    return register.add(croft_scope, by=clerk, name="South Lea Farm", kind="business")


@pytest.fixture
def asked(farm, officer, clerk):
    """A deputy asked whether the farm may be named; no meeting is entered yet."""
    Deputising.objects.create(member=officer, starts=TODAY, ends=TODAY, cause="leave", opened_by=clerk)
    del officer.deputising_today, officer.deputising_for_all
    return organisation_meetings.ask_meeting(farm, by=officer, agenda_line="To decide.", draft_resolution="RESOLVED")


def held(croft, clerk, days=0, **said):
    return meetings.enter_meeting(croft, by=clerk, held_on=on(days), **said)


def test_what_waits_joins_the_next_meeting_entered(croft_scope, clerk, asked):
    assert asked.meeting is None
    past = held(croft_scope, clerk, -3)
    asked.refresh_from_db()
    assert asked.meeting is None, "a meeting that was held takes up nothing by itself"
    coming = held(croft_scope, clerk, 5)
    asked.refresh_from_db()
    assert asked.meeting == coming and meetings.next_meeting() == coming and past.was_held
    assert f"{on(5):%-d %B %Y}" in meetings.next_meeting_words()


def test_what_only_the_council_decides_is_not_put_to_a_committee(croft_scope, clerk):
    asks = {"by": clerk, "title": "T", "address": "", "agenda_line": "To decide.", "draft_resolution": "RESOLVED"}
    version = meetings.put_on_agenda(about="version", key="1", **asks)
    post = meetings.put_on_agenda(about="post", key="1", **asks)
    committee = held(croft_scope, clerk, 3, body="Staffing Committee")
    version.refresh_from_db()
    post.refresh_from_db()
    assert (version.meeting, post.meeting) == (None, committee)
    assert meetings.next_meeting("version") is None and meetings.next_meeting_words("version") == "the next meeting"
    council = held(croft_scope, clerk, 2)
    version.refresh_from_db()
    assert version.meeting == council and f"{on(2):%-d %B %Y}" in meetings.next_meeting_words("version")
    assert meetings.put_off(version, by=clerk).meeting is None


def test_one_meeting_a_body_a_day_and_names_on_one_line(croft_scope, clerk):
    meeting = held(croft_scope, clerk, body="  Planning   Committee ")
    assert meeting.body == "Planning Committee"
    with pytest.raises(Refused, match="already has a meeting on that day"):
        held(croft_scope, clerk, body="planning committee")
    other = held(croft_scope, clerk)
    with pytest.raises(Refused) as no:
        meetings.change_meeting(other, by=clerk, body=" planning  committee")
    assert set(no.value.errors) == {"held_on"}
    changed = meetings.change_meeting(other, by=clerk, body="Burial  Board", minutes_url="https://croft.example/m")
    assert (changed.body, changed.minutes_url) == ("Burial Board", "https://croft.example/m")


def test_a_resolution_needs_a_meeting_held_its_minute_and_on_no_the_words(croft_scope, clerk, asked):
    coming = held(croft_scope, clerk, 1)
    with pytest.raises(Refused) as no:
        meetings.enter_resolution(asked, by=clerk, meeting=coming, agreed=False, minute_ref=" ", words=" ")
    assert set(no.value.errors) == {"meeting", "minute_ref", "words"}
    assert "has not been held yet" in no.value.errors["meeting"]
    asked.refresh_from_db()
    assert asked.outcome == "waiting"


def test_agreed_is_carried_out_by_who_entered_it_and_told_to_who_asked(
    croft_scope, clerk, officer, farm, asked, do_jobs
):
    meeting = held(croft_scope, clerk, -2)
    item = meetings.enter_resolution(asked, by=clerk, meeting=meeting, agreed=True, minute_ref="24/61")
    with pytest.raises(WrongState, match="settled already"):
        meetings.enter_resolution(asked, by=clerk, meeting=meeting, agreed=False, minute_ref="1", words="No.")
    do_jobs(croft_scope)
    farm.refresh_from_db()
    assert (farm.is_approved, farm.minute_ref, farm.approved_on, farm.approved_by) == (True, "24/61", on(-2), clerk)
    assert "Agreed, minute 24/61" in Notice.objects.get(member=officer, subject__startswith="The Council").words
    assert item in meetings.known_minutes()
    with pytest.raises(Refused, match="so it was held"):
        meetings.change_meeting(meeting, by=clerk, held_on=on(3))


def test_refused_is_noted_and_told_and_changes_nothing_else(croft_scope, clerk, officer, farm, asked, do_jobs):
    meeting = held(croft_scope, clerk)
    said = {"agreed": False, "minute_ref": "24/62", "words": "They trade with a member."}
    item = meetings.enter_resolution(asked, by=clerk, meeting=meeting, **said)
    do_jobs(croft_scope)
    farm.refresh_from_db()
    event = farm.events.latest("pk")
    assert not farm.is_approved and event.verb == "not agreed" and event.note.endswith("They trade with a member.")
    assert "They trade with a member." in Notice.objects.get(member=officer).words
    assert item not in meetings.known_minutes(), "what was not agreed ratifies nothing"


def test_what_can_no_longer_be_carried_out_is_told_and_the_job_is_done(
    croft_scope, clerk, officer, farm, asked, do_jobs
):
    meetings.enter_resolution(asked, by=clerk, meeting=held(croft_scope, clerk), agreed=True, minute_ref="24/61")
    register.take_off(farm, by=clerk, reason="They closed.")
    do_jobs(croft_scope)
    told = Notice.objects.filter(words__contains="It could not be carried out")
    assert {notice.member for notice in told} == {clerk, officer}


def test_not_reached_goes_on_and_off_the_agenda_is_told(croft_scope, clerk, officer, asked):
    first, later = held(croft_scope, clerk, 1), held(croft_scope, clerk, 8)
    other = held(croft_scope, clerk, 2, body="Planning Committee")
    asked = meetings.put_off(asked, by=clerk)
    assert asked.meeting == other, "the next of any body"
    assert meetings.put_on(asked, by=clerk, meeting=later).meeting == later
    assert meetings.put_off(asked, by=clerk).meeting is None
    meetings.take_back(asked, by=clerk)
    assert Notice.objects.get(member=officer, subject__contains="off the agenda")
    for verb in (meetings.put_off, meetings.take_back, lambda item, by: meetings.put_on(item, by=by, meeting=first)):
        with pytest.raises(WrongState, match="taken off the agenda"):
            verb(asked, by=clerk)


@pytest.mark.parametrize("settled", [
    lambda farm, clerk: register.approve(farm, by=clerk, agreed_by="Jo Lea"),
    lambda farm, clerk: register.take_off(farm, by=clerk, reason="They closed."),
])
def test_settled_without_the_meeting_it_is_off_the_agenda(croft_scope, clerk, farm, asked, settled):
    settled(farm, clerk)
    asked.refresh_from_db()
    assert (asked.outcome, asked.resolved_by) == ("taken-back", clerk)


def test_asked_once_and_only_of_what_may_not_be_named(croft_scope, clerk, farm, asked):
    with pytest.raises(Refused, match="asked already"):
        organisation_meetings.ask_meeting(farm, by=clerk, agenda_line="Again", draft_resolution="R")
    meetings.take_back(asked, by=clerk)
    register.approve(farm, by=clerk, agreed_by="Jo Lea")
    with pytest.raises(Refused, match="approved already"):
        organisation_meetings.ask_meeting(farm, by=clerk, agenda_line="Again", draft_resolution="R")


@pytest.mark.parametrize("persona", ["councillor", "chair", "administrator"])
def test_only_whoever_decides(croft_scope, clerk, farm, asked, persona, request):
    by, meeting = request.getfixturevalue(persona), held(croft_scope, clerk)
    for act in (
        lambda: meetings.enter_meeting(croft_scope, by=by, held_on=on(9)),
        lambda: meetings.change_meeting(meeting, by=by, held_on=on(9)),
        lambda: meetings.enter_resolution(asked, by=by, meeting=meeting, agreed=True, minute_ref="1"),
        lambda: meetings.put_on(asked, by=by, meeting=meeting),
        lambda: meetings.put_off(asked, by=by),
        lambda: meetings.take_back(asked, by=by),
        lambda: organisation_meetings.ask_meeting(farm, by=by, agenda_line="A", draft_resolution="R"),
    ):
        with pytest.raises(PermissionDenied):
            act()
    assert Meeting.objects.count() == 1 and MeetingItem.objects.get().outcome == "waiting"
    assert PeopleEvent.objects.filter(actor=by).count() == 0
