"""How long a check of one draft takes, with a floor beside it: python -m benchmarks.checker [--json]

The draft is 640 characters of council prose, different each time. The floor is what any checker must do at least:
search the bytes once (memchr), and lower and split the text. One process, one core.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import time

from policies.engine import Context, Fields, check, compile_rules
from policies.engine.laws import model_rules

LENGTH = 640
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


def drafts() -> list[str]:
    chance = random.Random(7)
    made = []
    for _ in range(ROUNDS):
        text = ""
        while len(text) < LENGTH:
            text += chance.choice(SENTENCES) + " "
        made.append(text[:LENGTH])
    return made


def median_ms(work, texts) -> float:
    """The median over the texts, in milliseconds, after one round to warm up."""
    for text in texts[:50]:
        work(text)
    taken = []
    for text in texts:
        started = time.perf_counter()
        work(text)
        taken.append((time.perf_counter() - started) * 1000)
    return round(statistics.median(taken), 4)


def measure() -> dict[str, float]:
    started = time.perf_counter()
    rules = model_rules()
    loaded = time.perf_counter()
    compiled = compile_rules(rules)
    ready = time.perf_counter()
    texts = drafts()
    words = re.compile(r"\w+")
    return {
        "kinds": len(rules),
        "load_ms": round((loaded - started) * 1000, 1),
        "compile_ms": round((ready - loaded) * 1000, 1),
        "check_ms": median_ms(lambda text: check(Fields(text), compiled, Context()), texts),
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
