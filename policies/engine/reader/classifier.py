"""A linear reader of words over sets of labels that go together, and what it says of each label and each word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt

import numpy as np

from policies.engine.reader import features
from policies.engine.reader.features import Word

#: How much one trait of style weighs beside all the words of a text together.
TRAIT = 0.35
_MOST_WORDS_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Read:
    """What was made of one text: the probability of each label, and what is needed to say which words weigh most.

    ``by_word`` has each word's part in each set of labels.
    """

    probabilities: np.ndarray
    sets: np.ndarray
    words: Sequence[Word]
    by_word: np.ndarray


@dataclass
class Classifier:
    """Weights by feature and set of labels. ``sets[k]`` says which of ``labels`` the k-th set holds.

    What a word adds depends on the word alone, so it is summed up once and kept, and counts once in a text; the sum
    is divided by the root of what the words and pairs of words measure.
    """

    labels: tuple[str, ...]
    sets: np.ndarray
    numbers: Mapping[str, int]
    known: frozenset[str]
    idf: np.ndarray
    weights: np.ndarray
    scale: np.ndarray
    bias: np.ndarray
    _kept: dict[str, np.ndarray] = field(default_factory=dict, repr=False)

    def read(self, words: Sequence[Word], traits: Iterable[str] = ()) -> Read:
        shown = [features.shown(word, self.known) for word in words]
        by_word = np.zeros((len(shown), len(self.bias) + 1), np.float32)
        number, logits, size = self.numbers.get, self.bias, 1.0
        if shown:
            for word, at in features.once(shown).items():
                by_word[at] = self.of_word(word)
            for pair, at in features.once(map(features.of_pair, shown, shown[1:])).items():
                if (found := number(pair)) is not None:
                    by_word[at] += self._feature(pair, found)
            sums = by_word.sum(axis=0)
            size = sqrt(sums[-1]) or 1.0
            logits = logits + sums[:-1] / size
        for trait in traits:
            if (found := number(trait)) is not None:
                logits = logits + TRAIT * self._trait(trait, found)
        sets = np.exp(logits - logits.max())
        sets /= sets.sum()
        return Read(sets @ self.sets, sets, words, by_word[:, :-1] / size)

    def of_word(self, word: str) -> np.ndarray:
        """What a word adds to each set of labels, and as the last figure what it measures."""
        kept = self._kept.get(word)
        if kept is None:
            names = set(features.of_word(word))
            kept = self._keep(word, [n for name in sorted(names) if (n := self.numbers.get(name)) is not None])
        return kept

    def _feature(self, name: str, number: int) -> np.ndarray:
        kept = self._kept.get(name)
        return self._keep(name, [number]) if kept is None else kept

    def _trait(self, name: str, number: int) -> np.ndarray:
        kept = self._kept.get(name)
        if kept is None:
            kept = self._kept[name] = self.weights[number] * self.scale
        return kept

    def _keep(self, name: str, numbers: list[int]) -> np.ndarray:
        rare = self.idf[numbers]
        if len(self._kept) >= _MOST_WORDS_KEPT:
            self._kept.clear()
        self._kept[name] = np.append((rare @ self.weights[numbers]) * self.scale, rare @ rare).astype(np.float32)
        return self._kept[name]

    def weight_of_words(self, read: Read, label: str) -> np.ndarray:
        """How much each word speaks for the label: the slope of its log odds."""
        return read.by_word @ self._toward(read, label)

    def _toward(self, read: Read, label: str) -> np.ndarray:
        holds = self.sets[:, self.labels.index(label)] > 0
        inside, outside = read.sets * holds, read.sets * ~holds
        toward = inside / max(inside.sum(), 1e-9) - outside / max(outside.sum(), 1e-9)
        return toward.astype(np.float32)
