"""To the Clerk: nothing from the checker stops it, only a policy not yet confirmed."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.councils.models import Membership, Notice
from councilcomms.councils.transitions import Refused, WrongState
from councilcomms.posts import transitions


def test_sends_keeps_the_version_checks_it_and_tells_the_clerk(in_croft, draft, councillor, clerk):
    sent = transitions.submit(draft, by=councillor)
    assert sent.state == "submitted" and sent.current.kept and sent.waiting_since
    event = sent.events.last()
    assert event.verb == "submit" and event.text_hash == sent.current.hash and event.rules_key
    assert event.policy_version == str(sent.checks.get(moment="sent").version)
    assert Notice.objects.filter(member=clerk).count() == 1


def test_a_text_that_must_change_is_sent_all_the_same(in_croft, make_draft, councillor):
    sent = transitions.submit(make_draft(text="You are all idiots and morons, you stupid idiots."), by=councillor)
    assert sent.state == "submitted" and sent.events.last().points


def test_an_unconfirmed_policy_holds_it(in_croft, words, policy, chair):
    post = transitions.write(words(), by=chair)
    with pytest.raises(Refused) as no:
        transitions.submit(post, by=chair)
    assert "policy" in no.value.errors


def test_the_clerk_is_not_held_by_an_unconfirmed_policy(in_croft, make_draft, clerk):
    assert transitions.submit(make_draft(clerk), by=clerk).state == "submitted"


@pytest.mark.parametrize(("changes", "place"), [
    ({"text": "   "}, "text"), ({"text": "a" * 20_001}, "text"), ({"channels": ()}, "channels"),
])
def test_what_cannot_be_sent_on(in_croft, make_draft, councillor, changes, place):
    with pytest.raises(Refused) as no:
        transitions.submit(make_draft(**changes), by=councillor)
    assert place in no.value.errors


def test_a_channel_that_the_policy_does_not_approve(in_croft, make_draft, councillor, facebook):
    with pytest.raises(Refused) as no:
        transitions.submit(make_draft(channels=(facebook.pk,)), by=councillor)
    assert "Croft on Facebook" in no.value.errors["channels"]


def test_an_author_whose_membership_ended_while_writing(in_croft, draft, councillor):
    councillor.ends = timezone.localdate() - datetime.timedelta(days=1)
    councillor.starts = councillor.ends
    councillor.save()
    with pytest.raises(PermissionDenied):
        transitions.submit(draft, by=Membership.objects.standing().get(pk=councillor.pk))


def test_twice(in_croft, submitted, councillor):
    with pytest.raises(WrongState):
        transitions.submit(submitted, by=councillor)
