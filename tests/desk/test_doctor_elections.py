"""Polls that hold nothing back by themselves, and holidays that come to their end."""

import json
from dataclasses import replace
from datetime import date

import pytest
from django.core.management import call_command
from django.urls import reverse

from councilcomms.desk.doctor import look, look_at_portal
from policies.calendars import polls
from policies.elections.transitions import enter_notice, enter_poll
from policies.models import HolidayYear


@pytest.fixture
def found(clerk, in_croft, time_machine):
    """``found(moment)``: what is said of elections then, kind to the rest of it."""

    def at(moment):
        time_machine.move_to(f"{moment} 12:00+00:00")
        kinds = ("no-ordinary-election", "poll-not-counted", "notice-not-entered")
        return {stuck.kind: stuck for stuck in look(clerk.council) if stuck.kind in kinds}

    return at


def test_no_ordinary_election(found, clerk, signed_in):
    assert found("2027-02-01")["no-ordinary-election"].address == reverse("poll_new", args=["croft"])
    assert "No ordinary election is entered" in signed_in(clerk).get(reverse("stuck", args=["croft"])).content.decode()
    enter_poll(by=clerk, kind="parish", poll_on=date(2023, 5, 4), area="Mill Ward")
    assert set(found("2027-02-01")) == {"no-ordinary-election"}, "of one ward alone"
    enter_poll(by=clerk, kind="parish", poll_on=date(2023, 5, 4))
    assert not found("2027-02-01")


def test_a_notice_nobody_entered(found, clerk):
    found("2027-02-01")
    poll = enter_poll(by=clerk, kind="parish", poll_on=date(2027, 5, 6))
    assert not found("2027-03-31")
    stuck = found("2027-04-01")["notice-not-entered"]
    assert stuck.since == date(2027, 3, 31) and stuck.address == reverse("poll", args=["croft", poll.pk])
    enter_notice(poll, by=clerk, notice_on=date(2027, 3, 30))
    assert not found("2027-04-01")
    enter_notice(poll, by=clerk, notice_on=None)
    assert found("2027-05-06") and not found("2027-05-07")


def test_a_timetable_that_cannot_be_counted(found, clerk, monkeypatch):
    found("2027-02-01")
    poll = enter_poll(by=clerk, kind="county", poll_on=date(2029, 5, 3))
    assert not found("2028-05-02").get("poll-not-counted")
    stuck = found("2028-05-03")["poll-not-counted"]
    assert "3 May 2029" in stuck.what and "The bank holidays of 2029 are not known here yet." in stuck.what
    enters = "Or the Clerk enters the day of the notice of election."
    assert stuck.todo == ("Whoever runs the portal loads the bank holidays: manage.py holidays load FILE, then "
                          f"manage.py holidays complete 2029. {enters}")
    monkeypatch.setattr("councilcomms.desk.doctor.elections.lacks", lambda table, year: [])
    assert found("2028-05-03")["poll-not-counted"].todo == (
        f"Whoever runs the portal says that they are all in the table: manage.py holidays complete 2029. {enters}")
    HolidayYear.objects.create(year=2029)  # as where a release brought it, and nothing was dated since
    stuck = found("2028-05-03")["poll-not-counted"]
    assert stuck.what == "The timetable of the poll on 3 May 2029 can be worked out by now, but was not."
    assert stuck.todo == "Whoever runs the portal runs manage.py holidays re-date."
    monkeypatch.setattr(polls, "_ROWS", [row for row in polls._ROWS if row.key != "county"] + [
        replace(polls.KINDS["county"], from_=date(2030, 1, 1))])
    stuck = found("2028-05-03")["poll-not-counted"]
    assert "The rules for a poll on 3 May 2029 are not known here." in stuck.what and "takes it off" in stuck.todo
    enter_notice(poll, by=clerk, notice_on=date(2029, 3, 20))
    assert not found("2028-05-03").get("poll-not-counted")


def test_holidays_that_end_within_a_year_are_the_operators(croft, clerk, time_machine, capsys):
    time_machine.move_to("2027-12-31 12:00+00:00")
    assert not look_at_portal()
    time_machine.move_to("2028-01-01 12:00+00:00")
    with pytest.raises(SystemExit):
        call_command("doctor")
    assert "This portal\n  The bank holidays known here end with 2028" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        call_command("doctor", json=True)
    assert json.loads(capsys.readouterr().out)[0] | {"what": ""} == {
        "council": None, "kind": "holidays-end", "what": "", "where": "", "since": None,
        "what_to_do": "Load those the government has proclaimed since: manage.py holidays load FILE, then "
                      "manage.py holidays complete 2029.",
    }
    with pytest.raises(SystemExit):
        call_command("doctor", council="croft")
    assert "holidays" not in capsys.readouterr().out
    HolidayYear.objects.create(year=2029)
    assert not look_at_portal()
