"""The net over the meanings of words (``meanings.py``), learned by descent; the words' vectors stay as they are."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional

from policies.engine.reader.meanings import LENGTH, LIKENESS, TRAIT, Net, Vectors
from policies.engine.reader.training.examples import Unit, sets_of_labels
from policies.engine.reader.training.linear import LEAST_OF_A_SET

EPOCHS, STEP, BATCH, SHRINK, SEED = 12, 0.01, 96, 1e-4, 7
HIDDEN, DROPPED = 128, 0.3
#: So many of a text's words are hidden at random in each round, that none is relied upon.
WORDS_DROPPED = 0.1


class Texts:
    """Units as tensors: the numbers of their words, of those beside them, and their traits."""

    def __init__(self, units: list[Unit], vectors: Vectors, traits: dict[str, int]):
        seen: dict[int, list[int]] = {}
        self.own = [vectors.of(unit.words) for unit in units]
        self.beside = [seen.setdefault(id(unit.beside), vectors.of(unit.beside)) for unit in units]
        self.traits = torch.zeros(len(units), len(traits))
        for row, unit in enumerate(units):
            self.traits[row, [traits[trait] for trait in unit.traits]] = TRAIT


class _Layers(torch.nn.Module):
    def __init__(self, vectors: Vectors, rarity: np.ndarray, traits: int, sets: int):
        super().__init__()
        table = torch.from_numpy(vectors.table.astype(np.float32))
        self.bag = torch.nn.EmbeddingBag.from_pretrained(table, mode="sum")
        self.weight = torch.nn.Parameter(torch.from_numpy(rarity))
        self.first = torch.nn.Linear(2 * table.shape[1] + 1 + traits, HIDDEN)
        self.second = torch.nn.Linear(HIDDEN, sets)

    def vector(self, texts: list[list[int]]) -> torch.Tensor:
        numbers = torch.tensor([number for text in texts for number in text])
        starts = torch.tensor([0, *np.cumsum([len(text) for text in texts])[:-1]])
        return LENGTH * functional.normalize(self.bag(numbers, starts, self.weight[numbers]), eps=1e-6)

    def forward(self, own, beside, traits) -> torch.Tensor:
        own, beside = self.vector(own), self.vector(beside)
        common = own * beside
        given = [own, common * LIKENESS, common.sum(1, keepdim=True) / (2 * LENGTH), traits]
        given = functional.dropout(torch.cat(given, 1), DROPPED, self.training)
        return self.second(functional.dropout(functional.relu(self.first(given)), DROPPED, self.training))


def learn(units: list[Unit], vectors: Vectors) -> Net:
    """A net from these units; the same units give the same one, its sets those of ``linear.learn``."""
    sets = sets_of_labels(units, LEAST_OF_A_SET)
    place = {one: number for number, one in enumerate(sets)}
    units = [unit for unit in units if unit.labels in place]
    traits = {trait: n for n, trait in enumerate(sorted({trait for unit in units for trait in unit.traits}))}
    texts = Texts(units, vectors, traits)
    torch.manual_seed(SEED)
    layers = _Layers(vectors, _rarity(texts, len(vectors.table)), len(traits), len(sets))
    _descend(layers, texts, torch.tensor([place[unit.labels] for unit in units]))
    half = {name: made.detach().numpy().T.astype(np.float16) for name, made in layers.named_parameters()}
    parts = [half[f"{layer}.{part}"].astype(np.float32) for layer in ("first", "second") for part in ("weight", "bias")]
    return Net(vectors, half["weight"].astype(np.float32), traits, *map(np.ascontiguousarray, parts))


def _rarity(texts: Texts, words: int) -> np.ndarray:
    counts = np.bincount([number for text in texts.own for number in text], minlength=words)
    rarity = np.log((2 + len(texts.own)) / (1 + counts))
    return (rarity / rarity.mean()).astype(np.float32)


def _descend(layers: _Layers, texts: Texts, target: torch.Tensor) -> None:
    chance = np.random.default_rng(SEED)
    shrunk = [*layers.first.parameters(), *layers.second.parameters()]
    descent = torch.optim.Adam([{"params": [layers.weight]}, {"params": shrunk, "weight_decay": SHRINK}], fused=True)
    batches = -(-len(target) // BATCH)
    layers.train()
    for step in range(EPOCHS * batches):
        if step % batches == 0:
            order = chance.permutation(len(target))
        which = order[step % batches * BATCH:(step % batches + 1) * BATCH]
        for group in descent.param_groups:
            group["lr"] = STEP * (1 - step / (EPOCHS * batches))
        own = [_some(texts.own[at], chance) for at in which]
        said = layers(own, [texts.beside[at] for at in which], texts.traits[which])
        descent.zero_grad()
        functional.cross_entropy(said, target[which]).backward()
        descent.step()


def _some(numbers: list[int], chance: np.random.Generator) -> list[int]:
    return [number for number, kept in zip(numbers, chance.random(len(numbers)) > WORDS_DROPPED, strict=True) if kept]
