"""What a council added to its policy's rules: words passed over, and patterns of its own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from policies.engine import Rule
from policies.models import CheckException, OwnPattern, Policy


@dataclass(frozen=True)
class Own:
    """What stands for a council, read at one moment. ``key`` is a hash of just these rows, "" for none."""

    patterns: tuple[OwnPattern, ...]
    excepted: tuple[tuple[str, str], ...]

    @property
    def key(self) -> str:
        if not (self.patterns or self.excepted):
            return ""
        patterns = sorted([p.kind, p.anchor, p.severity, p.pattern, p.says] for p in self.patterns)
        return hashlib.sha256(json.dumps([sorted(self.excepted), patterns]).encode()).hexdigest()


def standing() -> Own:
    """Of the council entered."""
    excepted = CheckException.objects.standing().values_list("kind", "words")
    return Own(tuple(OwnPattern.objects.standing()), tuple(excepted))


def with_own(rules: Iterable[Rule], own: Own, anchors: Mapping[str, str], kinds) -> tuple[Rule, ...]:
    """The rules with what the council added. ``anchors``: how each clause is printed."""
    patterns = [rule_of(pattern, anchors) for pattern in own.patterns if pattern.kind in kinds]
    return passing_over((*rules, *patterns), own.excepted)


def rule_of(pattern: OwnPattern, anchors: Mapping[str, str]) -> Rule:
    """A council's pattern as a rule, under its clause, or under its anchor where this version has no such clause."""
    said = {"only_patterns": [pattern.pattern], "says": pattern.says}
    return Rule(pattern.kind, anchors.get(pattern.anchor, pattern.anchor), pattern.severity, said)


def passing_over(rules: Iterable[Rule], excepted: Iterable[tuple[str, str]]) -> tuple[Rule, ...]:
    """The rules, finding nothing inside these words; ``excepted``: (kind, words)."""
    words: dict[str, list[str]] = {}
    for kind, each in excepted:
        words.setdefault(kind, []).append(each)
    return tuple(_passing_over(rule, words[rule.kind]) if rule.kind in words else rule for rule in rules)


def _passing_over(rule: Rule, words: list[str]) -> Rule:
    exceptions = [*rule.params.get("exceptions", ()), *words]
    return Rule(rule.kind, rule.clause, rule.severity, {**rule.params, "exceptions": exceptions})


def renew_own_key(policy: Policy) -> None:
    """Call in the transaction that changed what stands: compiled rules are kept under this hash."""
    policy.own_key = standing().key
    policy.save(update_fields=["own_key"])
