"""A correction is checked and approved while the published version stands, then takes its place."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.transitions import Refused, Stale
from councilcomms.posts import transitions


@pytest.fixture
def correcting(in_croft, published, words, clerk):
    return transitions.save(published, words(text="The hall is open on Sunday."), by=clerk, edit_number=published.edit_number)


def test_until_then_the_published_version_stands(correcting, published):
    assert correcting.state == "published" and correcting.has_correction_waiting
    assert correcting.published == published.published


def test_it_takes_its_place_and_says_what_and_why(correcting, clerk):
    done = transitions.correct(correcting, by=clerk, seen=correcting.current.hash, why="It is Sunday.")
    assert done.published == done.current and done.correction_note == "It is Sunday." and done.corrected_at
    assert not done.has_correction_waiting
    assert done.deliveries.filter(revision=done.current, channel__kind="website", state="sent").exists()
    assert done.events.last().note == "It is Sunday."


def test_why_is_needed_and_the_text_as_seen(correcting, clerk, councillor):
    with pytest.raises(Refused):
        transitions.correct(correcting, by=clerk, seen=correcting.current.hash, why=" ")
    with pytest.raises(Stale):
        transitions.correct(correcting, by=clerk, seen=correcting.published.hash, why="It is Sunday.")
    with pytest.raises(PermissionDenied):
        transitions.correct(correcting, by=councillor, seen=correcting.current.hash, why="Sunday.")


def test_a_correction_is_checked_like_any_other(in_croft, published, words, clerk):
    rude = transitions.save(
        published, words(text="You are all idiots and morons."), by=clerk, edit_number=published.edit_number
    )
    with pytest.raises(Refused):
        transitions.correct(rude, by=clerk, seen=rude.current.hash, why="Cross.")
    rude.refresh_from_db()
    assert rude.published == published.published


def test_there_must_be_one(in_croft, published, clerk):
    with pytest.raises(Refused):
        transitions.correct(published, by=clerk, seen=published.current.hash, why="Nothing.")
