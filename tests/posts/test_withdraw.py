"""Off the public page, with a reason for the public."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.transitions import Refused, WrongState
from councilcomms.posts import transitions


def test_its_address_gives_the_reason_and_no_text(in_croft, published, clerk, client):
    gone = transitions.withdraw(published, by=clerk, public_reason="The date was wrong.", note="Rang the author.")
    assert gone.state == "withdrawn" and gone.withdrawn_at
    assert "Rang the author." in gone.events.last().note
    assert gone.events.last().authority.startswith("Clerk, under ")
    page = client.get(gone.public_address)
    assert page.status_code == 410 and "The date was wrong." in page.content.decode()
    assert "playing field" not in page.content.decode() and "Rang" not in page.content.decode()


def test_what_was_left_by_hand_is_left_no_longer(in_croft, make_submitted, clerk, website, texts):
    post = make_submitted(channels=(website.pk, texts.pk))
    post = transitions.publish_now(post, by=clerk, seen=post.current.hash)
    transitions.withdraw(post, by=clerk, public_reason="Wrong.")
    assert post.deliveries.get(channel=texts).state == "cancelled"


def test_a_public_reason_is_needed_a_decider_and_a_published_post(in_croft, published, submitted, clerk, councillor, make_submitted):
    with pytest.raises(Refused):
        transitions.withdraw(published, by=clerk, public_reason=" ")
    with pytest.raises(PermissionDenied):
        transitions.withdraw(published, by=councillor, public_reason="Wrong.")
    with pytest.raises(WrongState):
        transitions.withdraw(make_submitted(), by=clerk, public_reason="Wrong.")
