"""Journeys: people of the demonstration before real browsers, on a live server with the demonstration loaded."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import contextmanager
from datetime import timedelta

import pytest
import time_machine

# Playwright keeps an event loop in this thread, and Django would refuse its database there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]


def pytest_collection_modifyitems(items):
    """One plain line instead of one for each journey."""
    alone = all("journeys" in item.path.parts for item in items)
    if CHROMIUM is None and os.environ.get("JOURNEYS") != "required" and alone:
        pytest.exit("Browser journeys were skipped: no Chromium found", returncode=0)


@pytest.fixture(scope="session")
def chromium() -> str:
    if CHROMIUM is None and os.environ.get("JOURNEYS") == "required":
        pytest.fail("Browser journeys are required, and no Chromium was found", pytrace=False)
    if CHROMIUM is None:
        pytest.skip("Browser journeys were skipped: no Chromium found")
    return CHROMIUM


@pytest.fixture(scope="session")
def browser_type_launch_args(chromium):
    return {"executable_path": chromium, "args": FLAGS, "headless": True}


@pytest.fixture
def site(transactional_db, live_server, settings, tmp_path):
    """The address of a live server that holds the demonstration and nothing else."""
    settings.DEMO = True
    settings.SITE_URL = live_server.url
    settings.MEDIA_ROOT = tmp_path
    load_demonstration()
    return live_server.url


#: The day for which the demonstration was loaded, and the database as it was then.
_kept: dict = {}


def load_demonstration() -> None:
    """Loaded once in a run; each journey after that gets a copy of the database, where it is SQLite's."""
    from django.db import connection
    from django.utils import timezone

    from councilcomms.desk import demonstration

    today = timezone.localdate()
    if today in _kept:
        connection.ensure_connection()
        _kept[today].backup(connection.connection)
        return
    demonstration.load()
    if connection.vendor == "sqlite":
        import sqlite3

        _kept[today] = sqlite3.connect(":memory:", check_same_thread=False)
        connection.connection.backup(_kept[today])


@pytest.fixture
def take_seat(browser, site):
    """``take_seat("clerk@croft", width=…, scripts=…)``: a browser of their own, signed in by the sign-in page."""
    from tests.journeys.seats import WIDE, Seat

    seats = []

    def take(who: str = "", width: int = WIDE, scripts: bool = True) -> Seat:
        seat = Seat(browser, site, width, scripts)
        seats.append(seat)
        return seat.sign_in(who) if who else seat

    yield take
    for seat in seats:
        seat.context.close()
    for seat in seats:
        assert not seat.troubles, "\n".join(seat.troubles)


@pytest.fixture
def work(site):
    """``work()``: what a worker would do now in every council, until nothing is due."""
    from councilcomms.councils import jobs
    from councilcomms.councils.models import Council

    def do():
        for pk in Council.objects.values_list("pk", flat=True):
            while jobs.do_due(pk):
                pass

    return do


@pytest.fixture
def later():
    """``with later(days=2):`` the server's and the worker's clock, not the browser's."""

    @contextmanager
    def move(**by):
        from django.utils import timezone

        with time_machine.travel(timezone.now() + timedelta(**by), tick=True):
            yield

    return move


@pytest.fixture
def mail():
    """``mail("clerk@croft")``: the emails sent to them, newest last."""
    from django.core import mail as django_mail

    def to(who: str) -> list:
        address = who if "." in who.partition("@")[2] else f"{who}.example"
        return [message for message in django_mail.outbox if address in message.to]

    return to


@pytest.fixture
def link_in():
    """The first address of the portal in an email."""

    def find(message) -> str:
        return re.search(r"https?://\S+", message.body).group()

    return find


@pytest.fixture
def post_named():
    """``post_named("croft", "Litter pick")``: the newest post whose headline or first line begins so."""
    from councilcomms.councils.models import Council
    from councilcomms.councils.tenancy import council_scope
    from councilcomms.posts.models import Post

    def find(slug: str, begins: str):
        with council_scope(Council.objects.get(slug=slug)):
            posts = Post.objects.select_related("current", "published", "council", "author__user").order_by("-pk")
            return next(post for post in posts if str(post).startswith(begins))

    return find
