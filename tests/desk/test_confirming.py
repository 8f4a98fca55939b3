"""What the desk says of a policy that is still to be confirmed."""

from __future__ import annotations

import pytest
from django.utils import timezone

from councilcomms.councils.tenancy import council_scope
from councilcomms.desk.needs import needs_of
from policies.transitions import confirm
from tests.policies.small_versions import FIRST, changed, make_version

DESK = "/croft/desk/"


@pytest.fixture
def second(croft, councillor, clerk):
    """``second(**facts)``: a version in force, after one that councillor and Clerk confirmed."""

    def make(clauses=None, **facts):
        first = make_version(croft)
        with council_scope(croft):
            for member in (councillor, clerk):
                confirm(first, by=member)
        return make_version(
            croft, clauses or changed(a1="Another rule for everybody."), effective_on=timezone.localdate(), **facts
        )

    return make


def test_a_first_confirmation_waits(croft, councillor, signed_in):
    make_version(croft)
    page = signed_in(councillor).get(DESK).content.decode()
    assert "Read the policy in two minutes and confirm it</a>. Sending a post waits for it." in page


def test_a_change_says_until_when_one_may_send_without(second, councillor, signed_in):
    second()
    page = signed_in(councillor).get(DESK).content.decode()
    assert "Read what changed in the policy and confirm it</a>. You can send posts without it until" in page


def test_after_the_days_of_grace_sending_waits(second, councillor, signed_in):
    second(grace_days=0)
    assert "confirm it</a>. Sending a post waits for it." in signed_in(councillor).get(DESK).content.decode()


def test_the_clerk_is_asked_and_never_stopped(second, clerk, signed_in):
    second(grace_days=0)
    page = signed_in(clerk).get(DESK).content.decode()
    assert "Read what changed in the policy" in page and "waits for it" not in page and "without it" not in page


@pytest.mark.parametrize("facts", [{"minor": True}, {"clauses": dict(FIRST) | {"3-a": ("Soon.", ["officers"])}}])
def test_what_asks_nothing_of_me_is_not_there(second, councillor, signed_in, facts):
    second(**facts)
    assert "confirm it" not in signed_in(councillor).get(DESK).content.decode()


def test_it_takes_no_statement_more(second, clerk, croft, django_assert_num_queries):
    second()
    with council_scope(croft):
        needs_of(clerk)
        with django_assert_num_queries(5):
            assert needs_of(clerk).to_confirm
