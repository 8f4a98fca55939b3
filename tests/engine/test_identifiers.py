"""Identifiers found before any rule asks whose they are: the bars of the benchmark, and numbers said in words."""

import pytest

from benchmarks import identifiers as benchmark
from policies.engine.language.identifiers import said


def test_the_bars_hold(monkeypatch):
    monkeypatch.setattr(benchmark, "EACH", 40)
    monkeypatch.setattr(benchmark, "COMMENTS", 400)
    result = benchmark.measure()
    assert result["found"] >= 0.98 and result["exact"] >= 0.96
    assert result["false_per_1000_comments"] <= 1 and result["false_in_prose"] == 0


@pytest.mark.parametrize(("spoken", "read"), [
    ("oh seven seven hundred, nine hundred, six four two", "07700900642"),
    ("double-oh ninety-nine thirty", "009930"),
    ("thirty, five", "305"),
    ("triple four", "444"),
    ("papa kilo seven one, whisky delta x-ray", "pk71wdx"),
    ("Q Q one two three four five six C", "qq123456c"),
])
def test_numbers_said_in_words(spoken, read):
    assert said.read(spoken) == read


@pytest.mark.parametrize(("text", "piece"), [
    ("Mob: 07700/900123.", "07700/900123"),
    ("ring 07700 - 900123 ta", "07700 - 900123"),
    ("Tel.07700900123", "07700900123"),
    ("its on07700900123", "07700900123"),
    ("01632 960 one two three", "01632 960 one two three"),
    ("NINO is QQ123456C", "QQ123456C"),
    ("sort code double-oh ninety-nine thirty, number five five one two eight eight oh four",
     "sort code double-oh ninety-nine thirty, number five five one two eight eight oh four"),
    ("reg papa kilo seven one, whisky delta xray", "papa kilo seven one, whisky delta xray"),
    ("came into this world on the second of February nineteen twenty-eight",
     "the second of February nineteen twenty-eight"),
])
def test_disguised_spellings(text, piece):
    assert piece in [found.text for found in benchmark.finder()(text)]


@pytest.mark.parametrize("text", [
    "04/05/2026 10 12 14", "07-06-2026 10 till 4", "One two three four, five six seven", "number five is alive",
    "golf on seven, hotel on nine", "sort code of conduct one", "00-33 44 12345678 words",
])
def test_what_only_looks_like_one(text):
    assert benchmark.finder()(text) == []
