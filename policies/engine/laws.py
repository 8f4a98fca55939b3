"""Rules that do not come from a council's own clauses: those of law, and those of the model policy."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from policies.engine.criteria import all_criteria
from policies.engine.kinds import all_kinds
from policies.engine.legal_clauses import LAWS, Law, laws_in_force
from policies.engine.model import Rule
from policies.engine.routes import all_routes

__all__ = ["LAWS", "Law", "laws_in_force", "model_comment_rules", "model_rules", "with_laws",
           "with_routes"]


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
    """Every kind for drafts at its own severity, under the clause ``model:<kind>``."""
    return tuple(Rule(kind.name, f"model:{kind.name}", kind.default_severity) for kind in all_kinds().values())


def model_comment_rules() -> tuple[Rule, ...]:
    """Every criterion and route, under the clause ``model:<name>``."""
    return with_routes(Rule(name, f"model:{name}", "") for name in all_criteria())


def with_routes(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules, and each route (and protection) that no clause carries: where comments go is no choice."""
    rules = tuple(rules)
    bound = {rule.kind for rule in rules}
    return rules + tuple(Rule(name, f"model:{name}", "") for name in all_routes() if name not in bound)
