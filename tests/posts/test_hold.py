"""On hold: nothing happens to it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions


def test_holding_a_scheduled_post_clears_time_and_approval(in_croft, submitted, clerk, do_jobs):
    at = timezone.now() + timedelta(hours=1)
    post = transitions.approve_for(submitted, by=clerk, seen=submitted.current.hash, at=at)
    held = transitions.hold(post, by=clerk, reason="The date may move.")
    assert (held.state, held.scheduled_for, held.approved_hash) == ("on-hold", None, "")
    import time_machine

    with time_machine.travel(at + timedelta(minutes=1)):
        do_jobs(in_croft)
    held.refresh_from_db()
    assert held.state == "on-hold"


def test_a_reason_is_needed_and_a_decider(in_croft, submitted, clerk, councillor):
    with pytest.raises(Refused):
        transitions.hold(submitted, by=clerk, reason="")
    with pytest.raises(PermissionDenied):
        transitions.hold(submitted, by=councillor, reason="Wait.")
