"""Where the Clerk cannot: the chair invites a locum, citing a minute."""

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.councils.models import Invitation, Membership, Notice, PeopleEvent, RoleHolding, User
from councilcomms.councils.people import accept_invitation, invite, open_deputising, revoke_invitation
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused

ADDRESS = "/croft/desk/people/invite/"
ENTRY = {"full_name": "Lena Locum", "email": "Lena@locum.example", "roles": ["officer"], "minute_ref": "2026/40"}
#: The day of that meeting, as the form asks for it.
HELD = {"minute_date_day": "5", "minute_date_month": "5", "minute_date_year": "2026"}


@pytest.fixture
def locum(croft, clerk, chair):
    with council_scope(croft):
        return invite(croft, by=chair, **ENTRY)


def test_works_is_recorded_and_told(croft, clerk, chair, signed_in):
    assert signed_in(chair).post(ADDRESS, ENTRY | HELD).url == "/croft/desk/people/"
    with council_scope(croft):
        invitation, event, notice = Invitation.objects.get(), PeopleEvent.objects.get(), Notice.objects.get()
    assert (invitation.email, invitation.roles, invitation.minute_ref) == ("lena@locum.example", ["officer"], "2026/40")
    assert (event.verb, event.actor_id, event.facts["minute"]) == ("invite", chair.pk, "2026/40")
    assert event.note == "Invited by the chair in the Clerk's place, under minute 2026/40."
    assert notice.member_id == clerk.pk and "minute 2026/40" in notice.words


def test_the_locum_joins_and_deputises(croft, clerk, chair, locum):
    today = timezone.localdate()
    with council_scope(croft):
        RoleHolding.objects.filter(member=clerk).delete()
        user = User.objects.create_user("lena@locum.example", "a long enough password", full_name="Lena Locum")
        member = accept_invitation(locum, user=user)
        assert RoleHolding.objects.get(member=member).minute_ref == "2026/40"
        open_deputising(
            member, by=chair, starts=today, ends=today, cause="gone", locum=True, minute_ref="2026/40",
            minute_date=today,
        )
        assert list(Membership.objects.deciders()) == [member]


def test_the_form_follows_the_permission(clerk, chair, signed_in):
    page = signed_in(chair).get(ADDRESS).content.decode()
    assert "Invite a locum" in page and "Minute reference" in page and page.count('name="roles"') == 1
    assert 'value="officer"' in page and "checked" in page
    page = signed_in(clerk).get(ADDRESS).content.decode()
    assert "Invite someone" in page and "Minute reference" not in page and page.count('name="roles"') == 6


@pytest.mark.parametrize(
    "change, words",
    [
        ({"minute_ref": " "}, "Give the minute in which the council decided this."),
        ({"minute_ref": "9" * 61}, "Use at most 60 characters."),
        ({"minute_date_day": ""}, "Enter day, month and year."),
        ({"roles": ["councillor"]}, "Choose roles from the list."),
        ({"roles": ["officer", "administrator"]}, "Choose roles from the list."),
        ({"email": "officer@croft.example"}, "An officer can deputise at once"),
    ],
)
def test_bad_input(change, words, chair, officer, signed_in, events):
    assert words in signed_in(chair).post(ADDRESS, ENTRY | HELD | change).content.decode()
    assert events() == []


def test_the_verb_asks_for_officer_and_minute(croft_scope, chair):
    with pytest.raises(Refused, match="officers only"):
        invite(croft_scope, by=chair, **ENTRY | {"roles": ["officer", "councillor"]})
    with pytest.raises(Refused, match="Give the minute"):
        invite(croft_scope, by=chair, **ENTRY | {"minute_ref": " "})
    assert not Invitation.objects.exists()


def test_the_vice_chair_invites_nobody(croft_scope, vice_chair, signed_in):
    with pytest.raises(PermissionDenied):
        invite(croft_scope, by=vice_chair, **ENTRY)
    assert signed_in(vice_chair).get(ADDRESS).status_code == 403


def test_the_chair_takes_back_a_locums_invitation_and_no_other(croft, chair, invitation, locum, signed_in):
    browser = signed_in(chair)
    page = browser.get("/croft/desk/people/").content.decode()
    assert page.count("Take it back") == 1 and "minute 2026/40" in page
    assert browser.post(f"/croft/desk/people/invitations/{locum.pk}/revoke/").status_code == 302
    with council_scope(croft):
        assert Invitation.objects.get(pk=locum.pk).state == "revoked"
        with pytest.raises(PermissionDenied):
            revoke_invitation(invitation, by=chair)
