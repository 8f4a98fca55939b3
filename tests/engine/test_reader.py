"""The second reader: it adds to rules, marks words, stops nothing by itself, and costs little."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from policies.engine import Context, Fields, Rule, check, compile_rules
from policies.engine.kinds import all_kinds
from policies.engine.laws import model_comment_rules, model_rules
from policies.engine.model import BLOCK, SURE, UNSURE
from policies.engine.normalise import Reading
from policies.engine.reader import load_reader
from policies.engine.reader.neighbours import masked
from policies.engine.reader.reader import HERE, Reader
from policies.engine.triage import triage
from policies.engine.vocabulary import COMMENT_KINDS

READER = load_reader()
PARTISAN = "Don't forget who closed our library when you go into that booth. Only our lot ever stood up for this town."
HOSTILE = ["", " ", "\0", "\ud800\udfff", "a" * 100_000, "a b " * 25_000, "?!" * 50_000, "https://" * 12_000,
           "\u202e\u200b" * 20_000, "Ｗｈｏ " * 20_000, "'" * 100_000, ". " * 50_000]


def spoken(text, rules=None, reader=READER, context=Context()):  # noqa: B008
    return [f for f in check(Fields(text), compile_rules(rules or model_rules(), reader), context) if f.reader]


@pytest.fixture
def eager():
    """A reader that speaks wherever it can, so that what becomes of its word can be looked at."""
    reader = Reader()
    reader.thresholds = {
        part: {label: {**limits, "alone": 0.0, "say": 0.0} for label, limits in of.items()}
        for part, of in reader.thresholds.items()
    }
    reader.key = "eager"
    return reader


def test_it_needs_none_of_the_packages_it_was_trained_with():
    forbidden = ("torch", "sklearn", "model2vec", "tokenizers", "transformers", "scipy")
    code = (f"import sys; sys.modules.update(dict.fromkeys({forbidden!r}))\n"
            "from policies.engine.reader import load_reader\n"
            "assert load_reader().comments('Who paid for this?')['question'] > 0")
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


def test_what_ships_is_small():
    shipped = sum(path.stat().st_size for path in HERE.rglob("*") if path.is_file() and path.suffix != ".pyc")
    assert shipped <= 12_000_000


def test_without_a_reader_rules_speak_alone(eager):
    assert spoken(PARTISAN, reader=eager)
    assert not spoken(PARTISAN, reader=None)


def test_it_never_blocks_and_advice_stays_advice(eager):
    kind = next(kind for kind in all_kinds().values() if kind.spoken is not None and kind.reader_may is None)
    for severity, becomes in ((BLOCK, "justify"), ("justify", "justify"), ("advise", "advise")):
        found = spoken("The weather was fine on Sunday.", [Rule(kind.name, "1.1", severity)], eager)
        assert [f.severity for f in found] == [becomes]
        assert found[0].message == kind.spoken.message and found[0].clause == "1.1"


def test_an_exception_among_its_words_silences_it(eager):
    kind = next(kind for kind in all_kinds().values() if kind.spoken is not None and kind.reader_may is None)
    rule = Rule(kind.name, "1.1", "justify")
    text = "The weather was fine on Sunday."
    excepted = replace(rule, params={"exceptions": text.rstrip(".").split(" ")})
    assert spoken(text, [rule], eager) and not spoken(text, [excepted], eager)


def test_it_is_silent_where_a_rule_of_the_kind_spoke(eager):
    text = "Vote Labour on Thursday."
    findings = check(Fields(text), compile_rules([Rule("political", "1.1", "block")], eager), Context())
    assert findings and not any(f.reader for f in findings)


def test_its_marks_are_the_authors_own_words(eager):
    text = "Ｗｈｏ \u200bpaid for “this”? Café owners, é̀h!\nAsk the Clerk…"
    for finding in (*spoken(text, reader=eager), *spoken(text, model_comment_rules(), eager)):
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.span == text[finding.start:finding.end] and finding.span.strip()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_upsets_it(text, eager):
    chances = READER.comments(text, text)
    assert set(chances) == set(COMMENT_KINDS) and all(0 <= chance <= 1.0001 for chance in chances.values())
    for said in READER.posts(text).values():
        assert all(0 <= one.start < one.end <= len(text) for one in said)
    triage(text, compile_rules(model_comment_rules(), eager), Context(on=text))


def test_the_key_follows_weights_and_thresholds(tmp_path):
    assert Reader().key == READER.key
    for name in ("weights.npz", "thresholds.json"):
        (tmp_path / name).write_bytes((HERE / name).read_bytes())
    assert Reader(tmp_path).key == READER.key
    (tmp_path / "thresholds.json").write_text('{"comments": {}, "posts": {}}')
    assert Reader(tmp_path).key != READER.key
    rules = model_rules()
    assert compile_rules(rules).key != compile_rules(rules, READER).key == compile_rules(rules, Reader()).key


def test_the_same_text_reads_the_same():
    assert READER.comments(PARTISAN) == Reader().comments(PARTISAN)
    assert READER.posts(PARTISAN) == Reader().posts(PARTISAN)


def test_examples_like_a_text_are_shown_with_foul_words_masked():
    like = READER.nearest("You useless fuckers could not run a bath", "obscene-racist", 5)
    assert 0 < len(like) <= 5 and like == sorted(like, key=lambda one: -one.likeness)
    assert not any("fuck" in one.text.lower() for one in like)
    assert masked("F u c k off, you w4nker. Lunch in Scunthorpe.") == "F * * * off, you w*****. Lunch in Scunthorpe."
    assert READER.nearest("", "libel") == [] == READER.nearest("Hello", "no such label")


def test_rules_and_reader_are_heard_together():
    """A doubtful word of a rule counts where the reader agrees, and not where it does not."""
    read = READER.read_comment(Reading(PARTISAN), "")
    alone, odds = read.probabilities()["party-political"], READER.thresholds["comments"]["party-political"]["rule"]
    heard = [read.probabilities({"party-political": odds[level]})["party-political"]
             for level in ("none", "unsure", "likely", "sure")]
    assert heard == sorted(heard) and heard[0] < alone < heard[-1]


def test_what_a_rule_is_sure_of_stands():
    reader = Reader()
    reader.thresholds = {
        "comments": {label: {**limits, "say": 1.1} for label, limits in READER.thresholds["comments"].items()}, "posts": {}
    }
    reader.key = "contrary"
    rules = model_comment_rules()
    text = "You fucking useless lot."
    alone = check(Fields(text), compile_rules(rules), Context())
    beside = check(Fields(text), compile_rules(rules, reader), Context())
    assert [f for f in alone if f.sureness == SURE] == [f for f in beside if f.sureness == SURE] != []
    assert all(f.sureness in {SURE, UNSURE} for f in beside)


def test_without_numbers_of_its_own_it_changes_nothing():
    reader = Reader()
    reader.thresholds = {"comments": {}, "posts": {}}
    reader.key = "silent"
    rules = model_comment_rules()
    for text in ("Lovely to see the bins back.", PARTISAN):
        with_it = triage(text, compile_rules(rules, reader), Context())
        assert with_it == triage(text, compile_rules(rules), Context())
