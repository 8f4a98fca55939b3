"""Not to be published."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.models import Notice
from councilcomms.councils.transitions import Refused, Stale, WrongState
from councilcomms.posts import transitions


def test_the_author_reads_why(in_croft, rejected, councillor):
    assert rejected.state == "rejected" and rejected.events.last().note.startswith("The parish magazine")
    assert rejected.events.last().authority.startswith("Clerk, under ")
    assert Notice.objects.get(member=councillor).words == "The parish magazine carries it already."


def test_a_reason_is_needed(in_croft, submitted, clerk):
    with pytest.raises(Refused):
        transitions.reject(submitted, by=clerk, reason="", seen=submitted.current.hash)


def test_on_a_text_that_changed(in_croft, submitted, clerk):
    with pytest.raises(Stale):
        transitions.reject(submitted, by=clerk, reason="No.", seen="another text")


def test_not_by_a_councillor_nor_once_published(in_croft, published, clerk, chair):
    with pytest.raises(PermissionDenied):
        transitions.reject(published, by=chair, reason="No.", seen=published.current.hash)
    with pytest.raises(WrongState):
        transitions.reject(published, by=clerk, reason="No.", seen=published.current.hash)
