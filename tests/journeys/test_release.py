"""Step 3. The worker releases a scheduled post at its minute, sends back what no longer passes, and says what it missed."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from councilcomms.councils.tenancy import council_scope
from tests.journeys import steps
from tests.journeys.steps import open_in_queue, opened


@pytest.fixture
def scheduled(take_seat, post_named):
    """A post the chair wrote and the Clerk scheduled for an hour from now; the Clerk's seat."""
    margaret = take_seat("chair@croft")
    steps.write(margaret)
    steps.send(margaret)
    helen = take_seat("clerk@croft")
    page = open_in_queue(helen, "Litter pick")
    box = opened(helen, "Change the time")
    at = timezone.localtime() + timedelta(hours=1)
    box.get_by_label("At a date and time").check()
    page.get_by_label("Date", exact=True).fill(f"{at:%Y-%m-%d}")
    page.get_by_label("Time", exact=True).fill(f"{at:%H:%M}")
    helen.press("Publish at this time on Croft's website", within=box)
    assert post_named("croft", "Litter pick").state == "scheduled"
    return helen


def test_not_before_its_minute_and_then_once(scheduled, take_seat, work, later):
    reader = take_seat()
    work()
    reader.go("/croft/")
    reader.never_says("Litter pick on Saturday")
    with later(minutes=61):
        work()
        work()
    reader.go("/croft/")
    assert reader.page.get_by_role("link", name="Litter pick on Saturday").count() == 1
    reader.follow("Litter pick on Saturday")
    reader.look()


def test_what_no_longer_passes_goes_back_with_the_point(scheduled, work, later, mail, post_named):
    from councilcomms.channels.models import Channel

    post = post_named("croft", "Litter pick")
    with council_scope(post.council):
        website = Channel.objects.get(kind="website")
        website.state = Channel.State.CLOSED
        website.save()
    with later(minutes=61):
        work()
    assert "cannot go out as it is" in mail("clerk@croft")[-1].subject
    scheduled.go("/croft/desk/queue/")
    scheduled.says("Litter pick on Saturday", "Did not go out", "cannot be used")
    scheduled.look()
    open_in_queue(scheduled, "Litter pick")
    scheduled.says("cannot be used")
    scheduled.look()


def test_more_than_an_hour_late_is_missed_and_she_is_told(scheduled, take_seat, work, later, mail):
    with later(hours=4):
        work()
    assert "missed its time" in mail("clerk@croft")[-1].subject
    scheduled.go("/croft/desk/")
    scheduled.says("Missed its time")
    scheduled.look()
    open_in_queue(scheduled, "Litter pick")
    scheduled.look()
    if scheduled.page.get_by_role("button", name=re.compile("^Publish now on")).count():
        scheduled.press(re.compile("^Publish now on"))
    else:
        scheduled.page.get_by_label("Now", exact=True).check()
        scheduled.press("Publish at this time on Croft's website")
    reader = take_seat()
    reader.go("/croft/")
    reader.says("Litter pick on Saturday")
