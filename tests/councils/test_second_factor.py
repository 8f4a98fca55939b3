"""A second step to sign in, where the council asks for it."""

from datetime import timedelta

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.utils import timezone

from councilcomms.councils.models import Council, Deputising
from councilcomms.councils.tenancy import council_scope

PEOPLE = "/croft/desk/people/"
ACTIVATE = "/accounts/2fa/totp/activate/"


@pytest.fixture
def asked_for(croft):
    Council.objects.filter(pk=croft.pk).update(two_factor_required=True)


def code(secret):
    counter = list(yield_hotp_counters_from_time())[0]
    return format_hotp_value(hotp_value(secret, counter))


def enrol(browser):
    """As a person does it: says the password again, reads the secret, types the code."""
    response = browser.get(ACTIVATE)
    assert response.url.startswith("/accounts/reauthenticate/")
    response = browser.post(response.url, {"password": "a long enough password"})
    assert response.url == ACTIVATE
    browser.get(ACTIVATE)
    return browser.session["mfa.totp.secret"]


def test_not_asked_for(clerk, signed_in):
    assert signed_in(clerk).get(PEOPLE).status_code == 200


def test_clerk_and_administrator_set_it_up_first(asked_for, clerk, administrator, signed_in):
    for member in (clerk, administrator):
        assert signed_in(member).get(PEOPLE).url == ACTIVATE
    assert signed_in(clerk).post("/croft/desk/settings/", {}).url == ACTIVATE


def test_others_are_not_asked(asked_for, councillor, officer, chair, signed_in):
    for member in (councillor, officer, chair):
        assert signed_in(member).get(PEOPLE).status_code == 200


def test_a_deputy_only_in_dates(asked_for, croft, clerk, officer, signed_in, time_machine):
    day = timezone.localdate() + timedelta(days=1)
    with council_scope(croft):
        Deputising.objects.create(member=officer, starts=day, ends=day, cause="leave", opened_by=clerk)
    browser = signed_in(officer)
    assert browser.get(PEOPLE).status_code == 200
    time_machine.move_to(timezone.now() + timedelta(days=1))
    assert browser.get(PEOPLE).url == ACTIVATE
    time_machine.move_to(timezone.now() + timedelta(days=1))
    assert browser.get(PEOPLE).status_code == 200


def test_other_pages_stay_open(asked_for, clerk, signed_in):
    browser = signed_in(clerk)
    assert browser.get("/croft/colour.css").status_code == 200
    for page in ("/accounts/2fa/", "/accounts/email/", "/accounts/password/change/"):
        assert browser.get(page).status_code == 200
    assert browser.get("/accounts/").url == "/accounts/2fa/"


def test_no_loop_on_the_way(asked_for, clerk, signed_in):
    response = signed_in(clerk).get(PEOPLE, follow=True)
    assert [url for url, _ in response.redirect_chain][:1] == [ACTIVATE] and len(response.redirect_chain) == 2
    assert response.status_code == 200
    assert "asks you to set up a second step to sign in" in response.content.decode()


def test_another_council_that_does_not_ask_stays_open(asked_for, croft, scarcliffe, clerk, make_member, signed_in):
    make_member(scarcliffe, "Clara Clerk", "clerk@croft.example", "clerk")
    assert signed_in(clerk).get("/scarcliffe/desk/people/").status_code == 200


def test_enrolment_and_the_next_sign_in(asked_for, clerk, signed_in):
    browser = signed_in(clerk)
    secret = enrol(browser)
    assert "There is a problem" in browser.post(ACTIVATE, {"code": "000000"}).content.decode()
    assert browser.post(ACTIVATE, {"code": code(secret)}).url == "/accounts/2fa/recovery-codes/"
    assert browser.get("/accounts/2fa/recovery-codes/").status_code == 200
    assert browser.get(PEOPLE).status_code == 200

    later = Client()
    entry = {"login": "clerk@croft.example", "password": "a long enough password"}
    response = later.post(f"/accounts/login/?next={PEOPLE}", entry)
    assert response.url.startswith("/accounts/2fa/authenticate/")
    assert later.get(PEOPLE).url.startswith("/accounts/login/")
    assert later.post(response.url, {"code": "000000"}).status_code == 200
    assert later.post(response.url, {"code": code(secret)}).url == PEOPLE
    assert later.get(PEOPLE).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_setting_it_up_ends_sessions_that_gave_none(asked_for, clerk, councillor, signed_in):
    intruder, browser, colleague = signed_in(clerk), signed_in(clerk), signed_in(councillor)
    browser.post(ACTIVATE, {"code": code(enrol(browser))})
    assert browser.get(PEOPLE).status_code == colleague.get(PEOPLE).status_code == 200
    assert intruder.get(PEOPLE).url.startswith("/accounts/login/")


def test_a_recovery_code_signs_in_once(asked_for, clerk, signed_in):
    from allauth.mfa.models import Authenticator

    browser = signed_in(clerk)
    browser.post(ACTIVATE, {"code": code(enrol(browser))})
    codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    for expected in (302, 200):
        later = Client()
        entry = {"login": "clerk@croft.example", "password": "a long enough password"}
        address = later.post("/accounts/login/", entry).url
        assert later.post(address, {"code": codes[0]}).status_code == expected
