"""Drafts beside the texts of others: what they share that is more than dates, places and turns of phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from policies.engine.model import Outside
from policies.engine.protocol import read_terms
from policies.engine.shingles import Piece, shared_pieces, shingles

#: Words of one's own between two copied pieces that make them two.
_APART = 90
_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")

#: Words that tell nothing of who wrote a line: small words, days and months, numbers and the plain facts of an event.
_PLAIN = frozenset("""
    a an the and or but of to in on at by for from with into onto over under up down off out as is are was were be been
    being am has have had do does did will would shall should can could may might must not no yes it its he she they
    them their his her hers we us our ours you your yours i me my this that these those there here who whom whose which
    what when where why how if then than so too also very more most all any some each every both few many much other
    another one two three four five six seven eight nine ten eleven twelve half noon midnight
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today tomorrow tonight week weekend month year morning afternoon evening day
    time date open opens close closed closes closing start starts until till between after before about near next last
    road street lane avenue close way hill green hall village town parish council church school park car house centre
    club market square pm am per free please new
    """.split())


@dataclass(frozen=True, slots=True)
class Copied:
    """``start``, ``end`` of the longest stretch, ``words`` shared in all, and whose they are."""

    start: int
    end: int
    words: int
    whole: bool
    of: Outside


def copied_from(raw: str, outside: tuple[Outside, ...], share: float) -> tuple[Copied, ...]:
    """What a draft has of others, the most first: a stretch of their words, or a good share of either text."""
    theirs = {shingle.hash for other in outside for shingle in shingles(other.text)}
    passing = _common() | {shingle.hash for shingle in shingles(raw)
                           if shingle.hash in theirs and _plain(raw[shingle.start:shingle.end])}
    found = [copied for other in outside if (copied := _copied(raw, other, passing, share))]
    return tuple(sorted(found, key=lambda copied: -copied.words))


def _copied(raw: str, other: Outside, passing: frozenset[int], share: float) -> Copied | None:
    pieces = shared_pieces(raw, (other.text,), passing)
    shared, words = sum(piece.shared for piece in pieces), sum(piece.words for piece in pieces)
    mine, theirs = (max(1, len(_WORD.findall(text.lower()))) for text in (raw, other.text))
    stretch = shared >= 8 and words >= 15
    part = shared >= 3 and words >= 8 and max(words / mine, words / theirs) >= share
    if not (stretch or part):
        return None
    start, end = max(_stretches(pieces), key=lambda place: place[1] - place[0])
    return Copied(start, end, words, words / mine >= 0.6, other)


def _stretches(pieces: tuple[Piece, ...]) -> list[tuple[int, int]]:
    """Pieces that stand close together, as one."""
    stretches: list[tuple[int, int]] = []
    for piece in pieces:
        if stretches and piece.start - stretches[-1][1] <= _APART:
            stretches[-1] = stretches[-1][0], piece.end
        else:
            stretches.append((piece.start, piece.end))
    return stretches


def _plain(run: str) -> bool:
    """Five words that anyone would write of the same event."""
    return sum(len(word) > 2 and word not in _PLAIN and not word[0].isdigit()
               for word in _WORD.findall(run.lower())) < 2


@lru_cache(maxsize=1)
def _common() -> frozenset[int]:
    return frozenset(shingle.hash for line in read_terms(__file__, "common.txt") for shingle in shingles(line))
