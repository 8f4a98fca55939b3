"""From what is known of a poll to its days: what can be counted is, and what was printed stays. Needs no database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from policies.calendars.holidays import Holiday, shipped
from policies.elections.dating import POLL_BY, REQUEST, date_poll, day_of, forecast_of
from policies.elections.stops import late_words
from policies.models import Poll

#: The early May bank holiday of 2027, and a day that was proclaimed.
MAY_DAY, JUBILEE = date(2027, 5, 3), Holiday(date(2027, 4, 20), "Jubilee", frozenset(("ENG", "WLS")))


def dated(**said):
    poll = Poll(**{"kind": "parish", "poll_on": date(2027, 5, 6)} | said)
    date_poll(poll, shipped(), because="")
    return poll


def days(poll):
    return {row["key"]: (row["on"], row["was"], row["because"]) for row in poll.timetable}


def test_what_cannot_be_counted_takes_nothing_else_away(on):
    """The table ends with 2028: the 60th working day after this vacancy is in 2029."""
    on("2028-10-20 10:00")
    vacancy = dated(kind="by-election", poll_on=None, vacancy_on=date(2028, 10, 16))
    assert list(days(vacancy)) == [REQUEST] and vacancy.not_computable == ""
    poll = dated(kind="by-election", poll_on=date(2028, 12, 14), vacancy_on=date(2028, 10, 16))
    assert forecast_of(poll) == date(2028, 11, 9) and poll.starts_at and poll.not_computable == ""
    late = dated(kind="by-election", poll_on=date(2029, 1, 11), vacancy_on=date(2028, 10, 16))
    assert list(days(late)) == [REQUEST] and "2029" in late.not_computable and late.starts_at is None
    unknown = dated(kind="by-election", poll_on=None, vacancy_on=date(2029, 1, 8))
    assert not unknown.timetable and "2029" in unknown.not_computable
    vote = dated(kind="referendum", poll_on=date(2029, 5, 3))  # its start is counted in plain days
    assert list(days(vote)) == ["start"] and vote.starts_at and "2029" in vote.not_computable


@pytest.mark.parametrize(("now", "start"), [
    ("2027-03-30 23:59", "2027-03-30"), ("2027-03-31 00:00", "2027-03-31"), ("2027-04-07 12:00", "2027-03-31"),
])
def test_a_start_that_has_come_stays_and_one_to_come_moves(on, now, start):
    poll = dated()
    on(now)
    changes = date_poll(poll, shipped().with_changes(added=[JUBILEE]), because="Jubilee")
    assert (days(poll)["notice-of-election"][0], bool(changes)) == (start, start == "2027-03-30")
    assert days(poll)["nominations"] == ("2027-04-07", "2027-04-08", "Jubilee")
    begun = dated()
    date_poll(begun, shipped().with_changes(removed=[(MAY_DAY, JUBILEE.parts)]), because="No holiday")
    assert (days(begun)["notice-of-election"][0] == "2027-03-31") is (start == "2027-03-31")


def test_what_was_printed_stays_whatever_dates_it_but_a_poll_on_another_day(on):
    """The law that counts a day otherwise once it has passed changes no printed day, and no reason that was given."""
    poll = dated(kind="by-election", vacancy_on=date(2027, 1, 4))
    on("2027-04-10 12:00")
    known = shipped().with_changes(added=[JUBILEE])
    date_poll(poll, known, because="Jubilee")
    printed = days(poll)
    assert printed["nominations"][0] == "2027-04-08" and printed["registration"] == ("2027-04-16", "2027-04-19", "Jubilee")
    on("2027-04-17 12:00")
    poll.area = "Mill Ward"
    assert date_poll(poll, known, because="") == {} and days(poll) == printed
    poll.poll_on, known = date(2027, 5, 13), known.with_changes(added=[replace(JUBILEE, day=date(2027, 1, 12))])
    assert date_poll(poll, known, because="The poll was moved", printed=False)["starts_at"]
    moved = days(poll)
    assert moved["nominations"] == ("2027-04-14", "2027-04-08", "The poll was moved")
    assert moved[REQUEST] == printed[REQUEST] and moved[POLL_BY] == printed[POLL_BY], "they follow from the vacancy"


def test_the_last_day_for_a_poll_stands_beside_the_poll(on):
    on("2027-01-10 12:00")
    vacancy = dated(kind="by-election", poll_on=None, vacancy_on=date(2027, 1, 4))
    last = day_of(vacancy, POLL_BY)
    assert last == date(2027, 3, 31) and late_words(vacancy) == ""
    for poll_on, words in ((last, ""), (date(2027, 4, 1), "The poll is after the last day the law allows, 31 March 2027.")):
        called = dated(kind="by-election", poll_on=poll_on, vacancy_on=date(2027, 1, 4))
        assert day_of(called, POLL_BY) == last and late_words(called).startswith(words) and bool(late_words(called)) is bool(words)
