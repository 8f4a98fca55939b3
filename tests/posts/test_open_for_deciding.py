"""Whoever may decide has it before them."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.posts import transitions


def test_the_first_view_counts_and_leaves_one_event(in_croft, submitted, clerk):
    once = transitions.open_for_deciding(submitted, by=clerk)
    again = transitions.open_for_deciding(once, by=clerk)
    assert once.opened_at == again.opened_at is not None
    assert submitted.events.filter(verb="open").count() == 1


def test_ones_own_or_what_is_elsewhere_is_not_opened(in_croft, make_submitted, draft, clerk):
    assert transitions.open_for_deciding(make_submitted(clerk), by=clerk).opened_at is None
    assert transitions.open_for_deciding(draft, by=clerk).opened_at is None


def test_not_by_others(in_croft, submitted, chair):
    with pytest.raises(PermissionDenied):
        transitions.open_for_deciding(submitted, by=chair)
