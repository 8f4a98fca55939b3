"""The pieces of a text that advertise for somebody else: not the council's own prices, not a body on its register."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from policies.engine.language.advertising import PATTERNS as SELLING_PATTERNS
from policies.engine.language.advertising import Selling, selling
from policies.engine.language.firms import OWN, REFUSES, TRADE, firms
from policies.engine.language.organisations import PATTERNS as BODY_PATTERNS
from policies.engine.language.organisations import bodies, is_known, may_be_promoted
from policies.engine.language.sentences import sentence_at, sentence_before

PATTERNS = (*SELLING_PATTERNS, *BODY_PATTERNS)

#: What is only said of somebody else's wares.
_ALWAYS_OUTSIDE = frozenset({"sent-you"})
#: Said of somebody, who may be named in the sentence before.
_OF_SOMEBODY = frozenset({"recommend", "no-better"})
_SUPPLIERS = frozenset("Water Power Energy Networks Powergrid Rail Railways Buses Fibre Gas".split())
_MOST = 100


def adverts(text, council) -> Iterator[tuple[Selling, tuple[int, int]]]:
    """Each piece of selling that speaks for an outside business, with its sentence; the plain before the weak."""
    found = list(islice(selling(text), _MOST))
    if not found:
        return
    named = [body for body in islice(bodies(text), _MOST)
             if body.sort in {"trade", "pub"} and not is_known(text.raw[body.start:body.end], council)]
    for piece in sorted(found, key=lambda piece: (piece.weak, piece.name == "sends", piece.start)):
        sentence = sentence_at(text.raw, piece.start)
        if _for_others(text.raw, piece, sentence, named, found, council):
            yield piece, sentence


def _for_others(raw: str, piece: Selling, sentence, named, found, council) -> bool:
    """Whether a piece of selling speaks for an outside business."""
    start, end = sentence
    said = raw[start:end]
    if REFUSES.search(said):
        return False
    by_name = any(start <= body.start < end and _of_it(raw, body, piece) for body in named)
    if not by_name and (may_be_promoted(said, council) or _is_own(raw, piece, sentence)):
        return False
    if piece.name in _ALWAYS_OUTSIDE or by_name:
        return True
    if piece.name == "thanks-firm":
        return False
    near = raw[_before(raw, start, council):min(len(raw), end + 160 if piece.offer or piece.weak else end)]
    spoken_of = bool(firms(said, council)) or bool(TRADE.search(said))
    if not piece.weak:
        back = raw[_before(raw, start, council):start]
        before = piece.name in _OF_SOMEBODY and bool(firms(back, council))
        return spoken_of or before or bool(TRADE.search(near)) or any(
            start - 200 <= body.start < end + 120 for body in named)
    others = [other for other in found if other is not piece and not (other.weak and other.name == piece.name)]
    return spoken_of and (bool(others) or piece.name == "superlative") or any(
        start - 200 <= body.start < start for body in named)


def _of_it(raw: str, body, piece: Selling) -> bool:
    """Whether the piece speaks of the body: thanks stand beside it; a supplier's notice sends nobody shopping."""
    if piece.name == "thanks-firm":
        return -2 <= body.start - piece.end <= 40 or -2 <= piece.start - body.end <= 30
    return not (piece.weak and raw[body.start:body.end].split()[-1] in _SUPPLIERS)


def _before(raw: str, start: int, council) -> int:
    """Where the sentence before begins, unless it speaks of a body on the register."""
    before = sentence_before(raw, start)
    return start if before is None or may_be_promoted(raw[before[0]:before[1]], council) else before[0]


def _is_own(raw: str, piece: Selling, sentence) -> bool:
    return piece.name not in _ALWAYS_OUTSIDE and bool(OWN.search(raw, *sentence))


__all__ = ["PATTERNS", "adverts"]
