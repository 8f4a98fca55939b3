"""How many past posts a second two versions are tried on: python -m benchmarks.back_test [--json]

Rules and second reader, both versions, on one core: the model's rules, and these with a third of them changed. The
posts are the two sorts of drafts of ``benchmarks.checker``, 640 characters each, and, as they come, the examples of
posts that the second reader learned from. Beside it: plain checks a second of the same posts by one version, the two
measured in turns in one process.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import replace

from benchmarks.checker import drafts, varied
from policies.engine import Compiled, Context, Fields, Rule, check, compile_rules
from policies.engine.comparing import compare_many
from policies.engine.corpus import read_lines
from policies.engine.laws import model_rules
from policies.engine.model import ADVISE
from policies.engine.reader import load_reader
from policies.engine.reader.reader import HERE

ROUNDS = 3
POSTS = 400

Texts = list[tuple[Fields, Context]]


def changed(rules) -> list[Rule]:
    """A proposed version: each sixth rule gone, each sixth milder and under another clause, each sixth excepted."""
    kept = []
    for number, rule in enumerate(rules):
        if number % 6 == 1:
            rule = replace(rule, severity=ADVISE, clause="9.z")
        if number % 6 == 2:
            rule = replace(rule, params={**rule.params, "exceptions": ["the hall"]})
        if number % 6:
            kept.append(rule)
    return kept


def examples() -> Texts:
    found = []
    for path in sorted((HERE / "examples").glob("posts*.jsonl")):
        with path.open("rb") as lines:
            found += [(line.fields, line.context) for line in read_lines(lines)]
    return found[::max(1, len(found) // POSTS)][:POSTS]


def a_second(count: int, work: Callable[[], None]) -> float:
    """How many a second of this process's own time."""
    started = time.process_time()
    work()
    return count / (time.process_time() - started)


def measure(texts: Texts, before: Compiled, after: Compiled) -> dict[str, float]:
    """The best of some rounds, in turns, so that what else the machine does falls on both alike."""

    def compare():
        for _ in compare_many(texts, before, after):
            pass

    def check_each():
        for fields, context in texts:
            check(fields, before, context)

    rounds = [(a_second(len(texts), compare), a_second(len(texts), check_each)) for _ in range(ROUNDS)]
    posts, checks = (max(each) for each in zip(*rounds, strict=True))
    length = sum(len(fields.text) for fields, _ in texts) / len(texts)
    return {"posts_per_s": round(posts), "check_per_s": round(checks), "ratio": round(posts / checks, 2),
            "characters": round(length)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", dest="as_json")
    as_json, reader = parser.parse_args().as_json, load_reader()
    before, after = compile_rules(model_rules(), reader), compile_rules(changed(model_rules()), reader)
    plain = {name: [(Fields(text), Context()) for text in made()] for name, made in
             (("prose", drafts), ("varied", varied))}
    by_texts = {name: measure(texts, before, after) for name, texts in (*plain.items(), ("examples", examples()))}
    slowest = min(by_texts.values(), key=lambda figures: figures["posts_per_s"])
    result = {"posts_per_s": slowest["posts_per_s"], "check_per_s": slowest["check_per_s"], "by_texts": by_texts}
    print(json.dumps(result) if as_json else "\n".join(f"{name:<10}{figures}" for name, figures in by_texts.items()))


if __name__ == "__main__":
    main()
