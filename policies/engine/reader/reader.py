"""The reader as the checker uses it: weights loaded once, texts in, probabilities and places out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path
from types import MappingProxyType

import numpy as np

from policies.engine.language.sentences import sentences
from policies.engine.model import Context
from policies.engine.normalise import Reading
from policies.engine.reader import features
from policies.engine.reader.classifier import Classifier, Read
from policies.engine.reader.meanings import MEANINGS, Net, TwoViews, Vectors, vectors_of
from policies.engine.reader.neighbours import Neighbour, Neighbours
from policies.engine.reader.screening import Screen
from policies.engine.reader.words_that_weigh import heaviest

HERE = Path(__file__).parent
WEIGHTS, THRESHOLDS = "weights.npz", "thresholds.json"
#: No more sentences of a draft than this are read.
MOST_SENTENCES = 40
#: A probability that no sentence has, and how far one may be out where many sentences are read together.
_NEVER, _ROOM = 2.0, 0.01
_NO_CONTEXT = Context()
_NOTHING_HEARD: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Said:
    """What the reader says of one sentence: how probable the kind is there, and the words that weigh most."""

    probability: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CommentRead:
    """One comment as the reader sees it."""

    _classifier: Classifier
    _read: Read

    def probabilities(self, heard: Mapping[str, float] = _NOTHING_HEARD) -> dict[str, float]:
        """How probable each label is. ``heard``: what another witness said of labels, as log odds."""
        sets, labels = self._read.sets, self._classifier.labels
        if heard:
            odds = np.array([heard.get(label, 0.0) for label in labels], np.float32)
            logits = np.log(sets + 1e-9) + self._classifier.sets @ odds
            sets = np.exp(logits - logits.max())
            sets /= sets.sum()
        return dict(zip(labels, map(float, sets @ self._classifier.sets), strict=True))

    def place(self, label: str) -> tuple[int, int] | None:
        """The words that weigh most for a label; None where there are none."""
        return heaviest(self._read.words, self._classifier.weight_of_words(self._read, label))


class Reader:
    """Pure and safe to share between threads. ``key`` changes with the weights and the thresholds."""

    def __init__(self, folder: Path = HERE):
        weights, thresholds = (folder / WEIGHTS).read_bytes(), (folder / THRESHOLDS).read_bytes()
        # The words' vectors need no part in it: weights made with other vectors are others too.
        self.key = hashlib.sha256(weights + b"\n" + thresholds).hexdigest()
        self.thresholds: Mapping[str, Mapping[str, Mapping[str, float]]] = json.loads(thresholds)
        vectors = vectors_of(folder if (folder / MEANINGS).exists() else HERE)
        with np.load(folder / WEIGHTS, allow_pickle=False) as stored:
            self._comments = _views(stored, "comments", vectors)
            self._posts = _views(stored, "posts", vectors)
        self._post = lru_cache(maxsize=256)(self._words_and_vector_of_post)
        self._folder = folder

    def comments(self, text: str, on: str = "") -> dict[str, float]:
        """The probability of each criterion, each route and of protection."""
        return self.read_comment(Reading(text), on).probabilities()

    def read_comment(self, reading: Reading, on: str) -> CommentRead:
        words, (post, vector) = features.words_of(reading), self._post(on)
        traits = [*features.of_text(reading.raw, words), *features.about(words, post)]
        return CommentRead(self._comments.words, self._comments.read(words, traits, vector))

    def _words_and_vector_of_post(self, on: str) -> tuple[tuple[features.Word, ...], np.ndarray]:
        words = tuple(features.words_of(Reading(on)))
        return words, self._comments.net.vector(words)

    def posts(self, text: str, context: Context = _NO_CONTEXT, *, source: bool = False,
              at_least: Mapping[str, float] | None = None) -> dict[str, list[Said]]:
        """For each kind the sentences where it is probable enough, likeliest first.

        ``source``: whether one is given with the draft. ``at_least``: by kind; left out, all are given.
        """
        return self.read_draft(Reading(text), context, source, at_least)

    def read_draft(self, reading: Reading, context: Context, source: bool,
                   at_least: Mapping[str, float] | None = None) -> dict[str, list[Said]]:
        if at_least is not None:
            return self.read_drafts([(reading, context, source)], at_least)[0]
        return self._said(self._sentences(reading, features.beside(context, source)), dict.fromkeys(self._labels, 0))

    def read_drafts(self, drafts: Sequence[tuple[Reading, Context, bool]],
                    at_least: Mapping[str, float]) -> list[dict[str, list[Said]]]:
        """``read_draft`` of many, all their sentences screened together; each: reading, context, source given."""
        limits = np.array([at_least.get(label, _NEVER) for label in self._labels], np.float32) - _ROOM
        laid = [(reading, features.beside(context, source), MOST_SENTENCES) for reading, context, source in drafts]
        said = []
        for (reading, beside, _), probabilities in zip(laid, self._screen.read(laid), strict=True):
            left = frozenset(np.flatnonzero((probabilities >= limits).any(axis=1)).tolist())
            said.append(self._said(self._sentences(reading, beside, left), at_least) if left else {})
        return said

    def _said(self, sentences: Iterable[Read], at_least: Mapping[str, float]) -> dict[str, list[Said]]:
        said: dict[str, list[Said]] = {}
        for read in sentences:
            for label, probability in zip(self._labels, read.probabilities, strict=True):
                if probability >= at_least.get(label, _NEVER):
                    start, end = heaviest(read.words, self._posts.words.weight_of_words(read, label))
                    said.setdefault(label, []).append(Said(float(probability), start, end))
        return {label: sorted(found, key=lambda one: -one.probability) for label, found in said.items()}

    def _sentences(self, reading: Reading, beside: Sequence[str], left: Set[int] | None = None) -> Iterator[Read]:
        """Each sentence, read word by word; ``left``: of these places alone."""
        places = islice(sentences(reading.raw[:features.MOST_CHARACTERS]), MOST_SENTENCES)
        draft = features.words_of(reading)
        whole = self._posts.net.vector(draft)
        for place, words in enumerate(features.by_sentence(draft, places)):
            if left is None or place in left:
                piece = reading.raw[words[0].start:words[-1].end + 1]
                yield self._posts.read(words, [*features.of_text(piece, words), *beside], whole)

    @property
    def _labels(self) -> tuple[str, ...]:
        return self._posts.words.labels

    @cached_property
    def _screen(self) -> Screen:
        return Screen(self._posts)

    def nearest(self, text: str, label: str, n: int = 3) -> list[Neighbour]:
        """The labelled examples of a comment label or a draft kind most like a text, foul words masked."""
        return self._neighbours.nearest(text, label, n)

    @cached_property
    def _neighbours(self) -> Neighbours:
        return Neighbours(self._folder / "examples")


def _views(stored, name: str, vectors: Vectors) -> TwoViews:
    def lines(which):
        return stored[f"{name}.{which}"].tobytes().decode().split("\n")

    words = Classifier(
        labels=tuple(lines("labels")), sets=stored[f"{name}.sets"].astype(np.float32),
        numbers={feature: number for number, feature in enumerate(lines("features"))},
        known=frozenset(lines("known")), idf=stored[f"{name}.idf"].astype(np.float32),
        weights=stored[f"{name}.weights"], scale=stored[f"{name}.scale"], bias=stored[f"{name}.bias"],
    )
    layers = [stored[f"{name}.{part}"].astype(np.float32) for part in ("first", "first bias", "second", "second bias")]
    traits = {trait: number for number, trait in enumerate(lines("traits"))}
    return TwoViews(words, Net(vectors, stored[f"{name}.word weights"].astype(np.float32), traits, *layers))


@lru_cache(maxsize=1)
def load_reader() -> Reader:
    """The reader that ships. Raises FileNotFoundError where its weights are missing."""
    return Reader()
