"""The policy on the desk: what is in force, coming and being written; and one version with what is to be done on it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from policies import transitions
from policies.models import Confirmation, Reading, Version
from tests.policies.versions import PRIVATE, day

pytestmark = pytest.mark.usefixtures("at_noon")


def page(browser, name, *args):
    return browser.get(reverse(name, args=["croft", *args])).content.decode()


def statements(browser, name, *args):
    page(browser, name, *args)
    with CaptureQueriesContext(connection) as seen:
        assert page(browser, name, *args)
    return len(seen)


def test_what_is_in_force_coming_being_written_and_was_before(standing, begun, clerk, chair, councillor, signed_in):
    Confirmation.objects.create(version=standing, member=councillor)
    seen = page(signed_in(clerk), "policies")
    assert "Communications Policy" in seen and "By 1 member" in seen and "Start the next version" in seen
    assert "on paper" in seen and "Being written" in seen and "2026 review" in seen
    transitions.adopt(begun, by=clerk, adopted_on=day(), minute_ref="2026/12", chaired_by=chair, effective_on=day(days=-5))
    seen = page(signed_in(clerk), "policies")
    assert "Adopted, still to take force" in seen and "Signatures awaited" in seen
    Version.objects.filter(pk=begun.pk).update(effective_on=day())
    seen = page(signed_in(clerk), "policies")
    assert "Earlier versions" in seen and "minute 2026/12" in seen and ">Awaited</a>" in seen


def test_a_member_reads_and_sees_no_draft(standing, begun, councillor, signed_in):
    browser = signed_in(councillor)
    seen = page(browser, "policies")
    assert "2025" in seen and "2026 review" not in seen and "Start the next version" not in seen
    seen = page(browser, "version", standing.pk)
    assert "Keep private details out of posts." in seen and "What to do" not in seen and "Add a clause" not in seen
    assert browser.get(reverse("version", args=["croft", begun.pk])).status_code == 403


def test_a_council_without_a_policy_is_told_how_to_begin(in_croft, clerk, councillor, signed_in):
    assert "Start an empty draft" in page(signed_in(clerk), "policies")
    seen = page(signed_in(councillor), "policies")
    assert "No policy is in force here yet." in seen and "Start" not in seen


def test_the_menu_has_it_for_every_member(standing, clerk, councillor, signed_in):
    for member in (clerk, councillor):
        assert f'href="{reverse("policies", args=["croft"])}"' in page(signed_in(member), "desk")


def test_a_draft_lists_what_to_do_and_its_clauses_in_words(begun, clause_of, clerk, administrator, signed_in):
    Reading.objects.create(version=begun, question="Which?", anchor="1-a")
    transitions.add_example(clause_of("1-a"), by=clerk, text=PRIVATE, must="flag")
    seen = page(signed_in(clerk), "version", begun.pk)
    for words in ("1 to answer", "1 written", "Propose it to the Council", "Adopt it",
                  "Private details (Must change)", "Attacks and threats in comments", "Speaks to: Councillors, Officers.",
                  "Throw this draft away", "Copied from"):
        assert words in seen, words
    assert "The Clerk does this" in page(signed_in(administrator), "version", begun.pk)


def test_an_adopted_version_lists_whose_signature_is_awaited(adopted, clerk, signed_in):
    seen = page(signed_in(clerk), "version", adopted.pk)
    assert "Awaited: Clerk and Chair of the meeting" in seen and "Throw this draft away" not in seen
    transitions.sign(adopted, by=clerk)
    assert "Awaited: Chair of the meeting" in page(signed_in(clerk), "version", adopted.pk)


def test_statements_do_not_grow_with_the_rows(standing, begun, clause_of, clerk, signed_in):
    browser = signed_in(clerk)
    pages = [("policies",), ("version", begun.pk), ("questions", begun.pk), ("examples", begun.pk),
             ("clause", clause_of("1-a").pk)]

    def grow(times):
        for number in range(times):
            transitions.add_clause(begun, by=clerk, section="More", text=f"Clause {number}.", audience=["public"])
            transitions.add_example(clause_of("1-a"), by=clerk, text=f"{PRIVATE} {number}", must="flag")
            Reading.objects.create(version=begun, question=f"Which {number}?", anchor="1-a")
            Version.objects.create(policy=standing.policy, label=f"Draft {number}{times}")

    grow(1)
    before = [statements(browser, *each) for each in pages]
    grow(6)
    assert [statements(browser, *each) for each in pages] == before


@pytest.mark.parametrize("name", ["policies", "begin_version"])
def test_another_councils_member_gets_404(name, standing, outsider_clerk, signed_in):
    assert signed_in(outsider_clerk).get(reverse(name, args=["croft"])).status_code == 404


def test_another_councils_version_is_not_there(begun, scarcliffe, outsider_clerk, signed_in):
    browser = signed_in(outsider_clerk)
    for name in ("version", "version_details", "propose_version", "return_version", "discard_version", "sign_version"):
        assert browser.post(reverse(name, args=["scarcliffe", begun.pk])).status_code in (404, 405), name
