"""What the desk says of polls: to whoever decides, by the day, and what comes next."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from councilcomms.desk.needs import next_date
from policies.elections.transitions import enter_notice, enter_poll, record_outcome
from policies.models import Poll, Version

ASKED = "Enter the day on which the notice of election was published"
NONE_ENTERED = "No ordinary election is entered."


def said(browser, address="/croft/desk/"):
    return " ".join(browser.get(address).content.decode().split())


@pytest.fixture
def polls_of_2027(clerk, in_croft, time_machine):
    """Entered on 1 February 2027: the ordinary election of 6 May, and what was asked of the electors of Mill Ward."""
    time_machine.move_to("2027-02-01 12:00+00:00")
    return (
        enter_poll(by=clerk, kind="parish", poll_on=date(2027, 5, 6)),
        enter_poll(by=clerk, kind="by-election", area="Mill Ward", vacancy_on=date(2027, 1, 25)),
    )


def test_nobody_need_remember_the_ordinary_election(clerk, deputy, councillor, signed_in, in_croft, time_machine):
    time_machine.move_to("2027-02-01 12:00+00:00")
    enter_poll(by=clerk, kind="county", poll_on=date(2027, 5, 6))
    for member, asked in ((clerk, True), (deputy, False), (councillor, False)):
        assert (NONE_ENTERED in said(signed_in(member))) is asked, member
    enter_poll(by=clerk, kind="parish", poll_on=date(2023, 5, 4))
    assert NONE_ENTERED not in said(signed_in(clerk)), "the next one proposed itself"


@pytest.mark.parametrize(("now", "asked", "why"), [
    ("2027-03-16 12:00", False, ""),
    ("2027-03-17 12:00", True, "The pre-election period starts with 31 March 2027, the law's last day for it"),
    ("2027-03-31 12:00", True, "The pre-election period starts with 31 March 2027"),
    ("2027-04-01 12:00", True, "The pre-election period is counted from 31 March 2027"),
    ("2027-05-06 20:59", True, "The pre-election period is counted from 31 March 2027"),
    ("2027-05-06 21:00", False, ""),
])
def test_the_notice_is_asked_for_from_two_weeks_before_its_last_day(
    polls_of_2027, clerk, councillor, signed_in, time_machine, now, asked, why
):
    time_machine.move_to(f"{now}+00:00")
    page = said(signed_in(clerk))
    assert (ASKED in page) is asked and why in page.replace("&#x27;", "'")
    assert reverse("poll", args=["croft", polls_of_2027[0].pk]) in page or not asked
    assert ASKED not in said(signed_in(councillor))


def test_once_the_notice_is_entered_or_there_is_no_poll_it_is_asked_no_more(
    polls_of_2027, clerk, signed_in, time_machine
):
    time_machine.move_to("2027-03-20 12:00+00:00")
    poll = enter_notice(polls_of_2027[0], by=clerk, notice_on=date(2027, 3, 22))
    assert ASKED not in said(signed_in(clerk))
    enter_notice(poll, by=clerk, notice_on=None)
    assert ASKED in said(signed_in(clerk))
    record_outcome(poll, by=clerk, outcome=Poll.State.UNCONTESTED, on=date(2027, 3, 20))
    assert ASKED not in said(signed_in(clerk))


def test_a_vacancy_whose_time_to_ask_is_over(polls_of_2027, clerk, signed_in, time_machine):
    over = "Enter the poll, or record that no election was called"
    time_machine.move_to("2027-02-12 23:30+00:00")
    assert over not in said(signed_in(clerk)), "the fourteenth working day"
    time_machine.move_to("2027-02-13 00:30+00:00")
    page = said(signed_in(clerk))
    assert over in page and "Vacancy in Mill Ward, notice of 25 January 2027. The last day to ask for an election was 12 F" in page
    record_outcome(polls_of_2027[1], by=clerk, outcome=Poll.State.NOT_CALLED, on=date(2027, 2, 12))
    assert over not in said(signed_in(clerk))


def test_a_poll_whose_days_cannot_be_counted(clerk, signed_in, in_croft, time_machine):
    time_machine.move_to("2027-02-01 12:00+00:00")
    poll = enter_poll(by=clerk, kind="parish", poll_on=date(2029, 5, 3))
    cannot = "The timetable of the poll on 3 May 2029 cannot be worked out"
    for now, told in (("2029-01-02 12:00+00:00", False), ("2029-01-03 12:00+00:00", True)):
        time_machine.move_to(now)
        assert (cannot in said(signed_in(clerk))) is told
    assert "The bank holidays of 2029 are not known here yet." in said(signed_in(clerk))
    enter_notice(poll, by=clerk, notice_on=date(2029, 3, 20))
    assert cannot not in said(signed_in(clerk)), "the period holds by the day that was entered"


def test_polls_stand_on_the_page_of_all_councils_too(polls_of_2027, clerk, scarcliffe, make_member, signed_in, time_machine):
    make_member(scarcliffe, clerk.name, clerk.user.email, "clerk")
    time_machine.move_to("2027-04-01 12:00+00:00")
    page = said(signed_in(clerk), reverse("desks"))
    ours, theirs = page.split('id="council-scarcliffe"')
    assert ASKED in ours and NONE_ENTERED not in ours
    assert ASKED not in theirs and NONE_ENTERED in theirs


def test_an_empty_desk_names_the_period_that_comes_before_the_review(polls_of_2027, policy, clerk, signed_in):
    from policies.transitions import confirm

    confirm(policy, by=clerk)
    assert "Nothing needs you. Next: pre-election period from 31 March 2027." in said(signed_in(clerk))


@pytest.mark.parametrize(("review", "period", "words"), [
    (date(2099, 1, 5), date(2099, 1, 4), "Next: pre-election period from 4 January 2099."),
    (date(2099, 1, 5), date(2099, 1, 6), "Next: policy review, 5 January 2099."),
    (date(2020, 1, 5), date(2099, 1, 6), "The policy's review is due since 5 January 2020."),
    (None, date(2099, 1, 6), "Next: pre-election period from 6 January 2099."), (None, None, ""),
])
def test_the_next_date(review, period, words):
    assert next_date(Version(review_on=review), None, period) == words


def test_at_most_eight_statements(polls_of_2027, clerk, signed_in, time_machine, django_assert_max_num_queries):
    for number in range(28):
        Poll.objects.create(kind="district", poll_on=date(2027, 5, 6), area=f"Ward {number}",
                            starts_at="2027-03-31T00:00+01:00", ends_at="2027-05-06T22:00+01:00")
    time_machine.move_to("2027-04-01 12:00+00:00")
    browser = signed_in(clerk)
    with django_assert_max_num_queries(8):
        page = said(browser)
    assert page.count(ASKED) == 29


def test_another_councils_polls_are_not_read(polls_of_2027, outsider_clerk, scarcliffe_policy, signed_in, time_machine):
    time_machine.move_to("2027-04-01 12:00+00:00")
    page = said(signed_in(outsider_clerk), "/scarcliffe/desk/")
    assert ASKED not in page and NONE_ENTERED in page
