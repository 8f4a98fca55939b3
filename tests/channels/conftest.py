"""What the tests of channels share: a policy in force that names some kinds, and channels in any state."""

from __future__ import annotations

from datetime import date

import pytest

from councilcomms.councils.tenancy import council_scope
from tests.councils.conftest import gates  # noqa: F401

MINUTE = {"minute_ref": "2026/41", "minute_date": date(2026, 6, 4)}


@pytest.fixture
def in_croft(croft):
    with council_scope(croft):
        yield croft


@pytest.fixture
def policy(in_croft):
    """In force, naming website and Facebook."""
    from policies.models import Policy, Version

    return Version.objects.create(
        policy=Policy.objects.create(title="Communications Policy"), label="version 1", state="adopted",
        adopted_on=date(2024, 1, 2), effective_on=date(2024, 1, 2), channel_kinds=["website", "facebook"],
    )


@pytest.fixture
def make_channel(in_croft):
    """``make_channel(state, **values)``: a Facebook page in this state."""
    from councilcomms.channels.models import Channel

    def make(state="requested", **values):
        return Channel.objects.create(**{"kind": "facebook", "name": "Croft on Facebook", "state": state} | values)

    return make


@pytest.fixture
def website(make_channel):
    return make_channel("open", kind="website", name="Croft's website")


@pytest.fixture
def fresh():
    def read(row):
        return type(row).objects.get(pk=row.pk)

    return read
