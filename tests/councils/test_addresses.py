"""Addresses nobody should write: plain answers, never a fault."""

import pytest
from django.urls import reverse


@pytest.mark.parametrize("address", ["/%00/", "/%00/desk/", "/croft%00/desk/people/", "/%F0%9F%98%80/", "/wp-login.php"])
def test_what_can_be_no_council_is_not_there(address, client, signed_in, clerk):
    for browser in (client, signed_in(clerk)):
        assert browser.get(address).status_code == 404


def test_keys_beyond_what_the_database_counts(signed_in, clerk):
    assert signed_in(clerk).get(f"/croft/desk/people/{10 ** 30}/").status_code == 404
    assert signed_in(clerk).get(f"/croft/desk/people/{'9' * 5000}/").status_code == 404


def test_what_is_refused_leads_back_to_its_own_page_alone(signed_in, clerk, invitation):
    browser = signed_in(clerk)
    revoke = reverse("revoke_invitation", args=["croft", invitation.pk])
    browser.post(revoke)
    for came_from, leads_to in [
        ("http://testserver/croft/desk/people/", "http://testserver/croft/desk/people/"),
        ("https://evil.example/", "/desk/"),
        ("http://testserver.evil.example/", "/desk/"),
        ("", "/desk/"),
    ]:
        assert browser.post(revoke, headers={"referer": came_from}).url == leads_to
