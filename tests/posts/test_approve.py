"""Approval is of the exact text seen."""

import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, connections

from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused, Stale, WrongState
from councilcomms.posts import transitions
from councilcomms.posts.checking import check_post
from councilcomms.posts.models import Post
from councilcomms.posts.points import Answers
from councilcomms.posts.words import words_of

SHORT_LINK = "The new timetable is at http://bit.ly/abcd for all to read."


def test_the_event_says_under_what_and_on_which_text(in_croft, submitted, clerk, policy):
    approved = transitions.approve(submitted, by=clerk, seen=submitted.current.hash)
    assert (approved.state, approved.approved_hash, approved.approved_by) == ("approved", submitted.current.hash, clerk)
    event = approved.events.last()
    assert (event.actor_name, event.actor_title, event.policy_version) == ("Clara Clerk", "Clerk", str(policy))
    assert event.text_hash == submitted.current.hash and len(event.rules_key) == 64 and event.revision_number == 1
    assert Post.history.filter(id=approved.pk, state="approved").exists()


def test_a_text_that_changed_is_not_approved(in_croft, submitted, words, clerk, deputy):
    transitions.save(submitted, words(text="Other words."), by=deputy, edit_number=submitted.edit_number)
    stale = Post.objects.get(pk=submitted.pk)
    with pytest.raises(Stale, match="Changed 1 minute ago. Read the change, then decide."):
        transitions.approve(stale, by=clerk, seen=submitted.current.hash)
    with pytest.raises(Stale):
        transitions.publish_now(submitted, by=clerk, seen=submitted.current.hash)
    stale.refresh_from_db()
    assert stale.state == "submitted" and not stale.deliveries.exists()


def test_every_point_that_needs_one_gets_a_reason(in_croft, make_submitted, clerk):
    post = make_submitted(text=SHORT_LINK)
    point = check_post(post, words_of(post.current)).needing_reason[0]
    for reasons in ({}, {point.key: "  "}, {"another": "A reason."}):
        with pytest.raises(Refused) as no:
            transitions.approve(post, by=clerk, seen=post.current.hash, answers=Answers(reasons))
        assert f"reason-{point.key}" in no.value.errors
    approved = transitions.approve(post, by=clerk, seen=post.current.hash, answers=Answers({point.key: "I opened it."}))
    assert approved.events.last().points[0]["reason"] == "I opened it."
    assert approved.checks.get(moment="approved").findings[0]["reason"] == "I opened it."


def test_a_block_cannot_be_reasoned_away(in_croft, make_submitted, clerk):
    post = make_submitted(text="You are all idiots and morons.")
    stopping = check_post(post, words_of(post.current)).stopping
    with pytest.raises(Refused) as no:
        transitions.approve(post, by=clerk, seen=post.current.hash, answers=Answers({p.key: "Because." for p in stopping}))
    assert f"point-{stopping[0].key}" in no.value.errors


def test_by_whoever_decides_alone(in_croft, submitted, councillor, chair, officer, administrator):
    for member in (councillor, chair, officer, administrator):
        with pytest.raises(PermissionDenied):
            transitions.approve(submitted, by=member, seen=submitted.current.hash)


def test_an_officer_between_the_dates_of_a_record(in_croft, submitted, deputy):
    approved = transitions.approve(submitted, by=deputy, seen=submitted.current.hash)
    assert approved.events.last().actor_title == "deputising for the Clerk"


def test_twice_says_who_was_first(in_croft, submitted, clerk, deputy):
    transitions.approve(submitted, by=deputy, seen=submitted.current.hash)
    with pytest.raises(WrongState, match="already approved by Oscar Officer at"):
        transitions.approve(submitted, by=clerk, seen=submitted.current.hash)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time")
def test_two_at_once_one_wins_and_the_other_is_told(submitted, clerk, deputy, croft):
    ready, told = threading.Barrier(2), []

    def publish(member):
        try:
            with council_scope(croft):
                post = Post.objects.select_related("current", "council", "author__user").get(pk=submitted.pk)
                ready.wait()
                transitions.publish_now(post, by=member, seen=post.current.hash)
                told.append("published")
        except WrongState as wrong:
            told.append(wrong.words)
        finally:
            connections.close_all()

    both = [threading.Thread(target=publish, args=[member]) for member in (clerk, deputy)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert sorted(told)[1] == "published" and "already published by" in sorted(told)[0]
    with council_scope(croft):
        assert submitted.events.filter(verb="release").count() == 1 and submitted.deliveries.count() == 1
