"""Giving a role, and ending one."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.councils.models import Deputising, Membership, Notice, Role, RoleHolding
from councilcomms.councils.people import end_role, give_role, open_deputising
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused


def in_boxes(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def holding_of(member, role):
    with council_scope(member.council):
        return RoleHolding.objects.get(member=member, role=role)


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def giving(councillor):
    return f"/croft/desk/people/{councillor.pk}/roles/"


@pytest.fixture
def ending(councillor):
    return f"/croft/desk/people/roles/{holding_of(councillor, 'councillor').pk}/end/"


def test_give_works(croft, clerk, councillor, signed_in, giving, events, today):
    response = signed_in(clerk).post(giving, {"role": "vice-chair"} | in_boxes("starts", today))
    assert (response.status_code, response.url) == (302, f"/croft/desk/people/{councillor.pk}/")
    holding = holding_of(councillor, "vice-chair")
    assert (holding.starts, holding.ends, holding.given_by_id) == (today, None, clerk.pk)
    assert events() == ["give role"]
    with council_scope(croft):
        assert Notice.objects.get().member_id == councillor.pk
        assert "vice-chair" in Membership.objects.get(pk=councillor.pk).roles


def test_the_record_names_every_role(croft, make_member):
    for role in Role:
        assert make_member(croft, "Rory Role", f"{role}@croft.example", role).title == role.label


def test_give_gates(gates, giving, clerk, councillor, officer, chair):
    gates(giving, [clerk], [councillor, officer, chair])
    gates(giving, [], [councillor, officer, chair], "post")


def test_wrong_methods(clerk, signed_in, giving, ending):
    assert signed_in(clerk).delete(giving).status_code == 405
    assert signed_in(clerk).delete(ending).status_code == 405


def test_another_councils_member_is_not_there(outsider_clerk, councillor, signed_in):
    browser = signed_in(outsider_clerk)
    assert browser.get(f"/scarcliffe/desk/people/{councillor.pk}/roles/").status_code == 404
    assert browser.get(f"/scarcliffe/desk/people/{councillor.pk}/").status_code == 404
    holding = holding_of(councillor, "councillor")
    assert browser.post(f"/scarcliffe/desk/people/roles/{holding.pk}/end/").status_code == 404


@pytest.mark.parametrize(
    "entry, words",
    [
        ({"role": "councillor"}, "Colin Councillor has this role already."),
        ({"role": "clerk"}, "Give the minute in which the council appointed its Clerk."),
        ({"role": "king"}, "Choose a role from the list."),
        ({"role": "officer", "starts_day": "31", "starts_month": "2"}, "Enter a real day, like 27 3 2026."),
        ({"role": "officer", "starts_day": "first"}, "Enter day, month and year in figures."),
        ({"role": "officer", "starts_year": "2020"}, "The first day must be today or later"),
        ({"role": "officer", "starts_year": ""}, "Enter"),
        ({"role": "clerk", "minute_ref": "9" * 61}, "Use at most 60 characters."),
    ],
)
def test_bad_input(entry, words, clerk, signed_in, giving, today, events):
    page = signed_in(clerk).post(giving, in_boxes("starts", today) | entry).content.decode()
    assert words in page and "There is a problem" in page
    assert events() == []


def test_the_clerk_hands_over(croft, clerk, councillor, signed_in, giving, today):
    signed_in(clerk).post(giving, {"role": "clerk", "minute_ref": "2026/9"} | in_boxes("starts", today) | in_boxes(
        "minute_date", today))
    assert holding_of(councillor, "clerk").minute_ref == "2026/9"
    with council_scope(croft):
        end_role(holding_of(clerk, "clerk"), by=clerk)
        assert not Membership.objects.get(pk=clerk.pk).is_clerk
        assert Membership.objects.get(pk=councillor.pk).is_clerk


def test_a_handover_on_a_day_leaves_no_gap(croft, clerk, councillor, today):
    last = today + timedelta(days=10)
    with council_scope(croft):
        give_role(councillor, by=clerk, role="clerk", minute_ref="9", starts=last + timedelta(days=2))
        with pytest.raises(Refused, match="only Clerk"):
            end_role(holding_of(clerk, "clerk"), by=clerk, last_day=last)
        end_role(holding_of(clerk, "clerk"), by=clerk, last_day=last + timedelta(days=1))
    assert holding_of(clerk, "clerk").ends == last + timedelta(days=1)


def test_end_now(croft, clerk, councillor, signed_in, ending, events, today):
    response = signed_in(clerk).post(ending)
    assert response.url == f"/croft/desk/people/{councillor.pk}/"
    holding = holding_of(councillor, "councillor")
    assert holding.ends == today - timedelta(days=1) and holding.ended_at
    assert events() == ["end role"]
    assert signed_in(councillor).get("/croft/desk/people/").status_code == 403


def test_end_on_a_day(clerk, councillor, signed_in, ending, today):
    signed_in(clerk).post(ending, in_boxes("last_day", today + timedelta(days=3)))
    holding = holding_of(councillor, "councillor")
    assert (holding.ends, holding.ended_at) == (today + timedelta(days=3), None)
    assert signed_in(councillor).get("/croft/desk/people/").status_code == 200


def test_end_gates(gates, ending, clerk, councillor, chair):
    gates(ending, [clerk], [councillor, chair])
    gates(ending, [], [councillor, chair], "post")


def test_end_in_the_past(clerk, signed_in, ending, today):
    page = signed_in(clerk).post(ending, in_boxes("last_day", today - timedelta(days=1))).content.decode()
    assert "The last day must be today or later." in page


def test_end_twice(clerk, signed_in, ending):
    signed_in(clerk).post(ending)
    assert "This role has ended already." in signed_in(clerk).post(ending).content.decode()


def test_the_last_clerk_stays(clerk, signed_in, events):
    address = f"/croft/desk/people/roles/{holding_of(clerk, 'clerk').pk}/end/"
    page = signed_in(clerk).post(address).content.decode()
    assert "Clara Clerk is the only Clerk who stays." in page and 'id="id_last_day_error"' in page
    assert events() == []


def test_a_clerk_who_is_leaving_is_not_the_one_who_stays(croft, clerk, councillor, today):
    with council_scope(croft):
        give_role(councillor, by=clerk, role="clerk", minute_ref="9")
        end_role(holding_of(clerk, "clerk"), by=clerk, last_day=today + timedelta(days=3))
        with pytest.raises(Refused, match="only Clerk who stays"):
            end_role(holding_of(councillor, "clerk"), by=clerk)


def test_ending_never_prolongs(croft, clerk, councillor, signed_in, ending, today):
    browser = signed_in(clerk)
    browser.post(ending, in_boxes("last_day", today + timedelta(days=3)))
    page = browser.post(ending, in_boxes("last_day", today + timedelta(days=4))).content.decode()
    assert "already. Choose that day or an earlier one." in page
    assert holding_of(councillor, "councillor").ends == today + timedelta(days=3)


def test_the_end_of_all_days(clerk, signed_in):
    address = f"/croft/desk/people/roles/{holding_of(clerk, 'clerk').pk}/end/"
    page = signed_in(clerk).post(address, {"last_day_day": 31, "last_day_month": 12, "last_day_year": 9999})
    assert "Enter a year of our time in four figures, like 2026." in page.content.decode()


def test_a_role_that_ended_while_its_holder_waited_gives_nothing(croft, clerk, councillor, officer):
    with council_scope(croft):
        give_role(councillor, by=clerk, role="clerk", minute_ref="9")
        end_role(holding_of(clerk, "clerk"), by=Membership.objects.standing().get(pk=councillor.pk))
        assert clerk.is_clerk  # as the waiting request still knows her
        with pytest.raises(PermissionDenied):
            give_role(officer, by=clerk, role="clerk", minute_ref="10")


def test_the_last_clerk_may_go_while_somebody_deputises(croft, clerk, officer, today):
    with council_scope(croft):
        open_deputising(officer, by=clerk, starts=today, ends=today, cause="leave")
        end_role(holding_of(clerk, "clerk"), by=clerk)
        assert not Membership.objects.get(pk=clerk.pk).is_clerk


def test_an_officer_no_more_deputises_no_more(croft, clerk, officer, today):
    with council_scope(croft):
        open_deputising(officer, by=clerk, starts=today, ends=today + timedelta(days=9), cause="leave")
        end_role(holding_of(officer, "officer"), by=clerk)
        assert not Membership.objects.get(pk=officer.pk).is_deputy
        assert Deputising.objects.get().ended_at


def test_the_verbs_ask_themselves(croft, chair, councillor):
    with council_scope(croft):
        with pytest.raises(PermissionDenied):
            give_role(councillor, by=chair, role="officer")
        with pytest.raises(PermissionDenied):
            end_role(holding_of(councillor, "councillor"), by=chair)


def test_history_keeps_what_the_row_was(croft, clerk, councillor):
    holding = holding_of(councillor, "councillor")
    with council_scope(croft):
        end_role(holding, by=clerk)
        assert [row.ends is None for row in RoleHolding.history.filter(id=holding.pk).order_by("history_id")] == [
            True, False,
        ]
