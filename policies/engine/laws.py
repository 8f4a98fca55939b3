"""Rules that do not come from a council's own clauses: those of law, and those of the model policy."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from policies.engine.kinds import all_kinds
from policies.engine.legal_clauses import LAWS, Law, laws_in_force
from policies.engine.model import Rule

__all__ = ["LAWS", "Law", "laws_in_force", "model_rules", "with_laws"]


def with_laws(rules: Iterable[Rule], on: date) -> tuple[Rule, ...]:
    """The rules, and for each kind that rests on a law and is bound to no clause among them a rule citing the law."""
    rules = tuple(rules)
    bound = {rule.kind for rule in rules}
    in_force = {law.ref for law in laws_in_force(on)}
    return rules + tuple(
        Rule(kind.name, kind.law, kind.default_severity)
        for kind in all_kinds().values()
        if kind.law in in_force and kind.name not in bound
    )


def model_rules() -> tuple[Rule, ...]:
    """Every kind there is at its own severity, under the clause ``model:<kind>``."""
    return tuple(Rule(kind.name, f"model:{kind.name}", kind.default_severity) for kind in all_kinds().values())
