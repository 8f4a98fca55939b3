"""A version's own examples, tried on its rules: what must be pointed out is, and what must pass does."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from django.utils import timezone

from policies.checks import printed_as, rulebook
from policies.comment_checks import comment_rulebook
from policies.council_facts import facts_of
from policies.engine import Context, Fields, Finding
from policies.models import Clause, ClauseExample, Version
from policies.words import KIND_NAMES

#: Words marked in one example that the page repeats.
_MOST_SHOWN = 3


@dataclass(frozen=True)
class Failing:
    """An example that came out otherwise than it must. ``found``: what this clause pointed out in it, in words."""

    example: ClauseExample
    found: tuple[str, ...]

    @property
    def words(self) -> str:
        if self.example.must == ClauseExample.Must.FLAG:
            return "Nothing was pointed out under this clause."
        return f"Pointed out: {'; '.join(self.found)}."


def run_examples(version: Version) -> list[Failing]:
    """Each example read by this version's rules, as if it were a draft with no source given, or a comment where the
    clause has rules for comments. Examples of a clause on the pre-election period are read as if in one.

    ``FLAG``: a point that cites the clause stands; ``PASS``: none does. Reads, writes nothing.
    """
    clauses = list(version.clauses.prefetch_related("rules", "examples"))
    if not any(clause.examples.all() for clause in clauses):
        return []
    read, cites = _reader(version), printed_as(clauses)
    failing = []
    for clause in clauses:
        cited = cites[clause.anchor]
        for example in clause.examples.all():
            found = read(example.text, cited, clause)
            if bool(found) != (example.must == ClauseExample.Must.FLAG):
                failing.append(Failing(example, tuple(islice(dict.fromkeys(map(_words, found)), _MOST_SHOWN))))
    return failing


def _reader(version: Version):
    """``read(text, cited, clause)``: the findings that cite this clause."""
    posts, comments = rulebook(version), comment_rulebook(version)
    on_posts = {rule.clause for rule in posts.compiled.rules}
    on_comments = {rule.clause for rule in comments.compiled.rules}
    facts, now = facts_of(version.council), timezone.now()

    def read(text: str, cited: str, clause: Clause) -> list[Finding]:
        restricted = any(rule.kind == "pre-election" for rule in clause.rules.all())
        context = Context(now=now, council=facts, restricted=restricted)
        findings = []
        if cited in on_posts:
            findings += posts.check(Fields(text), context)
        if cited in on_comments:
            findings += comments.triage(text, context).findings
        return [finding for finding in findings if cited in (finding.clause, *finding.also)]

    return read


def _words(finding: Finding) -> str:
    name = KIND_NAMES.get(finding.kind, finding.kind)
    return f"“{finding.span[:80]}” ({name})" if finding.span else name
