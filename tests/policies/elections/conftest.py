"""Polls entered by the verb at a frozen time, and posts that a period would stop."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

LONDON = ZoneInfo("Europe/London")
MAY_2027 = date(2027, 5, 6)


@pytest.fixture(autouse=True)
def long_before(time_machine):
    """Everybody joined in 2020, before any of these polls."""
    time_machine.move_to(datetime(2020, 1, 2, 12, tzinfo=LONDON), tick=False)


@pytest.fixture
def on(time_machine):
    """``on("2027-03-17 09:00")``: it is that minute in London."""
    return lambda said: time_machine.move_to(datetime.fromisoformat(said).replace(tzinfo=LONDON), tick=False)


@pytest.fixture
def make_poll(croft_scope, clerk, on):
    """``make_poll(entered="2027-01-04 10:00", **said)``: the parish election of 6 May 2027, or what is said instead."""
    from policies.elections.transitions import enter_poll

    def make(*, entered="2027-01-04 10:00", by=clerk, **said):
        if entered:
            on(entered)
        return enter_poll(by=by, **{"kind": "parish", "poll_on": MAY_2027} | said)

    return make


@pytest.fixture
def told(db):
    """``told(member)``: the subjects of all notices they had, in order. ``told.last(member)``: the last notice."""
    from councilcomms.councils.models import Notice
    from councilcomms.councils.tenancy import council_scope

    def subjects(member):
        with council_scope(member.council_id):
            return list(Notice.objects.filter(member=member).order_by("pk").values_list("subject", flat=True))

    def last(member):
        with council_scope(member.council_id):
            return Notice.objects.filter(member=member).order_by("pk").last()

    subjects.last = last
    return subjects


@pytest.fixture
def waits(monkeypatch):
    """``waits(post, …, held=2)``: what the rooms above say would not go out, and how much was held back. Gives the
    windows they were asked about."""
    from policies import readings

    def register(*posts, held=0):
        asked = []
        monkeypatch.setattr(readings, "_waiting", [lambda *window: asked.append(window) or posts])
        monkeypatch.setattr(readings, "_held_back", [lambda *window: asked.append(window) or held])
        return asked

    return register
