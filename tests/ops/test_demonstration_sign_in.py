"""The demonstration's people come in only where there is a demonstration."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse


@pytest.fixture
def demonstrator(make_member, croft):
    croft.demonstration = True
    croft.save()
    user = make_member(croft, "Clara Clerk", "clerk@croft.example", "clerk").user
    user.set_password(settings.DEMONSTRATION_PASSWORD)
    user.save()
    return user


@pytest.fixture
def demo(settings):
    """``demo(False)``: as the setting DEMO would have it."""
    return lambda on: setattr(settings, "DEMO", on)


def sign_in(user, password):
    client = Client()
    client.post(reverse("account_login"), {"login": user.email, "password": password})
    return client


def is_signed_in(client) -> bool:
    return client.get(reverse("desks")).status_code != 302 or "login" not in client.get(reverse("desks"))["Location"]


def test_the_demonstration_lets_its_people_in(demonstrator, demo):
    demo(True)
    assert is_signed_in(sign_in(demonstrator, settings.DEMONSTRATION_PASSWORD))


def test_elsewhere_the_published_password_is_refused(demonstrator, demo):
    demo(False)
    assert not is_signed_in(sign_in(demonstrator, settings.DEMONSTRATION_PASSWORD))


def test_a_session_begun_in_the_demonstration_ends_with_it(demonstrator, demo):
    demo(True)
    client = sign_in(demonstrator, settings.DEMONSTRATION_PASSWORD)
    demo(False)
    assert not is_signed_in(client)


def test_a_visitor_who_changed_the_password_keeps_no_way_in(demonstrator, demo):
    demonstrator.set_password("another long enough password")
    demonstrator.save()
    demo(False)
    assert not is_signed_in(sign_in(demonstrator, "another long enough password"))


def test_people_of_real_councils_are_not_touched(scarcliffe, make_member, demo):
    user = make_member(scarcliffe, "Rita Real", "rita@scarcliffe.example", "clerk").user
    demo(False)
    assert is_signed_in(sign_in(user, "a long enough password"))
