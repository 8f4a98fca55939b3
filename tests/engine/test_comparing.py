"""Checking many texts by two sets of rules gives just what checking each by each gives."""

import random
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest

from policies.engine import Context, CouncilFacts, Fields, ImageFacts, Rule, Source, check, compile_rules
from policies.engine.comparing import BATCH, compare_many, in_one_pool
from policies.engine.corpus import read_lines
from policies.engine.kinds import all_kinds
from policies.engine.laws import model_comment_rules, model_rules
from policies.engine.normalise import Reading
from policies.engine.patterns import compile_pattern
from policies.engine.protocol import Pattern
from policies.engine.reader import Reader, features, load_reader, screening
from policies.engine.reader.reader import HERE, MOST_SENTENCES
from tests.engine.test_reader import HOSTILE, PARTISAN

READER = load_reader()
MILDER = {"block": "justify", "justify": "advise", "advise": "block"}


def changed_rules():
    """The model's rules with nearly every sort of change: gone, stricter, of another clause, excepted, added."""
    chance, changed = random.Random(4), []
    for rule in model_rules():
        turn = chance.randrange(5)
        if turn == 0:
            continue
        if turn == 1:
            rule = replace(rule, severity=MILDER[rule.severity], clause="9.z")
        if turn == 2:
            rule = replace(rule, params={**rule.params, "exceptions": ["council", "the hall", "parish"]})
        changed.append(rule)
    own = {"only_patterns": [r"\bfree\b|\bevery\w+"], "says": "We do not say that."}
    return [*changed, Rule("house-style", "2.a", "advise", own), Rule("political", "8", "block")]


def every_example():
    for kind in all_kinds().values():
        for example in (*kind.found, *kind.passed):
            yield example.fields, example.context


def learnt_examples():
    for path in sorted((HERE / "examples").glob("posts*.jsonl")):
        with path.open("rb") as lines:
            for line in islice(read_lines(lines), 0, None, 25):
                yield line.fields, line.context


def odd_texts():
    for text in HOSTILE:
        yield Fields(text[:3000], title=text[:60]), Context()
    for text in (PARTISAN, "\U0001f389 Ж" + PARTISAN, "WE SHALL FIGHT. VOTE FOR THEM NOW! éÉ ﬁ ⅷ"):
        images = (ImageFacts(alt=text), ImageFacts())
        yield Fields(text, text, Source(url="http://bit.ly/x"), images), Context(restricted=True, channel="noticeboard")
    yield Fields(""), Context()


def assert_alike(texts, before, after):
    texts = list(texts)
    for (fields, context), (old, new) in zip(texts, compare_many(texts, before, after), strict=True):
        assert old == check(fields, before, context), fields
        assert new == check(fields, after, context), fields


@pytest.mark.parametrize("texts", [every_example, learnt_examples, odd_texts])
def test_findings_are_those_of_check(texts):
    assert_alike(texts(), compile_rules(model_rules(), READER), compile_rules(changed_rules(), READER))


def test_each_side_keeps_its_own_reader():
    texts = [(Fields(PARTISAN), Context())]
    with_reader, without = compile_rules(changed_rules(), READER), compile_rules(model_rules())
    assert_alike(texts, without, with_reader)
    assert_alike(texts, with_reader, without)


def test_comments_are_read_too():
    texts = [(Fields(text), Context(on="The hall is open.")) for text in (PARTISAN, "You useless lot should resign.")]
    rules = model_comment_rules()
    assert_alike(texts, compile_rules(rules, READER), compile_rules(rules[1:], READER))


def test_texts_are_streamed_and_come_in_order():
    asked = []

    def endless():
        while True:
            asked.append(1)
            yield Fields(f"Text {len(asked)} says hereby."), Context()

    rules = compile_rules(model_rules())
    compared = islice(compare_many(endless(), rules, compile_rules(model_rules()[:-1])), BATCH + 1)
    seen = [f"Text {n} says hereby." for n in range(1, BATCH + 2)]
    assert [check(Fields(text), rules, Context()) for text in seen] == [old for old, _ in compared]
    assert len(asked) == 2 * BATCH


def test_what_both_look_for_is_looked_for_once():
    before, after = compile_rules(model_rules()), compile_rules([replace(r, clause="1.1") for r in model_rules()])
    old, new = in_one_pool(before, after)
    assert old.pool is new.pool and len(old.pool.detectors) == len(before.pool.detectors)
    assert in_one_pool(before, before) == (before, before)


def test_facts_of_the_council_stay_with_their_text():
    own = Context(council=CouncilFacts(name="Croft Parish Council", approved_organisations=("South Lea Farm",)))
    fields = Fields("We thank South Lea Farm for the hay.")
    assert_alike([(fields, own), (fields, Context())], compile_rules(model_rules()), compile_rules(changed_rules()))


def test_no_kind_finds_anything_in_nothing():
    """Empty titles and sources are not looked at, so no pattern may ask for them."""
    compiled = compile_rules(model_rules())
    for detector in compiled.pool.detectors:
        if isinstance(detector, Pattern):
            assert not compile_pattern(detector.regex, detector.view).search(b""), detector


def test_many_sentences_read_together_are_as_likely_as_each_read_alone():
    drafts = [(fields.text, context) for fields, context in (*learnt_examples(), *odd_texts()) if fields.text.strip()]
    laid = [(Reading(text), features.beside(context, False), MOST_SENTENCES) for text, context in drafts]
    for (reading, beside, _), together in zip(laid, READER._screen.read(laid), strict=True):
        alone = [read.probabilities for read in READER._sentences(reading, beside)]
        assert len(together) == len(alone)
        if alone:
            assert np.abs(together - np.array(alone)).max() < 0.002, reading.raw[:80]


def test_words_never_met_before_are_read_alike_however_many(monkeypatch):
    """Tables grow with the words met, and are begun anew where they hold too many."""
    letters = "abcdefghij"
    drafts = [
        (Reading(". ".join(f"{word}{first}{second} comes" for first in letters for second in letters)), ["x source"], 40)
        for word in (f"q{a}{b}" for a in letters for b in letters)
    ]
    fresh = Reader()
    alone = [[read.probabilities for read in fresh._sentences(reading, beside)] for reading, beside, _ in drafts]
    together = fresh._screen.read(drafts)
    assert len(fresh._screen._vocabulary.words) > 4096 * 2
    monkeypatch.setattr(screening, "_MOST_WORDS_KEPT", 100)
    again = fresh._screen.read(drafts)
    for one, other, exact in zip(together, again, alone, strict=True):
        assert np.array_equal(one, other) and np.abs(one - np.array(exact)).max() < 0.002
