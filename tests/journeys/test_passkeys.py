"""A passkey made and used in a real browser, by an authenticator that Chromium plays itself."""

from __future__ import annotations

import re

import pytest

BUTTON = "Sign in with a passkey (fingerprint, face or screen lock)"


@pytest.fixture
def authenticator():
    """``authenticator(seat)``: gives this browser a screen lock that always opens."""

    def add(seat):
        devtools = seat.context.new_cdp_session(seat.page)
        devtools.send("WebAuthn.enable")
        devtools.send("WebAuthn.addVirtualAuthenticator", {"options": {
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
            "isUserVerified": True, "automaticPresenceSimulation": True,
        }})
        return devtools

    return add


def show_it_is_you(seat) -> None:
    if seat.heading == "Show it is you":
        seat.fill("Your password", "councilcomms-demo")
        seat.press("Go on")


@pytest.mark.parametrize("width", [1280, 360])
def test_a_passkey_signs_in_alone_and_is_the_second_step(take_seat, authenticator, width):
    from councilcomms.councils.models import Council

    Council.objects.filter(slug="croft").update(two_factor_required=True)
    seat = take_seat(width=width)
    seat.site = seat.site.replace("127.0.0.1", "localhost")
    authenticator(seat)
    seat.go("/accounts/login/")
    seat.answer_sign_in("clerk@croft.example")
    show_it_is_you(seat)
    seat.follow("Add a passkey instead")
    seat.look()
    assert "on a" in seat.page.get_by_label("Name of this passkey").input_value()
    seat.press("Add a passkey", exact=True)
    seat.says("The passkey is added")
    seat.go("/croft/desk/")
    assert seat.heading == "What needs you"

    seat.sign_out()
    seat.go("/accounts/login/")
    seat.look()
    seat.press(BUTTON)
    seat.go("/croft/desk/")
    assert seat.heading == "What needs you"

    seat.go("/accounts/2fa/webauthn/")
    seat.look()
    seat.follow(re.compile("^Rename"))
    show_it_is_you(seat)
    seat.look()
    seat.fill("Name of this passkey", "")
    seat.press("Save the name")
    seat.says("Give it a name.")
    seat.fill("Name of this passkey", "The office laptop")
    seat.press("Save the name")
    seat.says("The office laptop")
    seat.sign_out()
    seat.go("/accounts/login/")
    seat.answer_sign_in("clerk@croft.example")
    assert seat.heading == "One more step"
    seat.look()
    seat.press("Use a passkey")
    seat.go("/accounts/sessions/")
    seat.look()
    seat.says("Chrome on a", "(this one)")
    seat.go("/accounts/2fa/webauthn/")
    seat.follow(re.compile("^Remove"))
    show_it_is_you(seat)
    seat.look()
    seat.press("Remove it")
    seat.says("You have no passkey yet.")


def test_words_where_no_passkey_comes(take_seat):
    """Stopped, or none there: the page says so, and the password still works."""
    seat = take_seat()
    seat.site = seat.site.replace("127.0.0.1", "localhost")
    seat.go("/accounts/login/")
    seat.page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error('stopped')) }")
    seat.page.get_by_role("button", name=BUTTON).click()
    seat.page.get_by_text("That did not work, or was stopped.").wait_for()
    seat.look()
    seat.answer_sign_in("clerk@croft.example")
    assert seat.heading == "What needs you"
