"""Routine: what the policy lets its author publish without approval, and how much of it the Clerk looks at."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from councilcomms.councils.models import Notice, QueueHold
from councilcomms.councils.transitions import Refused, Stale, WrongState
from councilcomms.posts import transitions
from councilcomms.posts.models import Check, WithoutClerk
from councilcomms.posts.transitions.unapproved import is_looked_at

# A name that no register has: the Clerk must give a reason.
NEEDS_REASON = "The hall is open on Saturday, and South Lea Farm Shop Ltd lends us its chairs. Everybody is welcome."


@pytest.fixture
def routine(policy, make_way):
    """Events go out as routine."""
    return make_way(policy, categories=["event"], decides="routine")


def out(post, by, **said):
    return transitions.publish_routine(post, by=by, seen=said.get("seen", post.current.hash))


def test_it_goes_out_with_the_whole_record_and_nobody_is_told_it_waits(routine, draft, confirmed, clerk, in_croft):
    post = out(draft, confirmed)
    assert post.state == "published" and post.on_website and post.published_id == post.current_id
    row = WithoutClerk.objects.get(post=post)
    assert (row.how, row.by, row.settled_at) == ("routine", confirmed, None)
    assert [check.moment for check in post.checks.all()] == [Check.Moment.SENT, Check.Moment.RELEASED]
    assert [event.verb for event in post.events.all()] == ["write", "submit", "release as routine"]
    assert post.events.last().text_hash == post.published.hash and post.events.last().rules_key
    assert "as routine" in post.events.last().authority
    assert not Notice.objects.filter(member=clerk).exists()


def test_what_stops_it(routine, make_draft, make_submitted, confirmed, clerk, words, officer, in_croft):
    """A point that needs a reason, other words than those seen, a hold, a policy not confirmed."""
    with pytest.raises(Refused) as refused:
        out(make_draft(text=NEEDS_REASON), confirmed)
    assert refused.value.errors == {"points": "Point 1 needs the Clerk. Send it to the Clerk."}
    fine = make_draft()
    with pytest.raises(Stale):
        out(fine, confirmed, seen="another")
    hold = QueueHold.objects.create(reason="A death in the parish", begun_by=clerk)
    with pytest.raises(transitions.Held, match="A death in the parish"):
        out(fine, confirmed)
    hold.delete()
    with pytest.raises(Refused) as refused:
        out(transitions.write(words(), by=officer), officer)
    assert "policy" in refused.value.errors
    fine.refresh_from_db()
    assert fine.state == "draft" and not WithoutClerk.objects.exists() and not fine.checks.exists()


def test_who_may(routine, make_draft, confirmed, clerk, chair, in_croft):
    with pytest.raises(PermissionDenied):
        out(make_draft(), clerk)
    about = make_draft(about=(confirmed.pk,))
    with pytest.raises(PermissionDenied):
        out(about, confirmed)
    with pytest.raises(PermissionDenied):
        out(make_draft(category="news"), confirmed)
    once = out(make_draft(), confirmed)
    with pytest.raises(WrongState):
        out(once, confirmed)


def test_the_share_is_drawn_none_all_and_about_as_many_as_said(routine, make_draft, confirmed, clerk, croft, in_croft):
    post = make_draft()
    croft.routine_share, post.council = 0, croft
    assert not is_looked_at(post)
    croft.routine_share = 100
    assert is_looked_at(post)
    croft.routine_share = 20
    number, drawn = post.pk, []
    for post.pk in range(1000, 2000):
        drawn.append(is_looked_at(post))
    assert 150 < sum(drawn) < 250
    post.pk = number
    assert is_looked_at(post) == is_looked_at(post)


def test_what_was_sent_back_once_is_always_looked_at(routine, sent_back, confirmed, croft, in_croft):
    croft.routine_share = 0
    croft.save()
    assert WithoutClerk.objects.get(post=out(sent_back, confirmed)).stands


def test_the_authors_page_offers_it_and_sending_beside_it(routine, make_draft, confirmed, signed_in, in_croft):
    browser = signed_in(confirmed)
    page = browser.get(make_draft().author_address).content.decode()
    assert "Publish now on Croft&#x27;s website" in page and 'value="routine"' in page
    assert "This kind of post goes out without approval. Some are looked at afterwards." in page
    assert 'id="who-decides" hidden' in page, "“The Clerk decides” is not true of it"
    assert 'id="beside" data-beside' in page and 'id="routine" hidden' not in page
    for other in (make_draft(category="news"), make_draft(text=NEEDS_REASON), make_draft(about=(confirmed.pk,))):
        page = browser.get(other.author_address).content.decode()
        assert 'value="routine"' not in page and 'id="routine" hidden' in page


def test_pressing_it_publishes_and_with_a_point_keeps_the_words(routine, confirmed, website, signed_in, in_croft):
    from councilcomms.posts.models import Post

    browser = signed_in(confirmed)
    said = {
        "text": NEEDS_REASON, "source_kind": "inviting", "channels": [website.pk], "when": "ready", "category": "event",
        "act": "routine", "edit_number": "0", "buffer_number": "0",
    }
    page = browser.post(reverse("post_new", args=["croft"]), said, follow=True)
    assert "Point 1 needs the Clerk. Send it to the Clerk." in page.content.decode()
    kept = Post.objects.get()
    assert kept.state == "draft" and kept.current.text == NEEDS_REASON
    text = "Come and see the plans for the playing field. Everybody is welcome."
    said |= {"text": text, "edit_number": kept.edit_number}
    page = browser.post(kept.author_address, said, follow=True)
    kept.refresh_from_db()
    assert kept.state == "published" and "It is published." in page.content.decode()


def test_the_page_learns_of_it_as_one_types(routine, confirmed, website, signed_in, in_croft):
    said = {"text": "Coffee morning on Saturday. Everybody is welcome.", "channels": [website.pk], "when": "ready",
            "source_kind": "inviting"}
    check = reverse("post_new_check", args=["croft"])
    browser = signed_in(confirmed)
    assert browser.post(check, said).json()["act"] == "routine"
    assert browser.post(check, said | {"category": "news"}).json()["act"] == "send"
    assert browser.post(check, said | {"when": "at"}).json()["act"] == "send"
