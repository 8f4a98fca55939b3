"""A council whose members joined long before its polls, and the clock."""

from __future__ import annotations

from datetime import date, datetime
from html import unescape
from zoneinfo import ZoneInfo

import pytest

from councilcomms.councils.tenancy import council_scope
from policies.elections.transitions import enter_poll
from tests.councils.conftest import gates  # noqa: F401

LONDON = ZoneInfo("Europe/London")
MAY_2027 = date(2027, 5, 6)


@pytest.fixture(autouse=True)
def long_before(time_machine):
    time_machine.move_to(datetime(2026, 11, 2, 12, tzinfo=LONDON), tick=False)


@pytest.fixture
def on(time_machine):
    """``on("2027-03-17 09:00")``: it is that moment in London."""
    return lambda said: time_machine.move_to(datetime.fromisoformat(said).replace(tzinfo=LONDON), tick=False)


@pytest.fixture
def make_poll(croft, clerk):
    """``make_poll(**said)``: the parish election of 6 May 2027, or what is said instead."""

    def make(**said):
        with council_scope(croft):
            return enter_poll(by=clerk, **{"kind": "parish", "poll_on": MAY_2027} | said)

    return make


@pytest.fixture
def read():
    """``read(browser, address)``: what a page says, with its marks."""
    return lambda browser, address, **said: unescape(browser.get(address, **said).content.decode())


@pytest.fixture
def send():
    """``send(browser, address, **said)``: what a page says once this was sent; a date fills its three boxes."""

    def post(browser, address, **said):
        data = {}
        for name, value in said.items():
            parts = {f"{name}_{part}": getattr(value, part) for part in ("day", "month", "year")} \
                if isinstance(value, date) else {name: value}
            data |= parts
        return unescape(browser.post(address, data, follow=True).content.decode())

    return post
