"""“Ask the next meeting”: put on the agenda, resolved, carried out; about the decider too, and what stops it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.councils import meetings
from councilcomms.councils.models import MeetingItem, Notice
from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from councilcomms.posts.models import Asked
from councilcomms.posts.permissions import may
from tests.posts.test_consult import buttons, text_of


@pytest.fixture
def only_a_meeting(in_croft, ways):
    ways({"decides": "meeting"})


def test_the_main_button_asks_the_next_meeting(only_a_meeting, make_submitted, clerk, signed_in, again, resolve):
    meetings.enter_meeting(clerk.council, by=clerk, held_on=timezone.localdate())
    post, browser = make_submitted(), signed_in(clerk)
    page = browser.get(post.deciding_address)
    assert "Only a meeting of the Council decides on this." in text_of(page)
    assert buttons(page) == ["Ask Croft's next meeting"]
    assert "RESOLVED: that Croft Parish Council publishes" in text_of(page)
    said = {"seen": post.current.hash, "agenda-agenda_line": "To decide on the hall.", "agenda-draft_resolution": "Yes."}
    too_long = browser.post(f"{post.deciding_address}ask-meeting/", said | {"agenda-agenda_line": "a" * 2001})
    assert "Keep this to 2,000 characters." in text_of(too_long)
    page = browser.post(f"{post.deciding_address}ask-meeting/", said, follow=True)
    today = timezone.localdate()
    assert f"The Council decides on {today:%-d %B}." in text_of(page) and "To decide on the hall." in text_of(page)
    for words in ("Publish now", "Send back with a note", "Change the words", "Ask someone"):
        assert words not in text_of(page), words
    for words in ("Take it off the agenda", "Hold", "Don't publish"):
        assert words in text_of(page), words
    assert f"The Council decides on {today:%-d %B}." in text_of(signed_in(post.author).get(post.author_address))
    with pytest.raises(Refused, match="on the agenda"):
        transitions.approve(again(post), by=clerk, seen=post.current.hash)
    resolve()
    assert again(post).state == "approved"
    page = browser.post(post.deciding_address, {"seen": post.current.hash, "when": "now"}, follow=True)
    assert "Published as: Decided by the Council (Full Council), minute 24/70" in text_of(page)


def test_taken_off_the_agenda_it_waits_for_the_clerk_again(in_croft, submitted, clerk, signed_in, again):
    browser = signed_in(clerk)
    assert "Ask the next meeting" in text_of(browser.get(submitted.deciding_address))
    transitions.ask_meeting(submitted, by=clerk, seen=submitted.current.hash)
    assert "at its next meeting. Its day is not entered yet." in text_of(browser.get(submitted.deciding_address))
    page = browser.post(f"{submitted.deciding_address}take-back/", {"seen": submitted.current.hash}, follow=True)
    assert "Taken off the agenda." in text_of(page) and "Publish now" in text_of(page)
    assert text_of(browser.post(f"{submitted.deciding_address}take-back/", {})).count("on no agenda any more")


def test_not_agreed_it_is_not_published_and_says_why(only_a_meeting, make_submitted, clerk, resolve, again):
    post = make_submitted()
    transitions.ask_meeting(post, by=clerk, seen=post.current.hash)
    resolve(agreed=False, words="Wait for the survey.")
    assert again(post).state == "rejected"
    assert "Wait for the survey." in Notice.objects.get(member=post.author, subject__contains="will not").words


def test_what_is_rejected_meanwhile_comes_off_the_agenda(in_croft, submitted, clerk):
    transitions.ask_meeting(submitted, by=clerk, seen=submitted.current.hash)
    transitions.reject(submitted, by=clerk, reason="No.", seen=submitted.current.hash)
    assert MeetingItem.objects.get().outcome == "taken-back"


def test_points_stop_it_and_the_clerk_then_publishes_under_the_minute(
    only_a_meeting, make_submitted, clerk, resolve, again, signed_in
):
    post = make_submitted(text="The new timetable is at http://bit.ly/abcd for all to read.")
    transitions.ask_meeting(post, by=clerk, seen=post.current.hash)
    resolve()
    assert again(post).state == "submitted"
    assert "could not be carried out yet" in Notice.objects.get(member=clerk, subject__startswith="The Council resolved").words
    page = text_of(signed_in(clerk).get(post.deciding_address))
    assert "The Council agreed: minute 24/70" in page and "Publish now" in page
    assert "Recorded as: Decided by the Council (Full Council), minute 24/70" in page


def test_words_changed_after_the_resolution_are_asked_about_again(
    only_a_meeting, make_submitted, clerk, resolve, again, words, signed_in
):
    post = make_submitted()
    transitions.ask_meeting(post, by=clerk, seen=post.current.hash)
    transitions.save(post, words(headline="Another"), by=clerk, edit_number=post.edit_number)
    assert "The words were changed after the meeting was asked." in text_of(signed_in(clerk).get(post.deciding_address))
    resolve()
    assert again(post).state == "submitted"
    assert buttons(signed_in(clerk).get(post.deciding_address)) == ["Ask Croft's next meeting"]
    with pytest.raises(Refused, match="Only a meeting"):
        transitions.approve(again(post), by=clerk, seen=again(post).current.hash)


@pytest.mark.parametrize("agreed", [True, False])
def test_about_the_clerk_the_chair_is_consulted_and_the_council_decides(
    agreed, in_croft, make_submitted, clerk, chair, resolve, again, signed_in
):
    """She asks, enters and carries out what was resolved; she decides nothing."""
    post = make_submitted(about=(clerk.pk,))
    page = signed_in(clerk).get(post.deciding_address)
    assert "This is about you, so the Council decides" in text_of(page)
    assert buttons(page) == ["Ask Croft's next meeting"]
    assert may("ask meeting", chair, post)
    with pytest.raises(PermissionDenied):
        transitions.approve(post, by=clerk, seen=post.current.hash)
    transitions.ask_meeting(post, by=clerk, seen=post.current.hash)
    asked = Asked.objects.get()
    assert (asked.member_id, asked.office, asked.purpose) == (chair.pk, "Chair", "consulted")
    transitions.answer(asked, by=chair, words="", agreed=True)
    resolve(agreed=agreed)
    post = again(post)
    assert post.state == ("approved" if agreed else "rejected")
    if agreed:
        printed = post.events.filter(verb="approve").last().authority
        assert printed.startswith("Cllr Cherry Chair (Chair) was consulted and agreed")
        assert printed.endswith("Carried out by the Clerk")
        assert "Publish now" in text_of(signed_in(clerk).get(post.deciding_address))


def test_about_the_clerk_with_a_deputy_the_deputy_decides(in_croft, make_submitted, clerk, deputy, signed_in):
    post = make_submitted(about=(clerk.pk,))
    page = text_of(signed_in(clerk).get(post.deciding_address))
    assert f"This is about you, so {deputy.name}, deputising for the Clerk, decides." in page
    assert "Ask the next meeting" not in page


def test_a_correction_can_be_asked_about_too(only_a_meeting, in_croft, make_submitted, clerk, resolve, words, again):
    post = make_submitted()
    transitions.ask_meeting(post, by=clerk, seen=post.current.hash)
    resolve()
    post = again(transitions.release(again(post), by=clerk))
    post = again(transitions.save(post, words(headline="Mended"), by=clerk, edit_number=post.edit_number))
    transitions.ask_meeting(post, by=clerk, seen=post.current.hash)
    resolve()
    assert again(post).has_correction_waiting
    done = transitions.correct(again(post), by=clerk, seen=post.current.hash, why="A slip.")
    assert "minute 24/70" in done.events.last().authority


def test_an_item_for_a_meeting_still_to_come_takes_no_resolution(in_croft, submitted, clerk):
    later = meetings.enter_meeting(clerk.council, by=clerk, held_on=timezone.localdate() + timedelta(days=5))
    item = transitions.ask_meeting(submitted, by=clerk, seen=submitted.current.hash)
    assert item.meeting == later
    with pytest.raises(Refused):
        meetings.enter_resolution(item, by=clerk, meeting=later, agreed=True, minute_ref="24/70")


def test_about_the_clerk_what_was_agreed_is_not_refused_by_her_and_its_time_can_be_moved(
    in_croft, make_submitted, clerk, chair, resolve, again
):
    post = make_submitted(about=(clerk.pk,))
    transitions.ask_meeting(post, by=clerk, seen=post.current.hash)
    resolve()
    assert not Asked.objects.filter(member=chair, answered_at=None, passed_over="").exists(), "she need not answer now"
    with pytest.raises(PermissionDenied):
        transitions.reject(again(post), by=clerk, reason="Not now.", seen=post.current.hash)
    post = transitions.schedule(again(post), by=clerk, at=timezone.now() + timedelta(hours=2))
    assert transitions.unschedule(again(post), by=clerk).state == "approved"


def test_a_correction_not_agreed_to_is_not_published_and_can_be_thrown_away(
    in_croft, published, clerk, words, resolve, again
):
    """Also one about the Clerk: throwing it away is carrying out."""
    for changes in ({"headline": "Mended"}, {"about": (clerk.pk,)}):
        post = again(published)
        post = transitions.save(post, words(**changes), by=clerk, edit_number=post.edit_number)
        transitions.ask_meeting(post, by=clerk, seen=post.current.hash)
        resolve(agreed=False)
        with pytest.raises((Refused, PermissionDenied)) as refused:
            transitions.correct(again(post), by=clerk, seen=post.current.hash, why="A slip.")
        if not changes.get("about"):
            assert "did not agree to this: minute 24/70" in str(refused.value)
        assert not transitions.drop_correction(again(post), by=clerk).has_correction_waiting
