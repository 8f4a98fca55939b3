"""Holding the queues, and resuming: the verbs, their page, and what every page says while a hold runs."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.councils.holds import hold_on, hold_queues, hold_since, resume_queues
from councilcomms.councils.models import Deputising, Membership, Notice, PeopleEvent, QueueHold
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused, WrongState

ADDRESS = "/croft/desk/holds/"
WHY = "Our chairman, Arthur Bell, has died."


@pytest.fixture
def deputising(croft, clerk, officer):
    """``deputising(*categories)``: the officer deputises today, for these alone or for everything."""

    def make(*categories):
        today = timezone.localdate()
        with council_scope(croft):
            Deputising.objects.create(
                member=officer, starts=today, ends=today, cause="leave", opened_by=clerk, categories=list(categories)
            )
            return Membership.objects.standing().get(pk=officer.pk)

    return make


def test_begun_and_resumed(croft, clerk, officer, deputising, signed_in, events):
    deputising()
    browser = signed_in(clerk)
    answer = browser.post(ADDRESS, {"reason": WHY, "notices_exempt": "on"})
    assert (answer.status_code, answer.url) == (302, ADDRESS)
    with council_scope(croft):
        hold = QueueHold.objects.get()
        assert (hold.reason, hold.categories, hold.notices_exempt, hold.begun_by_id) == (WHY, [], True, clerk.pk)
        assert hold_on("news") == hold and hold_on("notice") is None
        assert [notice.member_id for notice in Notice.objects.all()] == [officer.pk]
        assert PeopleEvent.objects.get().note == f"On hold: everything but official notices. {WHY}"
    page = browser.get(ADDRESS).content.decode()
    assert "On hold now" in page and "by Clara Clerk" in page and "Hold from now on" not in page
    answer = browser.post(f"{ADDRESS}{hold.pk}/resume/", follow=True)
    assert "Nothing was kept back." in answer.content.decode() and "Holds before" in answer.content.decode()
    with council_scope(croft):
        hold.refresh_from_db()
        assert hold.ended_at and hold.ended_by_id == clerk.pk and hold_on("news") is None
        with pytest.raises(WrongState, match="ended already"):
            resume_queues(hold, by=clerk)
    assert events() == ["hold queues", "resume queues"]


@pytest.mark.parametrize(
    ("running", "new", "words"),
    [
        ([], ["news"], "Everything is on hold already since"),
        ([], [], "Everything is on hold already since"),
        (["news", "event"], [], "News and an event are on hold already since"),
        (["news", "event"], ["news", "vacancy"], "News is on hold already since"),
        (["news"], ["event"], None),
    ],
)
def test_two_that_overlap_are_told_by_the_field(running, new, words, croft, clerk, signed_in, events):
    with council_scope(croft):
        hold_queues(croft, by=clerk, reason=WHY, categories=running)
    answer = signed_in(clerk).post(ADDRESS, {"reason": "A flood in Mill Lane.", "categories": new})
    if words is None:
        assert answer.status_code == 302 and len(events()) == 2
        return
    page = answer.content.decode()
    assert words in page and "id_categories_error" in page and "A flood in Mill Lane." in page and len(events()) == 1


def test_notices_that_still_go_out_can_be_held_too(croft, clerk, events):
    with council_scope(croft):
        hold_queues(croft, by=clerk, reason=WHY, notices_exempt=True)
        with pytest.raises(Refused, match="Everything but official notices is on hold already"):
            hold_queues(croft, by=clerk, reason=WHY)
        second = hold_queues(croft, by=clerk, reason="They name him.", categories=["notice"])
        assert hold_on("notice") == second and len(events()) == 2


def test_bad_input_is_told_by_the_field_and_kept(croft, clerk, signed_in, events):
    browser = signed_in(clerk)
    assert "Write why nothing goes out." in browser.post(ADDRESS, {"reason": " "}).content.decode()
    page = browser.post(ADDRESS, {"reason": "x" * 301}).content.decode()
    assert "Use at most 300 characters." in page and "x" * 301 in page
    both = {"reason": WHY, "categories": ["notice"], "notices_exempt": "on"}
    page = browser.post(ADDRESS, both).content.decode()
    assert "Either they are held or they still go out." in page and WHY in page
    assert "Choose kinds of post from the list." in browser.post(
        ADDRESS, {"reason": WHY, "categories": ["gossip"]}).content.decode()
    with council_scope(croft), pytest.raises(Refused, match="300"):
        hold_queues(croft, by=clerk, reason="x" * 301)
    assert events() == []


def test_who_holds(croft, gates, clerk, chair, councillor, officer, administrator, deputising, outsider_clerk, signed_in):
    gates(ADDRESS, [clerk], [chair, councillor, officer, administrator])
    with council_scope(croft):
        hold = hold_queues(croft, by=clerk, reason=WHY)
        with pytest.raises(PermissionDenied):
            hold_queues(croft, by=chair, reason=WHY)
    gates(f"{ADDRESS}{hold.pk}/resume/", [], [chair, councillor], "post")
    assert signed_in(outsider_clerk).post(f"/scarcliffe/desk/holds/{hold.pk}/resume/").status_code == 404
    assert signed_in(clerk).get(f"{ADDRESS}{hold.pk}/resume/").status_code == 405


@pytest.mark.parametrize(("scope", "status"), [((), 200), (("news",), 403)])
def test_a_deputy_for_everything_holds_and_a_limited_one_does_not(scope, status, croft, deputising, signed_in):
    deputy = deputising(*scope)
    assert signed_in(deputy).get(ADDRESS).status_code == status
    if status == 403:
        with council_scope(croft), pytest.raises(PermissionDenied):
            hold_queues(croft, by=deputy, reason=WHY)


def test_every_page_says_so_without_a_statement_more(
    croft, clerk, councillor, signed_in, client, scarcliffe, django_assert_num_queries, django_assert_max_num_queries
):
    """Reasons with quotation marks and commas come through whole; another council's pages say nothing."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser, public, desk = signed_in(clerk), "/croft/", "/croft/desk/people/"
    browser.get(desk)
    before = {}
    for who, address in ((client, public), (browser, desk)):
        with CaptureQueriesContext(connection) as queries:
            who.get(address)
        before[address] = len(queries)
    with council_scope(croft):
        hold_queues(croft, by=clerk, reason='He said "no", and so: nothing.', categories=["news", "event"])
        hold_queues(croft, by=clerk, reason="The mast is down.", categories=["share"])
    for who, address in ((client, public), (browser, desk)):
        with django_assert_num_queries(before[address]):
            page = who.get(address).content.decode()
        assert "He said &quot;no&quot;, and so: nothing." in page and "The mast is down." in page
    assert "publishing nothing of these kinds at present: news and an event." in client.get(public).content.decode()
    held = browser.get(desk).content.decode()
    assert "On hold: news and an event." in held and "See it or resume" in held
    assert "See it or resume" not in signed_in(councillor).get(desk).content.decode()
    assert "The mast is down." not in client.get("/scarcliffe/").content.decode()
    with council_scope(croft):
        for hold in QueueHold.objects.all():
            resume_queues(hold, by=clerk)
    assert "The mast is down." not in client.get(public).content.decode()


def test_the_public_is_told_what_still_goes_out(croft, clerk, client):
    with council_scope(croft):
        hold = hold_queues(croft, by=clerk, reason=WHY)
        assert "Croft Parish Council is publishing only what is urgent at present." in client.get("/croft/").content.decode()
        resume_queues(hold, by=clerk)
        hold_queues(croft, by=clerk, reason=WHY, notices_exempt=True)
    assert "is publishing only official notices and what is urgent at present." in client.get("/croft/contact/").content.decode()


def test_from_its_minute_to_its_end(croft, clerk, time_machine):
    """A hold covers from its start on, and no longer the moment that it was ended; what was covered since is told."""
    begun = datetime(2026, 3, 29, 0, 59, tzinfo=UTC)  # a minute before the clocks go forward
    ended = begun + timedelta(hours=2)
    with council_scope(croft):
        hold = QueueHold.objects.create(reason=WHY, starts_at=begun, ended_at=ended, begun_by=clerk)
        second = timedelta(seconds=1)
        moments = [begun - second, begun, begun + timedelta(minutes=1), ended - second, ended]
        assert [hold_on("news", moment) == hold for moment in moments] == [False, True, True, True, False]
        time_machine.move_to(ended + timedelta(days=3), tick=False)
        since = [begun - timedelta(days=1), begun, ended - second, ended]
        assert [hold_since("news", moment) == hold for moment in since] == [True, True, True, False]


@pytest.mark.parametrize("rows", [1, 30])
def test_statements_do_not_grow(rows, croft, clerk, signed_in, django_assert_max_num_queries):
    with council_scope(croft):
        for n in range(rows):
            QueueHold.objects.create(reason=f"Hold {n}", categories=["news"], begun_by=clerk, ended_by=clerk,
                                     ended_at=timezone.now())
    browser = signed_in(clerk)
    browser.get(ADDRESS)
    with django_assert_max_num_queries(6):
        assert browser.get(ADDRESS).status_code == 200
