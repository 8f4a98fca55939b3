"""Compiling and checking, with stand-in kinds where the real ones would blur the point."""

import time
from datetime import date

import pytest

from policies.engine import check, compile_rules, compiling
from policies.engine.kinds import all_kinds
from policies.engine.kinds_loading import Kind
from policies.engine.laws import LAWS, model_rules, with_laws
from policies.engine.matching import Pool
from policies.engine.model import Context, Fields, ImageFacts, Rule, Source
from policies.engine.normalise import Reading
from policies.engine.protocol import Hit, Param, Pattern, Terms
from policies.engine.vocabulary import DRAFT_KINDS

LOUD = Fields("Residents are hereby advised that PRIOR to the fair 🎉 all is well.", title="The said fair")


@pytest.fixture
def stand_in(monkeypatch):
    """Make one kind, "debate", of a finder."""

    def make(find, detectors=(), params=None):
        kind = Kind("debate", "block", None, "Stands in.", params or {}, find, (), (), tuple(detectors), None)
        monkeypatch.setattr(compiling, "all_kinds", lambda: {"debate": kind})
        monkeypatch.setattr(compiling, "_cache", {})
        return kind

    return make


def on(text, *rules):
    return check(Fields(text), compile_rules(rules), Context())


def test_findings_come_by_field_then_place():
    findings = check(
        Fields(text="hereby, forthwith", title="forthwith", source=Source(url="http://a.example/x"),
               images=(ImageFacts(),)),
        compile_rules(model_rules()), Context())
    fields = [f.field for f in findings if f.kind in {"house-style", "link-safety", "image-description"}]
    assert fields == ["title", "text", "text", "source", "image:0"]
    assert all(f.span == getattr(LOUD, f.field)[f.start:f.end]
               for f in check(LOUD, compile_rules(model_rules()), Context()) if f.start is not None)


def test_the_same_arguments_give_the_same_findings():
    rules = model_rules()
    first = check(LOUD, compile_rules(rules), Context())
    compiling._cache.clear()
    assert check(LOUD, compile_rules(rules), Context()) == first
    assert check(LOUD, compile_rules(list(rules)), Context()) == first


def test_unsure_never_blocks(stand_in):
    stand_in(lambda draft, params: [Hit("text", 0, 1, "Hm.", sureness="unsure"),
                                    Hit("text", 2, 3, "Yes.", sureness="sure")])
    assert [f.severity for f in on("a b", Rule("debate", "2", "block"))] == ["justify", "block"]


def test_unsure_leaves_advice_advice(stand_in):
    stand_in(lambda draft, params: [Hit("text", 0, 1, "Hm.", sureness="unsure")])
    assert on("a", Rule("debate", "2", "advise"))[0].severity == "advise"


def test_overlapping_findings_are_one_with_every_clause(stand_in):
    stand_in(lambda draft, params: [Hit("text", 0, 5, "Short.", sureness="sure"),
                                    Hit("text", 3, 20, "Long.", sureness="likely")])
    (only,) = on("x" * 30, Rule("debate", "2", "justify"), Rule("debate", "3.i", "block"))
    assert (only.clause, only.also, only.severity, only.start, only.end) == ("3.i", ("2",), "block", 0, 5)


def test_topics_stand_beside_each_other(stand_in):
    stand_in(lambda draft, params: [Hit("text", 0, 5, "One.", topic="a"), Hit("text", 0, 5, "Two.", topic="b")])
    assert len(on("xxxxx", Rule("debate", "2", "block"))) == 2


def test_rules_alike_but_for_clause_run_once(stand_in):
    runs = []
    stand_in(lambda draft, params: runs.append(1) or [])
    on("x", Rule("debate", "2", "block"), Rule("debate", "3", "justify"))
    assert runs == [1]


def test_exceptions_are_whole_words_and_each_rules_own(stand_in):
    def find(draft, params):
        return [draft.text.hit(match, "Rude.") for match in draft.text.found("rude")]

    stand_in(find, [Terms("rude", ("bloody", "cock*"), view="undisguised")])
    rule = Rule("debate", "2", "block", {"exceptions": ["Bloody Meadow", "Cockermouth", "ock"]})
    assert on("Bloody Meadow, cockermouth", rule) == ()
    assert [f.span for f in on("Bloody Meadows and a bloody cock", rule)] == ["Bloody", "bloody", "cock"]
    assert [f.clause for f in on("Bloody Meadow", rule, Rule("debate", "3", "block"))] == ["3"]


def test_terms_in_each_other_are_all_found():
    pool = Pool((Terms("a", ("labour party", "party in the park")), Terms("b", ("labour", "the park", "party"))))
    found = pool.scan(Reading("The Labour Party in the park"))
    assert [m.term for m in found[0]] == ["labour party", "party in the park"]
    assert [m.term for m in found[1]] == ["labour", "party", "the park"]


def test_terms_are_whole_words():
    pool = Pool((Terms("a", ("cunt", "ass", "penis", "cock"), view="undisguised"),))
    assert pool.scan(Reading("Scunthorpe, Penistone, Cockermouth, assess, glass, Hancock")) == {}


@pytest.mark.parametrize("text", ["f u c k", "f.u.c.k", "fuuuck", "f\u200buck", "fսck", "ｆuck", "f*ck", "f**k"])
def test_a_disguised_term_is_marked_as_it_was_written(text):
    pool = Pool((Terms("a", ("fuck",), view="undisguised"),))
    (match,) = pool.scan(Reading(f"you 😀 {text}!"))[0]
    assert (match.text, match.term) == (text, "fuck")
    assert match.passes


@pytest.mark.parametrize("before", ["\ud800", "\0", "👩‍👩‍👧", "\u202e", "e\u0301", "ﬁ", "…"])
def test_offsets_are_code_points_of_the_authors_text(before):
    text = f"{before} do it forthwith"
    (finding,) = [f for f in on(text, Rule("house-style", "2", "advise")) if f.kind == "house-style"]
    assert text[finding.start:finding.end] == finding.span == "forthwith"


def test_a_hostile_pattern_takes_linear_time():
    pool = Pool((Pattern("hostile", "^(a+)+$"), Pattern("worse", "(a|aa)+b"), Terms("word", ("a",))))
    started = time.perf_counter()
    pool.scan(Reading("a" * 20_000 + "!"))
    assert time.perf_counter() - started < 1


PIECES = ["a ", "a.", "@", "http://", "A ", "😀", "\u0301", "£1,", "#a", "a1", "is ", "\n", "a.b@", "x-",
          "hereby ", "http://a.b/ ", "if it rose 5% off. ", "please council agreed. ", "😀😀😀😀😀😀 a ",
          "I, the clerk, "]


@pytest.mark.parametrize("piece", PIECES)
def test_no_text_makes_a_check_slow(piece):
    compiled = compile_rules(model_rules())
    started = time.perf_counter()
    check(Fields((piece * 15_000)[:60_000]), compiled, Context())
    assert time.perf_counter() - started < 3


def test_key_changes_with_rules_and_nothing_else():
    rule = Rule("link-safety", "2", "justify", {"exceptions": ["x"], "shorteners": ["a.example"]})
    same = Rule("link-safety", "2", "justify", {"shorteners": ["a.example"], "exceptions": ["x"]})
    assert compile_rules([rule]).key == compile_rules([same]).key
    assert compile_rules([rule]) is compile_rules([same])
    assert len({compile_rules(r).key for r in ([rule], [], [rule, rule], [Rule("link-safety", "3", "justify")],
                                               [Rule("link-safety", "2", "block")])}) == 5


def test_a_known_kind_without_a_file_is_left_out(stand_in, monkeypatch):
    stand_in(lambda draft, params: ())
    monkeypatch.setattr(compiling, "all_criteria", dict)
    rules = (Rule("debate", "2", "block"), Rule("political", "3", "block"), Rule("libel", "3.x.iii", ""))
    assert compile_rules(rules).skipped == rules[1:]


def test_an_unknown_kind_is_named():
    with pytest.raises(ValueError, match="no kind 'politeness' .clause 9"):
        compile_rules([Rule("politeness", "9", "block")])


def test_an_unknown_severity_is_named():
    with pytest.raises(ValueError, match="link-safety .clause 2"):
        compile_rules([Rule("link-safety", "2", "stop")])


def test_a_pattern_a_person_typed_is_checked(stand_in):
    kind = stand_in(lambda draft, params: (), params={"patterns": Param((), "patterns", "Their own.")})
    with pytest.raises(ValueError, match="debate: parameter 'patterns'.*is no pattern"):
        kind.read_params({"patterns": ["(open"]})


def test_laws_stand_in_only_where_the_policy_is_silent():
    own = Rule("image-description", "7.b", "advise")
    rules = with_laws([own], on=date(2026, 5, 1))
    assert rules[0] is own
    assert [r.clause for r in rules if r.kind == "image-description"] == ["7.b"]
    assert all(r.clause in LAWS for r in rules[1:])
    assert "law:2018-852" in {r.clause for r in with_laws([], on=date(2026, 5, 1))}
    assert "law:2018-852" not in {r.clause for r in with_laws([], on=date(2020, 9, 22))}


def test_every_law_is_whole():
    for ref, law in LAWS.items():
        assert ref == law.ref and ref.startswith("law:")
        assert law.label and law.title and law.summary and law.kinds
        assert law.url.startswith("https://www.legislation.gov.uk/")
        assert set(law.kinds) <= set(DRAFT_KINDS)


def test_the_model_policy_is_every_kind():
    assert {r.clause for r in model_rules()} == {f"model:{name}" for name in all_kinds()}
