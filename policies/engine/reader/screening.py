"""Which sentences of many drafts the reader may have to speak of: all read at once, in tables.

What comes out differs from the reader's own reading by rounding alone, so whoever asks leaves some room and reads the
few that are left word by word. Most sentences of most drafts are passed over here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from policies.engine.folding import MASK
from policies.engine.language.sentences import sentences
from policies.engine.normalise import Reading
from policies.engine.reader import features, meanings
from policies.engine.reader.classifier import TRAIT
from policies.engine.reader.vocabulary import AS_NAME, LETTERS, SHOWN, VECTOR, Pairs, Vocabulary

#: A vocabulary larger than this is begun anew.
_MOST_WORDS_KEPT = 20_000
_WORDS = re.compile(f"({features.WORD.pattern})")
_UPPER, _LOWER = (np.array([is_so(chr(n)) for n in range(256)]) for is_so in (str.isupper, str.islower))
_ENDS = np.array([chr(n) in features.ENDS for n in range(256)])
_SHIFT = 32
#: Traits of one sentence at most: of how it is written, and of what stands beside.
_MOST_WRITTEN, _MOST_BESIDE = 5, 4
#: Multiplications that OpenBLAS does in the thread that asks for them.
_ALONE = 1 << 18


@dataclass(frozen=True, slots=True)
class Laid:
    """A draft laid out: by word its number, whether it is written as a name, and its sentence (-1: none is read).

    ``written``: by sentence the traits of how it is written, and those of what stands beside.
    """

    words: np.ndarray
    as_name: np.ndarray
    sentence: np.ndarray
    written: np.ndarray


class Screen:
    """Over the two views of drafts. Pure but for the words it has met."""

    def __init__(self, views):
        self._views = views
        self._pairs = Pairs(views.words)
        self._vocabulary = Vocabulary(views, self._pairs)
        self._traits = _Traits(views)

    def read(self, drafts: Iterable[tuple[Reading, Sequence[str], int]]) -> list[np.ndarray]:
        """The probability of each label by sentence, for each draft. ``drafts``: reading, traits of what stands
        beside, and how many sentences are read at most."""
        if len(self._vocabulary.words) > _MOST_WORDS_KEPT:
            self._vocabulary = Vocabulary(self._views, self._pairs)
        vocabulary = self._vocabulary
        laid = [self._lay_out(vocabulary, *draft) for draft in drafts]
        counts = [len(one.written) for one in laid]
        if not sum(counts):
            return [np.zeros((0, len(self._views.words.labels)), np.float32) for _ in laid]
        probabilities = self._probabilities(vocabulary, laid, np.array(counts))
        return np.split(probabilities, np.cumsum(counts)[:-1])

    def _lay_out(self, vocabulary: Vocabulary, reading: Reading, beside: Sequence[str], most: int) -> Laid:
        plain, raw = reading.plain, reading.raw
        pieces = _WORDS.split(plain.text[:features.MOST_CHARACTERS])
        words = pieces[1::2][:features.MOST_WORDS]
        edges = np.cumsum(np.fromiter(map(len, pieces), np.int64, len(pieces)))
        starts, ends = edges[:-1:2][:len(words)], edges[1::2][:len(words)]
        as_name = _capitals(reading.cased, starts, ends)
        if plain.starts is not None:
            starts, ends = np.array(plain.starts)[starts], np.array(plain.ends)[ends - 1]
        stops = [stop for _, stop in islice(sentences(raw[:features.MOST_CHARACTERS]), most)]
        sentence = np.searchsorted(np.array(stops, np.int64), starts, side="right")
        read = int(np.searchsorted(sentence, len(stops)))
        firsts = np.flatnonzero(np.diff(sentence[:read], prepend=-1))
        ordinal = np.full(len(words), -1, np.int64)
        ordinal[:read] = np.repeat(np.arange(len(firsts)), np.diff(firsts, append=read))
        lasts = ends[np.append(firsts[1:], read)[:len(firsts)] - 1]
        written = self._traits.of_writing(raw, starts[firsts].tolist(), lasts.tolist(), beside)
        return Laid(np.array(vocabulary.numbers_of(words), np.int64), as_name, ordinal, written)

    def _probabilities(self, vocabulary: Vocabulary, laid: list[Laid], counts: np.ndarray) -> np.ndarray:
        """By sentence, all drafts' in a row; ``counts``: how many each draft has."""
        words, as_name, ordinal = (
            np.concatenate([getattr(one, part) for one in laid]) for part in ("words", "as_name", "sentence")
        )
        draft = np.repeat(np.arange(len(laid)), [len(one.words) for one in laid])
        line, read = vocabulary.table[words], ordinal >= 0
        whole = self._vectors(draft, line[:, VECTOR], len(laid))
        sentence = (ordinal + (np.cumsum(counts) - counts)[draft])[read]
        line, as_name = line[read], as_name[read]
        traits = self._traits.all_of(np.concatenate([one.written for one in laid]), sentence, as_name, line[:, LETTERS])
        shown = np.where(as_name, line[:, AS_NAME], line[:, SHOWN])
        by_words = self._by_words(vocabulary, sentence, shown, traits)
        own = self._vectors(sentence, line[:, VECTOR], len(traits))
        by_meaning = self._by_meaning(own, np.repeat(whole, counts, axis=0), traits)
        sets = (by_words + 1e-7) ** (1 - meanings.SHARE) * (by_meaning + 1e-7) ** meanings.SHARE
        return _product(sets / sets.sum(axis=1, keepdims=True), self._views.words.sets)

    def _by_words(self, vocabulary: Vocabulary, sentence, shown, traits) -> np.ndarray:
        """As ``Classifier.read`` does: each word and each pair counts once in its sentence."""
        views, count = self._views, len(traits)
        sums = _summed(vocabulary.rows, sentence, shown, count)
        word = vocabulary.in_pairs[shown]
        pair = np.where(sentence[1:] == sentence[:-1], self._pairs.places(word[:-1], word[1:]), -1)
        sums += _summed(self._pairs.rows, sentence[1:], pair, count)
        size = np.sqrt(sums[:, -1:])
        logits = views.words.bias + sums[:, :-1] / np.where(size > 0, size, 1)
        return _shares(logits + TRAIT * self._traits.of_words[traits].sum(axis=1))

    def _vectors(self, where, vectors, count: int) -> np.ndarray:
        """As ``Net.vector`` does, of each sentence or draft."""
        net = self._views.net
        made = _summed(net.vectors.table, where, vectors, count, net.weight)
        length = np.sqrt((made * made).sum(axis=1, keepdims=True))
        return made * (meanings.LENGTH / np.maximum(length, 1e-6))

    def _by_meaning(self, own, beside, traits) -> np.ndarray:
        """As ``Net.sets`` does."""
        net, size, common = self._views.net, own.shape[1], own * beside
        hidden = _product(own, net.first[:size]) + net.first_bias
        hidden += _product(meanings.LIKENESS * common, net.first[size:2 * size])
        hidden += common.sum(axis=1, keepdims=True) / (2 * meanings.LENGTH) * net.first[2 * size]
        hidden += meanings.TRAIT * self._traits.of_meaning[traits].sum(axis=1)
        return _shares(_product(np.maximum(hidden, 0), net.second) + net.second_bias)


class _Traits:
    """Traits as numbers; the last stands for one that nothing is known of. By number what each adds to both views."""

    def __init__(self, views):
        words, net = views.words, views.net
        names = sorted({name for name in words.numbers if name.startswith("x ")} | set(net.traits))
        self._number = {name: at for at, name in enumerate(names)}
        self._none = len(names)
        self.of_words = np.zeros((len(names) + 1, len(words.bias)), np.float32)
        self.of_meaning = np.zeros((len(names) + 1, len(net.first_bias)), np.float32)
        after = len(net.first) - len(net.traits)
        for name, at in self._number.items():
            if name in words.numbers:
                self.of_words[at] = words.weights[words.numbers[name]] * words.scale
            if name in net.traits:
                self.of_meaning[at] = net.first[after + net.traits[name]]
        self._words, self._capitals, self._letters = (
            np.array([self._of(f"x {what} {n}") for n in range(most + 1)])
            for what, most in (("words", 8), ("capitals", 4), ("letters", features.MOST_LETTERS))
        )

    def _of(self, name: str) -> int:
        return self._number.get(name, self._none)

    def of_writing(self, raw: str, starts: list[int], ends: list[int], beside: Sequence[str]) -> np.ndarray:
        """By sentence what its characters tell, and what stands beside: one line of numbers each."""
        may_shout = any(len(word) > 3 and word.isupper() for word in raw[:features.MOST_CHARACTERS].split())
        lines = np.full((len(starts), _MOST_WRITTEN + _MOST_BESIDE), self._none)
        lines[:, _MOST_WRITTEN:_MOST_WRITTEN + len(beside)] = [self._of(name) for name in beside]
        for line, start, end in zip(lines, starts, ends, strict=True):
            traits = [self._of(name) for name in features.of_writing(raw[start:end + 1], may_shout=may_shout)]
            line[:len(traits)] = traits
        return lines

    def all_of(self, written: np.ndarray, sentence, as_name, letters) -> np.ndarray:
        """With what its words tell. The last three by word: its sentence, whether it is a name, its letters."""
        words, names, length = (
            np.bincount(sentence, each, len(written)).astype(np.int64) for each in (None, as_name, letters)
        )
        counted = (self._words[np.minimum(words // 8, 8)], self._capitals[np.minimum(names, 4)],
                   self._letters[np.minimum(length // np.maximum(words, 1), features.MOST_LETTERS)])
        return np.column_stack((written, *counted))


def _capitals(cased, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Which words are written as a name is, where no sentence begins; see ``features.words_of``."""
    data = np.frombuffer(cased.data + b" ", np.uint8)
    upper, lower = _UPPER[data], _LOWER[data]
    if MASK.encode() in cased.data:
        upper = np.array([*map(str.isupper, cased.text), False])
        lower = np.array([*map(str.islower, cased.text), False])
    beginning = np.ones(len(starts), bool)
    beginning[1:] = _ENDS[data[ends[:-1]]]
    return ~beginning & upper[starts] & lower[starts + 1]


def _summed(rows: np.ndarray, where: np.ndarray, which: np.ndarray, count: int, weight=None) -> np.ndarray:
    """The sum of the rows of each place, each row once; ``which`` -1 is none. ``where`` is sorted."""
    met = which >= 0
    once = np.unique((where[met].astype(np.int64) << _SHIFT) | which[met])
    place, row = once >> _SHIFT, once & ((1 << _SHIFT) - 1)
    taken = rows[row].astype(np.float32)
    if weight is not None:
        taken *= weight[row][:, None]
    sums = np.zeros((count, rows.shape[1]), np.float32)
    if len(place):
        firsts = np.flatnonzero(np.diff(place, prepend=-1))
        sums[place[firsts]] = np.add.reduceat(taken, firsts, axis=0)
    return sums


def _product(rows: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    """``rows @ matrix``, in pieces so small that BLAS calls no other threads: here they wait longer than they work."""
    step = max(1, _ALONE // matrix.size)
    return np.concatenate([rows[at:at + step] @ matrix for at in range(0, len(rows), step)])


def _shares(logits: np.ndarray) -> np.ndarray:
    shares = np.exp(logits - logits.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)
