"""Signing in, joining, a password forgotten, a second step: what everybody meets before their desk."""

from __future__ import annotations

import re
import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from tests.journeys.seats import PHONE

PASSWORD = "a hedge, a bridge, a hall"


def code_of(secret: str) -> str:
    """What an authenticator app would show now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def test_a_wrong_password_and_one_forgotten(take_seat, mail, link_in):
    seat = take_seat()
    seat.go("/croft/desk/")
    seat.look()
    seat.answer_sign_in("clerk@croft.example", "not my password")
    seat.says("There is a problem")
    seat.look()
    seat.follow("Forgotten your password?")
    seat.look()
    seat.fill("Email address", "clerk@croft.example")
    seat.press("Send the email")
    seat.look()
    seat.go(link_in(mail("clerk@croft")[-1]))
    seat.look()
    seat.fill("New password", PASSWORD)
    seat.fill("New password again", PASSWORD)
    seat.press("Save the new password")
    seat.go("/croft/desk/")
    if "/accounts/login/" in seat.page.url:
        seat.answer_sign_in("clerk@croft.example", PASSWORD)
    assert seat.heading == "What needs you"


def test_an_unknown_address_learns_nothing(take_seat):
    seat = take_seat()
    seat.go("/accounts/password/reset/")
    seat.fill("Email address", "nobody@croft.example")
    seat.press("Send the email")
    assert seat.heading == "Look in your email"


@pytest.mark.parametrize("width", [1280, PHONE])
def test_joining_by_invitation(take_seat, mail, link_in, work, width):
    clerk = take_seat("clerk@croft", width=width)
    clerk.go("/croft/desk/people/")
    clerk.look()
    clerk.press("Invite someone")
    clerk.look()
    clerk.press("Send the invitation")
    clerk.says("Enter the person's full name", "Choose at least one role")
    clerk.look()
    clerk.fill("Full name", "Grace Newby")
    clerk.fill("Email address", "grace@newby.example")
    clerk.page.get_by_label("Councillor", exact=True).check()
    clerk.press("Send the invitation")
    clerk.says("We have written to grace@newby.example")
    work()
    link = link_in(mail("grace@newby.example")[-1])

    new = take_seat(width=width)
    new.go(link)
    new.look()
    new.press("Set up your sign-in")
    new.look()
    boxes = new.page.locator("input[type=password]")
    for place in range(boxes.count()):
        boxes.nth(place).fill(PASSWORD)
    new.press("Join", exact=True)
    new.says("Welcome to Croft Parish Council")
    assert "/croft/desk/" in new.page.url
    new.look()

    third = take_seat(width=width)
    third.go(link, status=410)
    third.says("This invitation has been used already")
    third.look()
    third.go(link[:-4] + "XXXX/", status=404)
    third.look()


def test_an_invitation_taken_back(take_seat, mail, link_in, work):
    clerk = take_seat("clerk@croft")
    clerk.go("/croft/desk/people/invite/")
    clerk.fill("Full name", "Grace Newby")
    clerk.fill("Email address", "grace@newby.example")
    clerk.page.get_by_label("Officer", exact=True).check()
    clerk.press("Send the invitation")
    work()
    clerk.press(re.compile("Take it back"))
    clerk.says("no longer works")
    new = take_seat()
    new.go(link_in(mail("grace@newby.example")[-1]), status=410)
    new.says("This invitation has been taken back")


def test_a_second_step_with_a_code_from_the_telephone(take_seat):
    clerk = take_seat("clerk@croft")
    clerk.follow("Your sign-in")
    clerk.look()
    clerk.press("Turn two-step sign-in on")
    if "Show it is you" in clerk.heading:
        clerk.look()
        clerk.fill("Your password", "councilcomms-demo")
        clerk.press("Go on")
    square = clerk.page.get_by_role("img", name=re.compile("Square code"))
    assert square.evaluate("e => e.complete && e.naturalWidth > 0"), "The square code is not drawn"
    clerk.look()
    clerk.page.get_by_text("The camera does not work").click()
    secret = clerk.page.locator(".cc-secret").inner_text().strip()
    clerk.fill("Six figures from the app", "000000")
    clerk.press("Turn it on")
    clerk.says("There is a problem")
    clerk.look()
    clerk.fill("Six figures from the app", code_of(secret))
    clerk.press("Turn it on")
    clerk.look()
    clerk.go("/accounts/2fa/recovery-codes/")
    recovery = clerk.page.locator("#recovery-codes li").first.inner_text()
    clerk.look()
    clerk.go("/accounts/2fa/")
    clerk.says("On", "recovery codes left")
    clerk.look()

    again = take_seat()
    again.go("/accounts/login/")
    again.answer_sign_in("clerk@croft.example")
    assert again.heading == "Enter the code from your app"
    again.look()
    again.fill("Six figures from the app, or a recovery code", recovery)
    again.press("Sign in", exact=True)
    assert again.heading == "What needs you"


def test_one_person_in_two_councils_signs_in_once(take_seat, make_member):
    from councilcomms.councils.models import Council, User

    scarcliffe, clerk = Council.objects.get(slug="scarcliffe"), User.objects.get(email="clerk@croft.example")
    make_member(scarcliffe, clerk.full_name, clerk.email, "officer")
    seat = take_seat("clerk@croft")
    assert seat.heading == "Your councils"
    seat.says("Croft Parish Council", "Scarcliffe Parish Council")
    seat.look()
    seat.follow("Scarcliffe Parish Council")
    seat.look()
    seat.follow("Your councils")
    seat.follow("Croft Parish Council")
    assert "/croft/desk/" in seat.page.url


def test_everybody_sees_only_their_own_rooms(take_seat):
    admin = take_seat("admin@croft")
    admin.look()
    admin.go("/croft/desk/posts/new/", status=403)
    admin.look()
    admin.go("/croft/desk/queue/", status=403)
    admin.go("/scarcliffe/desk/", status=404)
    admin.look()


def test_signing_out(take_seat):
    seat = take_seat("councillor@croft")
    seat.go("/croft/desk/")
    seat.sign_out()
    seat.look()
    seat.go("/croft/desk/")
    assert seat.heading == "Sign in"
