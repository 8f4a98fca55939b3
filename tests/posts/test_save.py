"""Changed words are put down; an approval does not survive them."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.models import Notice
from councilcomms.councils.transitions import Stale
from councilcomms.posts import transitions
from councilcomms.posts.words import words_of


def test_before_the_first_sending_it_writes_over(in_croft, draft, words, councillor):
    saved = transitions.save(draft, words(text="Other words."), by=councillor, edit_number=1)
    assert saved.current.number == 1 and saved.current.text == "Other words." and saved.edit_number == 2


def test_a_stale_tab_is_told_and_nothing_is_lost(in_croft, draft, words, councillor):
    transitions.save(draft, words(text="First tab."), by=councillor, edit_number=1)
    with pytest.raises(Stale):
        transitions.save(draft, words(text="Second tab."), by=councillor, edit_number=1)
    draft.refresh_from_db()
    assert draft.current.text == "First tab."


def test_the_author_cannot_change_what_is_with_the_clerk(in_croft, submitted, words, councillor):
    with pytest.raises(PermissionDenied):
        transitions.save(submitted, words(text="Sneaky."), by=councillor, edit_number=submitted.edit_number)


def test_the_clerk_makes_a_version_and_the_author_is_told_where_to_compare(in_croft, submitted, words, clerk, councillor):
    saved = transitions.save(submitted, words(text="Her words."), by=clerk, edit_number=submitted.edit_number)
    assert saved.state == "submitted" and saved.current.number == 2 and saved.current.kept
    assert saved.revisions.get(number=1).text == submitted.current.text
    assert "history" in Notice.objects.get(member=councillor, subject__contains="changed the words").address


def test_saving_clears_an_approval(in_croft, submitted, words, clerk):
    approved = transitions.approve(submitted, by=clerk, seen=submitted.current.hash)
    saved = transitions.save(approved, words(text="Other words."), by=clerk, edit_number=approved.edit_number)
    assert (saved.state, saved.approved_hash, saved.approved_by) == ("submitted", "", None)


def test_saving_nothing_new_leaves_an_approval(in_croft, submitted, clerk):
    approved = transitions.approve(submitted, by=clerk, seen=submitted.current.hash)
    saved = transitions.save(
        approved, words_of(approved.current), by=clerk, edit_number=approved.edit_number, wanted_at=approved.wanted_at
    )
    assert saved.state == "approved" and saved.approved_hash == approved.approved_hash


def test_a_kept_version_is_never_written_over_by_a_page_read_before_it_was_sent(in_croft, make_draft, words, clerk):
    """Two tabs of the Clerk: one sends, the other, read before, saves."""
    early = make_draft(clerk)
    assert early.current.kept is False
    transitions.submit(early, by=clerk)
    saved = transitions.save(early, words(text="Later words."), by=clerk, edit_number=early.edit_number)
    assert saved.current.number == 2
    assert saved.revisions.get(number=1).text != "Later words."
