"""What begins and ends by the clock, at midnight in London on the days when the clocks change, to the minute."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from councilcomms.councils.holds import hold_on, hold_queues, resume_queues
from councilcomms.councils.models import Deputising, Membership, Role, RoleHolding
from councilcomms.councils.tenancy import council_scope
from councilcomms.posts import transitions
from councilcomms.posts.models import Post

LONDON = timezone.get_default_timezone()
MINUTE = timedelta(minutes=1)
#: The days whose 23 or 25 hours a wrong clock gets wrong: their own midnight, and the one that ends them.
DAYS = [date(2026, 3, 29), date(2026, 10, 25)]


def midnight(day) -> datetime:
    """The first moment of this day in London."""
    return datetime(day.year, day.month, day.day, tzinfo=LONDON).astimezone(UTC)


def around(day):
    """A minute before this day, its first, its last, and the first of the next."""
    begins, ends = midnight(day), midnight(day + timedelta(days=1))
    return [begins - MINUTE, begins, ends - MINUTE, ends]


def test_those_days_have_23_and_25_hours():
    hours = [(midnight(day + timedelta(days=1)) - midnight(day)) / timedelta(hours=1) for day in DAYS]
    assert hours == [23, 25]


@pytest.mark.parametrize("day", DAYS)
def test_roles_and_deputising_of_one_day(day, croft, clerk, officer, time_machine):
    with council_scope(croft):
        Membership.objects.update(starts=date(2026, 1, 1))
        RoleHolding.objects.create(member=officer, role=Role.EMERGENCY_OFFICER, starts=day, ends=day)
        Deputising.objects.create(member=officer, starts=day, ends=day, cause="leave", opened_by=clerk,
                                  categories=["news"])
        found = []
        for moment in around(day):
            time_machine.move_to(moment, tick=False)
            member = Membership.objects.standing().get(pk=officer.pk)
            found.append((Role.EMERGENCY_OFFICER in member.roles, member.is_deputy, member.deputises_for("news")))
    assert found == [(False,) * 3, (True,) * 3, (True,) * 3, (False,) * 3]


@pytest.mark.parametrize("day", DAYS)
def test_a_hold_of_one_day(day, croft, clerk, client, time_machine):
    """Begun at midnight and ended at the next: what asks and what the public page says agree in each of its minutes."""
    with council_scope(croft):
        Membership.objects.update(starts=date(2026, 1, 1))
        RoleHolding.objects.update(starts=date(2026, 1, 1))
        time_machine.move_to(midnight(day), tick=False)
        hold = hold_queues(croft, by=clerk, reason="We mourn.")
        time_machine.move_to(midnight(day + timedelta(days=1)), tick=False)
        resume_queues(hold, by=clerk)
        held, said = [], []
        for moment in around(day):
            time_machine.move_to(moment, tick=False)
            held.append(hold_on("news") is not None)
            said.append("We mourn." in client.get("/croft/contact/").content.decode())
    assert held == said == [False, True, True, False]


@pytest.mark.parametrize("day", DAYS)
def test_a_scheduled_post_goes_out_at_its_midnight(day, in_croft, submitted, policy, clerk, do_jobs, time_machine):
    """Approved the day before, for both midnights: not a minute early, nor an hour."""
    began = date(2026, 1, 1)
    for rows in (Membership.objects.all(), RoleHolding.objects.all()):
        rows.update(starts=began)
    clerk.refresh_from_db()
    time_machine.move_to(midnight(day) - timedelta(hours=12), tick=False)
    post = transitions.approve(submitted, by=clerk, seen=submitted.current.hash)
    for at in (midnight(day), midnight(day + timedelta(days=1))):
        post = transitions.schedule(post, by=clerk, at=at)
        time_machine.move_to(at - MINUTE, tick=False)
        do_jobs(in_croft)
        assert Post.objects.get(pk=post.pk).state == "scheduled"
        if at == midnight(day):
            post = transitions.unschedule(post, by=clerk)
    time_machine.move_to(at, tick=False)
    do_jobs(in_croft)
    out = Post.objects.get(pk=post.pk)
    assert (out.state, out.published_at) == ("published", at)
