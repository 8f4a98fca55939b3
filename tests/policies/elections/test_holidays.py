"""``manage.py holidays``: what the operator changes in the table, and the polls that are open are dated anew."""

from __future__ import annotations

import io
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from councilcomms.councils import jobs
from councilcomms.councils.models import Job
from councilcomms.councils.tenancy import council_scope
from policies.calendars.holidays import shipped
from policies.elections.transitions import change_poll, enter_poll, record_outcome
from policies.holiday_table import table
from policies.holidays.complete import lacks
from policies.models import Holiday, Poll
from tests.policies.elections.operating import published, rows_of, run

FUNERAL = date(2022, 9, 19)


def refused(*args):
    before = list(Holiday.objects.values_list("day", "kind", "parts"))
    with pytest.raises(CommandError) as error:
        call_command("holidays", *args, stdout=io.StringIO())
    assert list(Holiday.objects.values_list("day", "kind", "parts")) == before
    return str(error.value)


@pytest.fixture
def before_the_funeral(db):
    """The table as it was when the timetables of October 2022 were printed."""
    Holiday.objects.create(day=FUNERAL, name="", parts=[], kind="not-a-holiday")


def test_the_funeral_moves_open_dates_and_leaves_what_was_printed(
    before_the_funeral, make_poll, croft, scarcliffe, outsider_clerk, clerk, councillor, on, do_jobs, told, monkeypatch
):
    heard = []
    monkeypatch.setitem(jobs._followers, "policies.holidays_changed", ["tests.hear"])
    monkeypatch.setitem(jobs._handlers, "tests.hear", (lambda job: heard.append(job.payload), False))
    september = {"kind": "by-election", "poll_on": date(2022, 9, 29), "notice_on": date(2022, 8, 23)}
    poll = make_poll(entered="2022-09-01 10:00", **september)
    october = make_poll(entered=None, kind="by-election", poll_on=date(2022, 10, 6), notice_on=date(2022, 9, 1))
    county = make_poll(entered=None, kind="county", poll_on=date(2022, 10, 20))  # no notice yet: the forecast counts
    over = make_poll(entered=None, area="Mill Ward", **september)
    record_outcome(over, by=clerk, outcome="abandoned", on=date(2022, 9, 1))
    with council_scope(scarcliffe):
        theirs = enter_poll(by=outsider_clerk, **september)
    printed = rows_of(poll)
    on("2022-09-10 12:00")
    do_jobs(croft)
    before = len(told(clerk)), len(told(councillor))
    said = run("add", "2022-09-19", "State Funeral of Queen Elizabeth II")
    assert said == "Added: 19 September 2022: State Funeral of Queen Elizabeth II\n4 polls dated anew.\n"
    now = rows_of(poll)
    because = "19 September 2022 was proclaimed a bank holiday"
    moved = {key: (row["was"], row["on"], row["changed_on"], row["because"]) for key, row in now.items() if row["was"]}
    assert moved == {
        "registration": ("2022-09-13", "2022-09-12", "2022-09-10", because),
        "postal": ("2022-09-14", "2022-09-13", "2022-09-10", because),
    }
    assert [now[key] for key in ("notice-of-election", "nominations", "sopn", "proxy")] == [
        printed[key] for key in ("notice-of-election", "nominations", "sopn", "proxy")]
    assert rows_of(october)["nominations"]["on"] == "2022-09-09", "past, so as printed, though the law's is the 8th now"
    assert Poll.objects.get(pk=poll.pk).starts_at == poll.starts_at and rows_of(over)["postal"]["was"] == ""
    with council_scope(scarcliffe):
        assert rows_of(theirs)["postal"]["on"] == "2022-09-13"
    event = Poll.objects.get(pk=county.pk).events.get(verb="re-date")
    assert (event.actor_name, event.note) == ("The portal's operator", f"{because}.")
    assert event.facts["starts_at"] == ["2022-09-15T00:00:00+01:00", "2022-09-14T00:00:00+01:00"] or event.facts["starts_at"] == [
        "2022-09-14T23:00:00+00:00", "2022-09-14T00:00:00+01:00"]
    do_jobs(croft)
    assert told(councillor)[before[1]:] == ["The pre-election period has changed: it starts in 4 days, on Wednesday 14 September 2022"]
    assert told(clerk)[before[0]:].count("The timetable of a poll has changed") == 3
    assert heard == [{"days": ["2022-09-19"], "because": because}]
    now, known = rows_of(october), len(told(councillor))
    change_poll(october, by=clerk, area="", places=[])
    do_jobs(croft)
    assert rows_of(october) == now and len(told(councillor)) == known, "an act that moves nothing leaves the printed days"
    assert "already" in refused("add", "2022-09-19", "Again")
    with council_scope(croft):
        again = Job.objects.count()
    assert run("remove", "2022-09-19").endswith("3 polls dated anew.\n")
    assert rows_of(poll)["postal"]["on"] == "2022-09-14" and rows_of(poll)["postal"]["was"] == "2022-09-13"
    assert Job.objects.count() > again and not Holiday.objects.filter(kind="bank-holiday").exists()


def test_a_shipped_day_is_taken_out_by_a_row_and_put_back(db):
    assert run("remove", "2028-05-01") == "Taken out: 1 May 2028: May Day\n0 polls dated anew.\n"
    assert Holiday.objects.get().kind == "not-a-holiday" and not table().name_of(date(2028, 5, 1))
    assert "no holiday" in refused("remove", "2028-05-01")
    run("add", "2028-05-01", "May Day", "--parts", "eng,wls")
    run("add", "2028-05-01", "May Day", "--parts", "SCT")
    assert Holiday.objects.get(kind="bank-holiday").parts == ["ENG", "WLS", "SCT"]
    run("remove", "2028-05-01")
    assert Holiday.objects.get().kind == "not-a-holiday"
    assert run("add", "2028-05-08", "Day of mourning", "--kind", "mourning") and table().is_appointed(date(2028, 5, 8))
    listed = run("list", "2028")
    assert "2028-05-08  Mon  ENG,WLS,SCT,NIR  mourning      Day of mourning  (changed here)" in listed
    assert "2028-12-25" in listed and "2028-05-01" not in listed
    for said, *args in (
        ("is not a year", "complete", "next"), ("is not a year", "list", "99"),
        ("is not a day", "add", "8 May", "x"), ("no part of", "add", "2028-06-01", "x", "--parts", "ENG,CORNWALL"),
        ("Name the parts", "add", "2028-06-01", "x", "--parts", ","), ("no kind", "add", "2028-06-01", "x", "--kind", "fair"),
        ("at most 120", "add", "2028-06-01", "x" * 121), ("at most 120", "add", "2028-06-01", " "),
        ("begins with 2012", "add", "1999-06-01", "x"), ("begins with 2012", "complete", "1999"),
        ("2029 is not complete yet", "complete", "2030"), ("2029 lacks New Year's Day, 2 January (Scotland)", "complete", "2029"),
    ):
        assert said in refused(*args)


def test_only_what_was_added_is_taken_out_and_what_the_day_still_is_is_said(make_poll):
    day = date(2027, 3, 17)  # Saint Patrick's Day, in Northern Ireland alone
    run("add", "2027-03-17", "Jubilee", "--parts", "ENG")
    poll = make_poll(poll_on=date(2027, 4, 22))
    assert run("remove", "2027-03-17") == (
        "Taken out: 17 March 2027: Jubilee\n"
        "Still a holiday that day: Saint Patrick's Day (NIR). Remove the day again to take that out too.\n"
        "1 poll dated anew.\n")
    assert table().name_of(day) == "Saint Patrick's Day"
    assert rows_of(poll)["notice-of-election"]["because"] == "Jubilee is not kept on 17 March 2027 after all"
    assert run("remove", "2027-03-17") == "Taken out: 17 March 2027: Saint Patrick's Day\n0 polls dated anew.\n"
    assert not table().name_of(day)


def test_a_year_published_and_complete_counts_what_could_not_be_counted(make_poll, croft, clerk, tmp_path, on, do_jobs, told):
    poll = make_poll(entered="2027-01-04 10:00", poll_on=date(2029, 5, 3), kind="county")
    assert "2029" in poll.not_computable and poll.starts_at is None
    on("2029-02-20 10:00")
    lines = run("load", published(tmp_path)).splitlines()
    assert len(lines) == 14 and lines[0] == "Added: 1 January 2029: Of 01-01" and lines[-1] == "0 polls dated anew."
    assert Holiday.objects.get(day=date(2029, 8, 27)).parts == ["ENG", "WLS", "NIR"]
    assert run("load", published(tmp_path)).splitlines() == ["The table has all of it already.", "0 polls dated anew."]
    assert run("list", "2029").endswith("Not said to be complete: the table ends with 2028.\n")
    run("remove", "2029-04-02")
    assert refused("complete", "2029") == "2029 lacks Easter Monday. Add them first. Nothing was changed."
    run("add", "2029-04-02", "Easter Monday", "--parts", "ENG,WLS,NIR")
    assert run("complete", "2029") == "Noted: 2029 is complete\n1 poll dated anew.\n"
    counted = Poll.objects.get(pk=poll.pk)
    assert counted.not_computable == "" and rows_of(poll)["notice-of-election"]["on"] == "2029-03-27"
    do_jobs(croft)
    on("2029-03-13 09:00")
    do_jobs(croft)
    assert told(clerk)[-1] == "The pre-election period starts in 14 days, on Tuesday 27 March 2029"


@pytest.mark.parametrize("change, says", [
    (lambda lists: lists["scotland"]["events"][2].update(date="30 March"), "scotland, entry 3, Of 03-30: “30 March” is no date"),
    (lambda lists: lists["england-and-wales"]["events"][0].update(title=" "), "england-and-wales, entry 1: its title"),
    (lambda lists: lists["scotland"]["events"].append("x"), "scotland, entry 10: its title"),
    (lambda lists: lists.pop("northern-ireland"), "it has to hold england-and-wales, scotland, northern-ireland"),
    (lambda lists: lists.update(scotland={"events": []}), "scotland has no list of events"),
])
def test_nothing_of_a_list_with_a_fault_is_added(db, tmp_path, change, says):
    assert says in refused("load", published(tmp_path, change))
    (tmp_path / "no.json").write_text("[")
    assert "no JSON" in refused("load", str(tmp_path / "no.json"))
    assert "cannot be read" in refused("load", str(tmp_path / "missing.json"))
    assert Holiday.objects.count() == 0


def test_every_shipped_year_has_what_a_complete_one_needs():
    known = shipped()
    assert {year: lacks(known, year) for year in range(known.first_year, known.last_year + 1) if lacks(known, year)} == {}
