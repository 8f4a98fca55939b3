"""Ending a membership."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.models import Deputising, Job, Membership, Notice, RoleHolding
from councilcomms.councils.people import end_membership, give_role, open_deputising
from councilcomms.councils.tenancy import council_scope


@pytest.fixture
def address(officer):
    return f"/croft/desk/people/{officer.pk}/end/"


@pytest.fixture
def today():
    return timezone.localdate()


def test_works(croft, clerk, officer, signed_in, address, events, today, again):
    with council_scope(croft):
        soon = today + timedelta(days=2)
        open_deputising(officer, by=clerk, starts=soon, ends=soon + timedelta(days=7), cause="leave")
    assert signed_in(officer).get("/croft/desk/people/").status_code == 200
    assert signed_in(clerk).post(address).url == "/croft/desk/people/"
    member = again(officer)
    assert member.ends == today - timedelta(days=1) and not member.is_active
    assert signed_in(officer).get("/croft/desk/people/").status_code == 404
    with council_scope(croft):
        assert all(row.ends == member.ends and row.ended_at for row in RoleHolding.objects.filter(member=member))
        assert Deputising.objects.get().ends == member.ends
    assert events() == ["open deputising", "end membership"]


def test_on_a_day(croft, clerk, officer, signed_in, address, today, again):
    last = today + timedelta(days=5)
    signed_in(clerk).post(address, {"last_day_day": last.day, "last_day_month": last.month, "last_day_year": last.year})
    assert again(officer).ends == last and again(officer).is_active
    with council_scope(croft):
        assert Notice.objects.get(member=officer).subject == "Your membership ends"


def test_gates(gates, address, clerk, councillor, chair):
    gates(address, [clerk], [councillor, chair])
    gates(address, [], [councillor, chair], "post")


def test_wrong_method(clerk, signed_in, address):
    assert signed_in(clerk).put(address).status_code == 405


def test_the_only_clerk_cannot_leave(clerk, signed_in, again):
    page = signed_in(clerk).post(f"/croft/desk/people/{clerk.pk}/end/").content.decode()
    assert "Clara Clerk is the only Clerk who stays." in page and again(clerk).is_active


def test_twice(clerk, signed_in, address):
    browser = signed_in(clerk)
    browser.post(address)
    assert "This membership has ended already." in browser.post(address).content.decode()


def test_the_rooms_above_are_told(croft, clerk, officer, monkeypatch):
    monkeypatch.setitem(jobs._handlers, "councils.membership_ended", (lambda job: None, False))
    with council_scope(croft):
        end_membership(officer, by=clerk)
        assert Job.objects.get(name="councils.membership_ended").payload == {
            "member": officer.pk, "by": clerk.pk, "successor": None,
        }


def test_each_end_is_told(croft, clerk, officer, monkeypatch):
    monkeypatch.setitem(jobs._handlers, "councils.membership_ended", (lambda job: None, False))
    with council_scope(croft):
        end_membership(officer, by=clerk)
        Membership.objects.update(ends=None)  # invited again the same day
        end_membership(officer, by=clerk)
        assert Job.objects.filter(name="councils.membership_ended").count() == 2


def test_a_role_still_to_come_is_called_off(croft, clerk, officer, today, again):
    with council_scope(croft):
        later = give_role(officer, by=clerk, role="administrator", starts=today + timedelta(days=9))
        end_membership(officer, by=clerk, last_day=today + timedelta(days=2))
    assert again(later).ended_at and again(later).ends < today


def test_the_verb_asks_itself(croft, chair, officer):
    with council_scope(croft), pytest.raises(PermissionDenied):
        end_membership(officer, by=chair)


def test_another_councils_member_is_not_there(outsider_clerk, officer, signed_in, croft):
    assert signed_in(outsider_clerk).post(f"/scarcliffe/desk/people/{officer.pk}/end/").status_code == 404
    with council_scope(croft):
        assert Membership.objects.get(pk=officer.pk).is_active
