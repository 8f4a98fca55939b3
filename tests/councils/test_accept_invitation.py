"""Joining by the link."""

import threading
from datetime import timedelta

import pytest
from django.core import signing
from django.db import close_old_connections, connection
from django.test import Client
from django.utils import timezone

from councilcomms.councils.models import Membership, RoleHolding, User
from councilcomms.councils.people import accept_invitation, revoke_invitation
from councilcomms.councils.people.invitations import SALT, address_of
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused, WrongState

SIGN_UP = {"email": "new@croft.example", "full_name": "Nina Newman",
           "password1": "correct horse battery", "password2": "correct horse battery"}


def roles_of(email, council):
    with council_scope(council):
        return set(RoleHolding.objects.filter(member__user__email=email).values_list("role", flat=True))


def text(response):
    return response.content.decode()


def test_a_new_person_signs_up_and_lands_on_the_desk(client, croft, invitation, events, mailoutbox):
    page = text(client.get(address_of(invitation)))
    assert "Set up your sign-in" in page
    form = text(client.get("/accounts/signup/"))
    assert 'value="new@croft.example"' in form and "readonly" in form and 'value="Nina New"' in form
    response = client.post("/accounts/signup/", SIGN_UP)
    assert (response.status_code, response.url) == (302, "/croft/desk/")
    assert mailoutbox == []
    assert roles_of("new@croft.example", croft) == {"councillor", "chair"}
    assert events() == ["invite", "accept invitation"]
    user = User.objects.get(email="new@croft.example")
    assert user.full_name == "Nina Newman" and user.emailaddress_set.get().verified
    assert client.get("/croft/desk/people/").status_code == 200
    assert "invitation" not in client.session


def test_the_clerk_is_told(croft, clerk, invitation, make_member, again):
    user = User.objects.create_user("new@croft.example", full_name="Nina New")
    with council_scope(croft):
        accept_invitation(invitation, user=user)
        assert [notice.subject for notice in clerk.notices.all()] == ["Nina New has joined"]


def test_the_address_cannot_be_another(client, croft, invitation):
    client.get(address_of(invitation))
    page = text(client.post("/accounts/signup/", SIGN_UP | {"email": "other@croft.example"}))
    assert "Use the email address the invitation was sent to." in page
    assert not User.objects.filter(email="other@croft.example").exists()


def test_without_an_invitation_sign_up_says_how_joining_works(client, db):
    page = text(client.get("/accounts/signup/"))
    assert "invitation" in page and "password1" not in page
    client.post("/accounts/signup/", SIGN_UP)
    assert not User.objects.exists()


def test_sign_up_closes_when_the_invitation_is_taken_back_meanwhile(client, croft, clerk, invitation):
    client.get(address_of(invitation))
    with council_scope(croft):
        revoke_invitation(invitation, by=clerk)
    client.post("/accounts/signup/", SIGN_UP)
    assert not User.objects.filter(email="new@croft.example").exists()


def test_one_who_has_a_sign_in_signs_in_and_comes_back(client, croft, outsider_clerk, invite_to_croft):
    address = address_of(invite_to_croft("clerk@scarcliffe.example"))
    page = text(client.get(address))
    assert f"/accounts/login/?next={address.replace(':', '%3A')}" in page
    response = client.post(
        f"/accounts/login/?next={address}", {"login": "clerk@scarcliffe.example", "password": "a long enough password"}
    )
    assert response.url == address
    assert "Join Croft Parish Council" in text(client.get(address))
    assert client.post(address).url == "/croft/desk/"
    assert roles_of("clerk@scarcliffe.example", croft) == {"officer"}
    assert client.get("/scarcliffe/desk/people/").status_code == 200
    assert client.get("/croft/desk/people/").status_code == 200


@pytest.fixture
def invite_to_croft(croft, clerk):
    from councilcomms.councils.people import invite

    def send(email):
        with council_scope(croft):
            return invite(croft, by=clerk, email=email, full_name="Somebody", roles=["officer"])

    return send


def test_somebody_else_is_told(signed_in, councillor, croft, invitation, again):
    browser = signed_in(councillor)
    page = text(browser.get(address_of(invitation)))
    assert "You are signed in as councillor@croft.example" in page and "Sign out" in page
    page = text(browser.post(address_of(invitation)))
    assert "You are signed in as councillor@croft.example" in page
    assert again(invitation).state == "open"


def test_nobody_signed_in_joins_by_posting(client, invitation, again):
    assert client.post(address_of(invitation)).status_code == 200
    assert again(invitation).state == "open"


def test_wrong_method(client, invitation):
    assert client.put(address_of(invitation)).status_code == 405


def test_used_twice(client, croft, invitation):
    client.get(address_of(invitation))
    client.post("/accounts/signup/", SIGN_UP)
    for browser in (client, Client()):
        response = browser.get(address_of(invitation))
        assert response.status_code == 410
        assert "This invitation has been used already. It works once." in text(response)
        assert "clerk@croft.example" in text(response)
        assert browser.post(address_of(invitation)).status_code == 410


def test_the_verb_refuses_a_second_use(croft, invitation):
    user = User.objects.create_user("new@croft.example", full_name="Nina New")
    with council_scope(croft):
        accept_invitation(invitation, user=user)
        with pytest.raises(WrongState, match="used already"):
            accept_invitation(invitation, user=user)
        assert Membership.objects.filter(user=user).count() == 1


def test_the_verb_refuses_another_person(croft, councillor, invitation):
    with council_scope(croft), pytest.raises(Refused, match="new@croft.example"):
        accept_invitation(invitation, user=councillor.user)


def test_taken_back(client, croft, clerk, invitation):
    with council_scope(croft):
        revoke_invitation(invitation, by=clerk)
    response = client.get(address_of(invitation))
    assert response.status_code == 410 and "has been taken back" in text(response)


def test_run_out(client, time_machine, invitation):
    time_machine.move_to(timezone.now() + timedelta(days=14, seconds=1))
    response = client.get(address_of(invitation))
    assert response.status_code == 410 and "has run out" in text(response)
    assert "invitation" not in client.session


@pytest.mark.parametrize("spoil", [lambda token: token[:-2] + "xx", lambda token: "abc",
                                   lambda _: signing.dumps({"council": 1, "invitation": 1}, salt="another")])
def test_forged(client, invitation, spoil):
    token = address_of(invitation).split("/")[3]
    response = client.get(f"/accounts/invitation/{spoil(token)}/")
    assert response.status_code == 404 and "ask your council’s Clerk" in text(response)


def test_a_token_of_one_council_opens_nothing_in_another(client, scarcliffe, invitation):
    token = signing.dumps({"council": scarcliffe.pk, "invitation": invitation.pk}, salt=SALT)
    assert client.get(f"/accounts/invitation/{token}/").status_code == 404


def test_one_who_had_left_begins_again(croft, clerk, make_member, invite_to_croft):
    member = make_member(croft, "Lena Left", "left@croft.example", "councillor")
    with council_scope(croft):
        RoleHolding.objects.filter(member=member).delete()
        member.starts = timezone.localdate() - timedelta(days=90)
        member.ends = timezone.localdate() - timedelta(days=2)
        member.save()
        accept_invitation(invite_to_croft("left@croft.example"), user=member.user)
        now = Membership.objects.get(pk=member.pk)
    assert now.is_active and (now.starts, now.ends) == (timezone.localdate(), None)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer: nothing races there")
def test_one_of_two_at_once_joins(croft, invitation):
    user = User.objects.create_user("new@croft.example", full_name="Nina New")
    start, outcomes = threading.Barrier(2), []

    def join():
        try:
            start.wait()
            with council_scope(croft):
                accept_invitation(invitation, user=user)
            outcomes.append("joined")
        except WrongState:
            outcomes.append("told")
        finally:
            connection.close()

    threads = [threading.Thread(target=join) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    close_old_connections()
    assert sorted(outcomes) == ["joined", "told"]
