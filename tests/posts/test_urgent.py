"""Urgent: out at once, from one page, with the Clerk's approval owed afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.models import Deputising, Notice, QueueHold, RoleHolding
from councilcomms.councils.transitions import Refused
from councilcomms.desk.doctor import look
from councilcomms.posts import transitions, without_clerk
from councilcomms.posts.models import Post, WithoutClerk
from councilcomms.posts.permissions import may
from councilcomms.posts.words import Words

FLOOD = "Church Lane is under water. Do not drive through it. The hall is open for anybody who needs to get warm."
BLOCKED = "Church Lane is under water. Ring Jane Smith at home on 07700 900123, she is an idiot but she has the key."
URGENT = "/croft/desk/posts/urgent/"


@pytest.fixture
def emergency(croft, make_member, website):
    return make_member(croft, "Edna Emergency", "edna@croft.example", "emergency-officer")


def flood(website, text=FLOOD):
    return Words(text=text, category="service", channels=(website.pk,))


def said(website, **changes):
    return {"text": FLOOD, "cause": "weather", "channels": [website.pk], "cause_note": ""} | changes


def test_it_goes_out_though_a_hold_runs_and_the_policy_is_not_confirmed(emergency, website, clerk, in_croft):
    QueueHold.objects.create(reason="A death in the parish", begun_by=clerk)
    post = transitions.publish_urgent(flood(website), by=emergency, cause="weather")
    row = WithoutClerk.objects.get(post=post)
    assert post.state == "published" and post.deliveries.get().state == "sent"
    assert (row.how, row.cause, row.details_given, row.stands) == ("urgent", "weather", False, True)
    assert timedelta(days=1, hours=23) < row.details_due - row.at < timedelta(days=2, minutes=1)
    event = post.events.last()
    assert event.authority == "Emergency officer, as urgent: Flood, snow or storm." and event.text_hash == post.current.hash
    assert Notice.objects.get(member=clerk).subject.endswith("went out as urgent")


def test_who_may_and_what_is_asked(emergency, clerk, deputy, confirmed, website, in_croft):
    for by in (clerk, deputy):
        assert transitions.publish_urgent(flood(website), by=by, cause="road").state == "published"
    with pytest.raises(PermissionDenied):
        transitions.publish_urgent(flood(website), by=confirmed, cause="road")
    for changes, field in (({"cause": "bored"}, "cause"), ({"cause": "other", "cause_note": " "}, "cause_note")):
        with pytest.raises(Refused) as refused:
            transitions.publish_urgent(flood(website), by=emergency, **changes)
        assert list(refused.value.errors) == [field]
    with pytest.raises(Refused) as refused:
        transitions.publish_urgent(Words(text=" "), by=emergency, cause="road")
    assert set(refused.value.errors) == {"text", "channels"}
    assert Post.objects.count() == 2


def test_whose_role_has_ended_is_refused_and_gets_the_words_back(emergency, website, signed_in, in_croft):
    RoleHolding.objects.filter(member=emergency).update(
        starts=timezone.localdate() - timedelta(days=9), ends=timezone.localdate() - timedelta(days=1)
    )
    browser = signed_in(emergency)
    assert browser.get(URGENT).status_code == 403
    page = browser.post(URGENT, said(website))
    assert page.status_code == 403 and FLOOD in page.content.decode() and "Ring the Clerk" in page.content.decode()
    assert not Post.objects.exists()


def test_a_deputy_for_some_kinds_alone_reads_the_real_reason(deputy, signed_in, in_croft):
    Deputising.objects.update(categories=["news"])
    refused = signed_in(deputy).get(URGENT)
    assert refused.status_code == 403 and "You deputise for some kinds of post alone" in refused.content.decode()


def test_three_presses_from_the_desk(emergency, website, texts, signed_in, in_croft):
    browser = signed_in(emergency)
    assert f'href="{URGENT}"' in browser.get("/croft/desk/").content.decode()
    page = browser.get(URGENT).content.decode()
    assert page.count(" checked") == 2, "both channels are ticked"
    assert page.count("<h1") == 1 and "Publish now" in page
    assert page.count("(you send it yourself)") == 1, "of the two, the text list"
    answer = browser.post(URGENT, said(website, channels=[website.pk, texts.pk]))
    post = Post.objects.get()
    assert answer["Location"] == post.complete_address and post.state == "published"
    assert {delivery.state for delivery in post.deliveries.all()} == {"sent", "by-hand"}
    assert browser.post(URGENT, said(website, channels=[website.pk, texts.pk]))["Location"] == post.complete_address
    assert Post.objects.count() == 1, "pressed twice"
    assert FLOOD.split(".")[0] in browser.get(post.public_address).content.decode()
    read = browser.get(post.author_address).content.decode()
    assert "When the Clerk is ready" not in read and "It went out on" in read


def test_a_point_that_must_change_stops_it_and_keeps_every_word(emergency, website, signed_in, in_croft):
    browser = signed_in(emergency)
    page = browser.post(URGENT, said(website, text=BLOCKED))
    shown = page.content.decode()
    kept = Post.objects.get()
    assert page.status_code == 422 and kept.state == "draft" and kept.current.text == BLOCKED
    assert "must change first" in shown and "cc-mark--block" in shown and f'value="{kept.pk}"' in shown
    assert "or ring the Clerk" in shown and "Set this point aside" not in shown
    browser.post(URGENT, said(website, draft=kept.pk))
    kept.refresh_from_db()
    assert kept.state == "published" and kept.current.text == FLOOD and Post.objects.count() == 1


def test_the_clerk_says_it_is_not_that_on_the_same_page(clerk, website, signed_in, in_croft):
    browser = signed_in(clerk)
    shown = browser.post(URGENT, said(website, text=BLOCKED)).content.decode()
    kept, tries = Post.objects.get(), 0
    while 'name="lift" value="' in shown and tries < 9:
        key, tries = shown.split('name="lift" value="')[1].split('"')[0], tries + 1
        if tries == 1:
            missing = browser.post(URGENT, said(website, text=BLOCKED, draft=kept.pk, lift=key)).content.decode()
            assert "Choose why it is not that." in missing and BLOCKED.split(".")[0] in missing
        lift = {"lift": key, f"lift-{key}-reason": "other", f"lift-{key}-note": "It is the office."}
        shown = browser.post(URGENT, said(website, text=BLOCKED, draft=kept.pk, **lift)).content.decode()
    assert tries and "must change first" not in shown and kept.lifts.count() == tries
    browser.post(URGENT, said(website, text=BLOCKED, draft=kept.pk))
    kept.refresh_from_db()
    assert kept.state == "published" and Post.objects.count() == 1


def test_pressing_twice_is_looked_for_under_the_authors_lock(emergency, website, signed_in, in_croft):
    browser = signed_in(emergency)
    with CaptureQueriesContext(connection) as asked:
        browser.post(URGENT, said(website))
    found = [query["sql"] for query in asked]
    looked = next(at for at, sql in enumerate(found) if "cause_note" in sql and sql.startswith("SELECT"))
    assert 'FROM "councils_membership"' in found[looked - 1] and found[looked - 2].startswith("SAVEPOINT")


def test_errors_stand_beside_their_fields(emergency, website, signed_in, in_croft):
    browser = signed_in(emergency)
    page = browser.post(URGENT, {"text": FLOOD, "channels": [website.pk]}).content.decode()
    assert "Choose why it cannot wait." in page and FLOOD in page and 'href="#id_cause' in page
    page = browser.post(URGENT, {"text": "", "cause": "weather", "channels": [99]}).content.decode()
    assert "That channel cannot be used" in page


def test_source_and_kind_follow_without_a_correction_or_a_new_delivery(emergency, website, clerk, signed_in, in_croft):
    post = transitions.publish_urgent(flood(website), by=emergency, cause="weather")
    browser = signed_in(emergency)
    assert "Add how you know and what kind it is" in browser.get(post.author_address).content.decode()
    page = browser.post(post.complete_address, {"source_kind": "own", "category": "service"}).content.decode()
    assert "Say how you know it." in page
    told = {"source_kind": "own", "source_note": "I stood in it.", "category": "service"}
    assert browser.post(post.complete_address, told)["Location"] == post.author_address
    post.refresh_from_db()
    assert post.published_id == post.current_id and post.current.source_note == "I stood in it."
    assert post.current.text == FLOOD and post.current.number == 2 and post.corrected_at is None
    assert [d.revision_id for d in post.deliveries.all()] == [post.published_id]
    assert WithoutClerk.objects.get(post=post).details_given
    public = browser.get(post.public_address).content.decode()
    assert "I stood in it." in public and "Corrected" not in public
    with pytest.raises(Refused):
        transitions.complete(post, by=emergency, source=told | {"source_kind": "inviting"}, category="news")


def test_two_days_later_author_and_clerk_are_told_what_is_missing(emergency, website, clerk, do_jobs, in_croft):
    transitions.publish_urgent(flood(website), by=emergency, cause="weather")
    given = transitions.publish_urgent(flood(website, f"{FLOOD} Stay in."), by=emergency, cause="weather")
    transitions.complete(given, by=clerk, source={"source_kind": "inviting"}, category="service")
    lacks = Notice.objects.filter(subject__contains="still lacks how you know it")
    do_jobs(in_croft)
    assert not lacks.exists()
    with time_machine.travel(timezone.now() + timedelta(days=2, minutes=1), tick=False):
        do_jobs(in_croft)
    assert sorted(lacks.values_list("member", flat=True)) == sorted([clerk.pk, emergency.pk])


def test_approved_afterwards_with_the_reasons_its_points_need(emergency, website, clerk, signed_in, in_croft):
    text = f"{FLOOD} South Lea Farm Shop Ltd lends sandbags."
    post = transitions.publish_urgent(flood(website, text), by=emergency, cause="weather")
    browser = signed_in(clerk)
    page = browser.get(post.deciding_address).content.decode()
    assert "It still needs your approval" in page and "Approve afterwards" in page and 'name="reason-' in page
    approve = reverse("decide_approve_afterwards", args=["croft", post.pk])
    page = browser.post(approve, {"seen": post.current.hash}).content.decode()
    assert "needs your reason" in page
    key = page.split('name="reason-')[1].split('"')[0]
    reasons = {f"reason-{key}": "other", f"reason-{key}-own": "I rang the warden."}
    assert browser.post(approve, {"seen": "another"} | reasons).status_code == 409
    assert browser.post(approve, {"seen": post.current.hash} | reasons).status_code == 302
    row = WithoutClerk.objects.get(post=post)
    post.refresh_from_db()
    assert (row.outcome, row.settled_by_id, post.approved_by_id) == ("approved", clerk.pk, clerk.pk)
    event = post.events.last()
    assert event.authority.startswith("Clerk") and event.authority.endswith(". Approved after it went out as urgent.")
    assert any(found["reason"] == "I rang the warden." for found in event.points)
    with pytest.raises(Refused):
        transitions.approve_afterwards(post, by=clerk, seen=post.current.hash)


def test_nobody_publishes_what_is_about_them_and_every_word_is_kept(clerk, website, signed_in, in_croft):
    text = f"{FLOOD} We thank Clara Clerk for wading in."
    with pytest.raises(Refused, match="This is about you, so somebody else must publish it."):
        transitions.publish_urgent(flood(website, text), by=clerk, cause="weather")
    page = signed_in(clerk).post(URGENT, said(website, text=text))
    shown, kept = page.content.decode(), Post.objects.get()
    assert page.status_code == 422 and "This is about you, so somebody else must publish it." in shown
    assert text in shown and (kept.state, kept.current.text) == ("draft", text)
    assert not may("release as urgent", clerk, kept)


def test_nobody_approves_what_is_about_them_and_the_clerks_own_owes_it_too(
    clerk, deputy, emergency, website, signed_in, in_croft
):
    own = transitions.publish_urgent(flood(website), by=clerk, cause="weather")
    assert "It still needs your approval" in signed_in(clerk).get(own.deciding_address).content.decode()
    text = f"{FLOOD} We thank Clara Clerk for wading in."
    about = transitions.publish_urgent(flood(website, text), by=emergency, cause="weather")
    with pytest.raises(PermissionDenied):
        transitions.approve_afterwards(about, by=clerk, seen=about.current.hash)
    assert transitions.withdraw(about, by=deputy, public_reason="It is over.").state == "withdrawn"
    assert WithoutClerk.objects.get(post=about).outcome == "withdrawn"


def test_nobody_changes_behind_the_clerk_what_a_correction_or_her_approval_said(emergency, website, clerk, do_jobs, in_croft):
    """A correction says itself how it is known; what she approved without it is hers to complete."""
    told = {"source_kind": "link", "source_url": "https://elsewhere.example/"}
    corrected = transitions.publish_urgent(flood(website), by=emergency, cause="weather")
    words = replace(flood(website), source_kind="own", source_note="The warden rang.")
    corrected = transitions.save(corrected, words, by=clerk, edit_number=corrected.edit_number)
    corrected = transitions.correct(corrected, by=clerk, seen=corrected.current.hash, why="How we know it.")
    approved = transitions.publish_urgent(flood(website, f"{FLOOD} Stay in."), by=emergency, cause="weather")
    without_clerk.settle(approved, "approved", by=clerk)
    for post in (corrected, approved):
        with pytest.raises(Refused):
            transitions.complete(post, by=emergency, source=told, category="news")
    with time_machine.travel(timezone.now() + timedelta(days=2, minutes=1), tick=False):
        do_jobs(in_croft)
        lacks = Notice.objects.filter(subject__contains="still lacks how you know it", member=clerk)
        assert [row.address for row in lacks] == [approved.complete_address]
        late = [row for row in look(in_croft) if row.kind == "urgent-details-overdue"]
        assert [row.address for row in late] == [approved.author_address]
