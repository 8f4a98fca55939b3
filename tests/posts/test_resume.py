"""Off hold, back to the queue."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.transitions import WrongState
from councilcomms.posts import transitions


def test_back_to_the_queue(in_croft, submitted, clerk):
    held = transitions.hold(submitted, by=clerk, reason="Wait.")
    resumed = transitions.resume(held, by=clerk)
    assert resumed.state == "submitted" and resumed.waiting_since


def test_not_by_the_author_nor_what_is_not_held(in_croft, submitted, clerk, councillor):
    with pytest.raises(PermissionDenied):
        transitions.resume(submitted, by=councillor)
    with pytest.raises(WrongState):
        transitions.resume(submitted, by=clerk)
