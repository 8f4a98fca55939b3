"""Back to the Clerk where it no longer passes: by the portal alone, also when the Clerk presses the button herself."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.transitions import SYSTEM, WrongState
from councilcomms.posts import transitions
from councilcomms.posts.transitions import NoLongerPasses


@pytest.fixture
def approved(in_croft, submitted, clerk):
    return transitions.approve(submitted, by=clerk, seen=submitted.current.hash)


def test_publishing_what_no_longer_passes_sends_it_back_to_be_decided_afresh(approved, clerk, website):
    website.state = "closed"
    website.save()
    with pytest.raises(NoLongerPasses):
        transitions.publish_now(approved, by=clerk, seen=approved.current.hash)
    approved.refresh_from_db()
    assert approved.state == "submitted" and approved.approved_hash == ""
    assert [e.verb for e in approved.events.all()][-1] == "bounce" and not approved.deliveries.exists()


def test_by_nobody_else_and_from_nowhere_else(approved, clerk, submitted, make_submitted):
    with pytest.raises(PermissionDenied):
        transitions.bounce(approved, by=clerk, cause="No.")
    with pytest.raises(WrongState):
        transitions.bounce(make_submitted(), by=SYSTEM, cause="No.")
