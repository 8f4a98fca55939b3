"""Suggestions on a draft: shown as ticks, taken with one button, and what cannot be is said by its field."""

from __future__ import annotations

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused, WrongState
from policies.checks import content_key, rulebook
from policies.coverage import summary
from policies.forms.suggestions import SuggestionsForm
from policies.loading import load_version
from policies.models import Clause, PolicyEvent, Rule, Version
from policies.packs.files import load_pack
from policies.suggesting import ClauseText, finding
from policies.transitions.editing import change_clause
from policies.transitions.suggested_rules import Chosen, ChosenRule, accept_suggestions
from policies.versions.fingerprints import seen_with_rules


@pytest.fixture
def bare(croft):
    """Croft's clauses as a draft, with nothing that carries them out: as an import leaves them."""
    with council_scope(croft):
        draft = load_version(load_pack("croft"), state=Version.State.DRAFT)
        Rule.objects.filter(clause__version=draft).delete()
        Clause.objects.filter(version=draft).update(mechanisms=[], people_only=False, house_rule=False, own_account=False, audience=[])
        draft.content_key = content_key(draft)
        draft.save()
        return draft


@pytest.fixture
def clause(bare):
    def find(anchor):
        with council_scope(bare.council_id):
            return Clause.objects.prefetch_related("rules").get(version=bare, anchor=anchor)

    return find


def address(draft, query=""):
    return reverse("suggestions", args=["croft", draft.pk]) + query


def sent_for(clause, **fields):
    """What the page of one clause sends. ``fields``: without the clause's prefix, “_” for “-”."""
    return {"clause": [clause.pk], f"{clause.pk}-seen": seen_with_rules(clause)} | {
        f"{clause.pk}-{name.replace('_', '-')}": value for name, value in fields.items()}


def as_a_browser_sends(html):
    """What a form on this page would send as it stands: ticks, choices, boxes."""
    data = {}
    for tag in re.findall(r"<input[^>]*>", html):
        facts = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if facts.get("type") == "checkbox" and " checked" not in tag:
            continue
        if "name" in facts and facts["name"] != "csrfmiddlewaretoken":
            data.setdefault(facts["name"], []).append(facts.get("value", ""))
    for name, options in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', html, re.S):
        data[name] = re.findall(r'value="([^"]*)"[^>]* selected', options)
    return data


# -- the verb -----------------------------------------------------------------------------------------------------------


def test_what_is_chosen_is_bound(bare, clause, clerk, croft_scope):
    before, house = bare.content_key, clause("2-p12")
    kept = clause("3-c")
    version = accept_suggestions(bare, {
        kept.pk: Chosen((ChosenRule("source-missing", "block", {"dates": False}),), ("record:source",), audience=("officers",)),
        house.pk: Chosen((ChosenRule("attack-threat"),), ("page:house-rules",)),
        clause("1-p1").pk: Chosen(people_only=True),
        clause("9-do-a").pk: Chosen(mechanisms=("page:own-account",), audience=("councillors",)),
    }, by=clerk)
    rule = clause("3-c").rules.get()
    assert (rule.kind, rule.severity, rule.params) == ("source-missing", "block", {"dates": False})
    assert (clause("3-c").mechanisms, clause("3-c").audience) == (["record:source"], ["officers"])
    assert (clause("2-p12").house_rule, clause("2-p12").audience) == (True, ["public"])
    assert clause("1-p1").people_only and clause("9-do-a").own_account
    assert version.content_key == content_key(version) != before
    assert ("source-missing", "3.c") in {(r.kind, r.clause) for r in rulebook(version).compiled.rules}
    event = PolicyEvent.objects.get(version=bare, verb="edit policy versions")
    assert (event.verb, event.note) == ("edit policy versions", "What carries out 4 clauses")


def test_what_a_clause_has_stays(bare, clause, clerk, croft_scope):
    three = clause("3-c")
    Rule.objects.create(clause=three, kind="confidential", severity="block")
    Clause.objects.filter(pk=three.pk).update(mechanisms=["gate:approval"])
    for _ in range(2):
        accept_suggestions(bare, {three.pk: Chosen((ChosenRule("source-missing", "justify"),), ("record:source",))}, by=clerk)
    assert {rule.kind for rule in clause("3-c").rules.all()} == {"confidential", "source-missing"}
    assert clause("3-c").mechanisms == ["gate:approval", "record:source"]


@pytest.mark.parametrize(("chosen", "field", "words"), [
    (Chosen((ChosenRule("repetition", "justify", {"days": 9000}),)), "repetition", "must be between"),
    (Chosen((ChosenRule("repetition", "justify", {"hours": 2}),)), "repetition", "no such setting"),
    (Chosen((ChosenRule("political", "stern"),)), "political", "Choose how serious"),
    (Chosen((ChosenRule("rumour", "block"),)), "rumour", "Choose what to look for"),
    (Chosen(mechanisms=("gate:moat",)), "keep", "no “gate:moat”"),
    (Chosen((ChosenRule("political", "block"),), people_only=True), "keep", "not both"),
    (Chosen(audience=("cats",)), "audience", "“cats”"),
])
def test_what_cannot_be_is_refused_and_nothing_is_written(bare, clause, clerk, croft_scope, chosen, field, words):
    good, bad = clause("3-d"), clause("3-c")
    with pytest.raises(Refused) as refused:
        accept_suggestions(bare, {good.pk: Chosen((ChosenRule("political", "block"),)), bad.pk: chosen}, by=clerk)
    assert list(refused.value.errors) == [f"{bad.pk}-{field}"] and words in refused.value.errors[f"{bad.pk}-{field}"]
    assert "Clause 3.c" in str(refused.value) and not Rule.objects.filter(clause__version=bare).exists()


def test_only_drafts_and_only_by_those_who_keep_the_policy(policy, bare, clause, clerk, councillor, croft_scope):
    with pytest.raises(PermissionDenied):
        accept_suggestions(bare, {}, by=councillor)
    with pytest.raises(WrongState):
        accept_suggestions(policy, {}, by=clerk)


def test_a_clause_of_another_version_is_no_clause_here(policy, bare, clerk, croft_scope):
    other = policy.clauses.get(anchor="3-p")
    accept_suggestions(bare, {other.pk: Chosen(people_only=True)}, by=clerk)
    other.refresh_from_db()
    assert not other.people_only


# -- the page -----------------------------------------------------------------------------------------------------------


def test_one_button_takes_what_is_ticked(bare, croft, administrator, signed_in, clause):
    browser = signed_in(administrator)
    shown = browser.get(address(bare)).content.decode()
    assert "72 clauses, 63 carried out once you keep what is ticked, no questions for you" in shown and shown.count("<legend") >= 72
    assert "The clause says “agrees”" not in shown and "What carries out" in shown
    answer = browser.post(address(bare), as_a_browser_sends(shown), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("coverage", args=["croft", bare.pk])
    with council_scope(croft):
        said = summary(bare)
    assert said.carried_out >= 55 and said.people_only >= 2
    assert f"Kept. {said.words}" in answer.content.decode()
    assert [rule.kind for rule in clause("2-p8").rules.all()] == ["personal-data"]
    assert clause("2-p8").audience == ["councillors", "officers"]
    assert clause("3-x-i").house_rule and clause("3-x-i").audience == ["moderators", "public"]


def test_then_only_what_still_has_nothing_is_shown(bare, clerk, signed_in, clause):
    browser = signed_in(clerk)
    browser.post(address(bare), as_a_browser_sends(browser.get(address(bare)).content.decode()))
    rest = browser.get(address(bare)).content.decode()
    assert 'id="clause-3-p"' in rest and 'id="clause-2-p8"' not in rest
    everything = browser.get(address(bare, "?all=1")).content.decode()
    assert 'id="clause-2-p8"' in everything and f'id="id_{clause("2-p8").pk}-personal-data"' not in everything


def test_an_unticked_suggestion_is_not_taken_and_a_changed_one_is(bare, clerk, signed_in, clause):
    browser = signed_in(clerk)
    browser.post(address(bare), sent_for(clause("2-p8"), audience=["officers"]))
    assert not clause("2-p8").rules.all() and clause("2-p8").audience == ["officers"]
    browser.post(address(bare), sent_for(clause("2-p8"), keep=["personal-data"], audience=["officers"]) | {
        f"{clause('2-p8').pk}-severity-personal-data": "advise"})
    assert clause("2-p8").rules.get().severity == "advise"


@pytest.fixture
def repeating(bare, croft):
    with council_scope(croft):
        row = Clause.objects.create(
            version=bare, position=200, section="More", anchor="again", text="The same notice is not posted again within a fortnight.")
        return row.pk


def test_a_parameter_can_be_changed(bare, repeating, clerk, signed_in, clause):
    signed_in(clerk).post(address(bare), sent_for(
        clause("again"), keep=["repetition"], severity_repetition="justify", param_days="21"))
    assert clause("again").rules.get().params == {"days": 21}


@pytest.mark.parametrize("days", ["-1", "many", "9000"])
def test_a_wrong_parameter_is_said_by_its_field_and_nothing_typed_is_lost(bare, repeating, clerk, signed_in, clause, days):
    answer = signed_in(clerk).post(address(bare), sent_for(
        clause("again"), keep=["repetition"], severity_repetition="advise", param_days=days, audience=["moderators"]))
    shown = answer.content.decode()
    assert answer.status_code == 200 and "There is a problem" in shown
    assert f'<a href="#id_{repeating}-param-days">Write a number of days from ' in shown
    assert f'value="{days}"' in shown and 'value="advise" selected' in shown
    assert not clause("again").rules.all()


def test_people_only_and_a_rule_cannot_both_be(bare, repeating, clerk, signed_in, clause):
    shown = signed_in(clerk).post(address(bare), sent_for(
        clause("again"), keep=["repetition", "people"], severity_repetition="justify")).content.decode()
    assert "and not both" in shown and 'href="#clause-again"' in shown
    assert not clause("again").rules.all() and not clause("again").people_only


def test_an_adopted_version_is_only_looked_at(policy, clerk, signed_in):
    answer = signed_in(clerk).get(address(policy), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("coverage", args=["croft", policy.pk])
    assert "Only a draft can be changed" in answer.content.decode()


def test_only_those_who_keep_the_policy(bare, councillor, officer, outsider_clerk, scarcliffe_policy, clerk, signed_in):
    for member, status in ((councillor, 403), (officer, 403), (outsider_clerk, 404)):
        assert signed_in(member).get(address(bare)).status_code == status
        assert signed_in(member).post(address(bare), {"clause": [1]}).status_code == status
    assert signed_in(clerk).get(address(scarcliffe_policy)).status_code == 404


def test_statements_do_not_grow_with_clauses(bare, clerk, signed_in, croft):
    browser = signed_in(clerk)
    browser.get(address(bare))
    with CaptureQueriesContext(connection) as many:
        browser.get(address(bare))
    with council_scope(croft):
        Clause.objects.filter(version=bare, position__gt=10).delete()
    with CaptureQueriesContext(connection) as few:
        browser.get(address(bare))
    assert len(many) == len(few)


def test_what_was_changed_while_the_page_was_open_is_not_written_over(bare, clause, clerk, administrator, signed_in, croft):
    browser = signed_in(clerk)
    old = sent_for(clause("2-p8"), keep=["personal-data"], audience=["officers"], severity_personal_data="block")
    with council_scope(croft):
        change_clause(clause("2-p8"), by=administrator, audience=["moderators"])
    shown = browser.post(address(bare), old).content.decode()
    assert "There is a problem" in shown and "This was changed while you wrote." in shown
    assert clause("2-p8").audience == ["moderators"] and not clause("2-p8").rules.all()
    browser.post(address(bare), as_a_browser_sends(shown))
    assert clause("2-p8").audience == ["officers"] and clause("2-p8").rules.get().severity == "block"


def test_a_rule_that_somebody_added_meanwhile_counts_as_a_change(bare, clause, clerk, croft_scope):
    seen = seen_with_rules(clause("3-c"))
    Rule.objects.create(clause=clause("3-c"), kind="source-missing", severity="advise")
    with pytest.raises(Refused, match="This was changed while you wrote"):
        accept_suggestions(bare, {clause("3-c").pk: Chosen((ChosenRule("source-missing", "block"),), seen=seen)}, by=clerk)
    assert clause("3-c").rules.get().severity == "advise"


def test_an_audience_that_is_left_as_it_is_is_not_sent(bare, clause, croft_scope):
    Clause.objects.filter(pk=clause("2-p8").pk).update(audience=["officers"])
    row = clause("2-p8")
    chosen = {}
    for audience in (["officers"], ["public"]):
        form = SuggestionsForm(sent_for(row, audience=audience), clause=row, text=ClauseText(row.text), suggested=[])
        assert form.is_valid()
        chosen[audience[0]] = form.chosen.audience
    assert chosen == {"officers": None, "public": ("public",)}


def test_a_clause_is_read_once_while_its_words_stay(bare, clerk, signed_in, clause, croft, monkeypatch):
    read = []
    really = finding._read
    monkeypatch.setattr(finding, "_read", lambda text: read.append(text.text) or really(text))
    finding._suggest.cache_clear()
    browser = signed_in(clerk)
    browser.get(address(bare))
    assert len(read) == 72
    with council_scope(croft):
        change_clause(clause("3-c"), by=clerk, text="Say how we know.", audience=["officers"])
    browser.get(address(bare, "?all=1"))
    assert read[72:] == ["Say how we know."]
