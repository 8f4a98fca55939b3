"""Where the rows of a version become the rules that comments are read by."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from policies.checks import Cited, cite_clause, printed_as, second_reader
from policies.engine import Compiled, Context, Rule, compile_rules
from policies.engine.laws import with_routes
from policies.engine.reader import Neighbour
from policies.engine.triage import Triage, triage
from policies.engine.vocabulary import COMMENT_KINDS
from policies.models import Version
from policies.own_rules import Own, with_own
from policies.shelf import Shelf


@dataclass(frozen=True)
class CommentRulebook:
    """A version's criteria and routes, and the clauses they cite."""

    label: str
    compiled: Compiled
    cited: dict[str, Cited]

    def triage(self, text: str, context: Context) -> Triage:
        return triage(text, self.compiled, context)

    def examples_like(self, text: str, kind: str) -> list[Neighbour]:
        """Labelled examples that the second reader holds for likest; none where it does not read here."""
        return self.compiled.reader.nearest(text, kind) if self.compiled.reader else []

    def cite(self, printed: str) -> Cited | None:
        """The clause, or None where the product sends it there and no clause of the policy does."""
        return self.cited.get(printed)


_books: Shelf[tuple[Compiled, dict[str, Cited]]] = Shelf()


def comment_rulebook(version: Version | None) -> CommentRulebook:
    """The criteria and routes of a version; the routes alone where a council has no policy in force."""
    if version is None:
        return CommentRulebook("no policy in force", compile_rules(with_routes(()), second_reader()), {})
    book = _books.find(version, (settings.SECOND_READER,), lambda own: _read(version, own))
    return CommentRulebook(str(version), *book)


def _read(version: Version, own: Own) -> tuple[Compiled, dict[str, Cited]]:
    clauses = list(version.clauses.prefetch_related("rules"))
    anchors = printed_as(clauses)
    rules = [
        Rule(rule.kind, anchors[clause.anchor], "", rule.params)
        for clause in clauses for rule in clause.rules.all() if rule.kind in COMMENT_KINDS
    ]
    cited = {anchors[clause.anchor]: cite_clause(clause) for clause in clauses}
    return compile_rules(with_own(with_routes(rules), own, anchors, COMMENT_KINDS), second_reader()), cited
