"""Reading drafts as JSON lines, and scoring by hand-made cases."""

import json

import pytest

from policies.engine.corpus import Label, Line, as_json, read_lines
from policies.engine.json_lines import BadLine
from policies.engine.model import Context, Fields, Finding
from policies.engine.scoring import Score, is_found


def finding(kind, start=None, end=None, severity="block", field="text"):
    return Finding(kind, "2", severity, "sure", field, start, end, None, "What.", "Why.")


def line(text, *expect):
    return Line("x", Fields(text), Context(), tuple(Label(*label) for label in expect))


def read_line(raw):
    (line,) = read_lines([raw])
    return line


def test_a_line_is_read_whole():
    read = read_line(json.dumps({
        "id": "p1", "text": "Words.", "title": "Head", "expect": [{"kind": "political", "span": "Words"}],
        "context": {"channel": "x", "category": "event", "restricted_period": True, "source_url": "https://a.example",
                    "images": [{"name": "a.jpg", "alt": "decorative"}, {"alt": "A dog", "licence": "ours"}],
                    "recent": ["Old."], "outside_texts": ["Theirs."],
                    "council": {"name": "Croft", "domains": ["croft.example"], "phones": ["01632 960001"]}},
    }))
    assert (read.id, read.fields.text, read.fields.title) == ("p1", "Words.", "Head")
    assert read.fields.source.url == "https://a.example"
    assert [image.decorative for image in read.fields.images] == [True, False]
    assert (read.context.channel, read.context.restricted, read.context.recent) == ("x", True, ("Old.",))
    assert read.context.council.domains == ("croft.example",)
    assert read.expect == (Label("political", "Words"),)


def test_a_bare_line_is_enough():
    read = read_line('{"id": 7, "text": ""}')
    assert (read.id, read.context, read.expect) == (7, Context(), ())


@pytest.mark.parametrize(("raw", "reason"), [
    (b"{bad", "is not JSON"),
    (b"[1]", "is not a JSON object"),
    (b'{"text": "x"}', '"id" is missing'),
    (b'{"id": "a"}', '"text" is missing'),
    (b'{"id": "a", "text": null}', '"text" must be a string'),
    (b'{"id": true, "text": "x"}', '"id" must be'),
    (b'{"id": "a", "text": "x", "context": []}', '"context" must be an object'),
    (b'{"id": "a", "text": "x", "context": {"channel": "pigeon"}}', '"channel" is \'pigeon\''),
    (b'{"id": "a", "text": "x", "context": {"restricted_period": "yes"}}', "true or false"),
    (b'{"id": "a", "text": "x", "context": {"images": ["a.jpg"]}}', '"images" must be a list of objects'),
    (b'{"id": "a", "text": "x", "context": {"recent": "old"}}', '"recent" must be a list of strings'),
    (b'{"id": "a", "text": "x", "expect": [{"kind": "rudeness"}]}', '"kind" is \'rudeness\''),
    (b'{"id": "a", "text": "x", "expect": [{"kind": "debate", "span": "y"}]}', "is not in the text"),
    (b'{"id": "a", "text": "\xff"}', "is not UTF-8"),
    (b"[" * 100_000, "is nested too deeply"),
])
def test_what_is_wrong_is_said_with_the_lines_number(raw, reason):
    first, second, third = read_lines([b'{"id": 1, "text": "x"}', b"\n", raw, b'{"id": 2, "text": "y"}'])
    assert (first.id, third.id) == (1, 2)
    assert isinstance(second, BadLine) and second.number == 3
    assert str(second).startswith("line 3: ") and reason in str(second)


def test_a_lone_surrogate_goes_through():
    read = read_line(b'{"id": "a", "text": "x \\ud800"}')
    written = as_json(read.id, [Finding("debate", "2", "advise", "sure", "text", 0, 3, "x \ud800", "What.")])
    assert written.isascii() and json.loads(written)["findings"][0]["span"] == "x \ud800"


@pytest.mark.parametrize(("label", "start", "end", "found"), [
    ("bad words", 4, 13, True),
    ("bad words", 0, 6, True),
    ("bad words", 0, 4, False),
    ("bad words", 0, 69, True),
    ("bad words", 0, 74, False),
    ("bad words", None, None, False),
    (None, None, None, True),
    (None, 0, 3, True),
])
def test_when_a_label_is_found(label, start, end, found):
    text = "the bad words " + "and so on " * 10
    assert is_found(Label("debate", label), text, [finding("debate", start, end)]) is found
    assert not is_found(Label("debate", label), text, [finding("political", start, end)])


def test_scores_by_hand():
    score = Score()
    score.add(line("one two", ("debate", "one"), ("debate", "two")), [finding("debate", 0, 3)])
    score.add(line("three", ("political", None)),
              [finding("debate", 0, 1), finding("debate", 2, 3), finding("political")])
    score.add(line("clean"), [finding("debate", 0, 1, "advise")])
    score.add(line("clean too"), [finding("political")])
    assert score.as_dict() == {
        "kinds": {
            "political": {"precision": 0.5, "recall": 1.0, "labels": 1, "found": 1},
            "debate": {"precision": 0.3333, "recall": 0.5, "labels": 2, "found": 1},
        },
        "clean": {"texts": 2, "false_share": 0.5, "advised_share": 0.5},
    }


def test_a_share_of_nothing_is_none():
    score = Score()
    score.add(line("missed", ("debate", None)), [])
    assert score.as_dict() == {
        "kinds": {"debate": {"precision": None, "recall": 0.0, "labels": 1, "found": 0}},
        "clean": {"texts": 0, "false_share": None, "advised_share": None},
    }
