"""Two versions of a policy held against each other, clause by clause. Knows no Django and no rows.

A clause is anything with ``ref``, ``anchor``, ``section_number``, ``section``, ``heading``, ``text`` and ``audience``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from policies.comparing.matching import longest_run, matches, where_removed
from policies.comparing.notes import notes_on, own_heading, section_of
from policies.comparing.word_changes import DELETE, INSERT, MOST_WORK, word_changes

SAME, CHANGED, MOVED, ADDED, REMOVED = "same", "changed", "moved", "added", "removed"

#: Work for the words of all clauses together (policies.comparing.word_changes.MOST_WORK).
_WORK_OF_ALL = 3_000_000


@dataclass(frozen=True)
class ClauseChange:
    """What became of one clause.

    ``kind``: "same"; "changed" (words, audience, or the heading over it); "moved" (the same words under another number,
    in another section, or in another order); "added" (``before`` is None); "removed" (``after`` is None). ``words``:
    runs of ("equal", "insert" or "delete", text) that give both texts to the letter. ``notes``: what changed besides
    the words, a sentence each.
    """

    kind: str
    before: Any
    after: Any
    words: list[tuple[str, str]]
    notes: tuple[str, ...] = ()

    @property
    def clause(self):
        """The clause as it is now; as it was, where it was taken out."""
        return self.after or self.before


def compare(before: Sequence, after: Sequence) -> list[ClauseChange]:
    """Every clause of both sides, once: in the order of ``after``, those removed where they stood."""
    pairs = matches(before, after)
    reworded = sum(before[i].text != after[j].text for i, j in pairs.items())
    work = min(MOST_WORK, _WORK_OF_ALL // max(reworded, 1))
    kept_order = longest_run(pairs)
    came_from = {j: i for i, j in pairs.items()}
    gone = where_removed(len(before), pairs, kept_order)
    changes = [_removed(before[i]) for i in gone[-1]]
    for j, clause in enumerate(after):
        i = came_from.get(j)
        if i is None:
            changes.append(ClauseChange(ADDED, None, clause, [(INSERT, clause.text)] if clause.text else []))
        else:
            changes.append(_pair(before[i], clause, i not in kept_order, work))
        changes += [_removed(before[i]) for i in gone[j]]
    return changes


def count_words(changes: Sequence[ClauseChange]) -> str:
    """“3 changed, 1 new, 2 moved, 40 the same”: what there is none of is not said."""
    counts = Counter(change.kind for change in changes)
    names = {CHANGED: "changed", ADDED: "new", REMOVED: "taken out", MOVED: "moved", SAME: "the same"}
    return ", ".join(f"{counts[kind]} {name}" for kind, name in names.items() if counts[kind])


def _removed(clause) -> ClauseChange:
    return ClauseChange(REMOVED, clause, None, [(DELETE, clause.text)] if clause.text else [])


def _pair(before, after, out_of_order: bool, work: int) -> ClauseChange:
    notes, same_section = notes_on(before, after), section_of(before) == section_of(after)
    if out_of_order and same_section:
        notes.append("Now stands at another place among the clauses.")
    heading_changed = same_section and own_heading(before) != own_heading(after)
    if before.text != after.text or set(before.audience) != set(after.audience) or heading_changed:
        kind = CHANGED
    else:
        kind = MOVED if notes or out_of_order else SAME
    return ClauseChange(kind, before, after, word_changes(before.text, after.text, work), tuple(notes))
