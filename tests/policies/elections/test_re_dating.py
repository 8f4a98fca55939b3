"""What open polls are counted with changes without anybody's doing, as with a new version, or twice at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from django.db import transaction

from councilcomms.councils import jobs
from councilcomms.councils.models import Job
from councilcomms.councils.tenancy import council_scope
from policies.calendars import timetable
from policies.calendars.holidays import shipped
from policies.elections.restriction import restriction_at
from policies.elections.transitions import enter_poll
from policies.holidays.changing import add_holiday
from policies.holidays.published import read_published
from policies.models import Poll, PollEvent
from tests.policies.at_once import At, on_postgresql
from tests.policies.elections.operating import published, rows_of, run


@pytest.fixture
def released(monkeypatch, tmp_path):
    """``released()``: from now on the table that comes with the portal holds 2029 too. Gives the file it is read from."""
    file = published(tmp_path)
    grown = replace(shipped().with_changes(added=read_published(Path(file).read_text())), last_year=2029)

    def release():
        monkeypatch.setattr("policies.holiday_table.shipped", lambda: grown)
        return file

    return release


def test_what_came_with_a_release_dates_what_was_entered_before(
    make_poll, scarcliffe, outsider_clerk, clerk, croft, on, do_jobs, told, released, monkeypatch
):
    heard = []
    monkeypatch.setitem(jobs._followers, "policies.holidays_changed", ["tests.hear"])
    monkeypatch.setitem(jobs._handlers, "tests.hear", (lambda job: heard.append(job.payload["because"]), False))
    poll = make_poll(entered="2027-01-04 10:00", poll_on=date(2029, 5, 3), kind="county")
    later = make_poll(entered=None, poll_on=date(2031, 5, 1), kind="county")
    with council_scope(scarcliffe):
        theirs = enter_poll(by=outsider_clerk, kind="county", poll_on=date(2029, 5, 3))
    not_counted = Poll.objects.filter(pk=poll.pk).values("not_computable", "timetable", "starts_at", "ends_at").get()
    file = released()
    on("2029-04-20 10:00")
    before = len(told(clerk))
    assert run("re-date", verbosity=0) == "2 polls dated anew.\n"
    poll.refresh_from_db()
    assert (poll.not_computable, f"{poll.starts_at:%Y-%m-%d %H:%M}") == ("", "2029-03-26 23:00") and restriction_at()
    because = "The holidays and rules that timetables are counted with were brought up to date"
    assert poll.events.get(verb="re-date").note == f"{because}."
    with council_scope(scarcliffe):
        assert rows_of(theirs)["poll"]["on"] == "2029-05-03"
    later.refresh_from_db()
    assert "ends with 2029" in later.not_computable and not later.events.filter(verb="re-date").exists()
    do_jobs(croft)
    assert told(clerk)[before:].count("The timetable of a poll has changed") == 1 and heard == [because]
    written = Poll.history.count(), Job.objects.count(), PollEvent.objects.count()
    on("2029-04-20 11:00")
    assert run("re-date") == "0 polls dated anew.\n" and run("re-date", verbosity=0) == ""
    assert (Poll.history.count(), Job.objects.count(), PollEvent.objects.count()) == written
    for what in (("complete", "2029"), ("load", file)):
        Poll.objects.filter(pk=poll.pk).update(**not_counted)
        assert run(*what) == "The table has all of it already.\n1 poll dated anew.\n" and restriction_at()


def test_rules_that_came_with_a_release_date_what_stands_and_words_alone_tell_nobody(
    make_poll, on, told, clerk, monkeypatch
):
    poll = make_poll(notice_on=date(2027, 3, 20))
    rules = timetable._RULES
    monkeypatch.setattr(timetable, "_RULES", [replace(rule, label=f"{rule.label}.") for rule in rules])
    on("2027-04-10 10:00")
    before = len(told(clerk))
    assert run("re-date") == "0 polls dated anew.\n" and len(told(clerk)) == before
    assert rows_of(poll)["postal"]["label"].endswith(".") and not rows_of(poll)["sopn"]["label"].endswith("."), "printed"
    changed = {"nominations": {"days": 20}, "postal": {"days": 10}, "proxy": {"at": time(12)}}
    monkeypatch.setattr(timetable, "_RULES", [
        replace(rule, **changed.get(rule.key, {})) for rule in rules if rule.key != "voter-certificate"])
    assert run("re-date") == "1 poll dated anew.\n"
    assert told.last(clerk).words.splitlines()[2:] == [
        "Last day to apply for a postal vote: 21 April 2027 (was 20 April 2027)",
        "Last day to apply for a proxy vote: by 12pm (was by 5pm)",
        "Last day to apply for a Voter Authority Certificate.: no longer in the timetable",
    ]


class TestOnPostgresql:
    pytestmark = on_postgresql

    def test_of_two_changes_at_once_neither_is_lost(self, make_poll, croft):
        poll = make_poll()
        second = At(croft, lambda: add_holiday(date(2027, 4, 21), "Jubilee"))
        with transaction.atomic():
            add_holiday(date(2027, 4, 20), "Coronation")
            second.start()
            second.waits()
        second.join()
        assert second.came.polls == 1
        assert rows_of(poll)["notice-of-election"]["on"] == "2027-03-25", "two working days earlier, past Good Friday"
