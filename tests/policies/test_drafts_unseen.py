"""What was not proposed is read by those who keep the policy alone, on each of its pages."""

import pytest
from django.urls import reverse

from policies import transitions
from policies.models import Version

PAGES = ("version", "coverage", "export_pack")


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("state", [Version.State.DRAFT, Version.State.DISCARDED])
def test_a_draft_is_for_those_who_keep_the_policy(name, state, begun, administrator, councillor, outsider_clerk, signed_in):
    Version.objects.filter(pk=begun.pk).update(state=state)
    address = reverse(name, args=["croft", begun.pk])
    assert signed_in(councillor).get(address).status_code == 403
    assert signed_in(administrator).get(address).status_code == 200
    assert signed_in(outsider_clerk).get(reverse(name, args=["scarcliffe", begun.pk])).status_code == 404


@pytest.mark.parametrize("name", PAGES)
def test_what_is_proposed_every_member_reads(name, begun, clerk, councillor, signed_in):
    transitions.propose(begun, by=clerk)
    assert signed_in(councillor).get(reverse(name, args=["croft", begun.pk])).status_code == 200
