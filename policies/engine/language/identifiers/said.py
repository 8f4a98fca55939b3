"""Numbers said in words: "oh seven seven hundred", "double-oh ninety-nine thirty", "papa kilo seven one"."""

from __future__ import annotations

import re

_UNITS = {"oh": "0", "o": "0", "zero": "0", "nought": "0", "one": "1", "two": "2", "three": "3", "four": "4",
          "five": "5",
          "six": "6", "seven": "7", "eight": "8", "nine": "9"}
_TEENS = {"ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
          "sixteen": "16",
          "seventeen": "17", "eighteen": "18", "nineteen": "19"}
_TENS = {"twenty": "2", "thirty": "3", "forty": "4", "fifty": "5", "sixty": "6", "seventy": "7", "eighty": "8",
         "ninety": "9"}
_DIGITS = {**_UNITS, **_TEENS}
LETTERS = {word: word[0] for word in (
    "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar"
    " papa quebec romeo sierra tango uniform victor whisky whiskey xray yankee zulu").split()}

WORD = "|".join((*_UNITS, *_TEENS, *_TENS, "hundred", "thousand", "double", "triple", "treble"))
LETTER = "|".join((*LETTERS, "x-ray"))


def read(said: str) -> str:
    """The digits, and letters spelt by their names, of what is said; single letters stand for themselves."""
    out: list[str] = []
    times = 1
    words = re.findall(r"[a-z]+|\d|[,;:]", said.lower().replace("x-ray", "xray"))
    for place, word in enumerate(words):
        if word in ("double", "triple", "treble"):
            times = 2 if word == "double" else 3
            continue
        if word in ("hundred", "thousand"):
            out.append("00" if word == "hundred" else "000")
        elif word in _TENS:
            follows = words[place + 1] if place + 1 < len(words) else ""
            out.append(_TENS[word] + ("" if _UNITS.get(follows, "0") != "0" else "0"))
        else:
            alone = word if len(word) == 1 and word.isalnum() else ""
            out.append((_DIGITS.get(word) or LETTERS.get(word) or alone) * times)
        times = 1
    return "".join(out)
