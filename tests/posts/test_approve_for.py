"""Approve and schedule in one go, or neither."""

from datetime import timedelta

import pytest
from django.utils import timezone

from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions


def test_both(in_croft, submitted, clerk):
    at = timezone.now() + timedelta(days=1)
    post = transitions.approve_for(submitted, by=clerk, seen=submitted.current.hash, at=at)
    assert post.state == "scheduled" and post.approved_by == clerk


def test_neither_where_the_time_has_passed(in_croft, submitted, clerk):
    with pytest.raises(Refused):
        transitions.approve_for(submitted, by=clerk, seen=submitted.current.hash, at=timezone.now())
    submitted.refresh_from_db()
    assert submitted.state == "submitted" and submitted.approved_hash == ""
