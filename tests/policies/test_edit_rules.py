"""Rules of a clause: chosen by kind, set by the parameters that the kind itself declares."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from councilcomms.councils.transitions import Refused
from policies import transitions
from policies.checks import content_key
from policies.forms.clauses import RuleForm
from policies.models import Rule
from policies.versions.fingerprints import seen_of
from policies.versions.rule_settings import choices, kinds_to_choose, read_rule


def test_a_rule_is_added_with_what_differs_from_the_kinds_own(begun, clause_of, administrator):
    rule = transitions.add_rule(
        clause_of("1-a"), by=administrator, kind="repetition", severity="advise", params={"days": 60, "near": 68}
    )
    assert rule.params == {"days": 60} and rule.severity == "advise"
    begun.refresh_from_db()
    assert begun.content_key == content_key(begun)


@pytest.mark.parametrize(("said", "field", "words"), [
    ({"kind": "repetition", "severity": "advise", "params": {"days": 400}}, "param_days", "This must be between 0 and 366."),
    ({"kind": "repetition", "severity": "advise", "params": {"dogs": 4}}, "param_dogs", "no such setting"),
    ({"kind": "repetition", "severity": "loud"}, "severity", "Choose how serious"),
    ({"kind": "weather", "severity": "advise"}, "kind", "Choose what to look for."),
    ({"kind": "personal-data", "severity": "advise"}, "kind", "already"),
    ({"kind": "house-style", "severity": "advise", "params": {"checks": ["tides"]}}, "param_checks", "tides"),
])
def test_what_is_wrong_is_said_by_the_field(clause_of, clerk, said, field, words):
    with pytest.raises(Refused) as refused:
        transitions.add_rule(clause_of("1-a"), by=clerk, **said)
    assert set(refused.value.errors) == {field} and words in refused.value.errors[field]


def test_a_rule_for_comments_has_no_severity(clause_of, clerk):
    rule = transitions.add_rule(clause_of("2-p1"), by=clerk, kind="libel", severity="block")
    assert rule.severity == ""


def test_a_rule_is_changed_and_taken_away(begun, clause_of, clerk):
    rule = clause_of("1-a").rules.get()
    transitions.change_rule(rule, by=clerk, severity="justify", params={"exceptions": ["Dave's Field"]})
    rule.refresh_from_db()
    assert (rule.severity, rule.params) == ("justify", {"exceptions": ["Dave's Field"]})
    assert [row.history_type for row in Rule.history.filter(id=rule.pk).order_by("history_id")] == ["+", "~"]
    transitions.remove_rule(rule, by=clerk)
    assert not clause_of("1-a").rules.exists()
    assert [e.note for e in begun.events.order_by("pk")][-1] == "Clause 1.a: “Private details” taken away."


@pytest.mark.parametrize("kind", [kind for _, group in choices()[1:] for kind, _ in group])
def test_what_the_form_of_a_kind_shows_first_is_the_kind_as_it_is(kind):
    shown = {field.name: field.value() for field in RuleForm(kind=kind) if field.value() is not None}
    bound = RuleForm({name: value for name, value in shown.items() if value is not False}, kind=kind)
    assert bound.is_valid(), bound.errors
    assert read_rule(kind, **bound.said) == (kinds_to_choose()[kind].default_severity, {})


def test_the_pages_choose_set_and_change_a_rule(clause_of, clerk, signed_in):
    browser, clause = signed_in(clerk), clause_of("1-b")
    address = reverse("add_rule", args=["croft", clause.pk])
    assert "What should it look for?" in browser.get(address).content.decode()
    assert "For how many days what went out counts" in browser.get(f"{address}?kind=repetition").content.decode()
    said = {"kind": "repetition", "severity": "justify", "param_days": "9000", "param_near": "70", "param_exceptions": ""}
    page = browser.post(address, said).content.decode()
    assert "This must be between 0 and 366." in page and 'href="#id_param_days"' in page and 'value="9000"' in page
    assert "Enter a number." in browser.post(address, said | {"param_days": "many"}).content.decode()
    assert browser.post(address, said | {"param_days": "90"}).status_code == 302
    rule = clause.rules.get(kind="repetition")
    assert rule.params == {"days": 90, "near": 70}
    address = reverse("rule", args=["croft", rule.pk])
    assert 'value="90"' in browser.get(address).content.decode()
    page = browser.post(address, said | {"param_days": "10", "seen": "old"}).content.decode()
    assert "This was changed while you wrote" in page
    assert browser.post(address, said | {"param_days": "10", "seen": seen_of(rule)}).status_code == 302
    rule.refresh_from_db()
    assert rule.params["days"] == 10
    browser.post(reverse("remove_rule", args=["croft", rule.pk]))
    assert not clause.rules.filter(kind="repetition").exists()


def test_who_may_not_and_where_not(clause_of, councillor, outsider_clerk, signed_in):
    clause = clause_of("1-a")
    rule = clause.rules.get()
    with pytest.raises(PermissionDenied):
        transitions.add_rule(clause, by=councillor, kind="libel")
    for name, pk in (("rule", rule.pk), ("add_rule", clause.pk)):
        assert signed_in(councillor).get(reverse(name, args=["croft", pk])).status_code == 403
        assert signed_in(outsider_clerk).get(reverse(name, args=["scarcliffe", pk])).status_code == 404
    assert signed_in(councillor).post(reverse("remove_rule", args=["croft", rule.pk])).status_code == 403


def test_a_rule_that_only_a_file_brings_has_its_page(clause_of, clerk, signed_in):
    rule = Rule.objects.create(clause=clause_of("2-p1"), kind="protected")
    address = reverse("rule", args=["croft", rule.pk])
    browser = signed_in(clerk)
    assert "Criticism that stays" in browser.get(address).content.decode()
    sent = browser.post(address, {"seen": seen_of(rule), "param_exceptions": "the pond"})
    assert sent["Location"] == reverse("clause", args=["croft", rule.clause_id])
    rule.refresh_from_db()
    assert rule.params == {"exceptions": ["the pond"]} and "protected" not in kinds_to_choose()


def test_what_is_left_to_people_gets_no_check(clause_of, clerk):
    clause = clause_of("2-p1")
    clause.rules.all().delete()
    clause.people_only = True
    clause.save()
    with pytest.raises(Refused, match="left to people alone"):
        transitions.add_rule(clause, by=clerk, kind="libel")
