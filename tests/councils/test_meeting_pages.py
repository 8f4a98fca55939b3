"""The pages of meetings."""

from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone

from councilcomms.councils import meetings, organisation_meetings
from councilcomms.councils import organisations as register
from councilcomms.councils.models import Deputising, Meeting, MeetingItem
from councilcomms.councils.tenancy import council_scope

ADDRESS = "/croft/desk/meetings/"
TODAY = timezone.localdate()


def day(name, days=0):
    value = TODAY + timedelta(days=days)
    return {f"{name}_{part}": getattr(value, part) for part in ("day", "month", "year")}


def enter(croft, clerk, days, **said):
    with council_scope(croft):
        return meetings.enter_meeting(croft, by=clerk, held_on=TODAY + timedelta(days=days), **said)


@pytest.fixture
def item(croft, clerk):
    with council_scope(croft):
        farm = register.add(croft, by=clerk, name="South Lea Farm", kind="business")
        return organisation_meetings.ask_meeting(
            farm, by=clerk, agenda_line="To decide on the farm.", draft_resolution="RESOLVED: that the farm is named."
        )


@pytest.fixture
def at_desk(signed_in, clerk):
    return signed_in(clerk)


def read(browser, address):
    return unescape(browser.get(address).content.decode())


def test_gates(gates, croft, clerk, councillor, chair, officer, administrator, make_member, item):
    with council_scope(croft):
        deputy = make_member(croft, "Dora Deputy", "dora@croft.example", "officer")
        Deputising.objects.create(member=deputy, starts=TODAY, ends=TODAY, cause="leave", opened_by=clerk)
    meeting, others = enter(croft, clerk, 3), [councillor, chair, officer, administrator]
    for address in (ADDRESS, f"{ADDRESS}{meeting.pk}/"):
        gates(address, [clerk, deputy, *others], [])
    for address in (f"{ADDRESS}enter/", f"{ADDRESS}{meeting.pk}/change/", f"{ADDRESS}items/{item.pk}/resolution/",
                    f"{ADDRESS}items/{item.pk}/put-on/"):
        gates(address, [clerk, deputy], others)
        gates(address, [], others, "post")
    for act in ("put-off", "take-back"):
        gates(f"{ADDRESS}items/{item.pk}/{act}/", [], others, "post")


def test_members_read_and_press_nothing(croft, clerk, councillor, signed_in, item):
    meeting, browser = enter(croft, clerk, 3), signed_in(councillor)
    assert f'href="{ADDRESS}"' in read(browser, "/croft/desk/")
    page = read(browser, ADDRESS)
    assert "South Lea Farm" in page and "Enter a meeting" not in page
    page = read(browser, f"{ADDRESS}{meeting.pk}/")
    assert "RESOLVED: that the farm is named." in page and 'data-cc-copy="#line-' in page
    assert "Enter the resolution" not in page and "Take it off" not in page and "<form" not in page.split("<main")[1]


def test_from_asked_to_resolved(croft, clerk, at_desk, chair, item, do_jobs):
    assert "Waiting for the next meeting" in read(at_desk, ADDRESS)
    own = f"/croft/desk/registers/organisations/{item.key}/"
    assert "The next meeting</a> is asked about this" in read(at_desk, own)
    said = {"body": "Full Council", "minutes_url": "croft.example/minutes", "chaired_by": chair.pk, **day("held_on")}
    page = unescape(at_desk.post(f"{ADDRESS}enter/", said, follow=True).content.decode())
    assert "Chaired by Cherry Chair" in page and 'href="https://croft.example/minutes"' in page
    assert "To decide on the farm." in page and "is asked about this" in read(at_desk, own)
    resolution = f"{ADDRESS}items/{item.pk}/resolution/"
    with council_scope(croft):
        meeting = Meeting.objects.get()
    page = unescape(at_desk.post(resolution, {"meeting": meeting.pk, "outcome": "refused"}).content.decode())
    assert "There is a problem" in page and "Give the reference of the minute." in page
    sent = {"meeting": meeting.pk, "outcome": "agreed", "minute_ref": "24/61", "words": "As laid before it."}
    page = unescape(at_desk.post(resolution, sent, follow=True).content.decode())
    assert "24/61" in page and "As laid before it." in page and "Nothing waits for this meeting." in page
    assert f'href="{item.address}">Go to what it was about</a>' in page
    do_jobs(croft)
    page = read(at_desk, own)
    assert "minute 24/61" in page and "is asked about this" not in page and "The next meeting was asked" in page


def test_a_meeting_to_come_takes_no_resolution_and_nothing_typed_is_lost(croft, clerk, at_desk, item):
    meeting = enter(croft, clerk, 3)
    sent = {"meeting": meeting.pk, "outcome": "agreed", "minute_ref": "24/61", "words": "So resolved."}
    page = unescape(at_desk.post(f"{ADDRESS}items/{item.pk}/resolution/", sent).content.decode())
    assert 'id="id_meeting_error"' in page and "That meeting has not been held yet." in page
    assert "24/61" in page and "So resolved." in page


@pytest.mark.parametrize(("change", "words"), [
    ({"body": " "}, "Say which body meets"),
    ({"held_on_day": ""}, "Enter the day."),
    ({"held_on_year": TODAY.year + 9}, "That is more than two years ahead."),
    ({"minutes_url": "not an address"}, "Enter a web address"),
    ({"chaired_by": "999"}, "Choose from the list."),
    ({}, "already has a meeting on that day"),
])
def test_bad_input_on_a_meeting(croft, clerk, at_desk, change, words):
    enter(croft, clerk, 0)
    said = {"body": "Full Council", **day("held_on"), **change}
    page = unescape(at_desk.post(f"{ADDRESS}enter/", said).content.decode())
    assert "There is a problem" in page and words in page


def test_a_chair_who_has_left_is_kept(croft, clerk, chair, at_desk):
    meeting = enter(croft, clerk, -9, chaired_by=chair)
    with council_scope(croft):
        chair.ends = TODAY - timedelta(days=1)
        chair.save()
    change = f"{ADDRESS}{meeting.pk}/change/"
    assert f'<option value="{chair.pk}" selected>' in read(at_desk, change)
    said = {"body": "Full Council", "minutes_url": "croft.example/m", "chaired_by": chair.pk, **day("held_on", -9)}
    assert at_desk.post(change, said).status_code == 302
    with council_scope(croft):
        meeting.refresh_from_db()
        assert (meeting.chaired_by, meeting.minutes_url) == (chair, "https://croft.example/m")


def test_what_has_no_resolution_stands_out_and_can_be_put_elsewhere(croft, clerk, at_desk, item):
    meeting = enter(croft, clerk, 1)
    assert "No resolution entered yet" not in read(at_desk, ADDRESS)
    at_desk.post(f"{ADDRESS}{meeting.pk}/change/", {"body": "Full Council", **day("held_on", -1)})
    assert "No resolution entered yet" in read(at_desk, ADDRESS)
    assert "No resolution entered yet" in read(at_desk, f"{ADDRESS}{meeting.pk}/")
    put_on = f"{ADDRESS}items/{item.pk}/put-on/"
    assert "No meeting to come is entered." in read(at_desk, put_on)
    coming = enter(croft, clerk, 6, body="Planning Committee")
    assert at_desk.post(put_on, {"meeting": coming.pk}).url == f"{ADDRESS}{coming.pk}/"
    page = at_desk.post(f"{ADDRESS}items/{item.pk}/put-off/", follow=True).content.decode()
    assert "Waiting for the next meeting" in page
    page = unescape(at_desk.post(f"{ADDRESS}items/{item.pk}/take-back/", follow=True).content.decode())
    assert "is off the agenda" in page and "Waiting for the next meeting" not in page


def test_asking_from_the_organisation(croft, clerk, at_desk):
    with council_scope(croft):
        farm = register.add(croft, by=clerk, name="South Lea Farm", kind="business")
    meeting = enter(croft, clerk, 4)
    own = farm.get_absolute_url()
    assert f'href="{own}ask/"' in read(at_desk, own)
    page = read(at_desk, f"{own}ask/")
    assert f"the meeting of {meeting.held_on:%-d %B %Y}" in page and "posts may name South Lea Farm" in page
    page = unescape(at_desk.post(f"{own}ask/", {"agenda_line": "", "draft_resolution": "Mine"}).content.decode())
    assert "Write the line of the agenda." in page and "Mine" in page
    sent = {"agenda_line": "The farm", "draft_resolution": "That it be named."}
    page = unescape(at_desk.post(f"{own}ask/", sent, follow=True).content.decode())
    assert "It goes to Full Council" in page and f'href="{own}ask/"' not in page
    again = unescape(at_desk.post(f"{own}ask/", sent).content.decode())
    assert "The next meeting is asked already." in again and "That it be named." in again
    with council_scope(croft):
        assert MeetingItem.objects.get().agenda_line == "The farm"


def test_as_many_statements_for_many_as_for_few(croft, clerk, at_desk, django_assert_max_num_queries):
    def fill(days):
        meeting = enter(croft, clerk, days)
        with council_scope(croft):
            for about in ("minute", "post"):
                for outcome in ("agreed", "waiting"):
                    MeetingItem.objects.create(meeting=meeting, about=about, key=str(days) + outcome, title="A thing",
                                               outcome=outcome, minute_ref="1", asked_by=clerk, resolved_by=clerk)
        return meeting

    fill(2), fill(-2)
    with django_assert_max_num_queries(16) as few:
        assert at_desk.get(ADDRESS).status_code == 200
    for days in range(3, 32):
        fill(days), fill(-days)
    with django_assert_max_num_queries(len(few.captured_queries)):
        page = read(at_desk, ADDRESS)
    assert "Older meetings" in page and "Newer meetings" in read(at_desk, f"{ADDRESS}?page=2")
    assert at_desk.get(f"{ADDRESS}?page=x").status_code == 200
