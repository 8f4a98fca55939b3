"""Folding: what one written character is read as.

Patterns and terms are folded by the same rule as texts, so "café" in a list finds "CAFÉ" in a draft.
"""

from __future__ import annotations

import codecs
import unicodedata
from functools import lru_cache
from pathlib import Path

#: Stands one for one for what cannot be read: lone surrogates and NUL.
UNREADABLE = "\ufffd"
#: Stands one for one for what a view hides: web and email addresses in prose.
MASK = "\x1a"

_QUOTES = dict.fromkeys("‘’‚‛′ʼʹ`´ˈ＇", "'") | dict.fromkeys("“”„‟″«»＂", '"')
_BREAKS = dict.fromkeys("\u2028\u2029\x85", "\n")
_KEPT = frozenset("€£™©®°…№")


def _look_alikes() -> dict[str, str]:
    table = {}
    lines = (Path(__file__).parent / "look_alikes.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            latin, *others = line.split()
            table.update(dict.fromkeys(others, latin))
    return table


LOOK_ALIKES = _look_alikes()


@lru_cache(maxsize=8192)
def fold_character(character: str) -> str:
    """What a character is read as: "" where it is invisible, itself where nothing better is known. Case is kept."""
    for table in (_QUOTES, _BREAKS, LOOK_ALIKES):
        if character in table:
            return table[character]
    if character in _KEPT:
        return "..." if character == "…" else character
    category = unicodedata.category(character)
    if category == "Cs" or character == "\0":
        return UNREADABLE
    if category in {"Cf", "Mn", "Me"}:
        return ""
    if category == "Pd":
        return "-"
    if category == "Zs":
        return " "
    plain = "".join(c for c in unicodedata.normalize("NFKD", character) if unicodedata.category(c) not in {"Mn", "Me"})
    if plain in {"", character}:
        return character
    return "".join(LOOK_ALIKES.get(c, c) for c in plain).replace("⁄", "/")


def fold(text: str) -> str:
    """Fold a term or a pattern as drafts are folded. Length may change: for texts use ``normalise.Reading``."""
    if text.isascii():
        return text
    return "".join(c if "\0" < c < "\x80" else fold_character(c) for c in text)


def _fill(error: UnicodeError) -> tuple[str | bytes, int]:
    return MASK.encode() * (error.end - error.start), error.end


codecs.register_error("councilcomms-fill", _fill)


def to_bytes(text: str) -> bytes:
    """One byte a character, so that RE2's offsets are ours: Latin-1, the euro at 0x80, all else a filler."""
    return text.replace("€", "\x80").encode("latin-1", "councilcomms-fill")
