"""Receipts of who never confirmed: when somebody leaves, and when a version ends."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from councilcomms.councils.models import Membership, RoleHolding
from councilcomms.councils.people import accept_invitation, end_membership, end_role, give_role, invite
from policies.models import NeverConfirmed
from policies.transitions import ask_to_confirm, close_confirmations, confirm
from tests.policies.small_versions import FIRST, IN_FORCE, changed, make_version

LONDON = ZoneInfo("Europe/London")
LATER = date(2026, 9, 9)


@pytest.fixture(autouse=True)
def now(croft):
    with time_machine.travel(datetime(2026, 6, 1, 12, tzinfo=LONDON), tick=False) as traveller:
        yield traveller


@pytest.fixture
def people(now, clerk, councillor, officer, in_croft):
    return [clerk, councillor, officer]


@pytest.fixture
def version(people, croft):
    """In force since today, and everybody asked."""
    version = make_version(croft)
    ask_to_confirm(version)
    return version


def receipts():
    rows = NeverConfirmed.objects.order_by("member__user__full_name")
    return [(row.member.name, row.asked_on, row.ended_on, row.ended) for row in rows]


def day(now, on: date, hour=0):
    now.move_to(datetime(on.year, on.month, on.day, hour, tzinfo=LONDON))


def test_a_version_that_ends_leaves_receipts_of_who_never_did(version, croft, clerk, now):
    confirm(version, by=clerk)
    day(now, LATER)
    make_version(croft, changed(a1="Be fair."), effective_on=LATER)
    for _ in range(2):
        close_confirmations(version)
    eve = LATER - timedelta(days=1)
    assert receipts() == [
        ("Colin Councillor", IN_FORCE, eve, "version"), ("Oscar Officer", IN_FORCE, eve, "version"),
    ]


def test_while_it_is_in_force_there_are_none(version, croft):
    close_confirmations(version)
    assert receipts() == []


def test_closing_late_still_counts_who_was_there_on_its_last_day(version, croft, clerk, officer, make_member, now):
    day(now, LATER)
    make_version(croft, changed(a1="Be fair."), effective_on=LATER)
    day(now, LATER + timedelta(days=20))
    RoleHolding.objects.filter(member=officer).update(ends=LATER + timedelta(days=3))
    make_member(croft, "Nina New", "nina@croft.example", "councillor")
    close_confirmations(version)
    assert [name for name, *_ in receipts()] == ["Clara Clerk", "Colin Councillor", "Oscar Officer"]


def test_who_was_not_asked_has_no_receipt(people, croft, now):
    version = make_version(croft, {"2-a": FIRST["2-a"]})
    ask_to_confirm(version)
    day(now, LATER)
    make_version(croft, effective_on=LATER)
    close_confirmations(version)
    assert [name for name, *_ in receipts()] == ["Colin Councillor"]


def test_of_whom_nobody_asked_there_is_none(people, croft, councillor, now):
    """Two versions took force while nothing ran here."""
    first = make_version(croft)
    day(now, LATER)
    make_version(croft, changed(a1="Be fair."), effective_on=LATER)
    close_confirmations(first)
    assert receipts() == []


def test_whoever_confirmed_it_before_a_further_role_has_none(version, croft, clerk, officer, now):
    confirm(version, by=officer)
    day(now, date(2026, 7, 1), 10)
    give_role(officer, by=clerk, role="councillor")
    ask_to_confirm(version)
    day(now, LATER)
    make_version(croft, changed(a1="Be fair."), effective_on=LATER)
    close_confirmations(version)
    assert "Oscar Officer" not in [name for name, *_ in receipts()]


def test_asked_on_is_the_day_of_the_role_where_it_came_later(people, croft, officer, now):
    RoleHolding.objects.filter(member=officer).update(starts=date(2026, 7, 1))
    version = make_version(croft)
    ask_to_confirm(version)
    day(now, date(2026, 7, 1))
    ask_to_confirm(version)
    day(now, LATER)
    make_version(croft, changed(a1="Be fair."), effective_on=LATER)
    close_confirmations(version)
    assert {name: asked for name, asked, *_ in receipts()}["Oscar Officer"] == date(2026, 7, 1)


def test_leaving_at_once_leaves_a_receipt_once(version, croft, clerk, officer, now, do_jobs):
    day(now, date(2026, 7, 1), 10)
    end_membership(officer, by=clerk)
    do_jobs(croft)
    assert receipts() == [("Oscar Officer", IN_FORCE, date(2026, 6, 30), "left")]
    day(now, LATER)
    make_version(croft, changed(a1="Be fair."), effective_on=LATER)
    close_confirmations(version)
    assert [name for name, *_ in receipts()].count("Oscar Officer") == 1


def test_leaving_with_a_last_day_leaves_it_after_that_day(version, croft, clerk, officer, councillor, now, do_jobs):
    for member in (officer, councillor):
        end_membership(member, by=clerk, last_day=date(2026, 6, 30))
    do_jobs(croft)
    assert receipts() == []
    day(now, date(2026, 6, 30), 23)
    confirm(version, by=councillor)
    do_jobs(croft)
    assert receipts() == []
    day(now, date(2026, 7, 1))
    do_jobs(croft)
    assert receipts() == [("Oscar Officer", IN_FORCE, date(2026, 6, 30), "left")]


def test_whoever_confirmed_or_came_back_has_none(version, croft, clerk, officer, councillor, now, do_jobs):
    confirm(version, by=councillor)
    end_membership(councillor, by=clerk)
    end_membership(officer, by=clerk, last_day=date(2026, 6, 30))
    day(now, date(2026, 6, 20))
    Membership.objects.filter(pk=officer.pk).update(ends=None)
    day(now, date(2026, 7, 5))
    do_jobs(croft)
    assert receipts() == []


def test_invited_again_before_the_job_ran(version, croft, clerk, officer, now, do_jobs):
    day(now, date(2026, 7, 1), 10)
    end_membership(officer, by=clerk)
    invitation = invite(croft, by=clerk, email=officer.user.email, full_name="Oscar Officer", roles=["officer"])
    accept_invitation(invitation, user=officer.user)
    do_jobs(croft)
    assert receipts() == []


def test_whose_roles_ended_first_still_leaves_one(version, croft, clerk, officer, now, do_jobs):
    day(now, date(2026, 7, 1), 10)
    end_role(RoleHolding.objects.get(member=officer), by=clerk)
    day(now, date(2026, 7, 3), 10)
    end_membership(officer, by=clerk)
    do_jobs(croft)
    assert receipts() == [("Oscar Officer", IN_FORCE, date(2026, 7, 2), "left")]


def test_without_a_policy_there_is_nothing_to_receipt(people, croft, clerk, officer, do_jobs):
    end_membership(officer, by=clerk)
    do_jobs(croft)
    assert receipts() == []
