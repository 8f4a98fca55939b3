"""Slips of the pen: a letter left out ("despicble"), two swapped ("thraet"), no space ("sosickening").

Only for words that mean harm, and for the people who are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from policies.engine.protocol import read_terms
from policies.engine.views import View

#: Shorter words turn into too many others.
_SHORTEST = 5
_TOKEN = re.compile(r"[a-z]{4,20}")
#: Little words that run into the next one: "hangall", "sosickening".
_RUN_TOGETHER = ("all", "are", "for", "just", "like", "many", "massive", "much", "of", "so", "such", "the",
                 "these", "to")


def spellings(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(wrong, right) for each way to leave out an inner letter or swap two; never a word of its own."""
    innocent = frozenset(read_terms(__file__, "not_misspelt.txt"))
    for word in words:
        if len(word) >= _SHORTEST and word.isalpha():
            for at in range(1, len(word) - 1):
                for wrong in (word[:at] + word[at + 1:], word[:at] + word[at + 1] + word[at] + word[at + 2:]):
                    if wrong != word and wrong not in innocent and len(wrong) > 3:
                        yield wrong, word


@lru_cache(maxsize=1)
def _corrections() -> dict[str, str]:
    words = read_terms(__file__, "misspelt.txt")
    meant = {wrong: right for wrong, right in spellings(words) if wrong not in words}
    for word in words:
        for little in _RUN_TOGETHER:
            meant |= {little + word: f"{little} {word}", word + little: f"{word} {little}"}
    return meant


def corrected(view: View) -> View:
    """The view with such words as they were meant; the same view where there is none."""
    meant = _corrections()
    if meant.keys().isdisjoint(_TOKEN.findall(view.text)):
        return view
    return view.apply(
        ((found.start(), found.end(), meant[found.group()]) for found in _TOKEN.finditer(view.text)
         if found.group() in meant), "misspelt")
