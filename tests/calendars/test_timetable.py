"""Timetables of polls: against published ones, against others' reckoning, and where holidays come into the window."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from uk_election_timetables.calendars import Country
from uk_election_timetables.elections import LocalElection

from policies.calendars.by_elections import poll_by, request_by
from policies.calendars.holidays import PARTS, Holiday, NotProclaimed, shipped
from policies.calendars.polls import ADVISE, KINDS, REFUSE, kind_of, next_ordinary, ordinary_day
from policies.calendars.timetable import close_of_poll, last_day_of_notice, midnight, timetable

ALL = frozenset(PARTS)
FUNERAL = date(2022, 9, 19)


def days(key, poll_on, table=None):
    return {one.key: one.on for one in timetable(KINDS[key], poll_on, table or shipped())}


def test_published_timetables():
    assert days("parish", date(2025, 5, 1)) == {
        "notice-of-election": date(2025, 3, 25), "nominations": date(2025, 4, 2), "sopn": date(2025, 4, 3),
        "registration": date(2025, 4, 11), "postal": date(2025, 4, 14), "proxy": date(2025, 4, 23),
        "voter-certificate": date(2025, 4, 23), "notice-of-poll": date(2025, 4, 23), "poll": date(2025, 5, 1),
    }
    found = timetable(KINDS["parish"], date(2027, 5, 6), shipped())
    assert [(one.key, one.on.isoformat(), one.at, one.days) for one in found] == [
        ("notice-of-election", "2027-03-31", None, 25), ("nominations", "2027-04-08", time(16), 19),
        ("sopn", "2027-04-09", time(16), 18), ("registration", "2027-04-19", time(23, 59), 12),
        ("postal", "2027-04-20", time(17), 11), ("proxy", "2027-04-27", time(17), 6),
        ("voter-certificate", "2027-04-27", time(17), 6), ("notice-of-poll", "2027-04-27", None, 6),
        ("poll", "2027-05-06", time(22), 0),
    ]
    assert all(one.label and one.law for one in found)
    for day, notice in ((date(2023, 5, 4), date(2023, 3, 27)), (date(2024, 5, 2), date(2024, 3, 26)),
                        (date(2026, 5, 7), date(2026, 3, 30))):
        assert days("parish", day)["notice-of-election"] == notice


def test_others_reckon_the_same():
    polls = [ordinary_day(year) for year in range(2015, 2029)]
    polls += [date(2015, 1, 8) + timedelta(weeks=5 * n) for n in range(145)]
    # Christmas Eve, Easter and the state funeral in the window; a poll on a day that is no working day.
    polls += [date(2026, 1, 22), date(2025, 1, 30), date(2024, 4, 11), date(2022, 10, 6), date(2026, 5, 25)]
    for poll_on in polls:
        theirs, ours = LocalElection(poll_on, Country.ENGLAND), days("by-election", poll_on)
        assert ours["notice-of-election"] == theirs.notice_of_election_deadline, poll_on
        assert ours["nominations"] == theirs.close_of_nominations, poll_on
        assert ours["sopn"] == theirs.sopn_publish_deadline, poll_on
        assert ours["registration"] == theirs.registration_deadline, poll_on
        assert ours["postal"] == theirs.postal_vote_application_deadline, poll_on
        assert ours.get("voter-certificate", theirs.vac_application_deadline) == theirs.vac_application_deadline, poll_on
        assert ours["proxy"] == ours["notice-of-poll"] == theirs.vac_application_deadline, poll_on


def test_a_holiday_proclaimed_late_moves_what_is_before_it():
    printed = days("parish", date(2022, 10, 6), shipped().with_changes(removed=[(FUNERAL, ALL)]))
    after = days("parish", date(2022, 10, 6))
    assert printed["notice-of-election"] == date(2022, 9, 1) and after["notice-of-election"] == date(2022, 8, 31)
    assert {key for key in after if printed[key] != after[key]} == {
        "notice-of-election", "nominations", "sopn",
    }
    mourning = shipped().with_changes(removed=[(FUNERAL, ALL)], added=[Holiday(FUNERAL, "Mourning", ALL, "mourning")])
    assert days("parish", date(2022, 10, 6), mourning) == after


def test_past_the_table_it_refuses_and_with_the_year_added_it_counts():
    poll_on = ordinary_day(2029)
    assert poll_on == date(2029, 5, 3)
    for kind in KINDS.values():
        with pytest.raises(ValueError):
            timetable(kind, poll_on, shipped())
    with pytest.raises(NotProclaimed, match="2029"):
        last_day_of_notice(KINDS["parish"], poll_on, shipped())
    added = [Holiday(date(2029, 1, 1), "New Year's Day", ALL), Holiday(date(2029, 4, 2), "Easter Monday", ALL - {"SCT"})]
    known = shipped().with_changes(added=added, years=[2029])
    assert days("parish", poll_on, known)["notice-of-election"] == date(2029, 3, 27)


def test_rules_carry_the_days_between_which_they_apply():
    assert "voter-certificate" not in days("parish", date(2023, 5, 3))
    assert "voter-certificate" in days("parish", date(2023, 5, 4))
    assert days("parish", date(2014, 5, 22))["nominations"] == date(2014, 4, 24)
    with pytest.raises(ValueError, match="The rules for a poll on 21 May 2014 are not known here."):
        timetable(KINDS["parish"], date(2014, 5, 21), shipped())
    assert kind_of("commissioner", date(2028, 5, 3)) is kind_of("commissioner", None) is KINDS["commissioner"]
    with pytest.raises(ValueError, match="There is no police and crime commissioner election after 3 May 2028."):
        kind_of("commissioner", date(2028, 5, 4))
    with pytest.raises(ValueError, match="There is no kind of poll called “fair” here."):
        kind_of("fair", None)


def test_kinds_start_and_bear_as_their_law_says():
    poll_on = date(2027, 5, 6)
    assert list(KINDS) == ["parish", "by-election", "district", "county", "mayor", "commissioner", "general",
                           "referendum", "neighbourhood-plan"]
    for kind in KINDS.values():
        held = timetable(kind, poll_on, shipped())
        assert [one.key for one in held] == sorted(kind.milestones, key=[one.key for one in held].index)
        assert [one.on for one in held] == sorted(one.on for one in held) and held[-1].on == poll_on
        assert kind.law and kind.starts_with and kind.label
        assert kind.strictness == (ADVISE if kind.key == "neighbourhood-plan" else REFUSE)
        last = last_day_of_notice(kind, poll_on, shipped())
        assert last == (None if kind.key == "general" else held[0].on)
    for key in ("by-election", "district", "county", "mayor", "commissioner"):
        assert days(key, poll_on) == days("parish", poll_on)
    assert days("referendum", poll_on)["start"] == date(2027, 4, 8)
    assert days("neighbourhood-plan", poll_on)["start"] == date(2027, 3, 24)
    labels = {one.key: one.label for one in timetable(KINDS["neighbourhood-plan"], poll_on, shipped())}
    assert labels["start"] == "Last day for the information statement"


def test_ordinary_days_come_every_four_years():
    assert [ordinary_day(year).day for year in (2025, 2026, 2027, 2028)] == [1, 7, 6, 4]
    assert next_ordinary(date(2023, 5, 4)) == date(2027, 5, 6)
    assert next_ordinary(date(2024, 2, 29)) == date(2028, 5, 4)


def test_the_period_is_of_london_time():
    assert midnight(date(2027, 3, 31)) == datetime(2027, 3, 30, 23, tzinfo=UTC)
    assert midnight(date(2026, 2, 2)) == datetime(2026, 2, 2, tzinfo=UTC)
    assert close_of_poll(date(2027, 5, 6)) == datetime(2027, 5, 6, 21, tzinfo=UTC)
    assert close_of_poll(date(2026, 11, 26)) == datetime(2026, 11, 26, 22, tzinfo=UTC)


def test_a_vacancy():
    assert request_by(date(2015, 5, 18), shipped()) == date(2015, 6, 8)
    over_christmas = date(2026, 12, 14)
    assert (request_by(over_christmas, shipped()), poll_by(over_christmas, shipped())) == (date(2027, 1, 7), date(2027, 3, 12))
