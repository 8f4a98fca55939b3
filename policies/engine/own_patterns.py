"""What a council looks for beside the checks: a rule with ``only_patterns`` finds these, under its own kind.

Whoever keeps the policy writes words, which become a pattern here, or a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from policies.engine.folding import MASK, to_bytes
from policies.engine.kinds_loading import Kind
from policies.engine.lexicon import tidy
from policies.engine.model import SURE, WayOut
from policies.engine.protocol import Hit, Pattern

_SAYS = "The council's own list asks to look at these words."
_WHY = "The council added this check itself."
_WAYS_OUT = (WayOut("Change the words", go_to="text"),)


def pattern_of(phrases: Iterable[str], *, other_endings: bool) -> str:
    """The pattern of words or phrases, whole; with ``other_endings`` also where more letters follow the last word."""
    tidied = {tidy(phrase, "prose") for phrase in phrases}
    return "|".join(_as_pattern(phrase, other_endings) for phrase in sorted(tidied, key=lambda p: (-len(p), p)))


def _as_pattern(phrase: str, other_endings: bool) -> str:
    words = r"\s+".join(re.escape(word) for word in phrase.split())
    before = r"\b" if _of_a_word(phrase[:1]) else ""
    after = (r"\w*" if other_endings else r"\b") if _of_a_word(phrase[-1:]) else ""
    return before + words + after


def _of_a_word(character: str) -> bool:
    """As RE2 sees it."""
    return character.isascii() and character.isalnum()


def is_readable(phrase: str) -> bool:
    """Whether the checks read all of it, and there is a letter or a figure in it."""
    tidied = tidy(phrase, "prose")
    return MASK.encode() not in to_bytes(tidied) and any(letter.isalnum() for letter in tidied)


def own_patterns_of(kind: Kind, params: Mapping[str, Any]) -> Kind:
    """The kind with the parameters' patterns in place of its own finder; the kind itself where there are none."""
    if not params["only_patterns"]:
        return kind
    detectors = tuple(Pattern(f"own-{n}", regex) for n, regex in enumerate(params["only_patterns"]))
    return replace(kind, find=_find, fixed_detectors=detectors, more_detectors=None, spoken=None, at_most=None,
                   read_ahead=None)


def _find(draft, params) -> Iterator[Hit]:
    for text in draft.texts + draft.descriptions:
        for match in text.found():
            if match.end > match.start:
                ways_out = () if draft.context.on else _WAYS_OUT
                yield text.hit(match, params["says"] or _SAYS, _WHY, ways_out, sureness=SURE)
