"""The lists of this folder as patterns: whole words, where "*" stands for any ending and a space for one space."""

from __future__ import annotations

import re

from policies.engine.protocol import read_sections

_LISTS = read_sections(__file__, "innocent.txt")


def any_of(heading: str) -> str:
    """The terms under a heading as one group of alternatives, longest first."""
    terms = sorted(_LISTS[heading], key=len, reverse=True)
    return "(?:" + "|".join(re.escape(term).replace(r"\*", r"\w*") for term in terms) + ")"


def word_of(heading: str) -> re.Pattern:
    return re.compile(rf"\b{any_of(heading)}\b", re.I)
