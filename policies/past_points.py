"""Points of the past year as today's version would cite them: it may number its clauses otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from policies.checks import printed_as
from policies.models import Clause, Version
from policies.readings import Acted, CalledWrong

Point = TypeVar("Point", Acted, CalledWrong)


def as_cited_in(version: Version | None, points: Iterable[Point]) -> list[Point]:
    """Each with its clause as this version prints it, found by the clause's anchor; of a clause that is not in this
    version, with the name of the version that had it. Laws stay as they are. At most two statements, however many
    points and versions.
    """
    points = list(points)
    earlier = {point.version for point in points} - {None}
    if version is None or earlier <= {version.pk}:
        return points
    cites = _printed({*earlier, version.pk})
    labels = dict(Version.objects.filter(pk__in=earlier).values_list("pk", "label"))
    now = cites.pop(version.pk, {})
    names = {
        (pk, printed): now.get(anchor) or f"{printed} ({labels[pk]})"
        for pk, then in cites.items() for anchor, printed in then.items()
    }
    return [replace(point, clause=names.get((point.version, point.clause), point.clause)) for point in points]


def _printed(versions: set[int]) -> dict[int, dict[str, str]]:
    """By version and anchor."""
    by_version: dict[int, list[Clause]] = {}
    for clause in Clause.objects.filter(version__in=versions).only("version_id", "ref", "anchor").order_by():
        by_version.setdefault(clause.version_id, []).append(clause)
    return {pk: printed_as(clauses) for pk, clauses in by_version.items()}
