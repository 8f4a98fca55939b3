"""Out to its channels, checked again under the lock."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.models import Notice
from councilcomms.councils.transitions import SYSTEM, WrongState
from councilcomms.posts import transitions
from councilcomms.posts.transitions import NoLongerPasses


@pytest.fixture
def approved(in_croft, make_submitted, clerk, website, texts):
    post = make_submitted(channels=(website.pk, texts.pk))
    return transitions.approve(post, by=clerk, seen=post.current.hash)


def test_one_delivery_a_channel_and_the_author_is_told(approved, clerk, councillor):
    out = transitions.release(approved, by=clerk)
    states = {row.channel.kind: (row.state, bool(row.done_at)) for row in out.deliveries.all()}
    assert states == {"website": ("sent", True), "sms": ("by-hand", False)}
    assert out.published == out.current and out.published_at
    assert Notice.objects.filter(member=councillor, subject__contains="is published").exists()


def test_words_that_are_not_those_approved(approved):
    approved.approved_hash = "another text"
    approved.save()
    with pytest.raises(NoLongerPasses):
        transitions.release(approved, by=SYSTEM)
    approved.refresh_from_db()
    assert approved.state == "approved" and not approved.deliveries.exists()


def test_not_what_was_never_approved_and_not_by_others(approved, make_submitted, clerk, councillor):
    with pytest.raises(WrongState):
        transitions.release(make_submitted(), by=clerk)
    with pytest.raises(PermissionDenied):
        transitions.release(approved, by=councillor)
