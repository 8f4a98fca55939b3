"""The linear reader: weights by feature and set of labels, learned by descent on two threads."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from policies.engine.reader.classifier import TRAIT, Classifier
from policies.engine.reader.training.examples import Unit, known_words, sets_of_labels, vocabulary

EPOCHS, STEP, BATCH, SHRINK, SEED = 10, 0.06, 96, 6e-6, 7
#: Sets of labels rarer than this are not learned.
LEAST_OF_A_SET = 6


@dataclass(frozen=True)
class Rows:
    """Sparse rows: the features of row i are ``numbers[at[i]:at[i + 1]]``."""

    numbers: np.ndarray
    values: np.ndarray
    at: np.ndarray

    def batch(self, which) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        slices = [slice(self.at[i], self.at[i + 1]) for i in which]
        lengths = [piece.stop - piece.start for piece in slices]
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        return (torch.from_numpy(np.concatenate([self.numbers[piece] for piece in slices])),
                torch.from_numpy(np.concatenate([self.values[piece] for piece in slices])), torch.from_numpy(starts))


def rows(units: list[Unit], numbers: dict[str, int], idf: np.ndarray) -> Rows:
    all_numbers, all_values, at = [], [], [0]
    for unit in units:
        own = np.array(sorted(numbers[name] for name in unit.features.elements() if name in numbers), np.int64)
        traits = np.array(sorted(numbers[name] for name in unit.traits if name in numbers), np.int64)
        values = idf[own]
        all_numbers += [own, traits]
        all_values += [values / (np.linalg.norm(values) or 1), np.full(len(traits), TRAIT, np.float32)]
        at.append(at[-1] + len(own) + len(traits))
    return Rows(np.concatenate(all_numbers), np.concatenate(all_values).astype(np.float32), np.array(at))


def learn(units: list[Unit], labels: tuple[str, ...]) -> Classifier:
    """A classifier from these units; the same units give the same one."""
    sets = sets_of_labels(units, LEAST_OF_A_SET)
    place = {one: number for number, one in enumerate(sets)}
    units = [unit for unit in units if unit.labels in place]
    numbers, idf = vocabulary(units)
    weights, bias = _descend(rows(units, numbers, idf), np.array([place[unit.labels] for unit in units]),
                             len(numbers), len(sets))
    scale = np.abs(weights).max(axis=0) / 127
    return Classifier(
        labels=labels, sets=np.array([[label in one for label in labels] for one in sets], np.float32),
        numbers=numbers, known=known_words(units), idf=idf.astype(np.float16).astype(np.float32),
        weights=np.round(weights / scale).astype(np.int8), scale=scale.astype(np.float32),
        bias=bias.astype(np.float32),
    )


def _descend(given: Rows, wanted: np.ndarray, features: int, sets: int) -> tuple[np.ndarray, np.ndarray]:
    torch.manual_seed(SEED)
    chance = np.random.default_rng(SEED)
    bag = torch.nn.EmbeddingBag(features, sets, mode="sum")
    torch.nn.init.zeros_(bag.weight)
    bias = torch.nn.Parameter(torch.zeros(sets))
    descent = torch.optim.Adam([bag.weight, bias], lr=STEP, fused=True)
    target = torch.from_numpy(wanted)
    batches = -(-len(wanted) // BATCH)
    for step in range(EPOCHS * batches):
        if step % batches == 0:
            order = chance.permutation(len(wanted))
        which = order[step % batches * BATCH:(step % batches + 1) * BATCH]
        for group in descent.param_groups:
            group["lr"] = STEP * (1 - step / (EPOCHS * batches))
        numbers, values, starts = given.batch(which)
        loss = torch.nn.functional.cross_entropy(bag(numbers, starts, per_sample_weights=values) + bias, target[which])
        loss = loss + SHRINK * (bag.weight ** 2).sum()
        descent.zero_grad()
        loss.backward()
        descent.step()
    return bag.weight.detach().numpy(), bias.detach().numpy()
