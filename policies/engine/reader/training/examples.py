"""The examples as arrays of features and sets of labels."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from policies.engine.comment_corpus import read_comments
from policies.engine.corpus import Line, read_lines
from policies.engine.language.sentences import sentences
from policies.engine.normalise import Reading
from policies.engine.reader import features
from policies.engine.reader.features import Word
from policies.engine.vocabulary import COMMENT_KINDS, PROTECTED

EXAMPLES = Path(__file__).parent.parent / "examples"
#: The kinds of drafts that words give away.
KINDS = ("abusive-language", "political", "pre-election", "councillor-promotion", "recruitment", "endorsement",
         "confidential", "source-missing", "allegation", "legal-proceedings", "debate")
#: A word met at this many authors is no name of one of them.
AUTHORS_OF_KNOWN = 3
#: In how many examples a feature must stand to be kept, by its first letter.
LEAST = {"w": 2, "b": 2, "c": 3, "x": 5}


@dataclass
class Unit:
    """A comment, or a sentence of a draft. ``text`` is the number of the whole text among those of its file kind.

    ``beside`` has the words of what it stands beside: the post, or the whole draft.
    """

    author: int
    words: list[Word]
    beside: list[Word]
    traits: list[str]
    labels: frozenset[str]
    text: int
    line: object
    features: Counter[str] = field(default_factory=Counter)


def author_of(path: Path) -> int:
    return int(re.search(r"-(\d+)\.jsonl$", path.name)[1])


def comments() -> list[Unit]:
    units = []
    for author, line in _lines("comments", read_comments):
        words = features.words_of(Reading(line.text))
        on = features.words_of(Reading(line.context.on))
        labels = line.criteria | line.routes | ({PROTECTED} if line.protected else set())
        traits = [*features.of_text(line.text, words), *features.about(words, on)]
        units.append(Unit(author, words, on, traits, frozenset(labels), len(units), line))
    return _with_features(units)


def posts() -> list[Unit]:
    units = []
    for number, (author, line) in enumerate(_lines("posts", read_lines)):
        raw = line.fields.text
        beside = features.beside(line.context, line.fields.source.given)
        draft = features.words_of(Reading(raw))
        for words in features.by_sentence(draft, sentences(raw)):
            start, end = words[0].start, words[-1].end
            traits = [*features.of_text(raw[start:end + 1], words), *beside]
            units.append(Unit(author, words, draft, traits, _labels_between(line, start, end), number, line))
    return _with_features(units)


def _labels_between(line: Line, start: int, end: int) -> frozenset[str]:
    """The kinds whose piece lies in a sentence; what speaks of the whole draft counts for each."""
    found = set()
    for label in line.expect:
        at = None if label.span is None else line.fields.text.index(label.span)
        if label.kind in KINDS and (at is None or at < end and start < at + len(label.span)):
            found.add(label.kind)
    return frozenset(found)


def _lines(kind: str, read) -> Iterator[tuple[int, object]]:
    for path in sorted(EXAMPLES.glob(f"{kind}-*.jsonl"), key=author_of):
        for line in read(path.read_bytes().splitlines()):
            if isinstance(line, Exception):
                raise ValueError(f"{path.name}: {line}")
            yield author_of(path), line


def _with_features(units: list[Unit]) -> list[Unit]:
    known = known_words(units)
    for unit in units:
        shown = [features.shown(word, known) for word in unit.words]
        for word in features.once(shown):
            unit.features.update(set(features.of_word(word)))
        unit.features.update(features.once(map(features.of_pair, shown, shown[1:])).keys())
    return units


def known_words(units: Iterable[Unit]) -> frozenset[str]:
    authors = defaultdict(set)
    for unit in units:
        for word in unit.words:
            authors[word.key].add(unit.author)
    return frozenset(word for word, by in authors.items() if len(by) >= AUTHORS_OF_KNOWN)


def vocabulary(units: list[Unit]) -> tuple[dict[str, int], np.ndarray]:
    """The features worth keeping by number, and how rare each is."""
    counts = Counter(name for unit in units for name in (*unit.features, *unit.traits))
    kept = sorted(name for name, count in counts.items() if count >= LEAST[name[0]])
    rarity = [1 + np.log((1 + len(units)) / (1 + counts[name])) for name in kept]
    return {name: number for number, name in enumerate(kept)}, np.array(rarity, np.float32)


def sets_of_labels(units: list[Unit], least: int) -> list[frozenset[str]]:
    """The combinations of labels that are frequent enough to be learned, in a fixed order."""
    counts = Counter(unit.labels for unit in units)
    return sorted((labels for labels, count in counts.items() if count >= least), key=lambda labels: sorted(labels))


LABELS = {"comments": COMMENT_KINDS, "posts": KINDS}
