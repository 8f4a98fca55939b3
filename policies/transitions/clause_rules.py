"""The rules that carry out a draft's clauses, and the examples that show them at work."""

from __future__ import annotations

from councilcomms.councils.transitions import Refused
from policies.models import Clause, ClauseExample, Rule
from policies.transitions.drafting import again, changing, refuse_stale
from policies.versions.limits import LONGEST, MOST_EXAMPLES, MOST_EXAMPLES_IN_ALL
from policies.versions.rule_settings import read_rule
from policies.words import KIND_NAMES


def add_rule(clause: Clause, *, by, kind: str, severity: str = "", params: dict | None = None) -> Rule:
    """Bind a kind of check to a clause. Raises Refused by field; a parameter's is ``param_`` and its name."""
    with changing(clause.version, by=by) as act:
        clause = again(clause)
        severity, params = read_rule(kind, severity, params or {})
        if clause.rules.filter(kind=kind).exists():
            raise Refused({"kind": f"This clause looks for “{KIND_NAMES[kind]}” already. Change that rule."})
        if clause.people_only:
            raise Refused({"kind": "This clause is left to people alone. Untick that on the clause's page first."})
        rule = Rule.objects.create(clause=clause, kind=kind, severity=severity, params=params)
        act.note = f"Clause {clause.printed}: “{KIND_NAMES[kind]}” added."
    return rule


def change_rule(rule: Rule, *, by, seen: str | None = None, severity: str = "", params: dict | None = None) -> Rule:
    with changing(rule.clause.version, by=by) as act:
        rule = again(rule)
        refuse_stale(rule, seen)
        rule.severity, rule.params = read_rule(rule.kind, severity, params or {})
        rule.save()
        act.note = f"Clause {rule.clause.printed}: “{KIND_NAMES[rule.kind]}” changed."
    return rule


def remove_rule(rule: Rule, *, by) -> None:
    with changing(rule.clause.version, by=by) as act:
        rule = again(rule)
        act.note = f"Clause {rule.clause.printed}: “{KIND_NAMES.get(rule.kind, rule.kind)}” taken away."
        rule.delete()


def add_example(clause: Clause, *, by, text: str, must: str) -> ClauseExample:
    """A text that the clause's rules must point out, or must let pass."""
    with changing(clause.version, by=by) as act:
        clause = again(clause)
        if clause.examples.count() >= MOST_EXAMPLES:
            raise Refused(f"A clause has at most {MOST_EXAMPLES} examples. Take one away first.")
        if ClauseExample.objects.filter(clause__version=act.thing).count() >= MOST_EXAMPLES_IN_ALL:
            raise Refused({"text": f"A version has at most {MOST_EXAMPLES_IN_ALL} examples. Take one away first."})
        example = _put(ClauseExample(clause=clause), text, must)
        act.note = f"Clause {clause.printed}: an example added."
    return example


def change_example(example: ClauseExample, *, by, text: str, must: str, seen: str | None = None) -> ClauseExample:
    with changing(example.clause.version, by=by) as act:
        example = again(example)
        refuse_stale(example, seen)
        _put(example, text, must)
        act.note = f"Clause {example.clause.printed}: an example changed."
    return example


def remove_example(example: ClauseExample, *, by) -> None:
    with changing(example.clause.version, by=by) as act:
        example = again(example)
        act.note = f"Clause {example.clause.printed}: an example taken away: “{example.text[:200]}”"
        example.delete()


def _put(example: ClauseExample, text: str, must: str) -> ClauseExample:
    example.text, example.must = text.replace("\r\n", "\n").strip(), must
    errors = {}
    if not example.text:
        errors["text"] = "Write the example."
    elif len(example.text) > LONGEST["example"]:
        errors["text"] = f"Keep an example to {LONGEST['example']:,} characters."
    if must not in ClauseExample.Must.values:
        errors["must"] = "Choose whether it must be pointed out or must pass."
    if errors:
        raise Refused(errors)
    example.save()
    return example
