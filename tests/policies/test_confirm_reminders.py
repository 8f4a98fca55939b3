"""Asking everybody when a version takes force, and reminding them after 7 and 14 days."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from councilcomms.councils.models import Job, Membership, Notice
from councilcomms.councils.people import accept_invitation, end_membership, give_role, invite
from councilcomms.councils.tenancy import council_scope
from policies.transitions import ask_to_confirm, confirm
from policies.transitions.reminding import PLEASE, REMINDER, SMALL, TAKEN_OUT
from tests.policies.small_versions import FIRST, IN_FORCE, changed, make_version

LONDON = ZoneInfo("Europe/London")


def at(day: date, hour=0, minute=0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=LONDON)


@pytest.fixture(autouse=True)
def now(croft):
    with time_machine.travel(at(IN_FORCE, 0, 1), tick=False) as traveller:
        yield traveller


@pytest.fixture
def asked(now, croft, clerk, councillor, officer, in_croft):
    """A version in force since this minute, and everybody asked."""
    version = make_version(croft)
    ask_to_confirm(version)
    return version


def told(subject, member=None):
    rows = Notice.objects.filter(subject=subject)
    return rows if member is None else rows.filter(member=member)


def test_everyone_asked_is_told_once_however_often_it_runs(asked):
    for _ in range(3):
        ask_to_confirm(asked)
    assert sorted(told(PLEASE).values_list("member__user__full_name", flat=True)) == [
        "Clara Clerk", "Colin Councillor", "Oscar Officer",
    ]


def test_the_notice_leads_to_the_page_and_says_what_waits(asked, councillor, clerk, signed_in):
    notice = told(PLEASE, councillor).get()
    assert "Sending a post to the Clerk waits for it." in notice.words
    assert "waits" not in told(PLEASE, clerk).get().words, "the Clerk is asked, never stopped"
    assert signed_in(councillor).get(notice.address).status_code == 200


def test_a_version_not_in_force_asks_nobody(croft, councillor, in_croft):
    ask_to_confirm(make_version(croft, effective_on=IN_FORCE + timedelta(days=1)))
    assert not Notice.objects.exists()


def test_who_signed_before_it_took_force_is_not_asked(croft, councillor, officer, in_croft):
    version = make_version(croft)
    confirm(version, by=councillor)
    ask_to_confirm(version)
    assert not told(PLEASE, councillor).exists() and told(PLEASE, officer).exists()


def test_a_new_version_says_what_changed_and_until_when_one_may_send(asked, croft, councillor, officer, now):
    for member in (councillor, officer):
        confirm(asked, by=member)
    now.move_to(at(date(2026, 9, 1)))
    ask_to_confirm(make_version(croft, changed(a2="Speak for yourself."), effective_on=date(2026, 9, 1)))
    words = told(PLEASE, councillor).first().words
    assert "1 clause that speaks to you changed or is new: 2.a." in words
    assert "without it until 14 September 2026" in words
    assert told(PLEASE, officer).count() == 1, "only of the first"


def test_a_small_change_is_told_once_and_never_reminded(asked, croft, councillor, now, do_jobs):
    confirm(asked, by=councillor)
    now.move_to(at(date(2026, 9, 1)))
    version = make_version(croft, changed(a1="Be fair."), effective_on=date(2026, 9, 1), minor=True)
    for _ in range(2):
        ask_to_confirm(version)
    assert "nothing need be done" in told(SMALL, councillor).get().words
    now.move_to(at(date(2026, 10, 20)))
    do_jobs(croft)
    assert not told(REMINDER, councillor).exists()


def test_what_was_taken_out_is_told(asked, croft, councillor, now):
    confirm(asked, by=councillor)
    now.move_to(at(date(2026, 9, 1)))
    ask_to_confirm(make_version(croft, changed(a2=None), effective_on=date(2026, 9, 1)))
    assert "1 clause was taken out. Nothing need be done." in told(TAKEN_OUT, councillor).get().words


def test_reminders_after_7_and_14_days_at_nine(asked, croft, councillor, now, do_jobs):
    for day, hour, count in [(6, 23, 0), (7, 8, 0), (7, 9, 1), (13, 23, 1), (14, 8, 1), (14, 9, 2), (60, 9, 2)]:
        now.move_to(at(IN_FORCE + timedelta(days=day), hour, 59 if hour != 9 else 0))
        do_jobs(croft)
        assert told(REMINDER, councillor).count() == count, (day, hour)
    assert "You were asked on 1 June 2026" in told(REMINDER, councillor).first().words


@pytest.mark.parametrize("day", [date(2027, 3, 23), date(2026, 10, 20)])
def test_nine_is_nine_on_both_sides_of_the_clock_change(croft, councillor, in_croft, now, do_jobs, day):
    now.move_to(at(day))
    ask_to_confirm(make_version(croft, effective_on=day))
    due = Job.objects.filter(name="policies.remind_to_confirm").order_by("due_at").values_list("due_at", flat=True)
    assert [moment.astimezone(LONDON).strftime("%d %H:%M") for moment in due] == [
        f"{(day + timedelta(days=days)).day:02} 09:00" for days in (7, 14)
    ]


def test_after_a_month_with_nothing_running_there_is_one_reminder_not_two(asked, croft, councillor, now, do_jobs):
    now.move_to(at(IN_FORCE + timedelta(days=31)))
    do_jobs(croft)
    do_jobs(croft)
    assert told(REMINDER, councillor).count() == 1


def test_whoever_confirms_is_not_reminded(asked, croft, councillor, officer, now, do_jobs):
    confirm(asked, by=councillor)
    now.move_to(at(IN_FORCE + timedelta(days=7), 9))
    do_jobs(croft)
    assert not told(REMINDER, councillor).exists() and told(REMINDER, officer).count() == 1


def test_whoever_left_is_not_reminded(asked, croft, clerk, officer, now, do_jobs):
    end_membership(officer, by=clerk)
    now.move_to(at(IN_FORCE + timedelta(days=7), 9))
    do_jobs(croft)
    assert not told(REMINDER, officer).exists()


def test_of_a_superseded_version_nobody_is_reminded(asked, croft, councillor, now, do_jobs):
    now.move_to(at(IN_FORCE + timedelta(days=7), 9))
    make_version(croft, changed(a1="Be fair."), effective_on=IN_FORCE + timedelta(days=7))
    do_jobs(croft)
    assert not told(REMINDER).exists()


def test_who_joins_later_is_asked_then_and_reminded(asked, croft, clerk, now, do_jobs):
    from councilcomms.councils.models import User

    now.move_to(at(date(2026, 7, 1), 10))
    invitation = invite(croft, by=clerk, email="new@croft.example", full_name="Nina New", roles=["councillor"])
    member = accept_invitation(invitation, user=User.objects.create_user("new@croft.example", "x", full_name="Nina New"))
    do_jobs(croft)
    assert told(PLEASE, member).count() == 1
    now.move_to(at(date(2026, 7, 8), 9))
    do_jobs(croft)
    assert told(REMINDER, member).count() == 1


def test_a_role_to_come_is_asked_of_on_its_first_day(croft, clerk, officer, in_croft, now, do_jobs):
    version = make_version(croft, {"2-a": FIRST["2-a"]})
    ask_to_confirm(version)
    give_role(officer, by=clerk, role="councillor", starts=date(2026, 6, 20))
    do_jobs(croft)
    assert not told(PLEASE, officer).exists()
    now.move_to(at(date(2026, 6, 20)))
    do_jobs(croft)
    assert told(PLEASE, officer).count() == 1


def test_a_further_role_does_not_ask_again(asked, croft, clerk, officer, do_jobs, now):
    now.move_to(at(date(2026, 6, 20)))
    give_role(officer, by=clerk, role="administrator")
    do_jobs(croft)
    assert told(PLEASE, officer).count() == 1


def test_a_role_given_after_confirming_is_asked_of_and_reminded(asked, croft, clerk, officer, now, do_jobs):
    now.move_to(at(date(2026, 6, 20), 9))
    confirm(asked, by=officer)
    now.move_to(at(date(2026, 6, 20), 10))
    give_role(officer, by=clerk, role="councillor")
    for _ in range(2):
        do_jobs(croft)
        ask_to_confirm(asked)
    assert told(PLEASE, officer).count() == 2
    assert "2.a" in told(PLEASE, officer).order_by("pk").last().words
    now.move_to(at(date(2026, 6, 27), 9))
    do_jobs(croft)
    assert told(REMINDER, officer).count() == 1


def test_who_left_and_came_back_is_asked_anew(asked, croft, clerk, officer, now, do_jobs):
    end_membership(officer, by=clerk)
    now.move_to(at(date(2026, 8, 1), 10))
    invitation = invite(croft, by=clerk, email=officer.user.email, full_name="Oscar Officer", roles=["officer"])
    accept_invitation(invitation, user=officer.user)
    do_jobs(croft)
    assert told(PLEASE, officer).count() == 2 and not told(REMINDER, officer).exists()
    now.move_to(at(date(2026, 8, 8), 9))
    do_jobs(croft)
    assert "You were asked on 1 August 2026" in told(REMINDER, officer).get().words


def test_another_councils_members_hear_nothing(asked, scarcliffe, outsider_councillor, do_jobs, croft, now):
    now.move_to(at(IN_FORCE + timedelta(days=14), 9))
    do_jobs(croft)
    with council_scope(scarcliffe):
        assert not Notice.objects.exists() and Membership.objects.count() == 1
