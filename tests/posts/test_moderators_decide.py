"""Where the policy lets a channel's moderators decide: what they see, what they may do, and what stays the Clerk's."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from councilcomms.channels.models import ChannelModerator
from councilcomms.councils.holds import hold_queues
from councilcomms.councils.models import Deputising, Membership, Notice
from councilcomms.posts import transitions
from councilcomms.posts.models import WithoutClerk
from tests.posts.test_consult import text_of

QUEUE = "/croft/desk/queue/"
EVENTS = {"categories": ["event"], "decides": "moderators"}


@pytest.fixture
def mona(in_croft, ways, moderating, website, policy):
    from policies.transitions import confirm

    ways(EVENTS)
    found = moderating(website)
    confirm(policy, by=found)
    return found


def test_they_are_told_and_find_what_they_may_decide_and_nothing_else(mona, make_submitted, clerk, officer, signed_in):
    theirs = make_submitted(headline="Summer fair")
    news = make_submitted(headline="Road works", category="news")
    assert set(Notice.objects.filter(address=theirs.deciding_address).values_list("member_id", flat=True)) == {
        mona.pk, clerk.pk,
    }
    assert [n.member_id for n in Notice.objects.filter(address=news.deciding_address)] == [clerk.pk]
    browser = signed_in(mona)
    queue = browser.get(QUEUE)
    assert "Summer fair" in text_of(queue) and "Road works" not in text_of(queue)
    assert "Road works" in text_of(signed_in(clerk).get(QUEUE))
    assert 'href="/croft/desk/queue/"' in browser.get("/croft/desk/").content.decode()
    assert browser.get(news.deciding_address).status_code == 403
    assert signed_in(officer).get(QUEUE).status_code == 403
    assert theirs.desk_address_for(mona) == theirs.deciding_address
    assert news.desk_address_for(mona) == news.author_address


def test_they_publish_and_take_down_but_set_no_point_aside(mona, make_submitted, clerk, signed_in, again):
    post, browser = make_submitted(), signed_in(mona)
    page = text_of(browser.get(post.deciding_address))
    for words in ("Publish now", "Send back with a note", "Hold", "Don't publish"):
        assert words in page, words
    assert "Ask the next meeting" not in page
    done = browser.post(post.deciding_address, {"seen": post.current.hash, "when": "now"}, follow=True)
    assert "Published as: Moderator of Croft's website" in text_of(done)
    assert WithoutClerk.objects.get().how == "moderators"
    browser.post(f"{post.deciding_address}withdraw/", {"withdraw-public_reason": "It is over."})
    assert again(post).state == "withdrawn"
    stopped = make_submitted(text="The new timetable is at http://bit.ly/abcd for all to read.")
    assert "It's not that" not in text_of(browser.get(stopped.deciding_address))
    assert "It's not that" in text_of(signed_in(clerk).get(stopped.deciding_address))


def test_their_own_draft_goes_out_in_one_press(mona, make_draft, signed_in, again):
    draft, browser = make_draft(mona), signed_in(mona)
    page = browser.get(draft.author_address)
    assert "Publish now on Croft's website" in text_of(page)
    form = page.context["form"]
    data = {name: form[name].value() or "" for name in form.fields if name not in ("upload", "channels", "about")}
    done = browser.post(draft.author_address, data | {"channels": draft.current.channels, "act": "publish"}, follow=True)
    assert again(draft).state == "published" and "Published as: Moderator" in text_of(done)


def test_authors_read_who_really_decides(mona, make_draft, confirmed, signed_in):
    draft, browser = make_draft(), signed_in(confirmed)
    page = text_of(browser.get(draft.author_address))
    assert "The moderators of Croft's website decide." in page and "Send to the moderators" in page
    post = transitions.submit(draft, by=confirmed)
    for address in (post.author_address, "/croft/desk/posts/"):
        assert "With the moderators" in text_of(browser.get(address))


def test_a_deputy_with_a_scope_has_a_queue_of_it(in_croft, make_submitted, deputy, clerk, signed_in):
    Deputising.objects.update(categories=["news"])
    event = make_submitted(headline="Summer fair")
    make_submitted(headline="Road works", category="news")
    browser = signed_in(deputy)
    assert "Road works" in text_of(browser.get(QUEUE)) and "Summer fair" not in text_of(browser.get(QUEUE))
    page = text_of(browser.get(event.deciding_address))
    assert "You deputise for other kinds of post, so Clara Clerk, Clerk, decides." in page
    assert not Notice.objects.filter(member=deputy, address=event.deciding_address).exists()
    assert Membership.objects.standing().get(pk=deputy.pk).is_deputy


@pytest.mark.parametrize("many", [1, 30])
def test_the_queue_of_a_moderator_costs_the_same(many, mona, make_submitted, signed_in):
    for _ in range(many):
        make_submitted()
    browser = signed_in(mona)
    browser.get(QUEUE)
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(QUEUE).status_code == 200
    assert len(queries) <= 9, [q["sql"][:120] for q in queries]


def test_what_its_author_threw_away_and_others_posts_kept_back_are_not_shown_them(
    mona, make_draft, make_submitted, clerk, in_croft, signed_in
):
    draft, browser = make_draft(), signed_in(mona)
    transitions.discard(draft, by=draft.author)
    assert browser.get(draft.author_address).status_code == 403
    assert browser.get(draft.deciding_address).status_code == 403
    at = timezone.now() + timedelta(hours=1)
    for said in ({"headline": "Road works", "category": "news"}, {"headline": "Summer fair"}):
        post = make_submitted(**said)
        transitions.approve_for(post, by=clerk, seen=post.current.hash, at=at)
    hold_queues(in_croft, by=clerk, reason="A flood")
    with time_machine.travel(at + timedelta(minutes=1), tick=False):
        page = text_of(signed_in(mona).get("/croft/desk/holds/passed/"))
        assert "Summer fair" in page and "Road works" not in page
        assert "Road works" in text_of(signed_in(clerk).get("/croft/desk/holds/passed/"))


@pytest.mark.parametrize("over", ["the binding", "the way"])
def test_what_they_scheduled_does_not_go_out_once_they_decide_no_more(
    over, mona, in_croft, make_submitted, ways, clerk, do_jobs, again
):
    post, at = make_submitted(), timezone.now() + timedelta(days=2)
    transitions.approve_for(post, by=mona, seen=post.current.hash, at=at)
    if over == "the way":
        ways({"decides": "clerk"})
    else:
        ChannelModerator.objects.update(ends=timezone.localdate())
    with time_machine.travel(at + timedelta(seconds=5), tick=False):
        do_jobs(in_croft)
        assert again(post).state == "submitted"
        assert "does not decide on it any more" in post.events.last().note
        assert Notice.objects.filter(member=clerk, subject__contains="cannot go out as it is").exists()
