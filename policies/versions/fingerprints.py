"""What a page showed of a row, as a short hash: what is sent from it is refused where the row is another by then."""

from __future__ import annotations

import hashlib
import json

from policies.models import Clause, ClauseExample, Reading, Rule, Version, Way

#: What a person sees and changes of each.
FIELDS = {
    Version: ("label", "channel_kinds", "minor", "confirm_each", "grace_days", "public_coverage"),
    Way: ("position", "channel_kinds", "categories", "consult", "decides", "anchor"),
    Clause: ("position", "section_number", "section", "ref", "anchor", "heading", "audience", "text", "summary", "key",
             "own_account", "mechanisms", "people_only", "house_rule"),
    Rule: ("kind", "severity", "params"),
    ClauseExample: ("text", "must"),
    Reading: ("outcome", "answer"),
}


def seen_of(row) -> str:
    """Of one row's own fields; for a clause its rules and examples, which have pages of their own, are not counted."""
    return _hash(_values(row, but=("position",)))


def seen_with_rules(clause: Clause) -> str:
    """Of a clause with its rules: the page of suggestions shows and binds both."""
    return _hash([_values(clause, but=("position",)), sorted(map(_values, clause.rules.all()))])


def seen_of_all(version: Version) -> str:
    """Of a version with all its clauses, their rules and their examples, its ways of deciding, and what was answered to
    its questions: what is proposed or adopted."""
    clauses = version.clauses.prefetch_related("rules", "examples")
    return _hash([
        _values(version),
        [[_values(c), sorted(map(_values, c.rules.all())), list(map(_values, c.examples.all()))] for c in clauses],
        list(map(_values, version.readings.all())),
        [list(map(_values, version.ways.all())), _conditions(version)],
    ])


def seen_of_conditions(version: Version) -> str:
    """Of what a version says beside its ways: the minute, who is next in line, who deputises."""
    return _hash(_conditions(version))


def _conditions(version: Version) -> list:
    return [getattr(version, name) for name in (
        "delegation_minute", "next_in_line", "deputies_employees_only", "deputy_causes", "deputy_anchor",
    )]


def _values(row, but=()) -> str:
    return json.dumps([getattr(row, name) for name in FIELDS[type(row)] if name not in but], sort_keys=True)


def _hash(value) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()[:16]
