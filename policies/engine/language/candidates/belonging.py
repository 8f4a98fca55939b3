"""Whether words that could be somebody's name belong to a road, a body, or a longer name that is known."""

from __future__ import annotations

import re
from functools import lru_cache

from policies.engine.language.organisation_names import LISTS
from policies.engine.model import CouncilFacts
from policies.engine.normalise import fold_pass

_PLACES = """
    Road Street Lane Close Avenue Drive Way Row Terrace Cottage Cottages Court Crescent Gardens Garden Square Hill
    Green Park Farm House Hall Mill Bridge Wood Woods Common Field Fields Moor Fell Beck Brook Church Chapel School
    Surgery Inn Arms Stores Clinic Station Quay Harbour Market Rooms Room Institute Pavilion Library Museum Estate
    Lodge Manor Barn Barns Meadow Meadows Rise View Walk Wharf Pond Wing Memorial Foundation Trophy Cup Shield Prize
    Bros Brothers Sons Ltd Limited Academy College Playground Playing Recreation Corner Grove Mews Place Yard
    Warden Wardens Reserve
    """.split()
#: Words that end a body's name and are offices too ("Cllr Patel Chair"), or say what somebody is.
_OFFICES = frozenset("""
    group party campaign leader post press office service services network project team times news
    """.split())
_ENDS = frozenset(word.lower() for word in _PLACES) | (
    frozenset(word for kind in ("trade", "cause", "press") for word in LISTS[kind] if " " not in word) - _OFFICES)
#: No name goes on with these, whatever their capitals: "RAJ PATEL FOR QUAY".
_BETWEEN = frozenset("and at by for from in is of on or the to was with".split())
_FAMILY = re.compile(r"(?:'s)?\s*(?:&|and)\s+(?:sons?|daughters?|co|partners|brothers|bros)\b", re.I)
_NEXT = re.compile(r"[ \t]+([A-Z][\w]*)\b(?:[ \t]+([A-Z]\w*))?")
_OWNED = re.compile(r"'s?[ \t]+([A-Z]\w*)")
_PARTNER = re.compile(r"[ \t]*&[ \t]*[A-Z]")
_BEFORE = re.compile(r"(?:&|\bthe)[ \t]+$", re.I)
_SPEAKS = re.compile(r"(?:'s\b|[ \t]+(?:said|says|told|tells|adds?|added|has|had|is|was|will|wrote|writes|opened|opens"
                     r"|thanked|thanks|joined|joins|visited|visits|promised|won|led|leads|and|spoke|welcomed)\b)")


def belongs_to_a_body(text: str, start: int, end: int, *, bare: bool) -> bool:
    """Whether what stands around is a body's or a road's name: "Patel & Sons", "Marsh Lane". ``bare``: of a surname
    with no first name, "Marsh & Poole" and "Patel's Pharmacy" too.
    """
    if _FAMILY.match(text, end):
        return True
    following = _NEXT.match(text, end)
    if following and any(word and word.lower() in _ENDS for word in following.groups()) and (
            following[1].lower() not in _BETWEEN):
        return True
    if not bare:
        return False
    owned = _OWNED.match(text, end)
    return bool(owned and owned[1].lower() in _ENDS or _PARTNER.match(text, end)
                or _BEFORE.search(text[max(0, start - 6):start]))


def begins_a_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 6):start].rstrip(" \t\"'(")
    return not before or before[-1] in ".!?\n:"


def says_something(text: str, end: int) -> bool:
    return bool(_SPEAKS.match(text, end))


def is_within(low: str, start: int, end: int, council: CouncilFacts) -> bool:
    """Whether a place in a text of small letters lies in a longer name of a place, of a body on the register, or of
    the council.
    """
    piece = low[start:end]
    for name in (council.name, *council.places, *council.approved_organisations, *council.partners):
        longer = _small(name)
        at = low.find(longer) if len(longer) > len(piece) and piece in longer else -1
        while at >= 0:
            if at <= start and end <= at + len(longer):
                return True
            at = low.find(longer, at + 1)
    return False


@lru_cache(maxsize=4096)
def _small(name: str) -> str:
    return " ".join(fold_pass(name).text.split()).lower()


__all__ = ["begins_a_sentence", "belongs_to_a_body", "is_within", "says_something"]
