"""What becomes of the points on past texts where one version takes another's place: counted, with examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from policies.checks import Rulebook
from policies.engine import Finding
from policies.engine.comparing import Findings
from policies.engine.model import SEVERITIES
from policies.readings import Past
from policies.words import KIND_NAMES

#: What may become of a point, in the order in which pages tell it.
CAME, WENT, STRICTER, MILDER = "came", "went", "stricter", "milder"
CHANGES = (CAME, WENT, STRICTER, MILDER)
#: Examples of one change under one clause, and characters of each that are kept.
EXAMPLES, _MOST_WORDS = 5, 160


@dataclass
class Tally:
    """Add one text at a time; it keeps counts and a few examples of each, however many texts there are.

    A point that went is told under the clause of the version ``before``, any other under that of ``after``.
    """

    before: Rulebook
    after: Rulebook
    texts: int = 0
    changed: int = 0
    by_clause: dict[tuple[str, str], dict] = field(default_factory=dict)
    by_kind: dict[str, Counter] = field(default_factory=dict)

    def add(self, past: Past, old: Findings, new: Findings) -> None:
        changes = list(changes_between(old, new))
        self.texts += 1
        self.changed += bool(changes)
        for change, point in changes:
            self._count(change, point, past)

    def _count(self, change: str, point: Finding, past: Past) -> None:
        self.by_kind.setdefault(point.kind, Counter())[change] += 1
        row = self.by_clause.setdefault((change, point.clause), {"points": 0, "examples": []})
        row["points"] += 1
        if len(row["examples"]) < EXAMPLES:
            row["examples"].append({
                "title": past.title[:_MOST_WORDS], "address": past.address, "at": past.at.date().isoformat(),
                "words": (point.span or "")[:_MOST_WORDS], "says": point.message, "severity": point.severity,
            })

    def as_dict(self) -> dict:
        """``{"texts", "changed", "came": {"points", "clauses": [{"clause", "anchor", "where", "points", "examples"}]},
        "went": …, "stricter": …, "milder": …, "kinds": [{"kind", "name", "came", "went", "stricter", "milder"}]}``,
        most points first."""
        kinds = [
            {"kind": kind, "name": KIND_NAMES.get(kind, kind), **{change: counts[change] for change in CHANGES}}
            for kind, counts in sorted(self.by_kind.items(), key=lambda one: (-one[1].total(), one[0]))
        ]
        told = {change: self._told(change) for change in CHANGES}
        return {"texts": self.texts, "changed": self.changed, **told, "kinds": kinds}

    def _told(self, change: str) -> dict:
        book = self.before if change == WENT else self.after
        rows = [(clause, row) for (what, clause), row in self.by_clause.items() if what == change]
        clauses = []
        for clause, row in sorted(rows, key=lambda one: (-one[1]["points"], one[0])):
            cited = book.cite(clause)
            clauses.append({"clause": clause, "anchor": cited.anchor, "where": cited.where, **row})
        return {"points": sum(row["points"] for row in clauses), "clauses": clauses}


def changes_between(old: Findings, new: Findings) -> Iterator[tuple[str, Finding]]:
    """(what became of it, the point): of points that both have, those whose seriousness differs."""
    for point in new:
        before = _same_matter(point, old)
        if not before:
            yield CAME, point
        elif (step := _rank(before) - _rank([point])) != 0:
            yield (STRICTER if step > 0 else MILDER), point
    for point in old:
        if not _same_matter(point, new):
            yield WENT, point


def _same_matter(point: Finding, others: Iterable[Finding]) -> list[Finding]:
    """Points of its kind on words that it shares: other rules may mark a little more or less of them."""
    return [other for other in others if (other.kind, other.field) == (point.kind, point.field) and _meet(point, other)]


def _meet(one: Finding, other: Finding) -> bool:
    if one.start is None or other.start is None:
        return one.start is other.start
    return one.start < other.end and other.start < one.end


def _rank(points: list[Finding]) -> int:
    """That of the strictest: 0 is what must change."""
    return min(SEVERITIES.index(point.severity) for point in points)
