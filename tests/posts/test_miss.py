"""Missed: only the portal says so."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.transitions import SYSTEM, WrongState
from councilcomms.posts import transitions


def test_by_nobody_else_and_from_nowhere_else(in_croft, submitted, clerk):
    with pytest.raises(PermissionDenied):
        transitions.miss(submitted, by=clerk)
    with pytest.raises(WrongState):
        transitions.miss(submitted, by=SYSTEM)
