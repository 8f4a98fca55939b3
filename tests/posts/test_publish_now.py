"""Approve and release in one go; one's own draft too."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.transitions import Stale
from councilcomms.posts import transitions


def test_the_clerks_own_draft_in_one_press_with_the_whole_record(in_croft, make_draft, clerk):
    own = make_draft(clerk)
    out = transitions.publish_now(own, by=clerk, seen=own.current.hash)
    assert out.state == "published" and out.current.kept
    assert [event.verb for event in out.events.all()] == ["write", "submit", "approve", "release"]
    assert {event.actor_title for event in out.events.all()} == {"Clerk"}


def test_her_own_draft_changed_in_another_tab(in_croft, make_draft, words, clerk):
    own = make_draft(clerk)
    seen = own.current.hash
    transitions.save(own, words(text="Other words."), by=clerk, edit_number=1)
    with pytest.raises(Stale):
        transitions.publish_now(own, by=clerk, seen=seen)
    own.refresh_from_db()
    assert own.state == "draft"


def test_what_was_approved_anew_since_she_looked(in_croft, submitted, words, clerk, deputy):
    """Approved is not enough: it is the text she saw, or she reads it first."""
    seen = submitted.current.hash
    post = transitions.save(submitted, words(text="Other words."), by=deputy, edit_number=submitted.edit_number)
    post = transitions.approve(post, by=deputy, seen=post.current.hash)
    with pytest.raises(Stale):
        transitions.publish_now(post, by=clerk, seen=seen)


def test_a_councillor_publishes_nothing(in_croft, draft, submitted, councillor):
    for post in (draft, submitted):
        with pytest.raises(PermissionDenied):
            transitions.publish_now(post, by=councillor, seen=post.current.hash)


def test_two_pairs_of_eyes(in_croft, make_draft, clerk, chair):
    in_croft.two_pairs_of_eyes = True
    in_croft.save()
    clerk.council.refresh_from_db()
    own = make_draft(clerk)
    with pytest.raises(PermissionDenied):
        transitions.publish_now(own, by=clerk, seen=own.current.hash)
    asked = transitions.ask(own, by=clerk, member=chair, question="", purpose="second-reader")
    transitions.answer(asked, by=chair, words="", agreed=True)
    assert transitions.publish_now(own, by=clerk, seen=own.current.hash).state == "published"
