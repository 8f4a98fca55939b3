"""Sending waits for the policy to be confirmed; after a new version only once its days of grace are over."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from policies.transitions import confirm, confirm_on_paper
from tests.policies.small_versions import FIRST, make_version

NEW = "/croft/desk/posts/new/"


def text_of(answer) -> str:
    return answer.content.decode()


@pytest.fixture
def new_version(croft, confirmed):
    """``new_version(**facts)``: in force since today, of other clauses than the councillor has confirmed."""
    return lambda clauses=FIRST, **facts: make_version(
        croft, clauses, effective_on=timezone.localdate(), channel_kinds=["website"], **facts
    )


def test_within_the_days_of_grace_it_does_not_wait(in_croft, new_version, make_draft, councillor):
    new_version()
    with time_machine.travel(timezone.now() + timedelta(days=13)):
        assert transitions.submit(make_draft(), by=councillor).state == "submitted"


def test_after_them_it_does_and_nothing_else(in_croft, new_version, make_draft, councillor):
    version = new_version()
    with time_machine.travel(timezone.now() + timedelta(days=14)):
        draft = make_draft()
        with pytest.raises(Refused) as no:
            transitions.submit(draft, by=councillor)
        assert "Read what changed" in no.value.errors["policy"]
        confirm(version, by=councillor)
        assert transitions.submit(draft, by=councillor).state == "submitted"


@pytest.mark.parametrize("facts", [{"minor": True}, {"clauses": {"3-a": FIRST["3-a"]}}])
def test_a_small_change_and_what_concerns_others_never_hold_it(in_croft, new_version, make_draft, councillor, facts):
    new_version(**facts)
    with time_machine.travel(timezone.now() + timedelta(days=90)):
        assert transitions.submit(make_draft(), by=councillor).state == "submitted"


def test_neither_clerk_nor_deputy_is_ever_held(in_croft, new_version, make_draft, clerk, deputy):
    new_version(grace_days=0)
    for member in (clerk, deputy):
        assert transitions.submit(make_draft(member), by=member).state == "submitted"


def test_signed_on_paper_counts(in_croft, policy, words, chair, clerk):
    post = transitions.write(words(), by=chair)
    with pytest.raises(Refused):
        transitions.submit(post, by=chair)
    confirm_on_paper(policy, [chair], meeting=timezone.localdate(), by=clerk)
    assert transitions.submit(post, by=chair).state == "submitted"


def test_the_page_says_that_the_policy_changed_and_until_when(new_version, councillor, signed_in, croft, website):
    new_version(label="the new version")
    browser = signed_in(councillor)
    page = text_of(browser.get(NEW))
    assert "The policy has changed" in page and "You can send posts without it until" in page
    assert "The policy in two minutes" not in page


def test_after_the_days_of_grace_the_page_says_what_waits(new_version, councillor, signed_in, croft, website):
    version = new_version(grace_days=0)
    browser = signed_in(councillor)
    assert "Only sending waits for it." in text_of(browser.get(NEW))
    browser.post(reverse("confirm_policy", args=["croft"]), {"version": version.pk})
    assert "The policy has changed" not in text_of(browser.get(NEW))


def test_where_each_clause_is_confirmed_the_panel_leads_to_the_page(croft, councillor, signed_in):
    version = make_version(croft, confirm_each=True)
    with council_scope(croft):
        version.clauses.update(key=True, summary="Be fair.")
    page = signed_in(councillor).get(NEW).content.decode()
    assert "Read it and confirm it" in page and "I have read this and will keep to it" not in page


def test_a_policy_with_no_key_points_still_leads_to_its_page(croft, councillor, signed_in):
    make_version(croft)
    assert "Read it and confirm it" in signed_in(councillor).get(NEW).content.decode()
