"""The reader's second view of a text: what its words mean, whatever their letters.

Each word has a short vector, made once from a sentence model (``training/distil.py``) and never trained; a text is
the weighted sum of its words' vectors, brought to one length. A small net with one hidden layer turns that, what the
text has in common with what it stands beside (a comment's post, a sentence's draft), and its traits into the same
sets of labels as ``classifier`` has. The two views' probabilities are brought together by their geometric mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from policies.engine.reader.classifier import Classifier, Read
from policies.engine.reader.features import Word

MEANINGS = "meanings.npz"
#: How long the vector of a text is, and how much its likeness to what it stands beside and a trait weigh beside it.
LENGTH, LIKENESS, TRAIT = 8.0, 0.5, 0.5
#: The part of this view beside that of the words themselves.
SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Vectors:
    """The vectors of all words, as bytes, in the order of their ``numbers``."""

    numbers: Mapping[str, int]
    table: np.ndarray

    def of(self, words: Iterable[Word]) -> list[int]:
        """The numbers of the words that have a vector, each once."""
        number = self.numbers.get
        return [n for n in dict.fromkeys(number(word.key) for word in words) if n is not None]


@dataclass(frozen=True, slots=True)
class Net:
    """``weight`` by word; the two layers' weights; ``traits`` by number are the last rows of the first layer."""

    vectors: Vectors
    weight: np.ndarray
    traits: Mapping[str, int]
    first: np.ndarray
    first_bias: np.ndarray
    second: np.ndarray
    second_bias: np.ndarray

    def vector(self, words: Iterable[Word]) -> np.ndarray:
        numbers = self.vectors.of(words)
        made = self.weight[numbers] @ self.vectors.table[numbers].astype(np.float32)
        return made * (LENGTH / max(float(np.sqrt(made @ made)), 1e-6))

    def sets(self, own: np.ndarray, traits: Iterable[str], beside: np.ndarray) -> np.ndarray:
        """The probability of each set of labels. ``own`` and ``beside``: vectors of the text and its surroundings."""
        common, first, size = own * beside, self.first, len(own)
        hidden = own @ first[:size] + (LIKENESS * common) @ first[size:2 * size] + self.first_bias
        hidden += common.sum() / (2 * LENGTH) * first[2 * size]
        for trait in traits:
            if (number := self.traits.get(trait)) is not None:
                hidden += TRAIT * first[2 * size + 1 + number]
        logits = np.maximum(hidden, 0) @ self.second + self.second_bias
        shares = np.exp(logits - logits.max())
        return shares / shares.sum()


@dataclass(frozen=True, slots=True)
class TwoViews:
    """Words and meanings, read together."""

    words: Classifier
    net: Net

    def read(self, words: Sequence[Word], traits: Sequence[str], beside: np.ndarray) -> Read:
        read = self.words.read(words, traits)
        other = self.net.sets(self.net.vector(words), traits, beside)
        sets = (read.sets + 1e-7) ** (1 - SHARE) * (other + 1e-7) ** SHARE
        sets /= sets.sum()
        return replace(read, probabilities=sets @ self.words.sets, sets=sets)


@lru_cache(maxsize=2)
def vectors_of(folder: Path) -> Vectors:
    with np.load(folder / MEANINGS, allow_pickle=False) as stored:
        words = stored["words"].tobytes().decode().split("\n")
        return Vectors({word: number for number, word in enumerate(words)}, stored["vectors"])
