"""Passkeys: their pages, who may see them, and that they count as the second step. A browser's own part is a journey."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from councilcomms.councils.models import Council

LIST, ADD, LOGIN = "/accounts/2fa/webauthn/", "/accounts/2fa/webauthn/add/", "/accounts/login/"
PEOPLE = "/croft/desk/people/"


@pytest.fixture
def passkey(clerk):
    data = {"name": "My phone", "credential": {}}
    return Authenticator.objects.create(user=clerk.user, type="webauthn", data=data)


def test_the_sign_in_page_offers_it_and_keeps_to_the_script_policy(db):
    answer = Client().get(LOGIN)
    page = answer.content.decode()
    assert "Sign in with a passkey (fingerprint, face or screen lock)" in page
    assert "script-src 'self'" in answer["Content-Security-Policy"]
    scripts = re.findall(r"<script([^>]*)>", page)
    assert all("src=" in tag or "application/json" in tag for tag in scripts), scripts
    asked = Client().get("/accounts/2fa/webauthn/login/", headers={"accept": "application/json"}).json()
    assert asked["request_options"]["publicKey"]["userVerification"] == "required"


def test_at_an_ip_address_the_pages_name_one_where_they_work(clerk, signed_in, settings):
    settings.ALLOWED_HOSTS = ["127.0.0.1", "[::1]", "localhost", "192.0.2.7", "testserver"]
    said, browser = "Open this portal as http://localhost:8000/ to use passkeys.", signed_in(clerk)
    for host in ("127.0.0.1:8000", "[::1]:8000"):
        page = Client().get(LOGIN, headers={"host": host}).content.decode()
        assert said in page and "passkey_login" not in page
    listed = browser.get(LIST, headers={"host": "127.0.0.1:8000"}).content.decode()
    assert said in listed and "Add a passkey</a>" not in listed
    assert "Open it by its name" in Client().get(LOGIN, headers={"host": "192.0.2.7"}).content.decode()
    assert "passkey_login" in Client().get(LOGIN, headers={"host": "localhost:8000"}).content.decode()


def test_a_bad_answer_signs_nobody_in(clerk):
    for credential in ("", "{}", "[]", '{"id": "x"}', '{"response": {"userHandle": "MQ"}}'):
        browser = Client()
        answer = browser.post("/accounts/2fa/webauthn/login/", {"credential": credential}, follow=True)
        assert answer.status_code == 200 and answer.redirect_chain[-1][0] == LOGIN
        assert browser.get(PEOPLE).status_code == 302


def test_it_counts_as_the_second_step(clerk, passkey, signed_in):
    Council.objects.update(two_factor_required=True)
    assert signed_in(clerk).get(PEOPLE).status_code == 200
    passkey.delete()
    assert signed_in(clerk).get(PEOPLE).status_code == 302


def test_adding_asks_who_it_is_and_is_always_for_signing_in(clerk, signed_in):
    browser = signed_in(clerk)
    again = browser.get(ADD)
    assert again.url.startswith("/accounts/reauthenticate/")
    browser.post(again.url, {"password": "a long enough password"})
    page = browser.get(ADD).content.decode()
    box = re.search(r'<input[^>]*name="passwordless"[^>]*>', page).group()
    assert " checked" in box and " hidden" in box and "js_data" in page
    answer = browser.post(ADD, {"credential": "{}", "name": "Phone"})
    assert answer.status_code == 200 and "There is a problem" in answer.content.decode()
    assert not Authenticator.objects.exists()


def test_nobody_reaches_another_persons_passkey(passkey, councillor, signed_in):
    browser = signed_in(councillor)
    assert "My phone" not in browser.get(LIST).content.decode()
    for act in ("edit", "remove"):
        address = f"{LIST}keys/{passkey.pk}/{act}/"
        again = browser.get(address)
        if again.status_code == 302:
            browser.post(again.url, {"password": "a long enough password"})
        assert browser.get(address).status_code == browser.post(address).status_code == 404
        assert Client().get(address).status_code == 302
    assert Authenticator.objects.filter(pk=passkey.pk).exists()
