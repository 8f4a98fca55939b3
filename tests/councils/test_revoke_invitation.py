"""Taking an invitation back."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.people import revoke_invitation
from councilcomms.councils.tenancy import council_scope


@pytest.fixture
def address(invitation):
    return f"/croft/desk/people/invitations/{invitation.pk}/revoke/"


def test_works(clerk, signed_in, invitation, address, again, events):
    page = signed_in(clerk).post(address, follow=True).content.decode()
    assert "no longer works" in page
    assert again(invitation).state == "revoked" and events() == ["invite", "revoke invitation"]


def test_gates(gates, clerk, councillor, chair, address):
    gates(address, [], [councillor, chair], "post")


def test_wrong_method(clerk, signed_in, address):
    assert signed_in(clerk).get(address).status_code == 405


def test_twice(clerk, signed_in, address, events):
    browser = signed_in(clerk)
    browser.post(address)
    page = browser.post(address, headers={"referer": "http://testserver/croft/desk/people/"}, follow=True)
    assert "This invitation has been taken back." in page.content.decode()
    assert events() == ["invite", "revoke invitation"]


def test_another_councils_invitation_is_not_there(outsider_clerk, signed_in, invitation, again):
    address = f"/scarcliffe/desk/people/invitations/{invitation.pk}/revoke/"
    assert signed_in(outsider_clerk).post(address).status_code == 404
    assert again(invitation).state == "open"


def test_the_verb_asks_itself(croft, councillor, invitation):
    with council_scope(croft), pytest.raises(PermissionDenied):
        revoke_invitation(invitation, by=councillor)
