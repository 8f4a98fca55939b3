"""Signing in, and what is closed."""

import pytest

from councilcomms.councils.models import User

ENTRY = {"login": "clerk@croft.example", "password": "a long enough password"}


def test_email_and_password(client, clerk):
    assert client.post("/accounts/login/", ENTRY | {"login": "Clerk@Croft.example"}).url == "/desk/"
    assert client.get("/croft/desk/people/").status_code == 200


def test_back_to_where_one_was_going(client, clerk):
    address = client.get("/croft/desk/people/").url
    assert client.post(address, ENTRY).url == "/croft/desk/people/"


def test_never_to_another_site(client, clerk):
    assert client.post("/accounts/login/?next=https://elsewhere.example/", ENTRY).url == "/desk/"


@pytest.mark.parametrize("change", [{"password": "wrong"}, {"login": "nobody@croft.example"}])
def test_wrong_words_are_told_alike(client, clerk, change):
    page = client.post("/accounts/login/", ENTRY | change).content.decode()
    assert "There is a problem" in page and "not correct" in page


def test_too_many_tries_are_told_plainly(client, clerk, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
    wrong = ENTRY | {"password": "not this"}
    assert client.post("/accounts/login/", wrong).status_code == 200
    answer = client.post("/accounts/login/", wrong)
    assert answer.status_code == 429 and "Wait a few minutes, then try again." in answer.content.decode()


def test_limits_count_the_visitor_behind_the_proxy(client, clerk, settings):
    settings.ACCOUNT_RATE_LIMITS, settings.ALLAUTH_TRUSTED_PROXY_COUNT = {"login": "1/m/ip"}, 1

    def status(claimed, visitor):
        headers = {"x-forwarded-for": f"{claimed}, {visitor}"}
        return client.post("/accounts/login/", ENTRY | {"password": "not this"}, headers=headers).status_code

    assert status("192.0.2.1", "198.51.100.7") == 200
    assert status("192.0.2.2", "198.51.100.7") == 429
    assert status("192.0.2.2", "198.51.100.8") == 200


def test_an_unconfirmed_address_gets_a_code(client, clerk, mailoutbox):
    clerk.user.emailaddress_set.update(verified=False)
    response = client.post("/accounts/login/", ENTRY)
    assert response.url == "/accounts/confirm-email/" and len(mailoutbox) == 1
    assert client.get("/croft/desk/people/").status_code == 302


def test_the_address_is_not_changed_here(clerk, signed_in):
    browser = signed_in(clerk)
    assert "ask the Clerk of your council to invite you there" in browser.get("/accounts/email/").content.decode()
    for action in ("action_add", "action_primary", "action_remove"):
        assert browser.post("/accounts/email/", {action: "", "email": "x@elsewhere.example"}).status_code == 405
    assert User.objects.get(pk=clerk.user_id).email == "clerk@croft.example"
    assert clerk.user.emailaddress_set.count() == 1


@pytest.mark.parametrize("address", ["3rdparty/", "social/connections/", "login/code/", "signup/passkey/"])
def test_pages_that_make_no_sense_are_not_there(client, db, address):
    assert client.get(f"/accounts/{address}").status_code == 404


def test_an_unknown_address_asking_for_a_new_password_learns_nothing(client, clerk, mailoutbox):
    known = client.post("/accounts/password/reset/", {"email": "clerk@croft.example"})
    unknown = client.post("/accounts/password/reset/", {"email": "nobody@croft.example"})
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)


def test_a_new_password_by_email(client, clerk, mailoutbox):
    client.post("/accounts/password/reset/", {"email": "clerk@croft.example"})
    (mail,) = mailoutbox
    link = next(word for word in mail.body.split() if "/accounts/password/reset/key/" in word)
    page = client.get(link)
    response = client.post(page.url, {"password1": "another long password", "password2": "another long password"})
    assert response.status_code == 302
    assert client.post("/accounts/login/", ENTRY | {"password": "another long password"}).url == "/desk/"
