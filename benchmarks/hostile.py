"""Whether a text made to hurt takes no more than its length: python -m benchmarks.hostile [--json]

Each shape is checked at 25,000 and at 100,000 characters, as a draft and as a comment, with every kind. The figure is
the ratio of the times: 4 is linear. One process, one core.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass

from policies.engine import Context, Fields, check, compile_rules
from policies.engine.laws import model_comment_rules, model_rules
from policies.engine.triage import triage

SHORT, LONG = 25_000, 100_000


@dataclass(frozen=True)
class Shape:
    """``piece`` again and again, cut at a length."""

    name: str
    piece: str

    def text(self, length: int) -> str:
        return (self.piece * (length // len(self.piece) + 1))[:length]


SHAPES = (
    Shape("one letter", "a"),
    Shape("spaces", " "),
    Shape("no sentence end", "the chairman of the council said that the "),
    Shape("names", "Doreen Hobbs and Cllr Smith of Mill Lane, "),
    Shape("digits", "07700 900123 01632 960001 "),
    Shape("spaced letters", "f u c k "),
    Shape("leet", "sh1t$ "),
    Shape("zero width", "a\u200b\u200d"),
    Shape("right to left", "\u202eabc "),
    Shape("emoji families", "👨‍👩‍👧‍👦 "),
    Shape("surrogates and NUL", "\ud800\x00 "),
    Shape("accents", "e\u0301\u0302\u0303 "),
    Shape("quotes", "“\"' "),
    Shape("links", "https://bit.ly/x?a=b "),
    Shape("accusations", "Mr Smith stole the money from the hall. "),
    Shape("abuse", "you are a wanker and a liar "),
    Shape("questions", "why did you not? "),
    Shape("lines", "Vote\n"),
    Shape("capitals", "WE WILL BUILD IT "),
    Shape("brackets", "((([[[ "),
    Shape("votes", "vote for Labour "),
    Shape("hints", "Remember that in may "),
    Shape("scorn", "the MP is useless "),
    Shape("colours", "the blue lot vote them out "),
    Shape("quoted members", "\"We will,\" said Cllr Ann Poole and the MP visits and "),
    Shape("plans", "we are launching our new plans for a new hub "),
    Shape("rude", "the fucking you idiot some clown hope you die "),
)


def seconds(work, text: str) -> float:
    started = time.perf_counter()
    work(text)
    return time.perf_counter() - started


def measure() -> dict[str, dict[str, float]]:
    drafts, comments = compile_rules(model_rules()), compile_rules(model_comment_rules())
    works = {
        "draft": lambda text: check(Fields(text), drafts, Context()),
        "comment": lambda text: triage(text, comments, Context(on="The fair is on Saturday.")),
    }
    figures = {}
    for shape in SHAPES:
        figures[shape.name] = {}
        for name, work in works.items():
            work(shape.text(1_000))
            long = seconds(work, shape.text(LONG))
            figures[shape.name][f"{name}_s"] = round(long, 2)
            figures[shape.name][f"{name}_ratio"] = round(long / seconds(work, shape.text(SHORT) + " "), 1)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", dest="as_json")
    as_json = parser.parse_args().as_json
    figures = measure()
    if as_json:
        print(json.dumps(figures))
        return
    print(f"{'shape':<22}{'draft s':>9}{'ratio':>7}{'comment s':>11}{'ratio':>7}")
    for name, of in figures.items():
        print(f"{name:<22}{of['draft_s']:>9}{of['draft_ratio']:>7}{of['comment_s']:>11}{of['comment_ratio']:>7}")


if __name__ == "__main__":
    main()
