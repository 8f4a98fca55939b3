"""Every kind there is, on its own examples. A new kind is tested by being there."""

import types

import pytest

from policies.engine import check, compile_rules
from policies.engine.criteria import all_criteria
from policies.engine.kinds import RegistryError, all_kinds
from policies.engine.kinds_loading import load_kind
from policies.engine.laws import model_comment_rules, model_rules
from policies.engine.model import ADVISE, BLOCK, SURENESSES, Fields, Rule
from policies.engine.protocol import Example, Param, ParamError, Pattern, Terms
from policies.engine.routes import all_routes
from policies.engine.vocabulary import COMMENT_KINDS, DRAFT_KINDS

DRAFT, COMMENT = all_kinds(), {**all_criteria(), **all_routes()}


def sides(side, kinds):
    return [pytest.param(kind, example, id=f"{kind.name}-{number}")
            for kind in kinds.values() for number, example in enumerate(getattr(kind, side))]


def findings_of(kind, example):
    compiled = compile_rules([Rule(kind.name, "1", kind.default_severity, example.params)])
    return check(example.fields, compiled, example.context)


@pytest.mark.parametrize(("kind", "example"), sides("found", DRAFT | COMMENT))
def test_what_must_be_found(kind, example):
    findings = findings_of(kind, example)
    assert findings, "nothing was found"
    here = [f for f in findings if f.field == example.field and (f.span == example.span)]
    assert here, f"found {[(f.field, f.span) for f in findings]}"
    if example.severity:
        assert here[0].severity == example.severity
    if example.sureness:
        assert here[0].sureness == example.sureness


@pytest.mark.parametrize(("kind", "example"), sides("passed", DRAFT | COMMENT))
def test_what_must_pass(kind, example):
    assert findings_of(kind, example) == ()


@pytest.mark.parametrize(("kind", "example"), sides("found", DRAFT))
def test_findings_say_what_and_why_and_offer_a_way_out(kind, example):
    for finding in findings_of(kind, example):
        said = f"{finding.message} {finding.why}".lower()
        assert finding.message and finding.why and finding.ways_out
        assert finding.message.rstrip().endswith((".", "?", "!"))
        assert not any(word in said for word in ("violation", "complian", "failed", "invalid"))
        assert finding.sureness in SURENESSES
        assert not (finding.sureness == "unsure" and finding.severity == BLOCK)


@pytest.mark.parametrize(("kind", "example"), sides("found", COMMENT))
def test_what_is_said_of_a_comment_says_what_and_stops_nothing(kind, example):
    for finding in findings_of(kind, example):
        assert finding.message.rstrip().endswith((".", "?", "!")) and finding.why
        assert finding.severity == "" and finding.sureness in SURENESSES and not finding.ways_out


@pytest.mark.parametrize(("kind", "example"), sides("found", DRAFT))
def test_replacements_pass_every_rule(kind, example):
    """Putting a replacement in leaves no point of the kind on those words, and brings no new one of any kind."""
    compiled = compile_rules(model_rules())
    before = check(example.fields, compiled, example.context)
    alone = {(f.kind, f.field) for f in before}
    for finding in findings_of(kind, example):
        for way in finding.ways_out:
            if way.replacement is None or finding.start is None or finding.field not in {"title", "text"}:
                continue
            text = getattr(example.fields, finding.field)
            fields = {"title": example.title, "text": example.text, "source": example.source, "images": example.images}
            fields[finding.field] = text[:finding.start] + way.replacement + text[finding.end:]
            end = finding.start + len(way.replacement)
            after = check(Fields(**fields), compiled, example.context)
            on_it = [f for f in after if f.field == finding.field and f.start is not None
                     and f.start < end and finding.start < f.end and f.severity != ADVISE and f.kind == kind.name]
            assert not on_it, f"{way.replacement!r} gets {on_it[0].kind}: {on_it[0].message}"
            assert {(f.kind, f.field) for f in after} <= alone


@pytest.mark.parametrize(("kind", "example"), sides("found", DRAFT))
def test_what_a_button_says_it_takes_out_it_takes_out(kind, example):
    for finding in findings_of(kind, example):
        for way in finding.ways_out:
            assert way.takes == "sentence" if way.label == "Take the sentence out" else way.takes in {"", "words"}
            assert not (way.takes and (way.go_to or way.replacement is not None))


def test_what_the_second_reader_offers_is_taken_out_too():
    spoken = [kind.spoken for kind in DRAFT.values() if kind.spoken]
    offered = [way for said in spoken for way in said.ways_out if way.label == "Take the sentence out"]
    assert offered and {way.takes for way in offered} == {"sentence"}


def test_every_rule_of_the_model_policy_has_its_file():
    assert {rule.kind for rule in model_rules()} == set(DRAFT) == set(DRAFT_KINDS)
    assert {rule.kind for rule in model_comment_rules()} == set(COMMENT) == set(COMMENT_KINDS)


def a_kind(**changes):
    module = types.ModuleType("policies.engine.kinds.debate", "Finds a quarrel. Must not find a correction.")
    module.__file__ = "kinds/debate.py"
    module.KIND, module.DEFAULT_SEVERITY, module.LAW = "debate", "advise", None
    module.DETECTORS = (Terms("quarrel", ("for the last time",)),)
    module.FOUND = tuple(Example(f"{n}: for the last time!", "for the last time") for n in range(6))
    module.PASSED = tuple(Example(f"{n} is right.") for n in range(6))
    module.find = lambda draft, params: ()
    for name, value in changes.items():
        if value is None:
            delattr(module, name)
        else:
            setattr(module, name, value)
    return module


def test_a_whole_kind_loads():
    assert load_kind(a_kind()).name == "debate"


@pytest.mark.parametrize(("changes", "says"), [
    ({"KIND": None}, "KIND"),
    ({"KIND": "political"}, "the file's name says 'debate'"),
    ({"__doc__": " "}, "docstring"),
    ({"DEFAULT_SEVERITY": "fatal"}, "block, justify, advise"),
    ({"LAW": "law:unknown"}, "law:unknown"),
    ({"find": None}, "find"),
    ({"FOUND": ()}, "FOUND has 0 examples; at least 6"),
    ({"PASSED": None}, "PASSED"),
    ({"FOUND": tuple(Example("quiet", "loud") for _ in range(6))}, "'loud' is not in its text"),
    ({"PASSED": tuple(Example("quiet", "quiet") for _ in range(6))}, "nothing must be found"),
    ({"DETECTORS": (Pattern("open", "(a"),)}, "is no pattern"),
    ({"DETECTORS": (Pattern("look", "a(?=b)"),)}, "is no pattern"),
    ({"DETECTORS": (Terms("empty", ()),)}, "the list is empty"),
    ({"DETECTORS": (Terms("odd", ("a",), view="upside-down"),)}, "no view 'upside-down'"),
    ({"DETECTORS": (Terms("a", ("a",)), Pattern("a", "b"))}, "two detectors are called 'a'"),
    ({"PARAMS": {"most": 5}}, "must be a Param"),
    ({"PARAMS": {"most": Param("five", "number", "")}}, "the default of PARAMS['most'] must be a number"),
    ({"PARAMS": {"exceptions": Param((), "words", "")}}, "every kind has it"),
])
def test_what_a_kind_lacks_is_said_with_its_file(changes, says):
    with pytest.raises(RegistryError) as raised:
        load_kind(a_kind(**changes))
    assert "kinds/debate.py" in str(raised.value) and says in str(raised.value)


@pytest.mark.parametrize(("params", "says"), [
    ({"emoji": "many"}, "house-style: parameter 'emoji' must be a number"),
    ({"emoji": True}, "must be a number"),
    ({"emoji": -1}, "must be between 0 and 100"),
    ({"emojis": 3}, "house-style: there is no parameter 'emojis'"),
    ({"exceptions": "VAT"}, "must be a list"),
    ({"exceptions": [""]}, "none of them empty"),
])
def test_parameters_are_checked_when_compiled(params, says):
    with pytest.raises(ParamError) as raised:
        compile_rules([Rule("house-style", "2", "advise", params)])
    assert says in str(raised.value)
