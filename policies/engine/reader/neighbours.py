"""Labelled examples like a text: shown to a person who asks why the reader spoke."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt
from pathlib import Path

from policies.engine.language import abuse
from policies.engine.matching import Pool
from policies.engine.normalise import Reading
from policies.engine.protocol import Terms, read_sections
from policies.engine.reader import features
from policies.engine.vocabulary import COMMENT_KINDS, PROTECTED

_FOUL = ("obscene", "coarse", "coarse-names", "slurs", "insults")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A labelled example. ``text`` has its foul words masked; ``likeness`` is between 0 and 1."""

    text: str
    likeness: float


class Neighbours:
    """The examples by label, read from their files when a label is first asked for."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._of: dict[bool, tuple[dict[str, list[str]], dict[str, float]]] = {}

    def nearest(self, text: str, label: str, n: int) -> list[Neighbour]:
        """The examples of a label that share most of a text's words, rare ones counting more; likest first."""
        examples, rarity = self._examples(label in COMMENT_KINDS)
        own = _words(text)
        scored = ((_likeness(own, _words(other), rarity), other) for other in examples.get(label, ()))
        best = sorted((one for one in scored if one[0] > 0), key=lambda one: (-one[0], one[1]))[:max(n, 0)]
        return [Neighbour(masked(other), round(likeness, 3)) for likeness, other in best]

    def _examples(self, of_comments: bool):
        if of_comments not in self._of:
            examples: dict[str, list[str]] = defaultdict(list)
            counts: Counter[str] = Counter()
            total = 1
            for text, labels in self._lines(of_comments):
                total += 1
                counts.update(_words(text))
                for label in labels:
                    examples[label].append(text)
            self._of[of_comments] = dict(examples), {word: log(total / count) for word, count in counts.items()}
        return self._of[of_comments]

    def _lines(self, of_comments: bool) -> Iterator[tuple[str, set[str]]]:
        for path in sorted(self._folder.glob("comments-*.jsonl" if of_comments else "posts-*.jsonl")):
            for said in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
                labels = {label["kind"] for label in said.get("expect", ())}
                labels.update(said.get("criteria", ()), said.get("routes", ()))
                yield said["text"], labels | ({PROTECTED} if said.get("protected") else set())


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.key for word in features.words_of(Reading(text)) if word.key[0].isalnum())


def _likeness(own: frozenset[str], other: frozenset[str], rarity: dict[str, float]) -> float:
    def weight(words):
        return sum(rarity.get(word, 0.0) ** 2 for word in words)

    both = sqrt(weight(own) * weight(other))
    return weight(own & other) / both if both else 0.0


def masked(text: str) -> str:
    """The text as it can be shown: of each foul word, disguised ones too, the first letter and stars."""
    letters = list(text)
    for match in (match for found in _foul_words().scan(Reading(text)).values() for match in found):
        for at in range(match.start + 1, match.end):
            if letters[at].isalnum():
                letters[at] = "*"
    return "".join(letters)


@lru_cache(maxsize=1)
def _foul_words() -> Pool:
    lists = read_sections(abuse.__file__, "terms.txt")
    return Pool((Terms("foul", tuple(word for name in _FOUL for word in lists.get(name, ())), "undisguised"),))
