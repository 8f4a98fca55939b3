"""Which clause of one version is which of the other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

#: How alike, from 0 to 1, two clauses must be to be taken for one that was changed. Two of one council's own clauses
#: on different matters come to 0.2.
ALIKE = 0.5
#: What the same anchor counts, or the same number.
SAME_PLACE = 0.2
#: What stands in more clauses than this says nothing of which clause it was; a clause is looked for by so many of its
#: rarest words and pairs of words, and held against so many of those that share most of them.
_TOO_COMMON, _RAREST, _LIKEST = 20, 24, 5

_WORD = re.compile(r"\w+")


def matches(before: Sequence, after: Sequence) -> dict[int, int]:
    """Index in ``before`` to index in ``after``: equal texts first, then the likest, each once."""
    pairs = _equal_texts(before, after)
    taken = set(pairs.values())
    old = {i: _features(clause.text) for i, clause in enumerate(before) if i not in pairs}
    new = {j: _features(clause.text) for j, clause in enumerate(after) if j not in taken}
    candidates = _sharing(old, new) | _same_place(before, after, old, new)
    scored = sorted((-_score(before[i], after[j], old[i], new[j]), i, j) for i, j in candidates)
    for score, i, j in scored:
        if -score < ALIKE:
            break
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _equal_texts(before: Sequence, after: Sequence) -> dict[int, int]:
    """Of several with one text, those that share their anchor as well go together, then they go in order."""
    pairs: dict[int, int] = {}
    for key in (lambda clause: (clause.text, clause.anchor), lambda clause: clause.text):
        waiting, taken = defaultdict(list), set(pairs.values())
        for j in reversed(range(len(after))):
            if j not in taken:
                waiting[key(after[j])].append(j)
        for i, clause in enumerate(before):
            if i not in pairs and waiting[key(clause)]:
                pairs[i] = waiting[key(clause)].pop()
    return pairs


def _features(text: str) -> frozenset[str]:
    """Its words, and its pairs of words."""
    words = _WORD.findall(text.casefold())
    return frozenset(words) | frozenset(f"{one} {next_one}" for one, next_one in zip(words, words[1:], strict=False))


def _sharing(old: dict, new: dict) -> set[tuple[int, int]]:
    """Each of ``old`` with the few of ``new`` that share most of its rarest features."""
    holders = defaultdict(list)
    for j, features in new.items():
        for feature in features:
            holders[feature].append(j)
    found = set()
    for i, features in old.items():
        known = sorted((len(holders[f]), f) for f in features if f in holders and len(holders[f]) <= _TOO_COMMON)
        shared = Counter(j for _, feature in known[:_RAREST] for j in holders[feature])
        found.update((i, j) for j in sorted(shared, key=lambda j: (-shared[j], j))[:_LIKEST])
    return found


def _same_place(before: Sequence, after: Sequence, old: dict, new: dict) -> set[tuple[int, int]]:
    at_anchor = {after[j].anchor: j for j in reversed(list(new))}
    at_ref = {after[j].ref: j for j in reversed(list(new)) if after[j].ref}
    found = {(i, where.get(key)) for i in old
             for where, key in ((at_anchor, before[i].anchor), (at_ref, before[i].ref))}
    return {(i, j) for i, j in found if j is not None}


def _score(before, after, old: frozenset[str], new: frozenset[str]) -> float:
    """Dice's coefficient of what they are made of, and more where they stand at one place."""
    alike = 2 * len(old & new) / (len(old) + len(new)) if old and new else 0.0
    same_place = before.anchor == after.anchor or (before.ref and before.ref == after.ref)
    return alike + SAME_PLACE * bool(same_place)


def longest_run(pairs: dict[int, int]) -> set[int]:
    """Those of ``before`` that kept their order among each other: the others were moved past them."""
    ends, tails, previous = [], [], {}
    for i in sorted(pairs):
        place = bisect_left(ends, pairs[i])
        ends[place:place + 1], tails[place:place + 1] = [pairs[i]], [i]
        previous[i] = tails[place - 1] if place else None
    run, i = set(), tails[-1] if tails else None
    while i is not None:
        run.add(i)
        i = previous[i]
    return run


def where_removed(number: int, pairs: dict[int, int], kept_order: set[int]) -> dict[int, list[int]]:
    """For each index of ``after`` (-1: before the first) the indexes of ``before`` that stood behind it and went."""
    gone, behind = defaultdict(list), -1
    for i in range(number):
        if i in kept_order:
            behind = pairs[i]
        elif i not in pairs:
            gone[behind].append(i)
    return gone
