"""Reading one comment: which criteria it appears to meet, where it goes next, whether it is protected."""

from __future__ import annotations

from dataclasses import dataclass

from policies.engine.checking import check
from policies.engine.compiling import Compiled
from policies.engine.model import UNSURE, Context, Fields, Finding
from policies.engine.vocabulary import CRITERIA, PROTECTED, ROUTES

#: Criteria for what is left over: said only where nothing graver fits (an unlawful offer keeps both its names).
_LEFT_OVER = {"off-topic": frozenset(), "unlawful": frozenset({"commercial-spam"})}
#: What a decent answer would be wasted on, once a criterion is met. A request under the law or a formal complaint is
#: none: it must be dealt with however it is worded. Whoever gives too much away in asking still asks.
_POINTLESS_BESIDE_A_CRITERION = frozenset({"question", "suggestion"})


@dataclass(frozen=True, slots=True)
class Triage:
    """What the engine says of a comment. ``findings`` hold the words and clauses of each name in the three others."""

    criteria: tuple[str, ...]
    routes: tuple[str, ...]
    protected: bool
    findings: tuple[Finding, ...]


def triage(text: str, compiled: Compiled, context: Context) -> Triage:
    """Read a comment. Pure. ``context.on`` is the post it answers; what a rule is unsure of is left out."""
    findings = [f for f in check(Fields(text), compiled, context) if f.sureness != UNSURE]
    names = settled({finding.kind for finding in findings})
    return Triage(
        tuple(name for name in CRITERIA if name in names), tuple(name for name in ROUTES if name in names),
        PROTECTED in names, tuple(finding for finding in findings if finding.kind in names),
    )


def settled(names: set[str]) -> set[str]:
    """The names that stand beside each other."""
    met = names & set(CRITERIA)
    for name, company in _LEFT_OVER.items():
        if name in met and met - {name} - company - set(_LEFT_OVER):
            met.discard(name)
    if {"off-topic", "unlawful"} <= met:
        met.discard("off-topic")
    routes = names & set(ROUTES)
    if met == {"private-information"}:
        return met | routes
    if met:
        return met | (routes - _POINTLESS_BESIDE_A_CRITERION)
    return routes | (names & {PROTECTED})
