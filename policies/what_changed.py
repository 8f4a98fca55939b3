"""What became of each clause between two versions: enough to ask people for what is new to them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

EQUAL, INSERT, DELETE = "equal", "insert", "delete"
SAME, CHANGED, MOVED, ADDED, REMOVED = "same", "changed", "moved", "added", "removed"

#: Words of both sides beyond which a clause is shown as taken out and put in whole.
_MOST_WORDS = 2000
_WORD = re.compile(r"\s+|\S+")


@dataclass(frozen=True)
class ClauseChange:
    """One clause: ``before`` is None where it is new, ``after`` where it was taken out. ``words``: (op, text)."""

    kind: str
    before: Any
    after: Any
    words: list[tuple[str, str]]


def compare(before: Sequence, after: Sequence) -> list[ClauseChange]:
    """Equal texts are one clause wherever they stand; of the rest, those at one anchor. Order: ``after``, then gone."""
    came_from = _pairs(before, after)
    changes = [_change(before[came_from[j]] if j in came_from else None, clause) for j, clause in enumerate(after)]
    kept = set(came_from.values())
    return changes + [_change(clause, None) for i, clause in enumerate(before) if i not in kept]


def _pairs(before: Sequence, after: Sequence) -> dict[int, int]:
    """Index in ``after`` to index in ``before``."""
    pairs: dict[int, int] = {}
    for key in (lambda c: (c.text, c.anchor), lambda c: c.text, lambda c: c.anchor):
        waiting, taken = defaultdict(list), set(pairs.values())
        for i in reversed(range(len(before))):
            if i not in taken:
                waiting[key(before[i])].append(i)
        for j, clause in enumerate(after):
            if j not in pairs and waiting[key(clause)]:
                pairs[j] = waiting[key(clause)].pop()
    return pairs


def _change(before, after) -> ClauseChange:
    if before is None:
        return ClauseChange(ADDED, None, after, [(INSERT, after.text)])
    if after is None:
        return ClauseChange(REMOVED, before, None, [(DELETE, before.text)])
    if before.text != after.text:
        return ClauseChange(CHANGED, before, after, _words(before.text, after.text))
    rest = before.heading != after.heading or set(before.audience) != set(after.audience)
    moved = before.anchor != after.anchor
    return ClauseChange(CHANGED if rest else MOVED if moved else SAME, before, after, [(EQUAL, after.text)])


def _words(before: str, after: str) -> list[tuple[str, str]]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) + len(new) > _MOST_WORDS:
        return [(DELETE, before), (INSERT, after)]
    runs = []
    for op, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == EQUAL:
            runs.append((EQUAL, "".join(old[i:i_end])))
            continue
        runs += [(DELETE, "".join(old[i:i_end]))] if i < i_end else []
        runs += [(INSERT, "".join(new[j:j_end]))] if j < j_end else []
    return runs
