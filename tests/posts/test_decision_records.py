"""The record of an officer's decision (SI 2014/2095 regs 7 to 10): written once, public, corrected by a later one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.transitions import Refused, WrongState
from councilcomms.posts import transitions
from councilcomms.posts.decisions import PAGE
from councilcomms.posts.models import DecisionRecord, Post

NEW, LIST = "/croft/desk/decisions/new/", "/croft/decisions/"


def decided(**changes):
    told = {"decided_on": timezone.localdate(), "decision": "To let the hall to the choir.", "reasons": "It is free."}
    return transitions.Decision(**told | changes)


def typed(**changes):
    return {
        "decided_on_day": "7", "decided_on_month": "6", "decided_on_year": "2024", "decision": "To let the hall to the choir.",
        "reasons": "It is free.", "alternatives": "Letting it to nobody.", "conflicts": "Cllr Sings",
    } | changes


def test_of_a_post_it_is_filled_in_from_the_approval(published, clerk, signed_in, in_croft):
    browser = signed_in(clerk)
    address = reverse("post_decision", args=["croft", published.pk])
    assert f'href="{address}"' in browser.get(published.deciding_address).content.decode()
    page = browser.get(address).content.decode()
    assert f"To publish “{published}” on Croft&#x27;s website." in page and "Clerk, under Section 1" in page
    answer = browser.post(address, typed())
    row = DecisionRecord.objects.get()
    assert answer["Location"] == reverse("decision", args=["croft", 1])
    assert (row.post, row.number, row.decided_on, row.made_by) == (published, 1, date(2024, 6, 7), clerk)
    assert published.events.last().note == "Decision 1"


def test_what_is_missing_is_said_beside_it_and_nothing_is_lost(clerk, signed_in, in_croft):
    browser = signed_in(clerk)
    page = browser.post(NEW, typed(decision="", decided_on_year="2099")).content.decode()
    assert "That day is still to come." in page and "Write what was decided." in page and "Cllr Sings" in page
    page = browser.post(NEW, typed(decided_on_day="", decided_on_month="", decided_on_year="", reasons=" ")).content.decode()
    assert "Enter the day of the decision." in page and "Write the reasons for it." in page
    assert not DecisionRecord.objects.exists()


def test_who_may(published, confirmed, clerk, deputy, draft, in_croft):
    for post in (None, published):
        with pytest.raises(PermissionDenied):
            transitions.record_decision(decided(), by=confirmed, post=post)
        transitions.record_decision(decided(), by=deputy, post=post)
    with pytest.raises(WrongState):
        transitions.record_decision(decided(), by=clerk, post=draft)
    assert [row.number for row in DecisionRecord.objects.order_by("number")] == [1, 2]


def test_only_a_later_record_corrects_it(clerk, anonymous, signed_in, in_croft):
    first = transitions.record_decision(decided(), by=clerk)
    browser = signed_in(clerk)
    assert f"{NEW}?replaces=1" in browser.get(f"{LIST}1/").content.decode()
    assert "To let the hall to the choir." in browser.get(f"{NEW}?replaces=1").content.decode()
    browser.post(f"{NEW}?replaces=1", typed(decision="To let the hall to nobody."))
    second = DecisionRecord.objects.get(number=2)
    assert second.replaces == first
    page = anonymous.get(f"{LIST}1/").content.decode()
    assert "To let the hall to the choir." in page and "takes the place of this one" in page and "?replaces" not in page
    assert "This takes the place of" in anonymous.get(f"{LIST}2/").content.decode()
    with pytest.raises(Refused):
        transitions.record_decision(decided(), by=clerk, replaces=first)


def test_the_public_reads_them_newest_first(clerk, anonymous, scarcliffe, in_croft, django_assert_max_num_queries):
    assert LIST not in anonymous.get("/croft/").content.decode(), "no link where there is none"
    today = timezone.localdate()
    for number in range(PAGE + 1):
        day = today - timedelta(days=number)
        transitions.record_decision(decided(decided_on=day, decision=f"No. {number}!"), by=clerk)
    assert LIST in anonymous.get("/croft/").content.decode()
    assert LIST not in anonymous.get("/scarcliffe/").content.decode()
    for address in (LIST, f"{LIST}1/"):
        with django_assert_max_num_queries(4):
            assert anonymous.get(address).status_code == 200
    page = anonymous.get(LIST).content.decode()
    assert page.index("No. 0!") < page.index("No. 1!") and f"No. {PAGE}!" not in page
    older = page.split('href="?before=')[1].split('"')[0]
    page = anonymous.get(f"{LIST}?before={older}").content.decode()
    assert f"No. {PAGE}!" in page and "No. 0!" not in page
    for nonsense in ("x", "2026-99-01_1", "2026-01-01_9999999999"):
        assert anonymous.get(LIST, {"before": nonsense}).status_code == 200
    assert anonymous.get(f"{LIST}999/").status_code == 404
    assert anonymous.get("/scarcliffe/decisions/1/").status_code == 404


def test_replacing_is_refused_before_the_form_and_what_was_typed_is_kept(published, clerk, words, signed_in, in_croft):
    transitions.record_decision(decided(), by=clerk, post=published)
    browser, address = signed_in(clerk), f"{NEW}?replaces=1"
    assert browser.get(address).status_code == 200
    Post.objects.filter(pk=published.pk).update(state="submitted")
    assert browser.get(address)["Location"] == published.deciding_address, "and why is said there"
    page = browser.post(address, typed())
    assert page.status_code == 409 and "Cllr Sings" in page.content.decode()
    Post.objects.filter(pk=published.pk).update(state="published")
    type(published.current).objects.filter(pk=published.current_id).update(about=[clerk.pk])
    assert browser.get(address).status_code == 403
    page = browser.post(address, typed())
    assert page.status_code == 403 and "Cllr Sings" in page.content.decode() and "about you" in page.content.decode()
    assert DecisionRecord.objects.count() == 1
