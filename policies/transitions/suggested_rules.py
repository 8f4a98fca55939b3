"""What of the suggestions whoever keeps the policy takes into a draft version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from councilcomms.councils.transitions import Refused
from policies.engine.vocabulary import AUDIENCES
from policies.mechanisms import MECHANISMS
from policies.models import Clause, Rule, Version
from policies.transitions.drafting import CHANGED, changing
from policies.versions.fingerprints import seen_with_rules
from policies.versions.rule_settings import read_rule

#: A mechanism that shows clauses shows those marked so.
_MARKS = {"page:house-rules": "house_rule", "page:own-account": "own_account"}


@dataclass(frozen=True)
class ChosenRule:
    """``severity`` is "" for a criterion of comments."""

    kind: str
    severity: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Chosen:
    """For one clause. ``audience`` None leaves it as it is; ``seen``: the hash of what the page showed of it, None
    where no page was."""

    rules: tuple[ChosenRule, ...] = ()
    mechanisms: tuple[str, ...] = ()
    people_only: bool = False
    audience: tuple[str, ...] | None = None
    seen: str | None = None


def accept_suggestions(version: Version, chosen: Mapping[int, Chosen], *, by) -> Version:
    """Bind what was chosen, by key of its clause, to a draft version. What a clause has already, it keeps.

    Raises Refused with a sentence for each field (``<clause>-<kind>``, ``<clause>-keep``, ``<clause>-audience``,
    ``<clause>-seen``) where something cannot be; nothing is written then. Clauses of another version are no clauses
    here.
    """
    with changing(version, by=by) as now:
        clauses = list(now.thing.clauses.filter(pk__in=list(chosen)).prefetch_related("rules"))
        errors = {name: words for clause in clauses for name, words in _faults(clause, chosen[clause.pk]).items()}
        if errors:
            raise Refused(errors)
        changed = [clause for clause in clauses if _bind(clause, chosen[clause.pk])]
        now.note = f"What carries out {len(changed)} clause{'' if len(changed) == 1 else 's'}"
        now.record(facts={"clauses": [clause.anchor for clause in changed]})
    return now.thing


def _faults(clause: Clause, chosen: Chosen) -> dict[str, str]:
    if chosen.seen is not None and chosen.seen != seen_with_rules(clause):
        return {f"{clause.pk}-seen": f"{_name(clause)}: {CHANGED}"}
    errors = {}
    for rule in chosen.rules:
        try:
            read_rule(rule.kind, rule.severity, dict(rule.params))
        except Refused as refused:
            errors[f"{clause.pk}-{rule.kind}"] = f"{_name(clause)}: {' '.join(refused.errors.values())}"
    carried = chosen.rules or chosen.mechanisms or clause.mechanisms or clause.rules.all()
    if chosen.people_only and carried:
        errors[f"{clause.pk}-keep"] = f"{_name(clause)}: choose “People only”, or what carries it out, and not both."
    if unknown := [name for name in chosen.mechanisms if name not in MECHANISMS]:
        errors[f"{clause.pk}-keep"] = f"{_name(clause)}: there is no “{unknown[0]}” here."
    if unknown := [name for name in chosen.audience or () if name not in AUDIENCES]:
        errors[f"{clause.pk}-audience"] = f"{_name(clause)}: “{unknown[0]}” is nobody the policy speaks to."
    return errors


def _name(clause: Clause) -> str:
    return f"Clause {clause.ref}" if clause.ref else f"“{clause.text[:40].rstrip()}…”"


def _bind(clause: Clause, chosen: Chosen) -> bool:
    """Whether anything changed."""
    before = (clause.mechanisms, clause.people_only, clause.audience, clause.house_rule, clause.own_account)
    new = [rule for rule in chosen.rules if _write(clause, rule)]
    clause.mechanisms = list(dict.fromkeys([*clause.mechanisms, *chosen.mechanisms]))
    clause.people_only = chosen.people_only or (clause.people_only and not (chosen.rules or chosen.mechanisms))
    if chosen.audience is not None:
        clause.audience = list(chosen.audience)
    for name, mark in _MARKS.items():
        if name in chosen.mechanisms:
            setattr(clause, mark, True)
    if clause.house_rule and "public" not in clause.audience:
        clause.audience = [*clause.audience, "public"]
    after = (clause.mechanisms, clause.people_only, clause.audience, clause.house_rule, clause.own_account)
    if before != after:
        clause.save()
    return bool(new) or before != after


def _write(clause: Clause, rule: ChosenRule) -> bool:
    """Whether the rule is new, or is another than the one that stood."""
    standing = next((row for row in clause.rules.all() if row.kind == rule.kind), None)
    row = standing or Rule(clause=clause, kind=rule.kind)
    said = read_rule(rule.kind, rule.severity, dict(rule.params))
    if standing and (row.severity, row.params) == said:
        return False
    row.severity, row.params = said
    row.save()
    return True
