"""“The Council decided it”: the minute is chosen from those recorded, or typed, which records it once it is approved."""

from datetime import timedelta
from html import unescape

import pytest
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import meetings
from councilcomms.councils.models import MeetingItem
from councilcomms.posts import transitions
from councilcomms.posts.models import Post

pytestmark = pytest.mark.usefixtures("in_croft")
HELD = timezone.localdate() - timedelta(days=20)


@pytest.fixture
def minute(in_croft, clerk):
    return meetings.note_minute("24/61", HELD, by=clerk, title="The hedges")


def test_chosen_it_fills_reference_and_day_and_can_be_chosen_anew(minute, confirmed, website, clerk, signed_in):
    browser, new = signed_in(confirmed), reverse("post_new", args=["croft"])
    assert f"24/61 · Full Council, {HELD:%-d %B %Y} · The hedges" in unescape(browser.get(new).content.decode())
    sent = {"text": "The hedges are cut on Friday.", "source_kind": "minute", "minute": minute.pk,
            "channels": [website.pk], "act": "send"}
    assert browser.post(new, sent).status_code == 302
    post = Post.objects.get()
    assert (post.state, post.current.minute_ref, post.current.minute_date) == ("submitted", "24/61", HELD)
    other = meetings.note_minute("24/70", HELD, by=clerk)
    desk = signed_in(clerk)
    assert "24/70 · Full Council" in unescape(desk.get(post.deciding_address).content.decode())
    box = {"text": post.current.text, "source_kind": "minute", "minute": other.pk, "minute_ref": "24/61",
           "channels": [website.pk]}
    changed = {f"words-{name}": value for name, value in box.items()} | {
        "seen": post.current.hash, "edit_number": post.edit_number, "then": "check"}
    desk.post(reverse("decide_amend", args=["croft", post.pk]), changed)
    post.refresh_from_db()
    assert post.current.minute_ref == "24/70", "what is chosen goes before what the box said"


def test_no_list_where_no_minute_is_recorded(confirmed, policy, signed_in):
    page = signed_in(confirmed).get(reverse("post_new", args=["croft"])).content.decode()
    assert 'name="minute"' not in page and 'name="minute_ref"' in page


def test_typed_it_is_recorded_at_the_approval_by_whoever_approves(make_submitted, clerk):
    post = make_submitted(minute_ref="24/75", minute_date=HELD)
    assert not MeetingItem.objects.exists(), "a draft records nothing"
    transitions.approve(post, by=clerk, seen=post.current.hash)
    row = MeetingItem.objects.get()
    assert (row.minute_ref, row.meeting.held_on, row.resolved_by, row.title) == ("24/75", HELD, clerk, str(post))


def test_typed_in_a_correction_too(published, words, clerk):
    later = transitions.save(
        published, words(text="The hall opens at nine.", minute_ref="24/76", minute_date=HELD), by=clerk,
        edit_number=published.edit_number,
    )
    transitions.correct(later, by=clerk, seen=later.current.hash, why="The time was wrong.")
    assert MeetingItem.objects.get().minute_ref == "24/76"


@pytest.mark.parametrize("said", [
    {"minute_ref": "24/75"}, {"minute_ref": "24/75", "minute_date": timezone.localdate() + timedelta(days=9)},
    {"source_kind": "own", "source_note": "I was there.", "minute_ref": "24/75", "minute_date": HELD},
])
def test_what_is_no_whole_minute_stops_no_approval_and_records_nothing(make_submitted, clerk, said):
    post = make_submitted(**said)
    assert transitions.approve(post, by=clerk, seen=post.current.hash).state == "approved"
    assert not MeetingItem.objects.exists()


def test_recorded_minutes_are_offered_beside_what_the_council_may_ratify(minute, make_submitted, clerk, signed_in):
    text = "In the closed session councillors agreed to offer the builder less than he asked for the old depot."
    page = unescape(signed_in(clerk).get(make_submitted(text=text).deciding_address).content.decode())
    assert page.count('<datalist id="recorded-minutes">') == 1 and 'list="recorded-minutes"' in page
    assert f'<option value="24/61, {HELD:%-d %B %Y}">The hedges</option>' in page
