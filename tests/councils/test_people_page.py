"""The page of the council's people, and that of one person."""

from datetime import timedelta

import pytest
from django.utils import timezone

from councilcomms.councils.models import Deputising, Invitation, RoleHolding
from councilcomms.councils.people import end_deputising, open_deputising
from councilcomms.councils.tenancy import council_scope

ADDRESS = "/croft/desk/people/"


def test_shows_roles_deputies_and_invitations(
    croft, clerk, chair, officer, invitation, outsider_councillor, signed_in
):
    today = timezone.localdate()
    with council_scope(croft):
        Deputising.objects.create(member=officer, starts=today, ends=today, cause="leave", opened_by=clerk, locum=True)
        RoleHolding.objects.filter(member=chair, role="chair").update(ends=today + timedelta(days=3))
    page = signed_in(clerk).get(ADDRESS).content.decode()
    for words in ("Clara Clerk", "Councillor since", "Chair since", ", until", "Nina New, new@croft.example",
                  "Oscar Officer, locum", "The Clerk is on leave", "Invite someone", "Take it back", "End this now"):
        assert words in page
    assert "Simon Councillor" not in page and page.count("<h1") == 1


def test_a_clerk_alone_reads_of_nobody_she_does_not_have(clerk, make_member, croft, signed_in):
    page = signed_in(clerk).get(ADDRESS).content.decode()
    assert "Deputising" not in page and "deputise" not in page and "Invite someone" in page
    make_member(croft, "Oscar Officer", "officer@croft.example", "officer")
    page = signed_in(clerk).get(ADDRESS).content.decode()
    assert "Deputising for the Clerk" in page and "Let somebody deputise" in page


def test_buttons_ask_the_same_permissions(clerk, chair, councillor, officer, invitation, signed_in):
    page = signed_in(councillor).get(ADDRESS).content.decode()
    for words in ("Invite someone", "Take it back", "Let somebody deputise"):
        assert words not in page
    page = signed_in(chair).get(ADDRESS).content.decode()
    assert "Let somebody deputise" in page and "Invite a locum" in page
    assert "Invite someone" not in page and "Take it back" not in page


def test_gates(gates, clerk, councillor, officer, administrator, croft, make_member):
    nobody = make_member(croft, "Norma None", "none@croft.example")
    gates(ADDRESS, [clerk, councillor, officer, administrator], [nobody])
    gates(f"{ADDRESS}{nobody.pk}/", [clerk, councillor], [nobody])


def test_wrong_method(clerk, signed_in):
    assert signed_in(clerk).post(ADDRESS).status_code == 405
    assert signed_in(clerk).post(f"{ADDRESS}{clerk.pk}/").status_code == 405


def test_unknown_council(client, clerk, signed_in):
    assert client.get("/nowhere/desk/people/").url == "/accounts/login/?next=/nowhere/desk/people/"
    assert signed_in(clerk).get("/nowhere/desk/people/").status_code == 404


def test_one_person(croft, clerk, councillor, signed_in):
    browser = signed_in(clerk)
    browser.post(f"{ADDRESS}{councillor.pk}/roles/", {
        "role": "chair", "starts_day": timezone.localdate().day, "starts_month": timezone.localdate().month,
        "starts_year": timezone.localdate().year,
    })
    page = browser.get(f"{ADDRESS}{councillor.pk}/").content.decode()
    for words in ("councillor@croft.example", "Given a role: Chair", "by Clara Clerk, Clerk", "End this role",
                  "Give a role", "End the membership"):
        assert words in page
    page = signed_in(councillor).get(f"{ADDRESS}{councillor.pk}/").content.decode()
    assert "End this role" not in page and "Give a role" not in page


@pytest.mark.parametrize("rows", [1, 30])
def test_statements_do_not_grow(rows, croft, clerk, make_member, signed_in, django_assert_max_num_queries):
    for n in range(rows):
        member = make_member(croft, f"Member {n}", f"m{n}@croft.example", "officer", "councillor")
        with council_scope(croft):
            day = timezone.localdate()
            Deputising.objects.create(member=member, starts=day, ends=day, cause="leave", opened_by=clerk)
            Invitation.objects.create(email=f"i{n}@x.example", full_name="I", roles=["officer"], sent_by=clerk,
                                      expires_at=timezone.now() + timedelta(days=1))
    browser = signed_in(clerk)
    with django_assert_max_num_queries(8):
        assert browser.get(ADDRESS).status_code == 200


@pytest.fixture
def illness(croft, clerk, chair, officer):
    """Officer has deputised, by the chair, because the Clerk is ill; it has ended."""
    with council_scope(croft):
        day = timezone.localdate()
        row = open_deputising(
            officer, by=chair, starts=day, ends=day, cause="ill", minute_ref="2026/31", minute_date=day
        )
        end_deputising(row, by=chair)
    return row


@pytest.fixture
def deputy(croft, clerk, make_member):
    member = make_member(croft, "Dora Deputy", "dora@croft.example", "officer")
    with council_scope(croft):
        day = timezone.localdate()
        Deputising.objects.create(member=member, starts=day, ends=day, cause="leave", opened_by=clerk)
    return member


def test_others_see_who_deputises_and_when_but_not_why(
    illness, deputy, invitation, clerk, chair, vice_chair, councillor, officer, administrator, signed_in
):
    private = ("The Clerk is ill", "The Clerk is on leave", "2026/31", "Opened by", "new@croft.example")
    for member in (clerk, chair, deputy):
        page = signed_in(member).get(ADDRESS).content.decode()
        assert all(words in page for words in private), member
    for member in (vice_chair, councillor, officer, administrator):
        page = signed_in(member).get(ADDRESS).content.decode()
        assert not any(words in page for words in private), member
        assert "Dora Deputy" in page and "both days included." in page and "Nina New" in page


def test_a_persons_page_does_not_tell_why_either(illness, clerk, chair, councillor, officer, signed_in):
    address = f"{ADDRESS}{officer.pk}/"
    for member in (clerk, chair):
        page = signed_in(member).get(address).content.decode()
        assert "The Clerk is ill" in page and "under minute 2026/31" in page and "by Cherry Chair" in page
    for member in (councillor, officer):
        page = signed_in(member).get(address).content.decode()
        assert "Made deputy" in page and "Deputising ended" in page and "both days included." in page
        assert not any(words in page for words in ("is ill", "2026/31", "in the Clerk", "Cherry Chair"))


@pytest.mark.parametrize(
    ("stood_on", "back"),
    [
        ("http://testserver/croft/desk/people/7/?open=1", "/croft/desk/people/7/%3Fopen%3D1"),
        ("https://elsewhere.example/croft/", "/croft/desk/"),
        ("", "/croft/desk/"),
    ],
)
def test_a_button_pressed_after_signing_out_leads_back_to_its_page(client, croft, stood_on, back):
    answer = client.post("/croft/desk/people/roles/7/end/", headers={"referer": stood_on})
    assert answer.url == f"/accounts/login/?next={back}"
