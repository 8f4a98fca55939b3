"""That a period runs, on every page, to the minute, without a job or a statement more."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from policies.elections.transitions import enter_poll

DESK, HOME = "/croft/desk/people/", "/croft/"


def test_from_midnight_to_ten_on_desk_and_public_pages(
    signed_in, clerk, councillor, published, outsider_clerk, client, make_poll, on, read, croft
):
    post = reverse("public_post", args=["croft", published.pk])
    poll = make_poll()
    browser = signed_in(councillor)
    statements = {}
    for who, address in ((browser, DESK), (client, HOME), (client, post)):
        read(who, address)
        with CaptureQueriesContext(connection) as seen:
            assert "re-election period" not in read(who, address)
        statements[address] = len(seen)
    inside = ("2027-03-31 00:00", "2027-05-06 21:59")
    for moment, runs in (("2027-03-30 23:59", False), (inside[0], True), (inside[1], True), ("2027-05-06 22:00", False)):
        on(moment)
        browser = signed_in(councillor)
        desk = read(browser, DESK)
        assert ("Pre-election period until 10pm on Thursday 6 May 2027." in desk) is runs, moment
        assert (f'href="/croft/desk/elections/{poll.pk}/"' in desk) is runs
        assert "Posts that would not go out" not in desk
        for address in (HOME, post):
            with CaptureQueriesContext(connection) as seen:
                page = read(client, address)
            assert ("This is the pre-election period. Until 10pm on Thursday 6 May 2027 we publish only" in page) is runs, moment
            assert len(seen) <= statements[address]
    on(inside[1])
    assert "re-election period" not in read(signed_in(outsider_clerk), "/scarcliffe/desk/people/")
    assert "re-election period" not in read(client, "/scarcliffe/")


def test_a_ward_another_poll_and_what_advises(signed_in, clerk, client, make_poll, on, read, croft):
    on("2027-05-04 10:00")
    browser = signed_in(clerk)
    make_poll(kind="neighbourhood-plan", poll_on=date(2027, 5, 6))
    page = read(browser, DESK)
    assert "Pre-election period until 10pm on Thursday 6 May 2027.</strong> Points about it are advice only." in page
    assert "cc-period" not in read(client, HOME)
    make_poll(kind="by-election", poll_on=date(2027, 5, 13), area="Mill Ward", places=["The Green"])
    page = read(browser, DESK)
    assert "Pre-election period in Mill Ward until 10pm on Thursday 13 May 2027.</strong> There, only running" in page
    assert '/posts/">Posts that would not go out</a>' in page
    assert "There is an election in Mill Ward. Until 10pm on Thursday 13 May 2027" in read(client, HOME)
    # A further one begins before this one ends: both are one period. What is not held any more says nothing.
    with council_scope(croft):
        for poll_on in (date(2027, 5, 20), date(2027, 6, 3)):
            enter_poll(by=clerk, kind="district", poll_on=poll_on)
    page = read(browser, DESK)
    assert "Pre-election period until 10pm on Thursday 3 June 2027.</strong> Only running services" in page
    assert page.count('class="cc-period"') == 1 and "Until 10pm on Thursday 3 June 2027 we publish only" in read(client, HOME)
