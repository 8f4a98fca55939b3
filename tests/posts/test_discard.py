"""Thrown away by its author."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.transitions import WrongState
from councilcomms.posts import transitions
from councilcomms.posts.models import Buffer


def test_a_draft_and_what_was_typed_into_it(in_croft, draft, councillor):
    Buffer.objects.create(post=draft, member=councillor)
    assert transitions.discard(draft, by=councillor).state == "discarded"
    assert not Buffer.objects.exists()


def test_not_what_is_with_the_clerk(in_croft, submitted, councillor):
    with pytest.raises(WrongState):
        transitions.discard(submitted, by=councillor)


def test_not_by_another(in_croft, draft, clerk):
    with pytest.raises(PermissionDenied):
        transitions.discard(draft, by=clerk)
