"""A version with other ways of deciding takes force: who agreed to another consultation has not agreed to this one, and
what was approved under the older ways waits for what the new ones want."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from councilcomms.councils.models import Membership
from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from councilcomms.posts.models import Asked
from councilcomms.posts.transitions import NoLongerPasses
from policies.checks import content_key
from policies.models import Policy, Version, Way
from policies.transitions.taking_force import arrange

CHAIR, VICE = {"who": ["chair"]}, {"who": ["vice-chair"]}


@pytest.fixture
def vice_chair(croft, make_member):
    return make_member(croft, "Vic Vice", "vice@croft.example", "councillor", "vice-chair")


@pytest.fixture
def next_version(policy, in_croft):
    """``next_version(row, …)``: adopted and in force from today, with these ways and no clauses."""

    def adopt(*rows):
        version = Version.objects.create(
            policy=Policy.objects.get(), label="next", state=Version.State.ADOPTED, adopted_on=timezone.localdate(),
            effective_on=timezone.localdate(), channel_kinds=policy.channel_kinds,
        )
        for position, row in enumerate(rows):
            Way.objects.create(council=in_croft, version=version, position=position, **row)
        version.content_key = content_key(version)
        version.save()
        arrange(version)
        return version

    return adopt


def agrees(member):
    member = Membership.objects.standing().get(pk=member.pk)
    asked = Asked.objects.get(member=member, answered_at=None, passed_over="")
    transitions.answer(asked, by=member, words="", agreed=True)


@pytest.fixture
def chair_agreed(in_croft, ways, chair, vice_chair, make_submitted):
    ways({"consult": [CHAIR]})
    post = make_submitted()
    agrees(chair)
    return post


def test_who_agreed_at_another_step_has_not_agreed_at_this_one(chair_agreed, vice_chair, clerk, next_version, again):
    next_version({"consult": [VICE]})
    post = again(chair_agreed)
    with pytest.raises(Refused, match="consulted first"):
        transitions.approve(post, by=clerk, seen=post.current.hash)
    assert [row.member_id for row in transitions.consult(again(post), by=clerk)] == [vice_chair.pk]
    agrees(vice_chair)
    assert transitions.approve(again(post), by=clerk, seen=post.current.hash).state == "approved"


def test_a_step_that_is_asked_still_stays_satisfied_in_whatever_place(chair_agreed, vice_chair, clerk, next_version, again):
    next_version({"consult": [VICE, CHAIR]})
    transitions.consult(again(chair_agreed), by=clerk)
    agrees(vice_chair)
    assert Asked.objects.filter(member__user__full_name="Cherry Chair").count() == 1
    post = again(chair_agreed)
    assert transitions.approve(post, by=clerk, seen=post.current.hash).state == "approved"


@pytest.mark.parametrize("row, says", [
    ({"decides": "meeting"}, "Only a meeting of the Council decides on this."),
    ({"consult": [VICE]}, "Somebody must be consulted first."),
])
def test_what_was_approved_waits_for_what_the_new_version_wants(row, says, submitted, clerk, next_version, again, do_jobs):
    at = timezone.now() + timedelta(hours=2)
    transitions.approve_for(submitted, by=clerk, seen=submitted.current.hash, at=at)
    next_version(row)
    do_jobs(submitted.council)
    back = again(submitted)
    assert (back.state, back.approved_hash) == ("submitted", "")
    assert says in back.events.get(verb="bounce").note


def test_what_was_approved_is_not_released_past_the_new_version(submitted, clerk, next_version, again):
    transitions.approve(submitted, by=clerk, seen=submitted.current.hash)
    next_version({"decides": "meeting"})
    with pytest.raises(NoLongerPasses, match="Only a meeting"):
        transitions.release(again(submitted), by=clerk)
    assert again(submitted).state == "approved"


def test_what_was_given_already_goes_out(chair_agreed, clerk, next_version, again, do_jobs):
    transitions.approve(again(chair_agreed), by=clerk, seen=chair_agreed.current.hash)
    next_version({"consult": [CHAIR]})
    do_jobs(chair_agreed.council)
    assert transitions.release(again(chair_agreed), by=clerk).state == "published"
