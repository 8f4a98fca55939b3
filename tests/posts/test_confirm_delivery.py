"""What was put out by hand, then and there."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.councils.transitions import Refused, WrongState
from councilcomms.posts import transitions


@pytest.fixture
def by_hand(in_croft, make_submitted, clerk, website, texts):
    post = make_submitted(channels=(website.pk, texts.pk))
    return transitions.publish_now(post, by=clerk, seen=post.current.hash).deliveries.get(channel=texts)


def test_date_and_address_are_kept_and_told(by_hand, clerk):
    at = timezone.now()
    row = transitions.confirm_delivery(by_hand, by=clerk, at=at, address="To 212 people")
    assert (row.state, row.done_at, row.address, row.confirmed_by) == ("confirmed", at, "To 212 people", clerk)
    assert row.post.events.last().note == "Text messages. To 212 people"


def test_not_before_it_went_out(by_hand, clerk):
    with pytest.raises(Refused) as no:
        transitions.confirm_delivery(by_hand, by=clerk, at=by_hand.post.published_at - timedelta(hours=1))
    assert "It went out on the website at " in no.value.errors["done_at"]
    to_the_minute = by_hand.post.published_at.replace(second=0, microsecond=0)
    assert transitions.confirm_delivery(by_hand, by=clerk, at=to_the_minute).state == "confirmed"


def test_not_in_the_future_not_twice_not_by_others(by_hand, clerk, councillor):
    with pytest.raises(Refused):
        transitions.confirm_delivery(by_hand, by=clerk, at=timezone.now() + timedelta(hours=1))
    with pytest.raises(PermissionDenied):
        transitions.confirm_delivery(by_hand, by=councillor, at=timezone.now())
    transitions.confirm_delivery(by_hand, by=clerk, at=timezone.now())
    with pytest.raises(WrongState):
        transitions.confirm_delivery(by_hand, by=clerk, at=timezone.now())
