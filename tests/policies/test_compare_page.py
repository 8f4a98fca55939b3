"""Two versions held against each other on the desk: drafts for those who keep the policy, the rest for every member."""

from __future__ import annotations

import pytest
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from policies.models import Version
from tests.policies.versions_of_croft import CLAUSES, JUNE, MARCH, REWORDED, write_version

COMPARE = reverse("compare", args=["croft"])


@pytest.fixture
def first(croft):
    return write_version(croft, "First", MARCH)


@pytest.fixture
def second(croft, first):
    return write_version(croft, "Second", JUNE, REWORDED)


@pytest.fixture
def draft(croft, first, second):
    moved = (("3.a", "3-a", CLAUSES[1][2], ["councillors"]), ("3.b", "3-b", REWORDED[0][2], ["officers"]))
    return write_version(croft, "What we plan", clauses=moved, based_on=first)


@pytest.mark.parametrize("persona", ["clerk", "administrator"])
def test_those_who_keep_the_policy_see_the_draft_against_its_base(persona, draft, request, signed_in):
    page = signed_in(request.getfixturevalue(persona)).get(COMPARE).content.decode()
    assert "From First to What we plan:" in page
    assert "2 changed, 1 taken out." in page
    assert "Now numbered 3.a; it was 3.b." in page and "No longer speaks to officers." in page


@pytest.mark.parametrize("persona", ["councillor", "chair", "officer"])
def test_other_members_see_what_was_adopted(persona, first, second, draft, request, signed_in):
    browser = signed_in(request.getfixturevalue(persona))
    page = browser.get(COMPARE).content.decode()
    assert "From First to Second:" in page and "What we plan" not in page
    assert browser.get(COMPARE, {"to": draft.pk}).status_code == 404


@pytest.mark.parametrize("persona", ["councillor", "administrator"])
def test_what_is_proposed_every_member_compares_and_what_was_discarded_nobody(persona, first, draft, request, signed_in):
    browser = signed_in(request.getfixturevalue(persona))
    for state, status in ((Version.State.PROPOSED, 200), (Version.State.DISCARDED, 404)):
        with council_scope(draft.council):
            Version.objects.filter(pk=draft.pk).update(state=state)
        assert browser.get(COMPARE, {"from": first.pk, "to": draft.pk}).status_code == status


def test_any_two_and_either_way(first, second, clerk, signed_in):
    page = signed_in(clerk).get(COMPARE, {"from": second.pk, "to": first.pk}).content.decode()
    assert '<ins><span class="govuk-visually-hidden">put in: </span>caretaker</ins>' in page
    assert "2 clauses the same, from 3.b" in page


def test_another_councils_version_is_not_here(second, scarcliffe, clerk, signed_in):
    theirs = write_version(scarcliffe, "Theirs", MARCH)
    browser = signed_in(clerk)
    assert "Theirs" not in browser.get(COMPARE).content.decode()
    for asked in ({"from": theirs.pk}, {"to": theirs.pk}):
        assert browser.get(COMPARE, asked).status_code == 404


def test_who_has_no_role_today_sees_none(croft, second, make_member, signed_in):
    assert signed_in(make_member(croft, "Nora None", "nora@croft.example")).get(COMPARE).status_code == 403


def test_with_nothing_to_compare_the_page_says_so(croft, clerk, signed_in):
    browser = signed_in(clerk)
    assert "There is no version of the policy here yet." in browser.get(COMPARE).content.decode()
    write_version(croft, "First", MARCH)
    assert "choose two versions" in browser.get(COMPARE).content.decode()


@pytest.mark.parametrize("number", [1, 20])
def test_the_statements_do_not_grow(number, croft, first, clerk, signed_in, django_assert_max_num_queries):
    for place in range(number):
        write_version(croft, f"Version {place}", JUNE, REWORDED)
    browser = signed_in(clerk)
    with django_assert_max_num_queries(7):
        assert browser.get(COMPARE).status_code == 200
