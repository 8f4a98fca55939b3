"""What is found of identifiers, in every way people write them: python -m benchmarks.identifiers [--json]

Made texts, the same on every run: numbers with right check digits in all their spellings, put into sentences as
residents write them; and council prose and everyday comments full of look-alikes. What is counted are the detectors,
before any rule asks whose a number is.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator

from benchmarks.made_identifiers import INNOCENT, MAKERS, innocent_comments
from policies.engine.compiling import compile_rules
from policies.engine.draft import Draft, Scan
from policies.engine.language.identifiers import identifiers
from policies.engine.model import Context, Fields, Rule

EACH = 400
COMMENTS = 5000


def finder() -> Callable[[str], list]:
    compiled = compile_rules([Rule("personal-data", "1", "block")])
    run = compiled.runs[0]

    def found(text: str) -> list:
        return list(identifiers(Draft(Scan(Fields(text), Context(), compiled.pool), run.numbers).text))

    return found


def cases() -> Iterator[tuple[str, str, str]]:
    """(shape, text, the identifier in it)."""
    chance = random.Random(11)
    for shape, (make, frames) in MAKERS.items():
        for _ in range(EACH):
            number = make(chance)
            yield shape, chance.choice(frames).replace("{}", number), number


def measure() -> dict:
    found = finder()
    total, seen, exact = Counter(), Counter(), Counter()
    missed: dict[str, str] = {}
    for shape, text, number in cases():
        start, end = text.index(number), text.index(number) + len(number)
        hits = [hit for hit in found(text) if hit.start < end and start < hit.end]
        total[shape] += 1
        seen[shape] += bool(hits)
        exact[shape] += any((hit.start, hit.end) == (start, end) for hit in hits)
        if not any((hit.start, hit.end) == (start, end) for hit in hits):
            missed.setdefault(shape, f"{text!r}: {[hit.text for hit in hits]}")
    chance = random.Random(12)
    alarms = [(text, hits[0].text) for text in innocent_comments(chance, COMMENTS) if (hits := found(text))]
    prose = [(text, hits[0].text) for text in INNOCENT if (hits := found(text))]
    return {
        "by_shape": {shape: {"found": seen[shape] / total[shape],
                             "exact": exact[shape] / total[shape]} for shape in total},
        "found": sum(seen.values()) / sum(total.values()), "exact": sum(exact.values()) / sum(total.values()),
        "false_per_1000_comments": 1000 * len(alarms) / COMMENTS, "false_in_prose": len(prose), "prose": len(INNOCENT),
        "missed": missed, "taken": dict(alarms[:8] + prose),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", dest="as_json")
    result = measure()
    if parser.parse_args().as_json:
        print(json.dumps(result))
        return
    for shape, share in result["by_shape"].items():
        print(f"{shape:<18}found {share['found']:>7.1%}  exact {share['exact']:>7.1%}")
    print(f"{'all':<18}found {result['found']:>7.1%}  exact {result['exact']:>7.1%}")
    print(f"false alarms per 1,000 comments: {result['false_per_1000_comments']:.1f}; "
          f"in {result['prose']} lines of council prose: {result['false_in_prose']}")
    for name in ("missed", "taken"):
        for what, text in result[name].items():
            print(f"{name}: {what}: {text}")


if __name__ == "__main__":
    main()
