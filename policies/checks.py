"""The one place where rows become rules.

A :class:`Rulebook` is a version as the checker needs it: compiled rules, and the clauses that findings cite. It is
cached under the version's content key and that of the council's own exceptions and patterns, so that no request
compiles twice and no two contents share a key.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.db.models import Subquery
from django.utils import timezone

from policies.engine import Compiled, Context, Fields, Finding, Rule, check, compile_rules, held_on
from policies.engine.language.period import Held
from policies.engine.laws import laws_in_force, with_laws, with_routes
from policies.engine.reader import Neighbour, Reader, load_reader
from policies.engine.vocabulary import DRAFT_KINDS
from policies.models import Clause, Poll, Version
from policies.own_rules import Own, with_own
from policies.shelf import Shelf


@dataclass(frozen=True)
class Cited:
    """What a finding's clause opens to: where it stands, and its own words. ``url`` for a law, else ``anchor``.

    ``guidance``: a law's, from which the Council may resolve to depart.
    """

    printed: str
    anchor: str
    where: str
    text: str
    summary: str
    url: str = ""
    heading: str = ""
    kinds: frozenset[str] = frozenset()
    guidance: bool = False


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

    def held_on(self, fields: Fields, context: Context) -> Held:
        """How the pre-election period of this context bears on a draft, and until when."""
        return held_on(fields, self.compiled, context)

    def asks(self, kind: str) -> bool:
        """Whether any rule is of this kind."""
        return any(rule.kind == kind for rule in self.compiled.rules)

    @property
    def days_of_repetition(self) -> int:
        """How far back the rules on repetition look, 0 where there is none."""
        rules = (rule for rule in self.compiled.rules if rule.kind == "repetition")
        return max((rule.params.get("days", 30) for rule in rules), default=0)

    def examples_like(self, text: str, kind: str) -> list[Neighbour]:
        """Labelled examples that the second reader holds for likest; none where it does not read here."""
        return self.compiled.reader.nearest(text, kind) if self.compiled.reader else []

    def cite(self, printed: str) -> Cited:
        return self.cited.get(printed) or Cited(printed, "", printed, "", "")


def version_in_force(today=None) -> Version | None:
    """The version in force for the council entered, or None. Read along: ``period_from``, when the first pre-election
    period begins that is not over (aware); None where there is none."""
    not_over = Poll.objects.filter(starts_at__isnull=False, ends_at__gt=timezone.now()).order_by("starts_at")
    versions = Version.objects.in_force(today).annotate(period_from=Subquery(not_over.values("starts_at")[:1]))
    return versions.select_related("policy").first()


def kinds_asked(version: Version | None) -> frozenset[str]:
    """What the version asks about, and what is asked whatever it says; what the council added is not counted."""
    always = {rule.kind for rule in (*with_laws((), on=timezone.localdate()), *with_routes(()))}
    return frozenset(always.union(version.clauses.values_list("rules__kind", flat=True) if version else ()) - {None})


def content_key(version: Version) -> str:
    """Hash of the clauses, rules and ways of deciding of a version: to be stored whenever they are written."""
    clauses = [
        [c.position, c.section_number, c.section, c.ref, c.anchor, c.heading, c.text, c.summary, c.audience,
         sorted([r.kind, r.severity, json.dumps(r.params, sort_keys=True)] for r in c.rules.all())]
        for c in version.clauses.prefetch_related("rules")
    ]
    ways = [
        [w.channel_kinds, w.categories, w.consult, w.decides, w.anchor] for w in version.ways.all()
    ]
    return hashlib.sha256(json.dumps([clauses, ways] if ways else clauses, default=str).encode()).hexdigest()


def second_reader() -> Reader | None:
    """The second reader where this installation uses one."""
    return load_reader() if settings.SECOND_READER else None


_books: Shelf[tuple[Compiled, dict[str, Cited]]] = Shelf()


def rulebook(version: Version | None) -> Rulebook:
    """The rulebook of a version; the legal rules alone where a council has no policy in force."""
    today = timezone.localdate()
    if version is None:
        return Rulebook(None, "no policy in force", *_laws_alone(today, settings.SECOND_READER))
    book = _books.find(version, (today, settings.SECOND_READER), lambda own: _read(version, today, own))
    return Rulebook(version.pk, str(version), *book)


def _read(version: Version, today, own: Own) -> tuple[Compiled, dict[str, Cited]]:
    clauses = list(version.clauses.prefetch_related("rules"))
    anchors = printed_as(clauses)
    rules = tuple(
        Rule(rule.kind, anchors[clause.anchor], rule.severity, rule.params)
        for clause in clauses
        for rule in clause.rules.all()
        if rule.kind in DRAFT_KINDS
    )
    cited = {anchors[clause.anchor]: cite_clause(clause) for clause in clauses}
    rules = with_own(with_laws(rules, on=today), own, anchors, DRAFT_KINDS)
    return compile_rules(rules, second_reader()), cited | _cited_laws(today)


def printed_as(clauses: Iterable[Clause]) -> dict[str, str]:
    """What points of each clause of one version cite, by its anchor: its ref, or the anchor where the document numbers
    nothing, or numbers two clauses alike."""
    clauses = list(clauses)
    refs = Counter(clause.ref for clause in clauses)
    return {c.anchor: c.ref if c.ref and refs[c.ref] == 1 else c.anchor for c in clauses}


def cite_clause(clause: Clause) -> Cited:
    kinds = frozenset(rule.kind for rule in clause.rules.all())
    return Cited(
        clause.printed, clause.anchor, clause.where, clause.text, clause.summary, heading=clause.heading, kinds=kinds
    )


@lru_cache(maxsize=4)
def _cited_laws(today) -> dict[str, Cited]:
    return {
        law.ref: Cited(law.ref, "", law.label, law.summary, law.title, law.url, guidance=law.guidance)
        for law in laws_in_force(today)
    }


@lru_cache(maxsize=4)
def _laws_alone(today, with_reader: bool) -> tuple[Compiled, dict[str, Cited]]:
    return compile_rules(with_laws((), on=today), load_reader() if with_reader else None), _cited_laws(today)
