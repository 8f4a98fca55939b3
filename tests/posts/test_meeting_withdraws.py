"""What is published about everybody who could decide on it: the Council decides whether it is withdrawn, and the Clerk
carries out exactly that."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.models import MeetingItem
from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from councilcomms.posts.permissions import may
from tests.posts.test_consult import buttons, text_of


@pytest.fixture
def about_her(in_croft, make_submitted, clerk, chair, resolve, again):
    """About the only Clerk, published as the Council resolved."""
    post = make_submitted(about=(clerk.pk,))
    transitions.ask_meeting(post, by=clerk, seen=post.current.hash)
    resolve()
    return again(transitions.release(again(post), by=clerk))


def test_the_page_asks_the_next_meeting_whether_it_is_withdrawn(about_her, clerk, signed_in):
    browser = signed_in(clerk)
    page = browser.get(about_her.deciding_address)
    assert "Should it be withdrawn? The Council decides" in text_of(page)
    assert "Ask Croft's next meeting" in buttons(page)
    said = {"seen": about_her.current.hash, "agenda-agenda_line": "", "agenda-draft_resolution": ""}
    page = browser.post(f"{about_her.deciding_address}ask-meeting/", said, follow=True)
    assert "It is on the agenda." in text_of(page) and "Take it off the agenda" in text_of(page)
    item = MeetingItem.objects.get(outcome="waiting")
    assert "should be withdrawn" in item.agenda_line
    assert item.draft_resolution == f"RESOLVED: that Croft Parish Council withdraws “{about_her}” from its public pages."


@pytest.mark.parametrize("resolved, says", [
    ("It was not right.", "It was not right (minute 24/70"), ("", "The Council resolved to withdraw this, minute 24/70"),
])
def test_agreed_it_is_withdrawn_with_the_minute(resolved, says, about_her, clerk, resolve, again):
    transitions.ask_meeting(about_her, by=clerk, seen=about_her.current.hash)
    with pytest.raises(PermissionDenied):
        transitions.withdraw(again(about_her), by=clerk, public_reason="No.")
    resolve(words=resolved)
    post = again(about_her)
    assert post.state == "withdrawn" and post.public_reason.startswith(says)


def test_refused_it_stays_and_its_text_stays_agreed_to(about_her, clerk, resolve, again):
    transitions.ask_meeting(about_her, by=clerk, seen=about_her.current.hash)
    resolve(agreed=False, words="It stands.")
    post = again(about_her)
    assert post.state == "published" and not may("withdraw", clerk, post)
    assert may("release", clerk, post), "the resolution to publish is the one that speaks of its text"


def test_where_somebody_decides_no_meeting_is_asked_to_withdraw(published, clerk, signed_in, in_croft):
    with pytest.raises(Refused, match="published already"):
        transitions.ask_meeting(published, by=clerk, seen=published.current.hash)
    assert "Ask the next meeting" not in text_of(signed_in(clerk).get(published.deciding_address))


def test_the_chair_asks_from_the_post_s_own_page_where_nobody_may_decide(
    in_croft, make_submitted, submitted, clerk, chair, councillor, signed_in
):
    post, browser = make_submitted(about=(clerk.pk,)), signed_in(chair)
    page = browser.get(post.author_address)
    assert "Nobody here may decide on this" in text_of(page) and buttons(page) == ["Ask Croft's next meeting"]
    said = {"agenda-agenda_line": "To decide on it.", "agenda-draft_resolution": ""}
    address = f"{post.author_address}ask-meeting/"
    assert "Changed" in text_of(browser.post(address, said | {"seen": "of another text"}, follow=True))
    page = browser.post(address, said | {"seen": post.current.hash}, follow=True)
    assert "It is on the agenda." in text_of(page) and buttons(page) != ["Ask Croft's next meeting"]
    assert MeetingItem.objects.get(outcome="waiting").agenda_line == "To decide on it."
    assert browser.get(submitted.author_address).status_code == 403
    assert signed_in(councillor).post(address, said).status_code == 403
