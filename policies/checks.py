"""The one place where rows become rules.

A :class:`Rulebook` is a version as the checker needs it: compiled rules, and the clauses that findings cite. It is
cached under the version's content key, so that no request compiles twice and no two contents share a key.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache

from django.utils import timezone

from policies.engine import Compiled, Context, Fields, Finding, Rule, check, compile_rules
from policies.engine.laws import laws_in_force, with_laws
from policies.engine.vocabulary import DRAFT_KINDS
from policies.models import Clause, Version


@dataclass(frozen=True)
class Cited:
    """What a finding's clause opens to: where it stands, and its own words. ``url`` for a law, else ``anchor``."""

    printed: str
    anchor: str
    where: str
    text: str
    summary: str
    url: str = ""
    heading: str = ""
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Rulebook:
    """A version's compiled rules and the clauses they cite. ``version_id`` and ``label`` are None and "" for none."""

    version_id: int | None
    label: str
    compiled: Compiled
    cited: dict[str, Cited]

    @property
    def key(self) -> str:
        return self.compiled.key

    def check(self, fields: Fields, context: Context) -> tuple[Finding, ...]:
        return check(fields, self.compiled, context)

    def cite(self, printed: str) -> Cited:
        return self.cited.get(printed) or Cited(printed, "", printed, "", "")


def version_in_force(today=None) -> Version | None:
    """The version in force for the council entered, or None."""
    return Version.objects.in_force(today).select_related("policy").first()


def content_key(version: Version) -> str:
    """Hash of the clauses and rules of a version: to be stored whenever they are written."""
    clauses = [
        [c.position, c.section_number, c.section, c.ref, c.anchor, c.heading, c.text, c.summary,
         sorted([r.kind, r.severity, json.dumps(r.params, sort_keys=True)] for r in c.rules.all())]
        for c in version.clauses.prefetch_related("rules")
    ]
    return hashlib.sha256(json.dumps(clauses, default=str).encode()).hexdigest()


_books: dict[tuple[str, str], tuple[Compiled, dict[str, Cited]]] = {}
_MOST_BOOKS = 400


def rulebook(version: Version | None) -> Rulebook:
    """The rulebook of a version; the legal rules alone where a council has no policy in force."""
    today = timezone.localdate()
    if version is None:
        return Rulebook(None, "no policy in force", *_laws_alone(today))
    key = (version.content_key, today.isoformat())
    if key not in _books:
        if len(_books) >= _MOST_BOOKS:
            _books.clear()
        _books[key] = _read(version, today)
    return Rulebook(version.pk, str(version), *_books[key])


def _read(version: Version, today) -> tuple[Compiled, dict[str, Cited]]:
    clauses = list(version.clauses.prefetch_related("rules"))
    rules = tuple(
        Rule(rule.kind, printed(clause, clauses), rule.severity, rule.params)
        for clause in clauses
        for rule in clause.rules.all()
        if rule.kind in DRAFT_KINDS
    )
    cited = {printed(clause, clauses): cite_clause(clause) for clause in clauses}
    return compile_rules(with_laws(rules, on=today)), cited | _cited_laws(today)


def printed(clause: Clause, clauses) -> str:
    """The ref, or the anchor where the document numbers nothing, or numbers two clauses alike."""
    twins = sum(other.ref == clause.ref for other in clauses)
    return clause.ref if clause.ref and twins == 1 else clause.anchor


def cite_clause(clause: Clause) -> Cited:
    number = f"Section {clause.section_number}, " if clause.section_number else ""
    where = f"{number}“{clause.heading or clause.section}”"
    if clause.ref:
        where = f"Clause {clause.ref}, “{clause.heading or clause.section}”"
    kinds = frozenset(rule.kind for rule in clause.rules.all())
    return Cited(
        clause.printed, clause.anchor, where, clause.text, clause.summary, heading=clause.heading, kinds=kinds
    )


@lru_cache(maxsize=4)
def _cited_laws(today) -> dict[str, Cited]:
    return {law.ref: Cited(law.ref, "", law.label, law.summary, law.title, law.url) for law in laws_in_force(today)}


@lru_cache(maxsize=4)
def _laws_alone(today) -> tuple[Compiled, dict[str, Cited]]:
    return compile_rules(with_laws((), on=today)), _cited_laws(today)
