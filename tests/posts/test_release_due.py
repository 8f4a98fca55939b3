"""A scheduled post's minute has come: it goes out once, goes back, or is missed."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from councilcomms.councils.models import Job, Notice
from councilcomms.posts import transitions
from councilcomms.posts.checking import check_post
from councilcomms.posts.points import Answers
from councilcomms.posts.transitions import release_due
from councilcomms.posts.words import words_of
from policies.checks import content_key
from policies.models import Rule


@pytest.fixture
def scheduled(in_croft, submitted, clerk):
    at = timezone.now() + timedelta(hours=1)
    return transitions.approve_for(submitted, by=clerk, seen=submitted.current.hash, at=at)


def run_at(post, minutes, do_jobs):
    with time_machine.travel(post.scheduled_for + timedelta(minutes=minutes, seconds=1)):
        do_jobs(post.council)
    post.refresh_from_db()
    return post


def test_at_its_minute_as_the_portal_itself(scheduled, do_jobs):
    out = run_at(scheduled, 0, do_jobs)
    assert out.state == "published" and out.published == out.current
    event = out.events.last()
    assert (event.verb, event.actor, event.actor_name) == ("release", None, "The portal")
    assert event.text_hash == out.current.hash and event.policy_version


def test_the_job_twice_publishes_once(scheduled, do_jobs):
    job = Job.objects.get(name="posts.release")
    out = run_at(scheduled, 0, do_jobs)
    release_due(job)
    Job.objects.filter(pk=job.pk).update(state="waiting")
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        do_jobs(out.council)
    assert out.events.filter(verb="release").count() == 1 and out.deliveries.count() == 1


def test_59_minutes_late_still_goes_out(scheduled, do_jobs):
    assert run_at(scheduled, 59, do_jobs).state == "published"


def test_61_minutes_late_is_missed_and_the_clerk_is_told(scheduled, do_jobs, clerk):
    missed = run_at(scheduled, 61, do_jobs)
    assert missed.state == "missed" and missed.approved_hash == missed.current.hash
    assert Notice.objects.filter(member=clerk, subject__contains="missed its time").exists()
    assert not missed.deliveries.exists()


def test_a_missed_post_is_published_or_scheduled_from_there(scheduled, do_jobs, clerk):
    missed = run_at(scheduled, 61, do_jobs)
    later = transitions.schedule(missed, by=clerk, at=timezone.now() + timedelta(hours=5))
    assert later.state == "scheduled"




def test_a_rule_added_since_sends_it_back_with_the_point(scheduled, do_jobs, policy, clerk, monkeypatch):
    from policies.checks import Rulebook
    from policies.engine import Finding

    plain = Rulebook.check

    def stricter(book, fields, context):
        found = Finding("political", "3.c", "block", "sure", "text", 0, 8, "The hall", "This may not be said now.")
        return (*plain(book, fields, context), found)

    monkeypatch.setattr(Rulebook, "check", stricter)
    back = run_at(scheduled, 0, do_jobs)
    assert (back.state, back.approved_hash, back.scheduled_for) == ("submitted", "", None)
    event = back.events.last()
    assert event.verb == "bounce" and "This may not be said now." in event.note and event.points
    assert Notice.objects.filter(member=clerk, subject__contains="cannot go out as it is").exists()
    assert not back.deliveries.exists()


def test_a_clause_made_stricter_since_sends_it_back(in_croft, make_submitted, clerk, policy, do_jobs):
    """A point that needed a reason when approved must change when the minute comes."""
    post = make_submitted(text="The new timetable is at http://bit.ly/abcd for all to read.")
    key = check_post(post, words_of(post.current)).needing_reason[0].key
    at = timezone.now() + timedelta(hours=1)
    post = transitions.approve_for(post, by=clerk, seen=post.current.hash, answers=Answers({key: "I opened it."}), at=at)
    Rule.objects.filter(kind="link-safety").update(severity="block")
    policy.content_key = content_key(policy)
    policy.save()
    back = run_at(post, 0, do_jobs)
    assert back.state == "submitted" and back.events.last().points[0]["severity"] == "block"


def test_a_channel_closed_in_between(scheduled, do_jobs, website):
    website.state = "closed"
    website.save()
    back = run_at(scheduled, 0, do_jobs)
    assert back.state == "submitted" and "Croft's website cannot be used" in back.events.last().note
