"""Texts as runs of five words: what two texts share, and where, however much was changed around it.

A shingle is five words that follow one another, folded as the checker folds them, so that case, accents, punctuation
and disguises count for nothing. A quarter of them, chosen by their hash alone, are enough to find a text again among
many; to say what was copied, all of them are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from policies.engine.normalise import Reading, View

WORDS = 5
#: Words of the later text that may stand between two shared shingles of one copied piece.
GAP = 8
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_SAMPLE = 4


@dataclass(frozen=True, slots=True)
class Shingle:
    """``hash`` fits a signed 64-bit column; ``start``, ``end`` are offsets of the text; ``at`` counts words."""

    hash: int
    start: int
    end: int
    at: int


@lru_cache(maxsize=64)
def shingles(raw: str) -> tuple[Shingle, ...]:
    """Every run of five words, in order."""
    view, words = _words(raw)
    places = [view.span(start, end) for start, end in words]
    return tuple(
        Shingle(value, places[at][0], places[at + WORDS - 1][1], at) for at, value in enumerate(_hashes(raw))
    )


def sampled(raw: str) -> frozenset[int]:
    """The hashes kept of a text, a quarter of all. They are stored: what they are must not change."""
    return frozenset(value for value in _hashes(raw) if value % _SAMPLE == 0)


def _words(raw: str) -> tuple[View, list[tuple[int, int]]]:
    view = Reading(raw).plain
    return view, [match.span() for match in _WORD.finditer(view.text)]


@lru_cache(maxsize=64)
def _hashes(raw: str) -> tuple[int, ...]:
    words = [word.encode("utf-8", "replace") for word in _WORD.findall(Reading(raw).plain.text)]
    return tuple(_hash(b" ".join(words[at:at + WORDS])) for at in range(len(words) - WORDS + 1))


@dataclass(frozen=True, slots=True)
class Piece:
    """What one text has of another: where it stands, how many words that is, how many of its shingles are shared."""

    start: int
    end: int
    words: int
    shared: int


def shared_pieces(raw: str, others: Iterable[str], passing: Set[int] = frozenset()) -> tuple[Piece, ...]:
    """The pieces of ``raw`` that stand in any of the others, in order; a few changed words do not part a piece.

    Shingles among ``passing`` count for nothing.
    """
    theirs = {shingle.hash for other in others for shingle in shingles(other)} - passing
    pieces: list[list[Shingle]] = []
    for shingle in shingles(raw):
        if shingle.hash not in theirs:
            continue
        if pieces and shingle.at - pieces[-1][-1].at <= WORDS + GAP:
            pieces[-1].append(shingle)
        else:
            pieces.append([shingle])
    return tuple(
        Piece(run[0].start, max(s.end for s in run), run[-1].at + WORDS - run[0].at, len(run)) for run in pieces
    )


def _hash(run: bytes) -> int:
    return int.from_bytes(blake2b(run, digest_size=8).digest(), "big", signed=True)
