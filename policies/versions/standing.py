"""Where a council's versions stand today, read from states and dates, and what carries out a clause in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby

from django.db.models import Count, Q
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from policies.mechanisms import labels
from policies.models import Policy, Reading, Version
from policies.ways.team import audience_shown
from policies.words import AUDIENCE_NAMES, KIND_NAMES, SEVERITY_WORDS

S = Version.State


@dataclass
class Standing:
    """The versions of a council by where they stand: newest first, those to come in the order they take force."""

    policy: Policy | None
    in_force: Version | None = None
    coming: list[Version] = field(default_factory=list)
    open: list[Version] = field(default_factory=list)
    earlier: list[Version] = field(default_factory=list)


def standing_of(policy: Policy | None) -> Standing:
    """In one statement for the versions and one for their signatures."""
    found = Standing(policy)
    if policy is None:
        return found
    today = timezone.localdate()
    unanswered = Count("readings", filter=Q(readings__outcome=Reading.Outcome.OPEN), distinct=True)
    versions = policy.versions.exclude(state=S.DISCARDED).select_related("policy", "chaired_by__user", "council")
    versions = versions.prefetch_related("signatures").annotate(unanswered=unanswered)
    for version in versions.order_by("-effective_on", "-pk"):
        if version.is_open:
            found.open.append(version)
        elif version.effective_on > today:
            found.coming.insert(0, version)
        elif found.in_force is None:
            found.in_force = version
        else:
            found.earlier.append(version)
    return found


def says_where(version: Version, in_force: Version | None) -> str:
    """Where a version stands, in a few words."""
    if version.state == S.PROPOSED:
        return "Proposed to the Council"
    if version.state != S.ADOPTED:
        return "Draft" if version.state == S.DRAFT else "Thrown away"
    if version.effective_on > timezone.localdate():
        return f"Adopted, in force from {version.effective_on:%-d %B %Y}"
    since = f"{version.effective_on:%-d %B %Y}"
    return f"In force since {since}" if in_force and version.pk == in_force.pk else f"Superseded, in force from {since}"


def sections_of(version: Version) -> list[dict]:
    """Clauses by section, in order; each with whom it speaks to, what carries it out, and the council's readings."""
    readings: dict[str, list[Reading]] = {}
    for reading in version.readings.exclude(outcome=Reading.Outcome.ASIDE):
        readings.setdefault(reading.anchor, []).append(reading)
    # Counting drops the model's own order.
    counted = version.clauses.annotate(examples_written=Count("examples")).order_by("position")
    clauses = list(counted.prefetch_related("rules"))
    return [
        {"number": number, "name": name, "clauses": [
            {"row": c, "sub": c.heading if c.heading != name else "", "readings": readings.get(c.anchor, []),
             "speaks_to": [AUDIENCE_NAMES.get(a, a) for a in audience_shown(c.audience, version.council)],
             "carried_by": carried_by(c)}
            for c in section
        ]}
        for (number, name), section in groupby(clauses, lambda c: (c.section_number, c.section))
    ]


def carried_by(clause) -> list[str]:
    """In words: its rules and how serious each is, and what else carries it out."""
    rules = [
        KIND_NAMES.get(rule.kind, rule.kind) + (f" ({SEVERITY_WORDS[rule.severity]})" if rule.severity else "")
        for rule in clause.rules.all()
    ]
    return [*rules, *labels(clause.mechanisms), *(["People alone"] if clause.people_only else [])]


def address_if_any(name: str, *args) -> str:
    """The address of a page that may not be there, else ""."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""
