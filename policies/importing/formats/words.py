"""Small rules about text that every format needs."""

from __future__ import annotations

import re

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]")
_SPACES = re.compile(r"\s+")
_SYMBOL_BULLETS = {0xA7: "▪", 0xA8: "▪", 0x6E: "▪", 0x6F: "□", 0xD8: "➢", 0xFC: "✓", 0x2D: "–", 0xD3: "©", 0xD2: "®"}
_SYMBOL = re.compile("[\uf000-\uf0ff]")


def tidy(text: str) -> str:
    """One line without unseen characters. Spaces become one space, but a gap that sets a label or a page number apart
    stays a tab: it is all that tells “1 Purpose” from “1 March”."""
    text = _SYMBOL.sub(_seen, _UNSEEN.sub("", text)).strip()
    return _SPACES.sub(_gap, text)


def _gap(found: re.Match) -> str:
    gap, end = found.group(), found.end()
    if "\t" not in gap and len(gap) <= 2:
        return " "
    left = len(found.string) - end
    sets_apart = found.start() <= 8 or (left <= 5 and found.string[end:].strip(". ").isdigit())
    return "\t" if sets_apart else " "


def _seen(found: re.Match) -> str:
    return symbol(ord(found.group()))


def symbol(code: int) -> str:
    """What a character of the Symbol or Wingdings typefaces looks like; a bullet for one that is not known."""
    return _SYMBOL_BULLETS.get(code & 0xFF, "•")


def megabytes(count: int) -> str:
    return f"{count / 1024 / 1024:.0f} MB"
