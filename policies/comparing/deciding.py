"""Where two versions differ in who decides. Knows no Django and no rows: it compares what each says, in words."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher


def deciding_changes(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """A sentence for each line that is new, taken out or moved: what each version says of who decides, in order."""
    gone = [line for line in before if line not in after]
    new = [line for line in after if line not in before]
    kept_before, kept_after = ([line for line in side if line in other] for side, other in
                               ((before, after), (after, before)))
    blocks = SequenceMatcher(None, kept_before, kept_after, autojunk=False).get_matching_blocks()
    in_order = {n for block in blocks for n in range(block.b, block.b + block.size)}
    moved = [line for n, line in enumerate(kept_after) if n not in in_order]
    return [*(f"Taken out: {line}" for line in gone), *(f"New: {line}" for line in new),
            *(f"Now at another place: {line}" for line in moved)]
