"""Changing a draft: what it is, and its clauses. Adopted versions are never edited; the table sees to it."""

from __future__ import annotations

from councilcomms.councils.transitions import Refused
from policies.engine.vocabulary import CHANNEL_KINDS
from policies.models import Clause, Version
from policies.transitions.drafting import again, changing, label_fault, refuse_stale
from policies.transitions.locking import policy_locked
from policies.transitions.ways import renew_anchor
from policies.versions.anchors import anchor_for
from policies.versions.clause_faults import faults_of
from policies.versions.limits import MOST_CLAUSES

#: Days of grace: more than a year is no grace.
MOST_GRACE = 365


def edit_details(version: Version, *, by, seen: str | None = None, **said) -> Version:
    """``said``: label, channel_kinds, minor, confirm_each, grace_days, public_coverage. Raises Refused by field."""
    with policy_locked(), changing(version, by=by) as act:
        draft = act.thing
        refuse_stale(draft, seen)
        for name, value in said.items():
            setattr(draft, name, " ".join(value.split()) if name == "label" else value)
        errors = {}
        if fault := label_fault(draft.policy, draft.label, but=draft):
            errors["label"] = fault
        if not set(draft.channel_kinds) <= set(CHANNEL_KINDS):
            errors["channel_kinds"] = "Choose kinds of channel from the list."
        if not 0 <= draft.grace_days <= MOST_GRACE:
            errors["grace_days"] = f"Enter a number of days from 0 to {MOST_GRACE}."
        if errors:
            raise Refused(errors)
        act.note = "What the version is called and how it takes force."
    return draft


def add_clause(version: Version, *, by, after: Clause | None = None, **said) -> Clause:
    """A clause after another one, else at the end of its section. ``said``: the model's own fields."""
    with changing(version, by=by) as act:
        clauses = list(act.thing.clauses.all())
        if len(clauses) >= MOST_CLAUSES:
            raise Refused(f"A version holds at most {MOST_CLAUSES} clauses.")
        clause = put(Clause(version=act.thing, position=len(clauses) + 1), said, clauses)
        clause.save()
        at = next((n for n, other in enumerate(clauses, 1) if after and other.pk == after.pk), 0)
        joins = at and section_of(clauses[at - 1]) == section_of(clause)
        _renumber([*clauses[:at], clause, *clauses[at:]] if joins else _placed(clauses, clause, None))
        act.note = f"Clause {clause.printed} added."
    return clause


def change_clause(clause: Clause, *, by, seen: str | None = None, whole_section: bool = False, **said) -> Clause:
    """``whole_section``: a new section number or heading holds for all clauses of the section it stood in."""
    with changing(clause.version, by=by) as act:
        clause = again(clause)
        refuse_stale(clause, seen)
        others = [other for other in act.thing.clauses.all() if other.pk != clause.pk]
        was, anchor = section_of(clause), clause.anchor
        put(clause, said, others).save()
        if clause.anchor != anchor:
            act.thing.readings.filter(anchor=anchor).update(anchor=clause.anchor)
            renew_anchor(act.thing, anchor, clause.anchor)
        if section_of(clause) != was:
            _follow(others, clause, was, whole_section)
        act.note = f"Clause {clause.printed} changed."
    return clause


def remove_clause(clause: Clause, *, by, seen: str | None = None) -> None:
    """Take a clause out of a draft, with its rules and examples. The versions before keep it; what was asked about it
    is asked about the whole policy from here on."""
    with changing(clause.version, by=by) as act:
        clause = again(clause)
        refuse_stale(clause, seen)
        act.note = f"Clause {clause.printed} taken out: “{clause.text[:200]}”"
        clause.rules.all().delete()
        act.thing.readings.filter(anchor=clause.anchor).update(anchor="")
        renew_anchor(act.thing, clause.anchor, "")
        clause.delete()
        _renumber(list(act.thing.clauses.all()))


def move_clause(clause: Clause, *, by, up: bool) -> Clause:
    """One place up or down. At the edge of its section, or of a sub-heading, it first joins the next."""
    with changing(clause.version, by=by) as act:
        clauses = list(act.thing.clauses.all())
        at = next((n for n, other in enumerate(clauses) if other.pk == clause.pk), None)
        to = None if at is None else at + (-1 if up else 1)
        if to is None or not 0 <= to < len(clauses):
            raise Refused("It stands at the end already." if not up else "It stands first already.")
        clause, neighbour = clauses[at], clauses[to]
        if _group(clause) == _group(neighbour):
            clauses[at], clauses[to] = neighbour, clause
            _renumber(clauses)
        else:
            clause.section_number, clause.section, clause.heading = _group(neighbour)
            clause.save()
        act.note = f"Clause {clause.printed} moved {'up' if up else 'down'}."
    return clause


def put(clause: Clause, said: dict, others: list[Clause]) -> Clause:
    """What was said, tidied and put into the clause; its anchor made where it has none. Raises Refused by field."""
    ref_was, anchor_was = clause.ref, clause.anchor
    clause.heading = "" if clause.heading == clause.section else clause.heading
    for name, value in said.items():
        setattr(clause, name, _tidy(name, value))
    clause.ref = clause.ref or None
    clause.heading = clause.heading or clause.section
    clause.anchor = clause.anchor or anchor_was or anchor_for(
        ref=clause.ref or "", section_number=clause.section_number, section=clause.section, heading=clause.heading,
        taken={other.anchor for other in others},
    )
    if errors := faults_of(clause, others, new_ref=clause.ref != ref_was, new_anchor=clause.anchor != anchor_was):
        raise Refused(errors)
    return clause


def _tidy(name: str, value):
    if name == "text":
        return value.replace("\r\n", "\n").replace("\r", "\n").strip()
    return " ".join(value.split()) if isinstance(value, str) else value


def section_of(clause: Clause) -> tuple[str, str]:
    return clause.section_number, clause.section


def _group(clause: Clause) -> tuple[str, str, str]:
    return *section_of(clause), clause.heading


def _follow(others: list[Clause], clause: Clause, was: tuple[str, str], whole_section: bool) -> None:
    """The section was changed: for all of it, or the clause goes where its new section stands."""
    if not whole_section:
        _renumber(_placed(others, clause, was))
        return
    moved = [other for other in others if section_of(other) == was]
    for other in moved:
        other.section_number, other.section = section_of(clause)
        other.heading = clause.section if other.heading == was[1] else other.heading
    Clause.objects.bulk_update(moved, ["section_number", "section", "heading"])


def _placed(others: list[Clause], clause: Clause, was: tuple[str, str] | None) -> list[Clause]:
    """In order, the clause at the end of its section; of a new one, after the section it came from, else last."""
    for section in (section_of(clause), was):
        at = [n for n, other in enumerate(others, 1) if section_of(other) == section]
        if at:
            return [*others[: at[-1]], clause, *others[at[-1] :]]
    return [*others, clause]


def _renumber(clauses: list[Clause]) -> None:
    changed = [(clause, place) for place, clause in enumerate(clauses, 1) if clause.position != place]
    for clause, place in changed:
        clause.position = place
    Clause.objects.bulk_update([clause for clause, _ in changed], ["position"])
