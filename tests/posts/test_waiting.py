"""With whom a sent post waits, and who reads first what a decider wrote."""

from __future__ import annotations

import pytest
from django.urls import reverse

from councilcomms.posts import standing, transitions

NEW = "/croft/desk/posts/new/"


@pytest.fixture
def two_pairs(croft):
    croft.two_pairs_of_eyes = True
    croft.save()
    return croft


def page(client, address) -> str:
    return client.get(address).content.decode()


def test_with_the_clerk_alone(in_croft, submitted, clerk):
    assert standing.label(submitted) == "With the Clerk"
    assert standing.what_next(submitted) == "Sent. You can change it until the Clerk opens it."


def test_with_the_clerk_or_deputy(in_croft, submitted, clerk, deputy, signed_in):
    for address in (submitted.author_address, reverse("posts", args=["croft"])):
        shown = page(signed_in(submitted.author), address)
        assert "With the Clerk or deputy" in shown and "until the Clerk or deputy opens it" in shown


def test_nobody_s_own_post_waits_with_themselves(in_croft, make_submitted, clerk, deputy):
    assert standing.label(make_submitted(clerk)) == "With the deputy"
    assert standing.label(make_submitted(deputy)) == "With the Clerk"


def test_a_time_is_given_as_people_say_it(in_croft, submitted, clerk):
    submitted.opened_at = submitted.waiting_since.replace(year=2031, month=6, day=6, hour=8, minute=0)
    assert standing.what_next(submitted) == "Opened on Friday 6 June 2031, 9am."


def test_who_decides_alone_is_told_so(clerk, signed_in):
    assert "You decide. Nothing is public until then." in page(signed_in(clerk), NEW)


def test_where_two_pairs_of_eyes_are_asked_for_the_page_says_who_reads_first(two_pairs, clerk, chair, signed_in):
    shown = page(signed_in(clerk), NEW)
    assert "A councillor reads it first. Once they agree, you decide." in shown and "You decide." not in shown


def test_a_deputy_reads_first(two_pairs, clerk, deputy, signed_in):
    assert f"{deputy.name} reads it first and decides." in page(signed_in(clerk), NEW)


def test_of_what_is_about_her_the_clerk_is_not_told_she_decides(in_croft, make_draft, clerk, signed_in):
    shown = page(signed_in(clerk), make_draft(clerk, about=(clerk.pk,)).author_address)
    assert "It is about you, so somebody else decides." in shown


def test_its_author_is_not_led_to_a_decision_that_another_must_take(
    two_pairs, in_croft, make_draft, clerk, deputy, signed_in
):
    post = transitions.submit(make_draft(clerk), by=clerk)
    shown = page(signed_in(clerk), post.author_address)
    assert "With the deputy" in shown and "Open it to decide" not in shown
    assert "Open it to decide" not in page(signed_in(clerk), reverse("posts", args=["croft"]))
    two_pairs.two_pairs_of_eyes = False
    two_pairs.save()
    assert "Open it to decide" in page(signed_in(clerk), post.author_address)
