"""Which words of a text to mark."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from policies.engine.reader.features import Word

#: A mark is no longer than this, save where one word is.
LONGEST = 70


def heaviest(words: Sequence[Word], weights: np.ndarray) -> tuple[int, int] | None:
    """The run of words, short enough to be read at a glance, whose weights make the largest sum.

    None where there are no words. Ends that add nothing are cut off.
    """
    if not words:
        return None
    best, place, first, total = -np.inf, (0, 0), 0, 0.0
    for last, word in enumerate(words):
        total += weights[last]
        while first < last and (word.end - words[first].start > LONGEST or weights[first] <= 0):
            total -= weights[first]
            first += 1
        if total > best:
            best, place = total, (first, last)
    return words[place[0]].start, words[place[1]].end
