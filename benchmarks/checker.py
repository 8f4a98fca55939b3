"""How long a check of one draft takes, with a floor beside it: python -m benchmarks.checker [--json]

The draft is 640 characters of council prose, different each time: of ten sentences, and ("varied") of the drafts that
the kinds must let pass, whose words repeat far less. The floor is what any checker must do at least: search the bytes
once (memchr), and lower and split the text. The second reader is measured alone and as what it adds to a check. Memory
is what the process grows by, by reading the kinds (once, shared by all policies) and by compiling one policy and
checking with it. One process, one core.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import statistics
import time
from pathlib import Path

from policies.engine import Context, Fields, check, compile_rules
from policies.engine.kinds import all_kinds
from policies.engine.laws import model_comment_rules, model_rules
from policies.engine.normalise import Reading
from policies.engine.reader import load_reader
from policies.engine.triage import triage

LENGTH = 640
COMMENT = 150
ROUNDS = 400
SENTENCES = (
    "Footpath 7 by the beck is closed from Monday while the county mends the bridge.",
    "The diversion is signed along Mill Lane and past the church.",
    "Please keep dogs on leads near the lambs, and shut every gate behind you.",
    "The council heard from eleven residents, who asked for a bench and a bin.",
    "Details are at https://croft.example/swings or from the office on 01632 960001.",
    "The whist drive moves to Thursday, 7pm, in the reading room, with tea and cake.",
    "Grit bins are full at the top of the hill and outside the school.",
    "If the river rises again tonight, move cars from the lower car park.",
    "Minutes of the last meeting are on the board by the shop.",
    "Thank you to everyone who came out to plant the new hedge on Saturday.",
)


def drafts(sentences=SENTENCES) -> list[str]:
    chance = random.Random(7)
    made = []
    for _ in range(ROUNDS):
        text = ""
        while len(text) < LENGTH:
            text += chance.choice(sentences) + " "
        made.append(text[:LENGTH])
    return made


def varied() -> list[str]:
    return drafts([example.text for kind in all_kinds().values() for example in kind.passed if example.text])


def memory_mb() -> float:
    """What of the process is in memory; 0 where the system does not say."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if statm.exists() else 0.0


def median_ms(work, texts) -> float:
    """The median over the texts, in milliseconds of this process alone, after one round to warm up."""
    for text in texts[:50]:
        work(text)
    taken = []
    for text in texts:
        started = time.process_time()
        work(text)
        taken.append((time.process_time() - started) * 1000)
    return round(statistics.median(taken), 4)


def compiling() -> dict[str, float]:
    """Reading the kinds, compiling one policy, its first check, and the memory each takes."""
    empty, started = memory_mb(), time.process_time()
    rules = model_rules()
    loaded, read = time.process_time(), memory_mb()
    compiled = compile_rules(rules)
    ready = time.process_time()
    check(Fields(drafts()[0]), compiled, Context())
    checked = time.process_time()
    alike = varied()
    for text in alike:
        check(Fields(text), compiled, Context())
    return {
        "kinds": len(rules),
        "load_ms": round((loaded - started) * 1000, 1),
        "load_mb": round(read - empty, 1),
        "compile_ms": round((ready - loaded) * 1000, 1),
        "first_check_ms": round((checked - ready) * 1000, 1),
        "policy_mb": round(memory_mb() - read, 1),
        "check_varied_ms": median_ms(lambda text: check(Fields(text), compiled, Context()), alike),
        "matching_ms": median_ms(lambda text: compiled.pool.scan(Reading(text)), drafts()),
    }


def measure() -> dict[str, float]:
    figures, rules = compiling(), model_rules()
    compiled, texts = compile_rules(rules), drafts()
    words = re.compile(r"\w+")
    reader_started = time.process_time()
    reader = load_reader()
    reader_ready = time.process_time()
    second = compile_rules(rules, reader)
    comments, second_comments = compile_rules(model_comment_rules()), compile_rules(model_comment_rules(), reader)
    short = [text[:COMMENT] for text in texts]
    rules_ms = median_ms(lambda text: check(Fields(text), compiled, Context()), texts)
    both_ms = median_ms(lambda text: check(Fields(text), second, Context()), texts)
    return figures | {
        "check_ms": rules_ms,
        "check_with_reader_ms": both_ms,
        "reader_load_ms": round((reader_ready - reader_started) * 1000, 1),
        "reader_draft_ms": median_ms(lambda text: reader.posts(text, at_least={}), texts),
        "reader_comment_ms": median_ms(reader.comments, short),
        "reader_to_rules": round((both_ms - rules_ms) / rules_ms, 3),
        "triage_ms": median_ms(lambda text: triage(text, comments, Context()), short),
        "triage_with_reader_ms": median_ms(lambda text: triage(text, second_comments, Context()), short),
        "floor_memchr_ms": median_ms(lambda text: text.encode().find(b"\0"), texts),
        "floor_lower_tokenise_ms": median_ms(lambda text: words.findall(text.lower()), texts),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", dest="as_json")
    as_json = parser.parse_args().as_json
    result = measure()
    if as_json:
        print(json.dumps(result))
    else:
        print("\n".join(f"{name:<26}{value:>10}" for name, value in result.items()))


if __name__ == "__main__":
    main()
