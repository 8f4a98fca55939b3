"""To go out at a minute to come, Europe/London."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.councils.models import Job
from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from councilcomms.posts.transitions import NoLongerPasses


@pytest.fixture
def approved(in_croft, submitted, clerk):
    return transitions.approve(submitted, by=clerk, seen=submitted.current.hash)


def test_writes_a_job_due_at_its_minute(approved, clerk):
    at = timezone.now() + timedelta(hours=2)
    post = transitions.schedule(approved, by=clerk, at=at)
    assert post.state == "scheduled" and post.scheduled_for == at.replace(second=0, microsecond=0)
    assert Job.objects.get(name="posts.release").due_at == post.scheduled_for


@pytest.mark.parametrize("ago", [0, 30, 3600])
def test_not_into_the_past(approved, clerk, ago):
    with pytest.raises(Refused):
        transitions.schedule(approved, by=clerk, at=timezone.now() - timedelta(seconds=ago))


def test_not_what_was_changed_since_nor_by_a_councillor(approved, clerk, councillor):
    with pytest.raises(PermissionDenied):
        transitions.schedule(approved, by=councillor, at=timezone.now() + timedelta(hours=1))
    approved.approved_hash = "another text"
    approved.save()
    with pytest.raises(NoLongerPasses):
        transitions.schedule(approved, by=clerk, at=timezone.now() + timedelta(hours=1))


@pytest.mark.parametrize(("day", "utc_hour"), [((2027, 3, 27), 9), ((2027, 3, 28), 8), ((2027, 10, 31), 9)])
def test_nine_in_london_on_both_sides_of_the_clock_change(approved, clerk, day, utc_hour, do_jobs, in_croft):
    at = datetime(*day, 9, tzinfo=ZoneInfo("Europe/London"))
    post = transitions.schedule(approved, by=clerk, at=at)
    assert post.scheduled_for.astimezone(ZoneInfo("UTC")).hour == utc_hour
    assert "9am" in post.events.last().note
    with time_machine.travel(at - timedelta(minutes=1)):
        do_jobs(in_croft)
        post.refresh_from_db()
        assert post.state == "scheduled"
    with time_machine.travel(at + timedelta(seconds=1)):
        do_jobs(in_croft)
        post.refresh_from_db()
        assert post.state == "published"
