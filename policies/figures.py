"""Which rules fire, and what becomes of what they say.

Points are counted as they stood at an approval; those called wrong from what was called wrong, for a post whose points
were set aside may never be approved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from policies.checks import Cited, Rulebook
from policies.readings import Acted, CalledWrong
from policies.words import KIND_NAMES


@dataclass(frozen=True)
class RuleFigures:
    """One kind under one clause. ``fired`` counts all its points; the others are parts of it.

    ``asked`` is False where the policy in force has no such rule any more.
    """

    name: str
    cited: Cited
    fired: int
    reasons: int
    minutes: int
    wrong: int
    asked: bool

    @property
    def wrong_share(self) -> int:
        """In per cent."""
        return round(100 * self.wrong / self.fired)


def of_rules(acted: Iterable[Acted], called_wrong: Iterable[CalledWrong], book: Rulebook) -> list[RuleFigures]:
    """Those called wrong most first, then those that fire most."""
    outcomes = [(p.kind, p.clause, p.outcome) for p in acted if p.outcome != "lifted"]
    became = Counter(outcomes + [(lift.kind, lift.clause, "lifted") for lift in called_wrong])
    fired: Counter[tuple[str, str]] = Counter()
    for (kind, clause, _), number in became.items():
        fired[kind, clause] += number
    asked = {(rule.kind, rule.clause) for rule in book.compiled.rules}
    figures = [
        RuleFigures(
            KIND_NAMES.get(kind, kind), book.cite(clause), number, became[kind, clause, "reason"],
            became[kind, clause, "minute"], became[kind, clause, "lifted"], (kind, clause) in asked,
        )
        for (kind, clause), number in fired.items()
    ]
    return sorted(figures, key=lambda of: (-of.wrong, -of.fired, of.name))
