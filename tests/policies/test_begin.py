"""A draft is begun: copied with its amendments, or empty."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from councilcomms.councils.transitions import Refused
from policies import transitions
from policies.checks import rulebook, version_in_force
from policies.models import ClauseExample, Policy, PolicyEvent, Reading, Version


def test_a_draft_is_a_copy_and_changes_nothing_in_force(standing, clerk):
    ClauseExample.objects.create(clause=standing.clauses.first(), text="Ring Dave.", must="flag")
    draft = transitions.begin_version(standing, by=clerk, label=" 2026  review ")
    assert (draft.label, draft.state, draft.based_on, draft.channel_kinds) == (
        "2026 review", "draft", standing, ["website"])
    said = [list(version.clauses.values_list("position", "ref", "anchor", "text", "audience", "rules__kind", "examples__text"))
            for version in (standing, draft)]
    assert said[0] == said[1] and len(said[0]) == 3
    assert draft.content_key == standing.content_key and version_in_force() == standing
    event = PolicyEvent.objects.get(version=draft)
    assert (event.verb, event.actor, event.note) == ("begin version", clerk, "Copied from 2025.")


def test_amendments_are_put_in_and_questions_come_along(standing, clerk):
    for outcome, anchor, answer in (
        ("amendment", "1-b", "Say how we know, with a link."), ("amendment", "", "The policy is looked at each May."),
        ("open", "1-a", ""), ("reading", "1-a", "A phone number is private."), ("aside", "", ""),
    ):
        Reading.objects.create(version=standing, question=outcome, anchor=anchor, outcome=outcome, answer=answer)
    draft = transitions.begin_version(standing, by=clerk, label="2026")
    assert draft.clauses.get(anchor="1-b").text == "Say how we know, with a link."
    last = draft.clauses.last()
    assert (last.section, last.text, last.anchor, last.position) == (
        "Amendments", "The policy is looked at each May.", "amendments-p1", 4)
    assert [r.outcome for r in draft.readings.all()] == ["open", "reading"]
    assert standing.clauses.get(anchor="1-b").text == "Say how we know."
    assert draft.content_key != standing.content_key


def test_the_copy_can_be_read_by(standing, clerk):
    draft = transitions.begin_version(standing, by=clerk, label="2026")
    draft = Version.objects.select_related("policy").get(pk=draft.pk)
    assert {rule.kind for rule in rulebook(draft).compiled.rules} >= {"personal-data", "source-missing"}


def test_an_empty_draft_where_there_was_no_policy(in_croft, administrator):
    with pytest.raises(Refused) as refused:
        transitions.begin_version(None, by=administrator, label="First")
    assert set(refused.value.errors) == {"title"} and not Policy.objects.exists()
    draft = transitions.begin_version(None, by=administrator, label="First", title="Our policy")
    assert draft.policy.title == "Our policy" and not draft.clauses.exists()


@pytest.mark.parametrize("label", ["", "2025", "x" * 61])
def test_a_version_needs_a_name_of_its_own(standing, clerk, label):
    with pytest.raises(Refused) as refused:
        transitions.begin_version(standing, by=clerk, label=label)
    assert set(refused.value.errors) == {"label"} and Version.objects.count() == 1


@pytest.mark.parametrize("persona", ["councillor", "chair", "officer"])
def test_who_may_not(persona, standing, request, signed_in):
    member = request.getfixturevalue(persona)
    with pytest.raises(PermissionDenied):
        transitions.begin_version(standing, by=member, label="2026")
    assert signed_in(member).get(reverse("begin_version", args=["croft"])).status_code == 403


def test_the_page_begins_one_and_shows_what_is_wrong_by_the_field(standing, administrator, signed_in):
    browser, address = signed_in(administrator), reverse("begin_version", args=["croft"])
    page = browser.post(address, {"label": "2025", "based_on": standing.pk}).content.decode()
    assert "There is a version called “2025” already." in page and 'href="#id_label"' in page
    answer = browser.post(address, {"label": "2026", "based_on": standing.pk})
    draft = Version.objects.get(label="2026")
    assert answer["Location"] == reverse("version", args=["croft", draft.pk])


def test_a_draft_is_thrown_away_and_its_rows_stay(begun, clerk, councillor, signed_in):
    with pytest.raises(PermissionDenied):
        transitions.discard(begun, by=councillor)
    answer = signed_in(clerk).post(reverse("discard_version", args=["croft", begun.pk]))
    assert answer["Location"] == reverse("policies", args=["croft"])
    begun.refresh_from_db()
    assert begun.state == "discarded" and begun.clauses.count() == 3
