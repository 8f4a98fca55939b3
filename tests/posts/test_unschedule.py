"""Off the schedule, or to another time: the old job does no harm."""

from datetime import timedelta

import time_machine
from django.utils import timezone

from councilcomms.posts import transitions


def at(hours):
    return timezone.now() + timedelta(hours=hours)


def scheduled(post, clerk, when):
    return transitions.approve_for(post, by=clerk, seen=post.current.hash, at=when)


def test_the_old_job_finds_nothing_to_do(in_croft, submitted, clerk, do_jobs):
    first = at(1)
    off = transitions.unschedule(scheduled(submitted, clerk, first), by=clerk)
    assert (off.state, off.scheduled_for) == ("approved", None)
    with time_machine.travel(first + timedelta(minutes=5)):
        do_jobs(in_croft)
        off.refresh_from_db()
        assert off.state == "approved"


def test_moved_to_later_it_goes_out_then_and_once(in_croft, submitted, clerk, do_jobs):
    first, second = at(1), at(3)
    off = transitions.unschedule(scheduled(submitted, clerk, first), by=clerk)
    again = transitions.schedule(off, by=clerk, at=second)
    with time_machine.travel(first + timedelta(minutes=5)):
        do_jobs(in_croft)
        again.refresh_from_db()
        assert again.state == "scheduled"
    with time_machine.travel(second + timedelta(minutes=5)):
        do_jobs(in_croft)
        again.refresh_from_db()
        assert again.state == "published" and again.deliveries.count() == 1


def test_off_and_on_again_at_the_same_minute(in_croft, submitted, clerk, do_jobs):
    when = at(1)
    off = transitions.unschedule(scheduled(submitted, clerk, when), by=clerk)
    again = transitions.schedule(off, by=clerk, at=when)
    with time_machine.travel(when + timedelta(minutes=1)):
        do_jobs(in_croft)
    again.refresh_from_db()
    assert again.state == "published"
