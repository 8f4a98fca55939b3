"""The page on which a member confirms the policy, or what changed in it."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.urls import reverse

from councilcomms.councils import notices
from councilcomms.councils.models import Notice
from councilcomms.councils.people import give_role
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused
from policies.models import Confirmation, Version
from policies.transitions import confirm
from policies.transitions.reminding import confirm_address
from tests.policies.small_versions import IN_FORCE, changed, make_version

LATER = IN_FORCE + timedelta(days=100)
PRESS = "I have read this and will keep to it"


@pytest.fixture(autouse=True)
def now(croft):
    with time_machine.travel(datetime(2026, 6, 1, 12, tzinfo=ZoneInfo("Europe/London")), tick=False) as traveller:
        yield traveller


@pytest.fixture
def version(croft, now):
    return make_version(croft)


@pytest.fixture
def browser(now, councillor, signed_in):
    return signed_in(councillor)


@pytest.fixture
def address(croft):
    return reverse("confirm_policy", args=["croft"])


def rows(croft):
    with council_scope(croft):
        return list(Confirmation.objects.order_by("pk"))


@pytest.fixture
def second(version, croft, councillor, now):
    """A second version, in force today, of which one clause changed, one is new and one was taken out."""
    with council_scope(croft):
        confirm(version, by=councillor)
    now.move_to(datetime(2026, 9, 9, 12, tzinfo=ZoneInfo("Europe/London")))
    return make_version(
        croft, changed(a1=None, a2="Councillors speak for themselves and always say so.", b2="Ask before filming."),
        effective_on=LATER, label="the second version",
    )


def test_the_first_time_all_that_speaks_to_me_is_there_and_nothing_else(version, browser, address):
    page = browser.get(address).content.decode()
    assert "Be fair and check your facts." in page and "Councillors speak for themselves" in page
    assert "Officers answer" not in page and "The public may comment" not in page
    assert page.count(PRESS) == 1


def test_one_button_keeps_which_clauses_and_leads_back(version, browser, address, croft):
    answer = browser.post(address, {"next": "/croft/desk/posts/new/", "version": version.pk})
    assert answer["Location"] == "/croft/desk/posts/new/"
    assert [row.anchors for row in rows(croft)] == [["1-a", "2-a"]]
    page = browser.get(address).content.decode()
    assert "You have confirmed this version" in page and PRESS not in page


def test_twice_changes_nothing(version, browser, address, croft, now):
    for _ in range(2):
        browser.post(address, {"version": version.pk})
        now.shift(60)
    assert [row.at for row in rows(croft)] == [datetime(2026, 6, 1, 12, tzinfo=ZoneInfo("Europe/London"))]


def test_what_changed_is_shown_word_by_word(second, browser, address, croft):
    page = browser.get(address).content.decode()
    assert "What changed in the policy" in page and "version 1" in page
    assert '<ins><span class="govuk-visually-hidden">put in: </span>always ' in page
    assert "Ask before filming." in page and "New</strong>" in page
    assert "No longer in what speaks to you" in page and "Be fair and check your facts." in page
    assert "Officers answer" not in page
    browser.post(address, {"version": second.pk})
    assert rows(croft)[-1].anchors == ["2-a", "2-b"]


def test_a_further_role_is_shown_what_speaks_to_it(version, councillor, clerk, signed_in, address, croft, now):
    with council_scope(croft):
        confirm(version, by=councillor)
        give_role(councillor, by=clerk, role="officer")
    browser = signed_in(councillor)
    page = browser.get(address).content.decode()
    assert "What the policy asks of your further role" in page and "Now speaks to you" in page
    assert "Officers answer within five working days." in page and "Be fair" not in page
    browser.post(address, {"version": version.pk})
    assert [row.anchors for row in rows(croft)] == [["1-a", "2-a", "3-a"]]


def test_another_heading_is_said(version, councillor, signed_in, address, croft, now):
    with council_scope(croft):
        confirm(version, by=councillor)
    now.move_to(datetime(2026, 9, 9, 12, tzinfo=ZoneInfo("Europe/London")))
    second = make_version(croft, effective_on=LATER)
    with council_scope(croft):
        second.clauses.filter(anchor="2-a").update(section="What is never posted")
        Version.objects.filter(pk=second.pk).update(content_key="")
    page = signed_in(councillor).get(address).content.decode()
    assert "Under another heading" in page and "it was in “2. Section 2”" in page


def test_a_small_change_is_shown_and_asks_nothing(version, councillor, signed_in, address, croft, now):
    with council_scope(croft):
        confirm(version, by=councillor)
    now.move_to(datetime(2026, 9, 9, 12, tzinfo=ZoneInfo("Europe/London")))
    make_version(croft, changed(a1="Be fair and check facts."), effective_on=LATER, minor=True)
    page = signed_in(councillor).get(address).content.decode()
    assert "taken out: </span>your " in page and "Nothing need be done" in page and PRESS not in page


def test_whom_nothing_concerns_is_told_so(croft, browser, address):
    make_version(croft, {"3-a": ("Officers answer soon.", ["officers"])})
    page = browser.get(address).content.decode()
    assert "You need not confirm this version" in page and PRESS not in page


def test_clause_by_clause_names_what_is_missing_and_keeps_what_is_ticked(croft, browser, address):
    version = make_version(croft, confirm_each=True)
    page = browser.get(address).content.decode()
    assert page.count('type="checkbox"') == 2 and page.count(PRESS) == 1
    page = browser.post(address, {"version": version.pk, "clause-2-a": "on"}).content.decode()
    assert "Tick clause 1.a once you have read it." in page and "Tick clause 2.a" not in page
    assert 'href="#id_clause-1-a"' in page
    box = page[page.index('name="clause-2-a"'):]
    assert "checked" in box[:box.index(">")]
    assert rows(croft) == []
    browser.post(address, {"version": version.pk, "clause-1-a": "on", "clause-2-a": "on"})
    assert [row.anchors for row in rows(croft)] == [["1-a", "2-a"]]


def test_clause_by_clause_only_for_what_changed(second, browser, address, croft):
    with council_scope(croft):
        Version.objects.filter(pk=second.pk).update(confirm_each=True)
    assert browser.get(address).content.decode().count('type="checkbox"') == 2
    browser.post(address, {"version": second.pk, "clause-2-a": "on", "clause-2-b": "on"})
    assert len(rows(croft)) == 2


def test_the_verb_asks_for_each_clause_itself(croft, councillor, in_croft):
    version = make_version(croft, confirm_each=True)
    with pytest.raises(Refused) as refused:
        confirm(version, by=councillor, ticked=["2-a", "9-z"])
    assert list(refused.value.errors) == ["clause-1-a"]


def test_a_version_that_came_meanwhile_is_not_confirmed_unread(version, browser, address, croft, now):
    now.move_to(datetime(2026, 6, 2, 0, 0, 1, tzinfo=ZoneInfo("Europe/London")))
    make_version(croft, changed(a1="Quite another rule."), effective_on=IN_FORCE + timedelta(days=1))
    page = browser.post(address, {"version": version.pk, "next": "/croft/desk/posts/new/"}).content.decode()
    assert "The policy changed after you opened this page" in page and "Quite another rule." in page
    assert 'value="/croft/desk/posts/new/"' in page and rows(croft) == []


@pytest.mark.parametrize("sent", ["x", "9" * 40, "-1", "\u0000"])
def test_strange_versions_are_refused_in_words(version, browser, address, croft, sent):
    answer = browser.post(address, {"version": sent})
    assert answer.status_code == 200 and rows(croft) == []


def test_what_is_not_adopted_cannot_be_confirmed(croft, councillor, in_croft):
    version = make_version(croft)
    Version.objects.filter(pk=version.pk).update(state=Version.State.PROPOSED)
    with pytest.raises(Refused):
        confirm(Version.objects.get(pk=version.pk), by=councillor)


def test_opening_the_page_reads_the_notice_of_it(version, browser, address, croft, councillor):
    with council_scope(croft):
        notices.tell([councillor], "Please confirm", confirm_address(version))
    browser.get(address)
    with council_scope(croft):
        assert Notice.objects.get(member=councillor).read_at


def test_a_clause_of_markup_is_shown_as_text(croft, browser, address):
    make_version(croft, {"1-a": ("<script>alert(1)</script>", [])})
    page = browser.get(address).content.decode()
    assert "&lt;script&gt;alert(1)" in page and "<script>alert" not in page


@pytest.mark.parametrize("many", [1, 30])
def test_statements_do_not_grow_with_clauses(croft, browser, address, many, django_assert_max_num_queries):
    make_version(croft, {f"{n}-a": (f"Rule {n}.", []) for n in range(1, many + 1)}, confirm_each=True)
    with django_assert_max_num_queries(8):
        browser.get(address)
