"""Make the reader's weights and thresholds from ``examples``.

In an environment of its own (Python 3.11, ``pip install -r policies/engine/reader/training/requirements.txt``)::

    python -m policies.engine.reader.training.train [--threads 2]

Validates by leaving authors out (two or three at a time), chooses the thresholds on what was said of authors left out,
trains on all, and writes ``weights.npz`` and ``thresholds.json`` beside ``reader.py``. What words mean it takes from
``meanings.npz``, which ``distil`` makes. The same examples and rules give the same files. It takes some minutes on two
threads. Run it again whenever examples were added or rules have changed much: the thresholds weigh the reader against
the rules as they are.
"""

from __future__ import annotations

import argparse
import json

import numpy as np
import torch

from policies.engine.reader.meanings import TwoViews, vectors_of
from policies.engine.reader.reader import HERE, THRESHOLDS, WEIGHTS
from policies.engine.reader.training import examples, linear, net, report
from policies.engine.reader.training.examples import LABELS, Unit

#: Two or three authors are left out at a time.
FOLDS = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--fast", action="store_true", help="leave out the validation, keep the thresholds there are")
    parser.add_argument("--without", type=int, nargs="*", default=(), metavar="AUTHOR",
                        help="authors to leave out altogether, so as to measure rules and reader together on them")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    stored: dict[str, np.ndarray] = {}
    thresholds = json.loads((HERE / THRESHOLDS).read_text()) if given.fast else {}
    for name, units in (("comments", examples.comments()), ("posts", examples.posts())):
        units = [unit for unit in units if unit.author not in given.without]
        if not given.fast:
            said = left_out(units, LABELS[name])
            thresholds[name] = (report.for_comments(units, said) if name == "comments" else
                                report.for_drafts(units, np.array([sets @ holds for sets, holds in said])))
        stored |= _stored(name, learn(units, LABELS[name]))
    np.savez_compressed(HERE / WEIGHTS, **stored)
    (HERE / THRESHOLDS).write_text(json.dumps(thresholds, indent=1) + "\n")


def left_out(units: list[Unit], labels: tuple[str, ...]) -> list[tuple[np.ndarray, np.ndarray]]:
    """Of each unit the probabilities of sets of labels, and the sets, by a classifier that never saw its author."""
    said: list = [None] * len(units)
    for fold in range(FOLDS):
        views = learn([unit for unit in units if unit.author % FOLDS != fold], labels)
        for number, unit in enumerate(units):
            if unit.author % FOLDS == fold:
                beside = views.net.vector(unit.beside)
                said[number] = views.read(unit.words, unit.traits, beside).sets, views.words.sets
    return said


def learn(units: list[Unit], labels: tuple[str, ...]) -> TwoViews:
    return TwoViews(linear.learn(units, labels), net.learn(units, vectors_of(HERE)))


def _stored(name: str, views: TwoViews) -> dict[str, np.ndarray]:
    def lines(words):
        return np.frombuffer("\n".join(words).encode(), np.uint8)

    classifier, meanings = views.words, views.net
    return {
        f"{name}.labels": lines(classifier.labels), f"{name}.sets": classifier.sets.astype(np.int8),
        f"{name}.features": lines(classifier.numbers), f"{name}.known": lines(sorted(classifier.known)),
        f"{name}.idf": classifier.idf.astype(np.float16), f"{name}.weights": classifier.weights,
        f"{name}.scale": classifier.scale, f"{name}.bias": classifier.bias,
        f"{name}.word weights": meanings.weight.astype(np.float16), f"{name}.traits": lines(meanings.traits),
        f"{name}.first": meanings.first.astype(np.float16), f"{name}.first bias": meanings.first_bias,
        f"{name}.second": meanings.second.astype(np.float16), f"{name}.second bias": meanings.second_bias,
    }


if __name__ == "__main__":
    main()
