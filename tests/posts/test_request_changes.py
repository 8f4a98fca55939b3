"""Sent back to the author, with a note on a passage."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.models import Notice
from councilcomms.councils.transitions import Refused, Stale, WrongState
from councilcomms.posts import transitions


def test_the_note_stands_by_its_passage_and_the_author_is_told(in_croft, sent_back, councillor):
    assert sent_back.state == "changes-requested" and sent_back.waiting_since is None
    note = sent_back.passage_notes.get()
    assert note.quote == "Tea and cake" == note.revision.text[note.start : note.end]
    assert Notice.objects.get(member=councillor).words == "Who bakes the cake?"


def test_a_note_is_needed(in_croft, submitted, clerk):
    with pytest.raises(Refused):
        transitions.request_changes(submitted, by=clerk, note=" ", seen=submitted.current.hash)


def test_on_a_text_that_changed(in_croft, submitted, clerk):
    with pytest.raises(Stale):
        transitions.request_changes(submitted, by=clerk, note="Change this.", seen="another text")


def test_by_whoever_decides_alone(in_croft, submitted, councillor, chair):
    for member in (councillor, chair):
        with pytest.raises(PermissionDenied):
            transitions.request_changes(submitted, by=member, note="No.", seen=submitted.current.hash)


def test_not_what_is_published(in_croft, published, clerk):
    with pytest.raises(WrongState, match="published by Clara Clerk"):
        transitions.request_changes(published, by=clerk, note="No.", seen=published.current.hash)
