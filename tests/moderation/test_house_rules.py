"""House rules are the policy's own."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse


def test_each_removal_reason_cites_its_clause(policy):
    page = Client().get(reverse("house_rules", args=["croft"])).content.decode()
    for ref in ("3-x-i", "3-x-ii", "3-x-viii"):
        assert f"#{ref}" in page
    assert "criticism of the council" in page


def test_the_page_says_where_to_write_and_that_nobody_watches(policy, croft):
    page = Client().get(reverse("house_rules", args=["croft"])).content.decode()
    assert croft.official_email in page and croft.not_monitored in page


def test_a_council_with_no_policy_has_no_house_rules(croft):
    assert Client().get(reverse("house_rules", args=["croft"])).status_code == 404
