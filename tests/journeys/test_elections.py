"""Elections: the Clerk enters a poll on a phone, a councillor writes while the period runs, and what it kept back."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, date, datetime

import pytest
import time_machine
from playwright.sync_api import expect

from councilcomms.councils.tenancy import council_scope
from tests.journeys import steps
from tests.journeys.seats import PHONE

PLANS = (
    "Our exciting plans for a new community hall\n\nCome and see them on Saturday at 10am in the village hall. Everybody "
    "is welcome."
)
UNTIL = "10pm on Thursday 6 May"
BANNER = "Pre-election period until 10pm on Thursday 6 May 2027."


@pytest.fixture
def winter():
    """A Monday in February 2027, nine weeks before the period of 6 May: the server's clock, while the journey lasts."""
    with time_machine.travel("2027-02-22 10:00+00:00", tick=True):
        yield


@pytest.fixture
def at():
    """``with at("2027-04-12 09:00"):`` the server's and the worker's clock, in UTC."""
    return lambda moment: time_machine.travel(f"{moment}+00:00", tick=True)


def put_day(seat, name: str, day: date, within=None) -> None:
    """Into the three boxes of a day."""
    boxes = (within or seat.page).get_by_role("group", name=name).last
    for label, number in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        boxes.get_by_label(label, exact=True).fill(str(number))


@contextmanager
def the_clerk():
    """Croft's Clerk, in the council's scope."""
    from councilcomms.councils.models import Council, Membership

    with council_scope(Council.objects.get(slug="croft")):
        yield Membership.objects.standing().get(user__email="clerk@croft.example")


def county_poll():
    """Entered by the Clerk for 6 May 2027, with no day of its notice."""
    from policies.elections.transitions import enter_poll

    with the_clerk() as clerk:
        return enter_poll(by=clerk, kind="county", poll_on=date(2027, 5, 6))


def approved_for(post, moment: datetime) -> None:
    from councilcomms.posts.transitions import approve_for

    with the_clerk() as clerk:
        approve_for(post, by=clerk, seen=post.current.hash, at=moment)


def test_the_clerk_enters_a_poll_on_a_phone_with_no_script(winter, take_seat, at):
    helen = take_seat("clerk@croft", width=PHONE, scripts=False)
    helen.go("/croft/desk/elections/")
    helen.says("Proposed: nobody has confirmed it.")
    helen.look()
    helen.press("Enter a poll")
    helen.press("Enter the poll")
    helen.says("Choose what is voted on.")
    helen.look()
    helen.page.get_by_label("County council election").check()
    put_day(helen, "Day of the poll", date(2027, 5, 6))
    helen.press("Enter the poll")
    helen.says("Last day to register to vote", "Mon 19 April 2027", "Local Elections (Principal Areas)")
    helen.look()
    page = helen.page.url
    with at("2027-03-18 09:00"):
        helen = take_seat("clerk@croft", width=PHONE, scripts=False)
        helen.says("Enter the day on which the notice of election was published")
        helen.look()
        helen.follow("Enter the day on which the notice of election was published")
        assert helen.page.url == page
        box = steps.opened(helen, "Enter the day of the notice of election")
        helen.press("Save the day", within=box)
        helen.says("Enter the day of the notice of election.")
        put_day(helen, "Day of the notice of election", date(2027, 3, 22))
        helen.press("Save the day")
        helen.says("Monday 22 March 2027 to 10pm on Thursday 6 May 2027")
        helen.never_says(BANNER)
    with at("2027-03-22 00:05"):
        helen.go("/croft/desk/")
        helen.says(BANNER)
        helen.never_says("Enter the day on which")
        helen.look()
        reader = take_seat(width=PHONE)
        reader.go("/croft/")
        reader.says("Until 10pm on Thursday 6 May 2027 we publish only about running services")
        reader.look()


def test_new_plans_wait_while_the_period_runs(winter, take_seat, at):
    poll = county_poll()
    with at("2027-04-12 09:00"):
        margaret = take_seat("chair@croft")
        steps.write(margaret, PLANS)
        card = steps.card(margaret, "Our exciting plans")
        expect(card).to_be_visible()
        margaret.says(f"Must change until {UNTIL}", BANNER)
        margaret.look()
        card.get_by_role("button", name="Keep it for Friday 7 May").click()
        margaret.says("Friday 7 May")
        margaret.press("Send to the Clerk")

        helen = take_seat("clerk@croft")
        steps.open_in_queue(helen, "Our exciting plans")
        helen.says("Checked for Friday 7 May")
        helen.never_says("Must change until")
        helen.look()

        helen.go(f"/croft/desk/elections/{poll.pk}/")
        helen.look()
        helen.tab_to("What happened: it is not held")
        helen.page.keyboard.press("Enter")
        helen.tab_to("Uncontested")
        helen.page.keyboard.press("Space")
        helen.tab_to("Record it")
        with helen.page.expect_navigation():
            helen.page.keyboard.press("Enter")
        helen.ready()
        helen.says("Recorded. You can undo it on this page.", "Uncontested")
        helen.never_says(BANNER)
        helen.look()
        steps.write(margaret, PLANS)
        margaret.press("Send to the Clerk")
        margaret.never_says("Must change", BANNER)


def test_what_the_period_keeps_back_is_settled_in_one_list(winter, take_seat, at, work, post_named):
    tom = take_seat("officer@croft")
    steps.write(tom, PLANS)
    steps.send(tom)
    approved_for(post_named("croft", "Our exciting"), datetime(2027, 4, 12, 8, tzinfo=UTC))
    poll = county_poll()
    with at("2027-04-12 08:01"):
        work()
        assert post_named("croft", "Our exciting").state == "submitted"
        helen = take_seat("clerk@croft", width=PHONE)
        helen.go(f"/croft/desk/elections/{poll.pk}/")
        helen.follow("Posts that would not go out", within=helen.page.get_by_role("main"))
        helen.says(f"Must change until {UNTIL}", "Our exciting plans")
        helen.look()
        box = steps.opened(helen, "Move it: Our exciting plans for a new community hall")
        helen.press("Move it to this time", within=box)
        helen.says("is now wanted for Friday 7 May, 9am")
        helen.look()
        steps.open_in_queue(helen, "Our exciting plans")
        helen.press("Publish on Friday 7 May")
        helen.look()
        assert post_named("croft", "Our exciting").state == "scheduled"
    with at("2027-05-07 08:01"):
        work()
        helen = take_seat("clerk@croft")
        helen.never_says(BANNER)
        helen.go(f"/croft/desk/elections/{poll.pk}/")
        helen.follow("What was held back")
        helen.look()
        helen.says("Our exciting plans", "Published", "Code of recommended practice on local authority publicity 2011",
                   "The pre-election period has begun")
        reader = take_seat()
        reader.go("/croft/")
        reader.says("Our exciting plans")
