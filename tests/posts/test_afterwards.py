"""What went out without the Clerk: listed on her desk, looked at, stopped or corrected."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.models import Deputising, Membership
from councilcomms.councils.transitions import Refused, Stale
from councilcomms.posts import transitions, without_clerk
from councilcomms.posts.afterwards import PAGE
from councilcomms.posts.models import WithoutClerk

LIST = "/croft/desk/posts/afterwards/"


@pytest.fixture
def gone_out(published, officer, in_croft):
    """Published by the channel's moderator, and on the Clerk's desk."""
    return without_clerk.note(published, by=officer, how="moderators")


def all_right(browser, row, **said):
    return browser.post(reverse("post_all_right", args=["croft", row.post_id]), {"seen": row.revision.hash} | said)


def test_all_right_is_one_press_from_the_desk(gone_out, clerk, signed_in):
    browser = signed_in(clerk)
    page = browser.get("/croft/desk/").content.decode()
    assert "Went out without you" in page and "Stop it" in page and gone_out.revision.hash in page
    answer = all_right(browser, gone_out, desk="1")
    assert answer["Location"] == "/croft/desk/"
    gone_out.refresh_from_db()
    assert (gone_out.outcome, gone_out.settled_by) == ("all-right", clerk)
    assert gone_out.post.events.last().verb == "all right"
    assert "Went out without you" not in browser.get("/croft/desk/").content.decode()
    page = all_right(browser, gone_out)
    assert page["Location"] == LIST
    assert "Somebody has looked at this already." in browser.get(LIST).content.decode()


def test_it_is_said_of_what_stands_and_never_of_oneself(gone_out, clerk, confirmed, published, words, in_croft):
    with pytest.raises(Stale):
        transitions.all_right(published, by=clerk, seen="another")
    with pytest.raises(PermissionDenied):
        transitions.all_right(published, by=confirmed, seen=published.published.hash)
    changed = words(text="The hall is shut. We thank Clara Clerk for all she did.")
    post = transitions.save(published, changed, by=clerk, edit_number=published.edit_number)
    with pytest.raises(PermissionDenied):
        transitions.all_right(post, by=clerk, seen=published.published.hash)
    gone_out.refresh_from_db()
    assert gone_out.settled_at is None


def test_what_is_urgent_is_not_cut_off_behind_older_rows(gone_out, clerk, make_submitted, signed_in, monkeypatch):
    post = make_submitted()
    post = transitions.publish_now(post, by=clerk, seen=post.current.hash)
    without_clerk.note(post, by=clerk, how="urgent", cause="road")
    monkeypatch.setattr("councilcomms.posts.afterwards.MOST_OPEN", 1)
    monkeypatch.setattr("councilcomms.desk.lines.MOST", 1)
    browser = signed_in(clerk)
    for address in (LIST, "/croft/desk/"):
        assert "Urgent, approval owed" in browser.get(address).content.decode()


def test_urgent_is_approved_and_not_waved_through(gone_out, published, clerk, in_croft):
    WithoutClerk.objects.update(how="urgent")
    with pytest.raises(Refused, match="approval"):
        transitions.all_right(published, by=clerk, seen=published.published.hash)


def test_a_moderators_correction_of_something_urgent_still_owes_the_approval(
    gone_out, published, officer, clerk, words, signed_in, in_croft
):
    WithoutClerk.objects.update(how="urgent", cause="road")
    post = transitions.save(published, words(headline="Later"), by=clerk, edit_number=published.edit_number)
    type(post).objects.filter(pk=post.pk).update(published=post.current)
    post.refresh_from_db()
    without_clerk.note(post, by=officer, how="moderators")
    browser = signed_in(clerk)
    for address in (LIST, "/croft/desk/"):
        page = browser.get(address).content.decode()
        assert "Urgent, approval owed" in page and "Went out without you</h2>" not in page
    assert "Approve afterwards" in browser.get(post.deciding_address).content.decode()
    transitions.approve_afterwards(post, by=clerk, seen=post.current.hash)
    assert not WithoutClerk.objects.filter(settled_at=None).exists()


def test_stop_it_opens_the_box_with_a_reason_to_change(gone_out, published, clerk, signed_in):
    browser = signed_in(clerk)
    assert f"{published.deciding_address}?open=withdraw#withdraw" in browser.get(LIST).content.decode()
    page = browser.get(f"{published.deciding_address}?open=withdraw").content.decode()
    assert 'id="withdraw" open' in page and "The council has taken this down to look at it again." in page
    browser.post(reverse("decide_withdraw", args=["croft", published.pk]), {
        "seen": published.current.hash, "withdraw-public_reason": "It named the wrong day.",
    })
    gone_out.refresh_from_db()
    assert (gone_out.outcome, gone_out.words) == ("withdrawn", "It named the wrong day.")


def test_routine_is_corrected_and_only_its_share_is_listed(gone_out, published, clerk, words, signed_in, in_croft):
    WithoutClerk.objects.update(how="routine")
    browser = signed_in(clerk)
    page = browser.get(LIST).content.decode()
    assert "Routine, to look at" in page and f"{published.deciding_address}?open=words#words" in page
    post = transitions.save(published, words(headline="Hall open"), by=clerk, edit_number=published.edit_number)
    transitions.correct(post, by=clerk, seen=post.current.hash, why="The headline was wrong.")
    gone_out.refresh_from_db()
    assert gone_out.outcome == "corrected"
    WithoutClerk.objects.update(settled_at=None, outcome="", stands=False)
    assert "Nothing is left to look at." in browser.get(LIST).content.decode()


def test_open_first_then_the_last_year_page_by_page(
    gone_out, published, clerk, signed_in, django_assert_max_num_queries, in_croft
):
    now = timezone.now()

    def settled(number, at):
        version = published.published
        version.pk, version.number = None, 100 + number
        version.save()
        WithoutClerk.objects.create(
            post=published, revision=version, how="routine", by=clerk, outcome="all-right", settled_by=clerk,
            settled_at=at, words=f"Seen {number}.",
        )

    for number in range(PAGE + 1):
        settled(number, now - timedelta(days=number))
    settled(99, now - timedelta(days=400))
    browser = signed_in(clerk)
    with django_assert_max_num_queries(6):
        page = browser.get(LIST).content.decode()
    assert page.index("Went out without you</h2>") < page.index("Looked at in the last year")
    assert f"Seen {PAGE - 1}." in page and f"Seen {PAGE}." not in page and "Seen 99." not in page
    older = page.split('href="?before=')[1].split('"')[0]
    page = browser.get(f"{LIST}?before={older}").content.decode()
    assert f"Seen {PAGE}." in page and "Seen 0." not in page and "Seen 99." not in page
    for nonsense in ("x", "2026-01-01_1", "2026-01-01T00:00:00+00:00_99999999999", "_1"):
        assert browser.get(LIST, {"before": nonsense}).status_code == 200


def test_a_deputy_sees_it_within_their_scope_and_an_author_not(gone_out, confirmed, deputy, signed_in, in_croft):
    assert signed_in(confirmed).get(LIST).status_code == 403
    browser = signed_in(Membership.objects.get(pk=deputy.pk))
    for categories, listed in (([], True), (["event"], True), (["notice"], False)):
        Deputising.objects.update(categories=categories)
        for address in (LIST, "/croft/desk/"):
            assert ("Stop it" in browser.get(address).content.decode()) is listed, (categories, address)
