"""A version of a council's policy as a pack: what is written here, ``policies.packs.files`` reads back field for field.

The pack of an adopted version is the council's own, with its dates; any other is a model, with none.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any

import yaml

from policies.engine.vocabulary import CATEGORIES, CHANNEL_KINDS
from policies.models import Version
from policies.ways.offices import offices_only
from policies.ways.steps import Way

#: Characters a line.
_WIDTH = 118


class _Writer(yaml.SafeDumper):
    """Lists of rows are indented under their name, and what was a line of text stays one."""

    def increase_indent(self, flow=False, indentless=False):
        return super().increase_indent(flow, False)

    def ignore_aliases(self, data):
        return True


class _Flow(list):
    """A list on one line."""


_Writer.add_representer(
    _Flow, lambda writer, value: writer.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=True)
)


def write_pack(version: Version) -> str:
    """The whole of one version, as YAML. A fixed number of statements, however many clauses."""
    data, left_out = _with_notes(version)
    return "".join(f"# {words}\n" for words in left_out) + yaml.dump(
        data, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=_WIDTH, default_flow_style=False
    )


def pack_data(version: Version) -> dict[str, Any]:
    return _with_notes(version)[0]


def _with_notes(version: Version) -> tuple[dict[str, Any], list[str]]:
    """The pack, and a sentence on whatever of the version no pack can hold."""
    clauses = version.clauses.prefetch_related("rules", "examples")
    sections = groupby(clauses, lambda clause: (clause.section_number, clause.section))
    anchors = {clause.anchor for clause in clauses}
    deciding = offices_only(list(version.ways.all()), version.next_in_line)
    return {
        "format": 1, "slug": version.council.slug, **_facts(version),
        "channels": _Flow(version.channel_kinds),
        **_given(
            deciding=[_way(way, anchors) for way in deciding.ways], next_in_line=deciding.line,
            deputies=_deputies(version, anchors), delegation_minute=version.delegation_minute,
        ),
        **_given(readings=[_reading(reading, anchors) for reading in version.readings.all()]),
        "sections": [_section(number, heading, list(rows)) for (number, heading), rows in sections],
    }, deciding.left_out


def _way(way: Way, anchors: set[str]) -> dict[str, Any]:
    return {**_given(
        channels=_Flow(kind for kind in CHANNEL_KINDS if kind in way.kinds),
        categories=_Flow(category for category in CATEGORIES if category in way.categories),
        consult=[{"who": _Flow(step.who), "needed": step.needed, "heard": step.heard} for step in way.consult],
    ), "decides": way.decides, **_given(anchor=way.anchor if way.anchor in anchors else "")}


def _deputies(version: Version, anchors: set[str]) -> dict[str, Any]:
    anchor = version.deputy_anchor if version.deputy_anchor in anchors else ""
    causes = _Flow(version.deputy_causes)
    return _given(employees_only=version.deputies_employees_only, causes=causes, anchor=anchor)


def _facts(version: Version) -> dict[str, Any]:
    """Whose it is and of when. A council's pack needs all its dates and addresses: one that lacks any is a model."""
    council, facts = version.council, {"title": version.policy.title, "label": version.label}
    said = {"official_email": council.official_email, "not_monitored": council.not_monitored}
    if not (version.adopted_on and version.review_iso and all(said.values())):
        return facts | _given(not_monitored=council.not_monitored)
    return {"council": council.name, **facts, "adopted": version.adopted_on.isoformat(),
            **_given(adopted_note=version.adopted_note), "review": version.review_iso,
            "minute_ref": version.minute_ref, **said}


def _reading(reading, anchors: set[str]) -> dict[str, Any]:
    """Of a clause that was taken out since it is a reading of the whole policy."""
    outcome = "" if reading.outcome == reading.Outcome.READING else reading.outcome
    anchor = reading.anchor if reading.anchor in anchors else ""
    return {"question": reading.question, **_given(
        answer=reading.answer, anchor=anchor, outcome=outcome, key=reading.key, quote=reading.quote,
    )}


def _section(number: str, heading: str, clauses: list) -> dict[str, Any]:
    all_own = all(clause.own_account for clause in clauses)
    return {
        "number": number or None, "heading": heading or None, **_given(own_accounts=all_own),
        "clauses": [_clause(clause, heading, all_own) for clause in clauses],
    }


def _clause(clause, section: str, all_own: bool) -> dict[str, Any]:
    rules = [_rule(rule) for rule in clause.rules.all()]
    return {"ref": clause.ref, "anchor": clause.anchor, **_given(
        heading="" if clause.heading == section else clause.heading,
        audience=_Flow(clause.audience), key=clause.key, house_rule=clause.house_rule,
        own_account=clause.own_account and not all_own, text=clause.text, summary=clause.summary,
        mechanisms=_Flow(clause.mechanisms), people_only=clause.people_only and not (clause.mechanisms or rules),
        rules=rules, examples=_examples(clause),
    )}


def _rule(rule) -> dict[str, Any]:
    return {"kind": rule.kind, **_given(severity=rule.severity, params=rule.params)}


def _examples(clause) -> dict[str, list[str]]:
    sides = {"flag": [], "pass": []}
    for example in clause.examples.all():
        sides[example.must].append(example.text)
    return _given(**sides)


def _given(**fields) -> dict[str, Any]:
    """Those that say something."""
    return {name: value for name, value in fields.items() if value}
