"""What goes on by itself, and what whoever decides is asked: vacancies, timetables that cannot be counted, proposals."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from policies.elections.transitions import call_poll, enter_notice, record_outcome, remove_poll
from policies.models import Poll


def of_days():
    return list(Poll.objects.filter(poll_on__isnull=False).values_list("poll_on", "proposed"))


def test_ordinary_elections_propose_themselves_for_ever(make_poll, croft, clerk, on, do_jobs):
    poll = make_poll(entered="2027-01-04 10:00")
    assert of_days() == [(date(2027, 5, 6), False), (date(2031, 5, 1), True)]
    on("2027-05-07 07:59")
    do_jobs(croft)
    assert len(of_days()) == 2
    on("2031-05-02 08:00")  # nobody did anything in the meantime
    do_jobs(croft)
    do_jobs(croft)
    assert of_days() == [(date(2027, 5, 6), False), (date(2031, 5, 1), True), (date(2035, 5, 3), True)]
    assert "2035" in Poll.objects.get(poll_on=date(2035, 5, 3)).not_computable
    remove_poll(Poll.objects.get(poll_on=date(2035, 5, 3)), by=clerk)
    on("2035-05-04 08:00")
    do_jobs(croft)
    assert len(of_days()) == 3 and poll.starts_at


def test_an_old_election_leads_to_the_next_one_to_come(make_poll, croft, do_jobs):
    make_poll(poll_on=date(2019, 5, 2))
    do_jobs(croft)
    assert [day for day, _ in of_days()] == [date(2019, 5, 2), date(2023, 5, 4), date(2027, 5, 6)]


def test_a_timetable_that_cannot_be_counted_is_asked_about_60_days_before(make_poll, croft, clerk, councillor, on, do_jobs, told):
    poll = make_poll(poll_on=date(2029, 5, 3), kind="county")
    entered = make_poll(poll_on=date(2029, 5, 3), kind="district")
    enter_notice(entered, by=clerk, notice_on=date(2029, 3, 26))
    on("2029-03-04 08:59")
    do_jobs(croft)
    assert told(clerk) == []
    on("2029-03-04 09:00")
    do_jobs(croft)
    do_jobs(croft)
    assert told(clerk) == ["The timetable of the poll on 3 May 2029 cannot be counted yet"] and told(councillor) == []
    words = told.last(clerk).words
    assert "County council election" in words and "The bank holidays of 2029 are not known here yet" in words
    assert "Enter the day of the notice of election" in words and told.last(clerk).address == reverse("poll", args=["croft", poll.pk])


def test_what_became_of_a_vacancy_is_asked_once(make_poll, croft, clerk, councillor, on, do_jobs, told):
    vacancy = {"kind": "by-election", "poll_on": None, "vacancy_on": date(2027, 2, 1)}
    make_poll(**vacancy)
    called, none = make_poll(area="Mill Ward", **vacancy), make_poll(area="Kiln Ward", **vacancy)
    on("2027-02-15 10:00")
    call_poll(called, by=clerk, poll_on=date(2027, 4, 29))
    record_outcome(none, by=clerk, outcome="not-called", on=date(2027, 2, 15))
    on("2027-02-19 23:00")  # the 14th working day
    do_jobs(croft)
    assert told(clerk) == []
    on("2027-02-20 09:00")
    do_jobs(croft)
    do_jobs(croft)
    assert told(clerk) == ["What became of the vacancy?"] and told(councillor) == []
    assert "Vacancy, notice of 1 February 2027." in told.last(clerk).words
    assert "Enter the poll, or record that no election was called." in told.last(clerk).words
