"""A channel is asked for; the Council agrees or does not. No account without its agreement."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.channels import transitions
from councilcomms.channels.models import Channel
from councilcomms.councils import meetings
from councilcomms.councils.models import MeetingItem, Notice
from councilcomms.councils.transitions import Refused
from tests.channels.conftest import MINUTE

FACEBOOK = {"kind": "facebook", "name": "Croft on Facebook", "why": "Young families read it."}


def told(member):
    return list(Notice.objects.filter(member=member).values_list("subject", flat=True))


@pytest.fixture
def asked(in_croft, councillor, clerk):
    return transitions.request_channel(by=councillor, **FACEBOOK)


def events(channel):
    return list(channel.events.values_list("verb", flat=True))


def test_anybody_asks_and_the_clerk_is_told(asked, clerk, councillor, administrator):
    assert (asked.state, asked.events.get().note) == ("requested", "Young families read it.")
    assert told(clerk) == ["Colin Councillor asks for a channel: Croft on Facebook"]
    with pytest.raises(PermissionDenied):
        transitions.request_channel(by=administrator, **FACEBOOK | {"name": "Another"})


def test_asking_refuses_by_field(asked, officer, clerk):
    for wrong, field in (({"name": " "}, "name"), ({"why": " ", "name": "Other"}, "why"),
                         ({"name": "croft  on facebook"}, "name")):
        with pytest.raises(Refused) as refused:
            transitions.request_channel(by=officer, **FACEBOOK | wrong)
        assert set(refused.value.errors) == {field}
    transitions.close(asked, by=clerk, reason="Not now.")
    with pytest.raises(Refused, match="ask for it again"):
        transitions.request_channel(by=officer, **FACEBOOK)
    assert Channel.objects.count() == 1


@pytest.mark.parametrize("agreed", [True, False])
def test_the_meeting_is_asked_and_what_it_resolves_is_carried_out(agreed, asked, croft, clerk, councillor, do_jobs):
    meeting = meetings.enter_meeting(croft, by=clerk, held_on=timezone.localdate())
    item = transitions.ask_meeting(asked, by=clerk)
    assert item.meeting == meeting and "asked for by Colin Councillor" in item.agenda_line
    assert "Croft Parish Council opens Croft on Facebook (Facebook)" in item.draft_resolution
    with pytest.raises(Refused, match="asked already"):
        transitions.ask_meeting(asked, by=clerk)
    meetings.enter_resolution(
        item, by=clerk, meeting=meeting, agreed=agreed, minute_ref="2026/41", words="" if agreed else "Too much work."
    )
    do_jobs(croft)
    now = Channel.objects.get()
    last = now.events.last()
    assert last.actor == clerk
    if agreed:
        assert (now.state, now.minute_ref, now.minute_date) == ("agreed", "2026/41", meeting.held_on)
        assert "The Council agreed to Croft on Facebook" in told(councillor)
    else:
        assert (now.state, last.verb) == ("closed", "refuse") and "Too much work." in last.note
        assert now.minute_ref == "" and "The Council did not agree to Croft on Facebook" in told(councillor)


def test_what_cannot_be_carried_out_is_told(asked, croft, clerk, do_jobs):
    meeting = meetings.enter_meeting(croft, by=clerk, held_on=timezone.localdate())
    item = transitions.ask_meeting(asked, by=clerk)
    Channel.objects.update(state="closed")
    meetings.enter_resolution(item, by=clerk, meeting=meeting, agreed=True, minute_ref="2026/41")
    do_jobs(croft)
    assert Channel.objects.get().state == "closed"
    assert "The Council resolved on Croft on Facebook" in told(clerk)


def test_agreed_needs_a_minute_of_a_meeting_that_was_held(asked, clerk):
    for said, fields in (
        ({"minute_ref": " ", "minute_date": None}, {"minute_ref", "minute_date"}),
        (MINUTE | {"minute_date": timezone.localdate() + timedelta(days=1)}, {"minute_date"}),
    ):
        with pytest.raises(Refused) as refused:
            transitions.agree(asked, by=clerk, **said)
        assert set(refused.value.errors) == fields
    assert Channel.objects.get().state == "requested"


def test_a_minute_typed_takes_it_off_the_agenda(asked, clerk, monkeypatch):
    item = transitions.ask_meeting(asked, by=clerk)
    # Closing locks the council before the channel: a verb that locks it after the channel would be a deadlock.
    monkeypatch.delattr(meetings, "act")
    now = transitions.agree(asked, by=clerk, **MINUTE)
    assert (now.state, now.minute) == ("agreed", "2026/41, 4 June 2026")
    assert MeetingItem.objects.get(pk=item.pk).outcome == "taken-back"
    assert meetings.known_minutes().get().minute_ref == "2026/41"


def test_a_minute_that_did_not_agree_is_no_agreement(asked, make_channel, clerk, croft):
    meeting = meetings.enter_meeting(croft, by=clerk, held_on=MINUTE["minute_date"])
    meetings.enter_resolution(
        transitions.ask_meeting(asked, by=clerk), by=clerk, meeting=meeting, agreed=False, minute_ref="2026/41",
        words="No.",
    )
    with pytest.raises(Refused, match="did not agree"):
        transitions.agree(asked, by=clerk, **MINUTE)


def test_asked_for_again_after_it_was_closed(asked, officer, clerk):
    transitions.agree(asked, by=clerk, **MINUTE)
    transitions.close(asked, by=clerk, reason="Nobody to look after it.")
    with pytest.raises(Refused):
        transitions.request_again(asked, by=officer, why=" ")
    now = transitions.request_again(asked, by=officer, why="Mona can.")
    assert (now.state, now.minute_ref, now.minute_date) == ("requested", "", None)
    assert events(now) == ["request", "agree", "close", "request again"]


def test_begin_where_the_council_is(in_croft, clerk, officer, do_jobs):
    """In use already: with its minute, or with the next meeting asked where none was found."""
    told = {"kind": "x", "name": "@croft", "by_hand_hint": "Post it."}
    known = transitions.note_open_channel(by=clerk, **told, **MINUTE)
    assert (known.state, known.minute_ref, known.lacks_minute) == ("open", "2026/41", False)
    assert not MeetingItem.objects.filter(outcome="waiting")
    with pytest.raises(PermissionDenied):
        transitions.note_open_channel(by=officer, kind="sms", name="Texts")
    lost = transitions.note_open_channel(by=clerk, kind="sms", name="Texts")
    assert lost.state == "open" and lost.lacks_minute
    item = meetings.waiting_item("channel", lost.pk)
    assert "keeps" in item.draft_resolution and "No minute was found" in item.agenda_line
    meeting = meetings.enter_meeting(in_croft, by=clerk, held_on=timezone.localdate())
    meetings.enter_resolution(item, by=clerk, meeting=meeting, agreed=True, minute_ref="26/9")
    do_jobs(in_croft)
    lost.refresh_from_db()
    assert (lost.state, lost.minute_ref, lost.lacks_minute) == ("open", "26/9", False)


def test_noted_with_half_a_minute_nothing_is_written(in_croft, clerk):
    with pytest.raises(Refused):
        transitions.note_open_channel(by=clerk, kind="x", name="@croft", minute_date=date(2026, 6, 4))
    assert not Channel.objects.exists()
