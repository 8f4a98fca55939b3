"""Guesses that spare the author a question. Each can be changed on the page."""

from __future__ import annotations

import re

#: The first that fits wins.
_SIGNS = (
    ("press-release", r"press release|for immediate release|embargo"),
    ("vacancy", r"vacanc(y|ies)|apply by|closing date|applications? (are|is) invited|co-?opt(ed|ion)?|job advert"),
    ("notice", r"(public|legal|official|statutory) notice|notice (of|is)|exercise of public rights|annual return"),
    ("service", r"bins?|(refuse|recycling|waste) collection|road (is )?(closed|closure)|road works?|roadworks|buses"
                r"|power cut|water supply|office (is|will be) closed|opening hours|diversion|street ?lights?"),
    ("partner", r"(police|fire service|county council|district council|nhs|environment agency|highways)"
                r"\W+(\w+\W+){0,2}(says?|advises?|warns?|asks?|tells?)"),
    ("event", r"join us|come (along|and)|everybody (is )?welcome|everyone (is )?welcome|all welcome|open day|f[eê]te"
              r"|coffee morning|tickets?|concert|will be held|takes place|you are invited|quiz"),
)
_GUESSES = [(category, re.compile(rf"\b({signs})\b", re.IGNORECASE)) for category, signs in _SIGNS]


def guess_category(text: str) -> str:
    """What kind of post this most likely is; "news" where nothing tells."""
    return next((category for category, signs in _GUESSES if signs.search(text)), "news")
