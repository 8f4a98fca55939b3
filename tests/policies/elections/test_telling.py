"""Everybody is told of a period 14, 7 and 1 days before, on the day and after the poll; at once where it changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse

from councilcomms.councils import jobs
from councilcomms.councils.tenancy import council_scope
from policies.elections.transitions.changing import change_poll, enter_notice, move_poll
from policies.elections.transitions.outcomes import record_outcome, remove_poll, undo_outcome
from policies.models import Poll, PollEvent
from policies.readings import Waiting

# The parish election of 6 May 2027: the last day for its notice is Wednesday 31 March.
ALL_STEPS = [
    "The pre-election period starts in 14 days, on Wednesday 31 March 2027",
    "The pre-election period starts in 7 days, on Wednesday 31 March 2027",
    "The pre-election period starts tomorrow, on Wednesday 31 March 2027",
    "The pre-election period has started and runs until 10pm on Thursday 6 May 2027",
    "The pre-election period is over",
]


def test_each_step_once_at_its_hour(make_poll, croft, clerk, councillor, officer, outsider_clerk, on, do_jobs, told):
    make_poll()
    minutes = ["2027-03-17 09:00", "2027-03-24 09:00", "2027-03-30 09:00", "2027-03-31 08:00", "2027-05-07 08:00"]
    for number, minute in enumerate(minutes):
        on((datetime.fromisoformat(minute) - timedelta(minutes=1)).isoformat())
        do_jobs(croft)
        assert len(told(councillor)) == number
        on(minute)
        assert do_jobs(croft) >= 1
        do_jobs(croft)
        assert len(told(councillor)) == number + 1
    assert told(councillor) == told(clerk) == told(officer) == ALL_STEPS
    assert told(outsider_clerk) == []
    words = told.last(councillor).words
    assert "Ordinary election of this council, 6 May 2027" in words and "as it does all year" in words


@pytest.mark.parametrize("minutes, subjects", [
    (["2027-03-20 12:00"], ["The pre-election period starts in 11 days, on Wednesday 31 March 2027"]),
    (["2027-03-26 12:00"], ["The pre-election period starts in 5 days, on Wednesday 31 March 2027"]),
    (["2027-03-31 07:00"], []),  # at 8am it is said that it has started
    (["2027-03-29 12:00", "2027-04-01 12:00"], ["The pre-election period starts in 2 days, on Wednesday 31 March 2027", ALL_STEPS[3]]),
    (["2027-03-24 09:00", "2027-04-28 09:00"], [ALL_STEPS[1], ALL_STEPS[3]]),
    (["2027-05-06 23:00"], []),  # at 8am it is said that it is over
    (["2027-04-28 09:00", "2027-05-12 12:00"], [ALL_STEPS[3], ALL_STEPS[4]]),
    (["2027-05-12 12:00"], [ALL_STEPS[4]]),
])
def test_a_worker_that_was_down_is_followed_by_one_notice_true_at_that_hour(
    make_poll, croft, councillor, on, do_jobs, told, minutes, subjects
):
    """For three days, for five weeks and for longer."""
    make_poll()
    for minute in minutes:
        on(minute)
        do_jobs(croft)
    assert told(councillor) == subjects


def test_what_each_is_told_of_posts(make_poll, croft, clerk, councillor, chair, on, do_jobs, told, waits):
    at = datetime(2027, 4, 2, 8, tzinfo=UTC)
    fete = Waiting("Our new playground", "/croft/desk/posts/1/", at, "It announces a new project.", councillor.pk)
    letter = Waiting("Chair's column", "/croft/desk/posts/2/", None, "It names Raj Patel.", None)
    asked = waits(fete, letter)
    poll = make_poll()
    on("2027-03-17 09:00")
    do_jobs(croft)
    assert asked == [(poll.starts_at, poll.ends_at)]
    assert (poll.starts_at, poll.ends_at) == (datetime(2027, 3, 30, 23, tzinfo=UTC), datetime(2027, 5, 6, 21, tzinfo=UTC))
    said = told.last(clerk)
    assert "2 posts would not go out then" in said.words
    assert "“Our new playground”, Friday 2 April, 9am: It announces a new project." in said.words
    assert "“Chair's column”: It names Raj Patel." in said.words
    assert said.address == reverse("period_posts", args=["croft", poll.pk])
    own = told.last(councillor)
    assert "This post of yours would not go out then:\n“Our new playground”" in own.words and "Raj Patel" not in own.words and own.address == reverse("poll", args=["croft", poll.pk])
    other = told.last(chair).words
    assert "The Clerk is looking at 2 posts" in other and "playground" not in other
    for line in ("From midnight at the start of Wednesday 31 March 2027 until 10pm on Thursday 6 May 2027.",
                 "everybody who writes for the council"):
        assert all(line in told.last(member).words for member in (clerk, councillor, chair))
    asked = waits(held=3)
    on("2027-05-07 08:00")
    do_jobs(croft)
    assert asked == [(poll.starts_at, poll.ends_at)]
    assert "3 posts that were held back can go out again" in told.last(clerk).words
    assert told.last(clerk).address == reverse("period_after", args=["croft", poll.pk])
    assert "held back" not in told.last(councillor).words


def test_two_polls_of_one_day_give_one_notice(make_poll, croft, clerk, councillor, on, do_jobs, told):
    make_poll()
    on("2027-03-17 09:00")
    do_jobs(croft)
    county = make_poll(entered="2027-03-19 10:00", kind="county")
    do_jobs(croft)
    assert told(councillor) == ALL_STEPS[:1]  # nothing that was not known
    for minute in ("2027-03-24 09:00", "2027-03-30 09:00", "2027-03-31 08:00", "2027-05-07 08:00"):
        on(minute)
        do_jobs(croft)
        assert "County council election, 6 May 2027" in told.last(councillor).words
        assert "Ordinary election of this council, 6 May 2027" in told.last(councillor).words
    assert told(councillor) == ALL_STEPS
    assert {event.facts["step"] for event in county.events.filter(verb="tell")} == {"7", "1", "start", "end"}


def test_the_end_of_one_of_two_periods(make_poll, croft, clerk, councillor, on, do_jobs, told, waits):
    asked = waits(held=2)
    make_poll()
    make_poll(kind="county", poll_on=date(2027, 5, 27), notice_on=date(2027, 4, 20))
    on("2027-05-06 12:00")
    do_jobs(croft)
    asked.clear()
    on("2027-05-07 08:00")
    do_jobs(croft)
    assert told(councillor)[-1] == "One pre-election period is over; another runs until 10pm on Thursday 27 May 2027"
    assert asked == [] and "held back" not in told.last(clerk).words  # nothing can go out again yet
    on("2027-05-28 08:00")
    do_jobs(croft)
    assert told(councillor)[-1] == "The pre-election period is over" and "2 posts" in told.last(clerk).words


def test_moved_by_a_day_by_a_month_and_back(make_poll, croft, clerk, chair, councillor, on, do_jobs, told):
    poll = make_poll()
    on("2027-03-24 09:00")
    do_jobs(croft)
    assert told(councillor) == [ALL_STEPS[1]]
    poll = move_poll(poll, by=clerk, poll_on=date(2027, 5, 7), notice_stands=False, why="A clash of dates.")
    do_jobs(croft)
    assert told(councillor)[1:] == ["The pre-election period has changed: it starts in 8 days, on Thursday 1 April 2027"]
    for line in ("From 6 May 2027 to 7 May 2027: A clash of dates.", "It was to start on 31 March 2027.",
                 "It was to end at 10pm on Thursday 6 May 2027."):
        assert line in told.last(councillor).words
    assert len(told(clerk)) == 1, "who moved it knows, and has nothing to settle"
    on("2027-03-25 09:00")  # 7 days before the new start: that step was told
    do_jobs(croft)
    assert len(told(councillor)) == 2
    poll = move_poll(poll, by=clerk, poll_on=date(2027, 6, 10), notice_stands=False, why="Flood.")
    do_jobs(croft)
    assert poll.telling == 2 and "Flood." in told.last(councillor).words
    first = date(2027, 5, 5)
    assert told(councillor)[2].endswith(f"it starts in {(first - date(2027, 3, 25)).days} days, on Wednesday 5 May 2027")
    on("2027-03-31 08:00")
    do_jobs(croft)
    on("2027-04-01 08:00")
    do_jobs(croft)
    assert len(told(councillor)) == 3  # the old days tell nothing
    on("2027-04-21 09:00")
    do_jobs(croft)
    assert told(councillor)[3:] == ["The pre-election period starts in 14 days, on Wednesday 5 May 2027"]
    move_poll(poll, by=clerk, poll_on=date(2027, 5, 13), notice_stands=False, why="Back.")
    do_jobs(croft)
    assert told(councillor)[4:] == ["The pre-election period has changed: it runs until 10pm on Thursday 13 May 2027"]
    on("2027-05-14 08:00")
    do_jobs(croft)
    assert told(councillor)[5:] == ["The pre-election period is over"]


def test_an_entered_notice_uncontested_and_undone(make_poll, croft, clerk, councillor, on, do_jobs, told, waits):
    poll = make_poll()
    on("2027-03-25 10:00")
    do_jobs(croft)
    enter_notice(poll, by=clerk, notice_on=date(2027, 3, 25))
    do_jobs(croft)
    assert told(councillor)[1:] == ["The pre-election period has changed: it runs until 10pm on Thursday 6 May 2027"]
    enter_notice(poll, by=clerk, notice_on=date(2027, 3, 25))
    on("2027-03-31 08:00")
    do_jobs(croft)
    assert len(told(councillor)) == 2  # that it runs was told
    on("2027-04-09 17:00")
    waits(held=1)
    record_outcome(poll, by=clerk, outcome="uncontested", on=date(2027, 4, 9))
    do_jobs(croft)
    assert told(councillor)[2:] == ["The pre-election period is over"]
    assert "It was uncontested" in told.last(councillor).words and "1 post that was held back" in told.last(clerk).words
    on("2027-04-12 10:00")
    undone = undo_outcome(poll, by=clerk)
    do_jobs(croft)
    assert undone.telling == 2
    assert told(councillor)[3:] == ["The pre-election period has changed: it runs until 10pm on Thursday 6 May 2027"]
    on("2027-05-07 08:00")
    do_jobs(croft)
    do_jobs(croft)
    assert told(councillor)[4:] == ["The pre-election period is over"]


def test_not_held_before_it_starts_while_another_is(make_poll, croft, clerk, councillor, on, do_jobs, told):
    poll, county = make_poll(), make_poll(kind="county")
    on("2027-03-17 09:00")
    do_jobs(croft)
    record_outcome(poll, by=clerk, outcome="abandoned", on=date(2027, 3, 17))
    do_jobs(croft)
    assert told(councillor)[1:] == ["One pre-election period will not start; another starts on 31 March 2027"]
    remove_poll(county, by=clerk, why="A wrong year")
    do_jobs(croft)
    assert told(councillor)[2:] == ["The pre-election period will not start"]
    assert "It was entered by mistake and taken off.\nA wrong year" in told.last(councillor).words
    for minute in ("2027-03-24 09:00", "2027-03-31 08:00", "2027-05-07 08:00"):
        on(minute)
        do_jobs(croft)
    assert len(told(councillor)) == 3


def test_advice_only_is_for_whoever_decides_and_what_is_past_for_nobody(
    make_poll, croft, clerk, councillor, on, do_jobs, told
):
    make_poll(kind="by-election", poll_on=date(2023, 6, 1))
    do_jobs(croft)
    assert told(clerk) == []
    make_poll(kind="neighbourhood-plan", entered="2027-04-20 10:00")
    do_jobs(croft)
    assert told(clerk) == [ALL_STEPS[3]] and told(councillor) == []
    assert "advice only" in told.last(clerk).words
    assert "tell" in {event.verb for event in PollEvent.objects.all()}


def test_a_by_election_of_a_ward_says_whom_it_concerns_and_where_it_changes(make_poll, croft, clerk, councillor, do_jobs, told):
    poll = make_poll(kind="by-election", area="Mill Ward", entered="2027-04-20 10:00")
    do_jobs(croft)
    assert "about Mill Ward or those who stand there" in told.last(councillor).words
    assert "needs the Clerk's reason" in told.last(councillor).words
    for area in ("Lea Ward", "Mill Ward", "Mill Ward"):
        change_poll(poll, by=clerk, area=area, places=["Mill Lane"])
    do_jobs(croft)
    assert len(told(councillor)) == 1, "it is where it was"
    change_poll(poll, by=clerk, area="Lea Ward")
    do_jobs(croft)
    do_jobs(croft)
    assert told(councillor)[1:] == ["The pre-election period has changed: it runs until 10pm on Thursday 6 May 2027"]
    assert "Held in Lea Ward." in told.last(councillor).words and "about Lea Ward or those" in told.last(councillor).words


def test_two_workers_at_once_and_a_job_whose_time_has_gone(make_poll, croft, councillor, on, do_jobs, told):
    """The second finds on the record what the first has told, though the row of its own job is still to be done."""
    poll = make_poll()
    on("2027-03-24 09:00")
    for key in ("first", "second"):
        jobs.ask("policies.tell_of_period", key=key, payload={"poll": poll.pk})
    do_jobs(croft)
    assert told(councillor) == [ALL_STEPS[1]]
    with council_scope(croft):
        assert Poll.objects.get(pk=poll.pk).telling == 1
        assert PollEvent.objects.filter(verb="tell").count() == 1
