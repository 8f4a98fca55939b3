"""The policy as a public page and as JSON, and confirming it."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from policies.models import Confirmation


def test_every_clause_can_be_linked_to(policy, croft):
    page = Client().get(reverse("policy", args=["croft"])).content.decode()
    with council_scope(croft):
        anchors = list(policy.clauses.values_list("anchor", flat=True))
    assert len(anchors) > 60
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in page] == []


def test_the_policy_as_json_has_just_what_others_rely_on(policy, croft):
    data = json.loads(Client().get(reverse("policy_json", args=["croft"])).content)
    assert set(data) == {
        "council", "title", "version", "standing", "adopted", "minute", "effective", "until", "review", "signatures",
        "clauses", "readings", "companions", "versions", "deciding",
    }
    assert data["council"] == "Croft Parish Council" and data["review"] == "2028-01"
    assert set(data["clauses"][0]) == {"ref", "anchor", "heading", "audience", "text", "summary"}
    by_ref = {clause["ref"]: clause for clause in data["clauses"]}
    assert {"3.c", "3.x.i", "3.y"} <= set(by_ref)
    assert all(clause["heading"] for clause in data["clauses"])


def test_an_overdue_review_is_said_without_alarm(scarcliffe_policy):
    page = Client().get(reverse("policy", args=["scarcliffe"])).content.decode()
    assert "October 2024. This review is due." in page


def test_a_council_with_no_policy_has_no_policy_page(croft):
    assert Client().get(reverse("policy", args=["croft"])).status_code == 404


def test_a_member_confirms_once(policy, croft, councillor, signed_in):
    browser, address = signed_in(councillor), reverse("confirm_policy", args=["croft"])
    assert "I have read this" in browser.get(address).content.decode()
    for _ in range(2):
        assert browser.post(address).status_code == 302
    with council_scope(croft):
        assert Confirmation.objects.filter(member=councillor, version=policy).count() == 1
    assert "You have confirmed this version" in browser.get(address).content.decode()


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example"])
def test_confirming_leads_nowhere_else(policy, councillor, signed_in, back):
    answer = signed_in(councillor).post(reverse("confirm_policy", args=["croft"]), {"next": back})
    assert answer["Location"] == "/croft/desk/"


def test_another_councils_member_gets_404(policy, outsider_clerk, signed_in):
    assert signed_in(outsider_clerk).get(reverse("confirm_policy", args=["croft"])).status_code == 404


def test_anonymous_is_sent_to_sign_in(policy):
    answer = Client().get(reverse("confirm_policy", args=["croft"]))
    assert answer.status_code == 302 and answer["Location"].startswith("/accounts/login/")
