"""The house rules are the policy's own clauses: those marked as such, and those a criterion is bound to."""

from __future__ import annotations

from moderation.words import CRITERION_NAMES
from policies.engine.vocabulary import CRITERIA


def house_rules(version) -> dict:
    """``removed``: (name, clauses) for each criterion; ``public``: what the public is asked, and told to expect."""
    clauses = list(version.clauses.prefetch_related("rules"))
    removed, bound = [], set()
    for criterion in CRITERIA:
        citing = [c for c in clauses if any(rule.kind == criterion for rule in c.rules.all())]
        if citing:
            removed.append((CRITERION_NAMES[criterion], citing))
            bound |= {c.pk for c in citing}
    return {"removed": removed, "public": [c for c in clauses if c.house_rule and c.pk not in bound]}
