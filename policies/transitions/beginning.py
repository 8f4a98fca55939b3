"""A draft is begun: empty, or as a copy of a version with the amendments that were agreed on for it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction

from councilcomms.councils.transitions import Refused
from policies.checks import content_key
from policies.models import Clause, ClauseExample, PolicyEvent, Reading, Rule, Version, Way
from policies.permissions import may
from policies.transitions.drafting import label_fault
from policies.transitions.locking import lock_or_begin_policy
from policies.versions.anchors import anchor_for

#: The section that amendments to no clause go into.
AMENDMENTS = "Amendments"
_COPIED = ("channel_kinds", "confirm_each", "grace_days", "public_coverage", "delegation_minute", "next_in_line",
           "deputies_employees_only", "deputy_causes", "deputy_anchor")


def begin_version(based_on: Version | None, *, by, label: str, title: str = "") -> Version:
    """A draft copied from a version, or an empty one. ``title``: of the policy, where the council has none yet.

    Raises Refused by field.
    """
    if not may("begin version", by, None):
        raise PermissionDenied("The Clerk and the policy administrator begin versions.")
    label = " ".join(label.split())
    with transaction.atomic():
        policy = lock_or_begin_policy(title)
        if fault := label_fault(policy, label):
            raise Refused({"label": fault})
        version = Version(policy=policy, label=label, based_on=based_on)
        if based_on is not None:
            for name in _COPIED:
                setattr(version, name, getattr(based_on, name))
        version.save()
        note = _copy_into(version, based_on) if based_on else "An empty draft."
        version.content_key = content_key(version)
        version.save()
        PolicyEvent.objects.create(
            actor=by, actor_name=by.name, actor_title=by.title, verb="begin version", to_state=version.state,
            version=version, note=note,
        )
    return version


def _copy_into(version: Version, source: Version) -> str:
    """Clauses, rules, examples, questions and ways of deciding; returns the note of what was done."""
    readings = list(source.readings.order_by("answered_at", "pk"))
    amendments = [r for r in readings if r.outcome == Reading.Outcome.AMENDMENT]
    copied = _copy_clauses(version, source)
    for amendment in amendments:
        _put_in(version, copied, amendment)
    Clause.objects.bulk_update(copied.values(), ["text"])
    kept = (Reading.Outcome.OPEN, Reading.Outcome.READING)
    Reading.objects.bulk_create(
        _copy(r, version=version) for r in sorted(readings, key=lambda r: r.pk) if r.outcome in kept
    )
    Way.objects.bulk_create(_copy(way, version=version) for way in source.ways.all())
    put_in = f", with {len(amendments)} amendment{'s' if len(amendments) > 1 else ''} put in" if amendments else ""
    return f"Copied from {source.label}{put_in}."


def _copy_clauses(version: Version, source: Version) -> dict[str, Clause]:
    """By anchor. Rules are saved one by one, since each has its history."""
    sources = list(source.clauses.prefetch_related("rules", "examples"))
    copies = Clause.objects.bulk_create(_copy(clause, version=version) for clause in sources)
    for clause, copy in zip(sources, copies, strict=True):
        for rule in clause.rules.all():
            Rule.objects.create(clause=copy, kind=rule.kind, severity=rule.severity, params=rule.params)
    ClauseExample.objects.bulk_create(
        ClauseExample(clause=copy, text=example.text, must=example.must)
        for clause, copy in zip(sources, copies, strict=True) for example in clause.examples.all()
    )
    return {copy.anchor: copy for copy in copies}


def _copy(row, **changes):
    values = {f.name: getattr(row, f.name) for f in row._meta.concrete_fields if not f.primary_key}
    return type(row)(**values | changes)


def _put_in(version: Version, clauses: dict[str, Clause], amendment: Reading) -> None:
    """Its wording takes the place of its clause's, or stands as a new clause at the end."""
    if amendment.anchor in clauses:
        clauses[amendment.anchor].text = amendment.answer
        return
    anchor = anchor_for(ref="", section_number="", section=AMENDMENTS, heading=AMENDMENTS, taken=clauses)
    clauses[anchor] = Clause.objects.create(
        version=version, position=len(clauses) + 1, section=AMENDMENTS, heading=AMENDMENTS, anchor=anchor,
        text=amendment.answer, audience=["councillors", "officers", "moderators"],
    )
