"""Back from the Clerk, until it is opened."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions


def test_until_it_is_opened(in_croft, submitted, councillor):
    back = transitions.recall(submitted, by=councillor)
    assert back.state == "draft" and back.waiting_since is None


def test_not_after(in_croft, submitted, councillor, clerk):
    transitions.open_for_deciding(submitted, by=clerk)
    with pytest.raises(Refused, match="was opened at"):
        transitions.recall(submitted, by=councillor)


def test_by_its_author_alone(in_croft, submitted, clerk):
    with pytest.raises(PermissionDenied):
        transitions.recall(submitted, by=clerk)
