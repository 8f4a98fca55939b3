"""A version takes force by its date; what follows is done once, whatever was down; posts that wait are checked again."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from councilcomms.councils.models import Job, Notice
from councilcomms.councils.tenancy import council_scope
from councilcomms.posts import transitions
from councilcomms.posts.models import Check, Post
from policies.checks import content_key, version_in_force
from policies.models import Clause, Policy, ReviewTrigger, Rule, Version
from policies.transitions.taking_force import arrange

LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def in_croft(croft):
    with council_scope(croft):
        yield croft


def a_version(policy, *, effective_on, stops="tea and cake", severity="block"):
    """A version after ``policy``, adopted, which has a house style that stops these words."""
    version = Version.objects.create(
        policy=Policy.objects.get(), label="next", state=Version.State.ADOPTED, adopted_on=timezone.localdate(),
        effective_on=effective_on, channel_kinds=policy.channel_kinds, review_on=date(2040, 1, 1),
    )
    clause = Clause.objects.create(version=version, position=1, section="Style", anchor="1-p1", text="Plain words.")
    Rule.objects.create(clause=clause, kind="house-style", severity=severity, params={"only_patterns": [stops], "says": "Not this."})
    version.content_key = content_key(version)
    version.save()
    arrange(version)
    return version


@pytest.mark.parametrize("day", [date(2027, 3, 29), date(2027, 11, 1)])
def test_in_force_at_midnight_in_london_with_no_job_run(policy, in_croft, time_machine, day):
    version = a_version(policy, effective_on=day)
    midnight = datetime(day.year, day.month, day.day, tzinfo=LONDON)
    assert Job.objects.get(name="policies.takes_force", key=str(version.pk)).due_at == midnight
    time_machine.move_to(midnight - timedelta(seconds=1), tick=False)
    assert version_in_force() == policy
    time_machine.move_to(midnight, tick=False)
    assert version_in_force() == version


def test_causes_noted_against_the_version_before_are_settled(policy, in_croft, clerk, do_jobs):
    trigger = ReviewTrigger.objects.create(
        version=policy, cause="law", note="x", happened_on=date(2026, 1, 1), added_by=clerk)
    a_version(policy, effective_on=timezone.localdate())
    do_jobs(in_croft)
    trigger.refresh_from_db()
    assert trigger.settled_at


def test_a_coming_version_is_held_against_what_waits(policy, in_croft, make_submitted, clerk, do_jobs):
    post = make_submitted()
    coming = timezone.localdate() + timedelta(days=10)
    version = a_version(policy, effective_on=coming)
    for _ in range(2):
        do_jobs(in_croft)
    assert Check.objects.filter(post=post, moment=Check.Moment.NEW_POLICY, version=version).count() == 1
    notice = Notice.objects.get(member=clerk, subject__startswith="Posts to look at before")
    assert str(post) in notice.words
    post.refresh_from_db()
    assert post.state == Post.State.SUBMITTED


def test_what_passes_the_coming_version_is_not_told(policy, in_croft, make_submitted, clerk, do_jobs):
    make_submitted()
    a_version(policy, effective_on=timezone.localdate() + timedelta(days=10), stops="gin and tonic")
    do_jobs(in_croft)
    assert not Notice.objects.filter(member=clerk, subject__contains="Posts").exists()


def test_in_force_what_was_approved_and_no_longer_passes_goes_back(policy, in_croft, make_submitted, clerk, do_jobs):
    post = make_submitted()
    transitions.approve(post, by=clerk, seen=post.current.hash)
    a_version(policy, effective_on=timezone.localdate())
    do_jobs(in_croft)
    post.refresh_from_db()
    assert post.state == Post.State.SUBMITTED
    event = post.events.get(verb="bounce")
    assert event.actor is None and "A new policy is in force" in event.note


def test_in_force_what_still_passes_stays_approved(policy, in_croft, make_submitted, clerk, do_jobs):
    post = make_submitted()
    transitions.approve(post, by=clerk, seen=post.current.hash)
    a_version(policy, effective_on=timezone.localdate(), stops="gin and tonic")
    do_jobs(in_croft)
    post.refresh_from_db()
    assert post.state == Post.State.APPROVED


def test_in_force_new_points_on_what_waits_are_told_once(policy, in_croft, make_submitted, clerk, do_jobs):
    make_submitted()
    a_version(policy, effective_on=timezone.localdate())
    do_jobs(in_croft)
    do_jobs(in_croft)
    assert Notice.objects.filter(member=clerk, subject__contains="wait have new points").count() == 1


def test_a_version_superseded_while_all_was_down_is_passed_over(policy, in_croft, make_submitted, clerk, do_jobs):
    post = make_submitted()
    yesterday = timezone.localdate() - timedelta(days=1)
    a_version(policy, effective_on=yesterday)
    second = a_version(policy, effective_on=timezone.localdate(), stops="gin and tonic")
    do_jobs(in_croft)
    checks = Check.objects.filter(post=post, moment=Check.Moment.NEW_POLICY)
    assert {check.version_id for check in checks} == {second.pk}


def test_advice_that_becomes_a_must_is_told_ahead(policy, in_croft, make_submitted, clerk, do_jobs):
    make_submitted()
    a_version(policy, effective_on=timezone.localdate(), severity="advise")
    do_jobs(in_croft)
    told = Notice.objects.filter(member=clerk, subject__startswith="Posts to look at before")
    assert not told.exists()
    a_version(policy, effective_on=timezone.localdate() + timedelta(days=10))
    do_jobs(in_croft)
    assert told.count() == 1


def test_causes_of_every_version_superseded_while_all_was_down_are_settled(policy, in_croft, clerk, do_jobs):
    first = ReviewTrigger.objects.create(
        version=policy, cause="law", note="x", happened_on=date(2026, 1, 1), added_by=clerk)
    today = timezone.localdate()
    between = a_version(policy, effective_on=today - timedelta(days=2))
    second = ReviewTrigger.objects.create(
        version=between, cause="law", note="y", happened_on=today, added_by=clerk)
    a_version(policy, effective_on=today)
    do_jobs(in_croft)
    for trigger in (first, second):
        trigger.refresh_from_db()
        assert trigger.settled_at
