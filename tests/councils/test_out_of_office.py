"""Saying that one is away: its days, its words, and where the public reads them."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.councils.models import OutOfOffice, PeopleEvent
from councilcomms.councils.out_of_office import end_out_of_office, set_out_of_office
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import WrongState
from tests.councils.test_deputising import boxes

ADDRESS = "/croft/desk/out-of-office/"
WORDS = "The Clerk is away until Monday."


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def entry(today):
    return {"words": WORDS} | boxes(starts=today, ends=today + timedelta(days=3))


def test_said_and_ended(croft, clerk, signed_in, client, entry, today, events):
    browser = signed_in(clerk)
    assert browser.post(ADDRESS, entry).url == ADDRESS
    assert WORDS in browser.get(ADDRESS).content.decode()
    for address in ("/croft/", "/croft/contact/"):
        assert client.get(address).content.decode().count(WORDS) == 1
    with council_scope(croft):
        row = OutOfOffice.objects.get()
        assert (row.starts, row.ends, row.made_by_id) == (today, today + timedelta(days=3), clerk.pk)
    assert browser.post(f"{ADDRESS}{row.pk}/end/").url == ADDRESS
    assert WORDS not in client.get("/croft/").content.decode()
    assert events() == ["set out of office", "end out of office"]
    with council_scope(croft):
        assert all(WORDS in event.note for event in PeopleEvent.objects.all())
        with pytest.raises(WrongState):
            end_out_of_office(row, by=clerk)


def test_what_was_said_before_today_keeps_its_days(croft, clerk, today):
    with council_scope(croft):
        row = set_out_of_office(croft, by=clerk, starts=today - timedelta(days=2), ends=today, words=WORDS)
        end_out_of_office(row, by=clerk)
        assert OutOfOffice.objects.get().ends == today - timedelta(days=1)


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"ends": -1, "starts": 0}, "ends", "The last day must be the first day or later."),
        ({"ends": -1, "starts": -4}, "ends", "That day has passed."),
        ({"ends": 366}, "ends", "That is more than a year."),
        ({"starts": None}, "starts", "Enter the first day."),
        ({"words": ""}, "words", "Write what people should read"),
        ({"words": "x" * 501}, "words", "Use at most 500 characters."),
    ],
)
def test_bad_input(change, field, words, clerk, signed_in, entry, today, events):
    for name, value in change.items():
        day = None if value is None or name == "words" else today + timedelta(days=value)
        entry |= {"words": value} if name == "words" else boxes(**{name: day})
    page = signed_in(clerk).post(ADDRESS, entry).content.decode()
    assert words in page and f'id="id_{field}_error"' in page and events() == []


def test_days_that_overlap_are_told(clerk, signed_in, entry, today):
    browser = signed_in(clerk)
    browser.post(ADDRESS, entry)
    page = browser.post(ADDRESS, entry | boxes(starts=today + timedelta(days=3), ends=today + timedelta(days=9)))
    assert "Something is said already from" in page.content.decode()
    later = boxes(starts=today + timedelta(days=4), ends=today + timedelta(days=9))
    assert browser.post(ADDRESS, entry | later).status_code == 302


def test_gates(croft, gates, clerk, chair, councillor, officer, outsider_clerk, signed_in, today):
    gates(ADDRESS, [clerk], [chair, councillor, officer])
    with council_scope(croft):
        row = set_out_of_office(croft, by=clerk, starts=today, ends=today, words=WORDS)
        with pytest.raises(PermissionDenied):
            set_out_of_office(croft, by=officer, starts=today, ends=today, words=WORDS)
    gates(f"{ADDRESS}{row.pk}/end/", [], [councillor, officer], "post")
    assert signed_in(outsider_clerk).post(f"/scarcliffe/desk/out-of-office/{row.pk}/end/").status_code == 404
    assert signed_in(clerk).get(f"{ADDRESS}{row.pk}/end/").status_code == 405


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_its_days_begin_and_end_at_midnight_in_london(day, croft, clerk, client, time_machine):
    from datetime import UTC, datetime

    with council_scope(croft):
        OutOfOffice.objects.create(starts=day, ends=day, words=WORDS, made_by=clerk)
    london = timezone.get_default_timezone()
    begins = datetime(day.year, day.month, day.day, tzinfo=london).astimezone(UTC)
    after = day + timedelta(days=1)
    ends = datetime(after.year, after.month, after.day, tzinfo=london).astimezone(UTC)
    minute, said = timedelta(minutes=1), []
    for moment in (begins - minute, begins, ends - minute, ends):
        time_machine.move_to(moment, tick=False)
        said.append(WORDS in client.get("/croft/contact/").content.decode())
    assert said == [False, True, True, False]
