"""Words as numbers, so that many sentences are read at once: what each adds is looked up in tables."""

from __future__ import annotations

from threading import Lock

import numpy as np

from policies.engine.reader import features

NAME = "<name>"
#: Columns of ``table``: what a word is shown as, the same where it is written as a name is, its vector (-1 where it has
#: none), its letters.
SHOWN, AS_NAME, VECTOR, LETTERS = range(4)
_FIRST_SIZE = 4096


class Vocabulary:
    """The words met so far. ``table`` has a line for each word as typed, ``rows`` one for each word as it is shown.

    Of the latter: what it adds to each set of labels and, last, what it measures. Safe to share between threads:
    numbers given out keep their meaning, and lines are only added.
    """

    def __init__(self, views, pairs: Pairs):
        self._views = views
        self._pairs = pairs
        self._lock = Lock()
        self.words: dict[str, int] = {}
        self._shown: dict[str, int] = {}
        self.table = np.zeros((_FIRST_SIZE, 4), np.int32)
        self.rows = np.zeros((_FIRST_SIZE, len(views.words.bias) + 1), np.float32)
        #: Place in ``Pairs`` of each word as it is shown, -1 for one that stands in no pair.
        self.in_pairs = np.full(_FIRST_SIZE, -1, np.int64)

    def numbers_of(self, words: list[str]) -> list[int]:
        """The lines of these words in ``table``."""
        numbers = list(map(self.words.get, words))
        if None in numbers:
            self._add(word for word, number in zip(words, numbers, strict=True) if number is None)
            numbers = list(map(self.words.__getitem__, words))
        return numbers

    def _add(self, words) -> None:
        with self._lock:
            for word in words:
                if word not in self.words:
                    line = self._line(features.key_of(word))
                    self.table = _put(self.table, len(self.words), line)
                    self.words[word] = len(self.words)

    def _line(self, key: str) -> tuple[int, int, int, int]:
        views = self._views
        known = key in views.words.known or key in features.FIRST_NAMES
        shown = self._number_of_shown(key)
        as_name = shown if known else self._number_of_shown(NAME)
        return shown, as_name, views.net.vectors.numbers.get(key, -1), len(key)

    def _number_of_shown(self, name: str) -> int:
        if name not in self._shown:
            number = len(self._shown)
            self.rows = _put(self.rows, number, self._views.words.of_word(name))
            in_pairs = NAME if name in features.FIRST_NAMES else name
            self.in_pairs = _put(self.in_pairs, number, self._pairs.words.get(in_pairs, -1))
            self._shown[name] = number
        return self._shown[name]


def _put(table: np.ndarray, at: int, line) -> np.ndarray:
    """The table with this line; a larger copy where it was full."""
    if at == len(table):
        table = np.concatenate((table, np.zeros_like(table)))
    table[at] = line
    return table


class Pairs:
    """The pairs of words that count. ``codes`` are sorted: ``words[first] * len(words) + words[second]``."""

    def __init__(self, classifier):
        counted = [(_parted(name), number) for name, number in classifier.numbers.items() if name.startswith("b ")]
        self.words = {word: at for at, word in enumerate(sorted({word for pair, _ in counted for word in pair}))}
        size = len(self.words)
        coded = sorted((self.words[first] * size + self.words[second], number) for (first, second), number in counted)
        self.codes = np.array([code for code, _ in coded] or [-1], np.int64)
        numbers = [number for _, number in coded]
        rare = np.asarray(classifier.idf[numbers], np.float32)[:, None]
        self.rows = np.hstack((rare * classifier.weights[numbers] * classifier.scale, rare * rare)).astype(np.float32)

    def places(self, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """For each two neighbours the line in ``rows``, -1 where they are no pair that counts."""
        code = np.where((first >= 0) & (second >= 0), first * len(self.words) + second, -2)
        at = np.minimum(np.searchsorted(self.codes, code), len(self.codes) - 1)
        return np.where(self.codes[at] == code, at, -1)


def _parted(name: str) -> tuple[str, str]:
    """The two words of a pair's name. One word has a space in it."""
    first, second = name[2:].replace("long number", "long_number").split(" ")
    return first.replace("long_number", "long number"), second.replace("long_number", "long number")
