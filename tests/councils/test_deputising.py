"""Deputising for the Clerk: opening a record, ending it, and its days."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.councils.models import Deputising, Membership, Notice, PeopleEvent, RoleHolding
from councilcomms.councils.people import end_deputising, end_role, give_role, open_deputising
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused, WrongState

ADDRESS = "/croft/desk/people/deputising/"


@pytest.fixture
def today():
    return timezone.localdate()


def boxes(**days):
    return {
        f"{name}_{part}": getattr(day, part) if day else ""
        for name, day in days.items()
        for part in ("day", "month", "year")
    }


@pytest.fixture
def entry(officer, today):
    return {"member": officer.pk, "cause": "leave"} | boxes(starts=today, ends=today + timedelta(days=6))


def test_the_clerk_opens(croft, clerk, officer, signed_in, entry, today, events):
    response = signed_in(clerk).post(ADDRESS, entry)
    assert (response.status_code, response.url) == (302, "/croft/desk/people/")
    with council_scope(croft):
        row = Deputising.objects.get()
        assert (row.member_id, row.starts, row.ends) == (officer.pk, today, today + timedelta(days=6))
        assert (row.cause, row.opened_by_id, row.locum) == ("leave", clerk.pk, False)
        assert [notice.member_id for notice in Notice.objects.all()] == [officer.pk]
        assert set(Membership.objects.deciders()) == {clerk, officer}
    assert events() == ["open deputising"]


def test_gates(gates, clerk, chair, councillor, officer, administrator):
    gates(ADDRESS, [clerk, chair], [councillor, officer, administrator])
    gates(ADDRESS, [], [councillor, officer, administrator], "post")


def test_wrong_method(clerk, signed_in):
    assert signed_in(clerk).put(ADDRESS).status_code == 405


def test_the_chair_cites_a_minute(croft, clerk, chair, signed_in, entry, today):
    browser = signed_in(chair)
    page = browser.post(ADDRESS, entry | {"cause": "ill"}).content.decode()
    assert "Give the minute in which the council decided this." in page
    assert "Give the date of that meeting." in page
    page = browser.post(ADDRESS, entry | {"minute_ref": "9"} | boxes(minute_date=today)).content.decode()
    assert "only where the Clerk is ill or the council has none" in page
    good = entry | {"cause": "ill", "minute_ref": "2026/31"} | boxes(minute_date=today)
    assert browser.post(ADDRESS, good).status_code == 302
    with council_scope(croft):
        event = PeopleEvent.objects.get()
        assert "Opened by the chair in the Clerk's place, under minute 2026/31" in event.note
        assert Notice.objects.filter(member=clerk).exists()


@pytest.mark.parametrize(
    "change, words",
    [
        ({"starts": -1}, "The first day must be today or later"),
        ({"starts": 8}, "The last day must be the first day or later."),
        ({"minute_ref": "2026/31", "minute_date": 1}, "That meeting has not been held yet."),
        ({"minute_ref": "2026/31"}, "Give the date of that meeting."),
        ({"starts": None}, "Enter the first day."),
        ({"cause": ""}, "Say why somebody deputises."),
        ({"member": ""}, "Choose who deputises."),
        ({"member": "99999"}, "Choose an officer from the list."),
    ],
)
def test_bad_input(change, words, clerk, signed_in, entry, today, events):
    for name, value in change.items():
        if name in {"starts", "ends", "minute_date"}:
            entry |= boxes(**{name: None if value is None else today + timedelta(days=value)})
        else:
            entry[name] = value
    page = signed_in(clerk).post(ADDRESS, entry).content.decode()
    assert words in page and events() == []


def test_only_officers_are_offered(clerk, councillor, officer, outsider_councillor, signed_in):
    page = signed_in(clerk).get(ADDRESS).content.decode()
    assert "Oscar Officer" in page
    assert "Colin Councillor" not in page and "Simon" not in page


def test_only_officers_deputise(croft, clerk, councillor, today):
    with council_scope(croft), pytest.raises(Refused, match="not an officer"):
        open_deputising(councillor, by=clerk, starts=today, ends=today, cause="leave")


def test_overlaps_are_told_by_the_field(croft, clerk, officer, signed_in, entry, today):
    browser = signed_in(clerk)
    browser.post(ADDRESS, entry)
    later = boxes(starts=today + timedelta(days=6), ends=today + timedelta(days=9))
    page = browser.post(ADDRESS, entry | later).content.decode()
    assert "Oscar Officer already deputises from" in page and 'id="id_starts_error"' in page
    after = boxes(starts=today + timedelta(days=7), ends=today + timedelta(days=9))
    assert browser.post(ADDRESS, entry | after).status_code == 302


@pytest.mark.parametrize(
    "first, last",
    [
        (date(2026, 3, 28), date(2026, 3, 29)),  # clocks go forward on the last day
        (date(2026, 3, 29), date(2026, 3, 30)),
        (date(2026, 10, 24), date(2026, 10, 25)),  # clocks go back on the last day
        (date(2026, 10, 25), date(2026, 10, 26)),
    ],
)
def test_days_begin_and_end_at_midnight_in_london(first, last, croft, clerk, officer, time_machine):
    def deputises_at(moment):
        time_machine.move_to(moment.astimezone(UTC), tick=False)
        with council_scope(croft):
            member = Membership.objects.standing().get(pk=officer.pk)
            fresh = Membership.objects.get(pk=officer.pk)
            assert member.is_deputy == fresh.is_deputy == (officer in Membership.objects.deciders())
            return member.is_deputy

    london = timezone.get_default_timezone()
    with council_scope(croft):
        for row in (clerk, officer):
            row.starts = date(2026, 1, 1)
            row.save()
        Deputising.objects.create(member=officer, starts=first, ends=last, cause="leave", opened_by=clerk)
    begins = datetime(first.year, first.month, first.day, tzinfo=london)
    ends = datetime(last.year, last.month, last.day, tzinfo=london) + timedelta(days=1)
    second = timedelta(seconds=1)
    moments = [begins.astimezone(UTC) - second, begins, ends.astimezone(UTC) - second, ends.astimezone(UTC)]
    assert [deputises_at(moment) for moment in moments] == [False, True, True, False]


def test_not_beyond_the_officers_own_days(croft, clerk, officer, signed_in, entry, today):
    with council_scope(croft):
        end_role(RoleHolding.objects.get(member=officer), by=clerk, last_day=today + timedelta(days=5))
    browser = signed_in(clerk)
    page = browser.post(ADDRESS, entry).content.decode()
    assert "Oscar Officer is no longer an officer on that day." in page and 'id="id_ends_error"' in page
    assert browser.post(ADDRESS, entry | boxes(ends=today + timedelta(days=5))).status_code == 302


def test_the_chair_makes_nobody_of_herself(croft, clerk, chair, officer, signed_in, entry, today):
    with council_scope(croft):
        give_role(chair, by=clerk, role="officer")
        chair = Membership.objects.standing().get(pk=chair.pk)
        with pytest.raises(Refused, match="Nobody makes themselves deputy"):
            open_deputising(
                chair, by=chair, starts=today, ends=today, cause="ill", minute_ref="1", minute_date=today
            )
    good = entry | {"member": chair.pk, "cause": "ill", "minute_ref": "1"} | boxes(minute_date=today)
    page = signed_in(chair).post(ADDRESS, good).content.decode()
    assert "Choose an officer from the list." in page


@pytest.mark.parametrize("cause, status, shown", [("leave", 403, False), ("ill", 302, True), ("gone", 302, True)])
def test_the_chair_ends_no_cover_the_clerk_arranged(cause, status, shown, croft, clerk, chair, officer, signed_in, today):
    with council_scope(croft):
        row = open_deputising(officer, by=clerk, starts=today, ends=today, cause=cause)
    browser = signed_in(chair)
    assert ("End this now" in browser.get("/croft/desk/people/").content.decode()) is shown
    assert browser.post(f"{ADDRESS}{row.pk}/end/").status_code == status


def test_ending_is_at_once(croft, clerk, officer, signed_in, entry, today, events):
    browser = signed_in(clerk)
    browser.post(ADDRESS, entry)
    with council_scope(croft):
        row = Deputising.objects.get()
    assert browser.post(f"{ADDRESS}{row.pk}/end/").url == "/croft/desk/people/"
    with council_scope(croft):
        row = Deputising.objects.get()
        assert row.ends == today - timedelta(days=1) and row.ended_at
        assert not Membership.objects.get(pk=officer.pk).is_deputy
        with pytest.raises(WrongState, match="ended already"):
            end_deputising(row, by=clerk)
    assert events() == ["open deputising", "end deputising"]
    assert "ended on" in browser.get("/croft/desk/people/").content.decode()


def test_one_to_come_is_called_off(croft, clerk, officer, today):
    with council_scope(croft):
        soon = today + timedelta(days=3)
        row = open_deputising(officer, by=clerk, starts=soon, ends=soon, cause="training")
        end_deputising(row, by=clerk)
        assert Deputising.objects.get().ends < today


@pytest.fixture
def record(croft, clerk, officer, today):
    with council_scope(croft):
        return open_deputising(officer, by=clerk, starts=today, ends=today, cause="leave")


def test_end_gates(gates, record, councillor, officer):
    gates(f"{ADDRESS}{record.pk}/end/", [], [councillor, officer], "post")


def test_end_wrong_method(clerk, signed_in, record):
    assert signed_in(clerk).get(f"{ADDRESS}{record.pk}/end/").status_code == 405


def test_another_councils_record_is_not_there(outsider_clerk, signed_in, record):
    address = f"/scarcliffe/desk/people/deputising/{record.pk}/end/"
    assert signed_in(outsider_clerk).post(address).status_code == 404


def test_the_verbs_ask_themselves(croft, councillor, officer, record, today):
    with council_scope(croft):
        with pytest.raises(PermissionDenied):
            open_deputising(officer, by=councillor, starts=today, ends=today, cause="leave")
        with pytest.raises(PermissionDenied):
            end_deputising(record, by=officer)


def test_for_some_kinds_of_post_alone(croft, clerk, officer, signed_in, entry):
    browser = signed_in(clerk)
    assert browser.post(ADDRESS, entry | {"categories": ["news", "notice"]}).status_code == 302
    with council_scope(croft):
        row = Deputising.objects.get()
        assert row.categories == ["news", "notice"]
        assert "For news and an official notice alone." in PeopleEvent.objects.get().note
        assert "For news and an official notice alone." in Notice.objects.get(member=officer).words
        member = Membership.objects.standing().get(pk=officer.pk)
        assert member.is_deputy and not member.deputises_in_all
        assert member.deputises_for("news") and not member.deputises_for("event")
    assert "Decides on news and an official notice alone." in browser.get("/croft/desk/people/").content.decode()
    limited = signed_in(officer)
    assert "/croft/desk/queue/" in limited.get("/croft/desk/people/").content.decode()
    for closed in ("settings/", "holds/", "out-of-office/", "registers/texts/"):
        assert limited.get(f"/croft/desk/{closed}").status_code == 403, closed


def test_the_clerk_is_told_where_nobody_else_could_publish_something_urgent(
    croft, clerk, officer, make_member, signed_in, entry, today
):
    said, browser = "Nobody but the Clerk can publish something urgent on these days.", signed_in(clerk)
    assert said not in browser.post(ADDRESS, entry, follow=True).content.decode(), "for all kinds of post"
    with council_scope(croft):
        Deputising.objects.all().delete()
    assert said in browser.post(ADDRESS, entry | {"categories": ["news"]}, follow=True).content.decode()
    with council_scope(croft):
        Deputising.objects.all().delete()
    make_member(croft, "Edna Emergency", "edna@croft.example", "emergency-officer")
    assert said not in browser.post(ADDRESS, entry | {"categories": ["news"]}, follow=True).content.decode()


def test_a_limited_deputy_does_not_stand_for_the_clerk(croft, clerk, officer, today):
    with council_scope(croft):
        open_deputising(officer, by=clerk, starts=today, ends=today, cause="leave", categories=["news"])
        with pytest.raises(Refused, match="the only Clerk"):
            end_role(RoleHolding.objects.get(member=clerk), by=clerk)


def test_whoever_is_no_longer_an_officer_no_longer_deputises(croft, clerk, officer, today):
    with council_scope(croft):
        open_deputising(officer, by=clerk, starts=today, ends=today + timedelta(days=9), cause="leave")
        end_role(RoleHolding.objects.get(member=officer), by=clerk)
        assert not Membership.objects.standing().get(pk=officer.pk).is_deputy


def test_what_people_read_meanwhile_is_one_act_with_it(croft, clerk, signed_in, client, entry, today, events):
    browser = signed_in(clerk)
    assert browser.post(ADDRESS, entry | {"away_words": "Oscar decides this week."}).status_code == 302
    assert "Oscar decides this week." in client.get("/croft/contact/").content.decode()
    assert events() == ["open deputising", "set out of office"]
    with council_scope(croft):
        end_deputising(Deputising.objects.get(), by=clerk)
    page = browser.post(ADDRESS, entry | {"away_words": "Again."}).content.decode()
    assert "Something is said already from" in page and 'id="id_away_words_error"' in page
    with council_scope(croft):
        assert Deputising.objects.count() == 1


def test_the_policys_condition_is_said_and_kept_and_refuses_nothing(croft, clerk, officer, signed_in, entry, today):
    from policies.models import Clause, Policy, Version

    with council_scope(croft):
        version = Version.objects.create(
            policy=Policy.objects.create(title="Policy"), label="1", state="adopted", effective_on=date(2024, 1, 1),
            deputies_employees_only=True, deputy_causes=["ill"], deputy_anchor="c7",
        )
        Clause.objects.create(version=version, ref="7", anchor="c7", position=1, heading="Absence", text="An employee.")
    browser = signed_in(clerk)
    said = "foresees a deputy only where the Clerk is ill."
    page = browser.get(ADDRESS).content.decode()
    assert "lets only an employee deputise, not a locum." in page and said in page and "That is clause 7." in page
    page = browser.post(ADDRESS, entry | {"locum": "on"}, follow=True).content.decode()
    assert "and this is a locum." in page and said in page and "The record says so, and stands." in page
    with council_scope(croft):
        note = PeopleEvent.objects.get().note
        assert "and this is a locum." in note and said in note and "That is clause 7." in note
        end_deputising(Deputising.objects.get(), by=clerk)
        open_deputising(officer, by=clerk, starts=today, ends=today, cause="ill")
        assert "policy" not in PeopleEvent.objects.filter(verb="open deputising").last().note
