"""Two versions of the policy side by side, for those who keep it; the public page uses the same parts."""

from __future__ import annotations

from itertools import groupby

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from policies.comparing import SAME, compare, count_words
from policies.comparing.deciding import deciding_changes
from policies.models import Clause, Version
from policies.permissions import may
from policies.ways.shown import shown_to_all, shown_to_members


@require_safe
def compare_versions(request, council):
    """``?from=`` and ``?to=``: without them the newest, held against what it was made from."""
    if not may("see policies", request.member, None):
        raise PermissionDenied("Members of this council see the versions of its policy.")
    versions = _seen_by(request.member)
    newest, older = (versions + [None])[0], versions[1:]
    base = next((v for v in older if v.pk == newest.based_on_id), next(iter(older), None))
    before, after = choose(request.GET, versions, before=base, after=newest)
    return render(request, "policies/compare.html", {"versions": versions, **comparison(before, after, names=True)})


def _deciding(version: Version, clauses: list[Clause], names: bool) -> list[str]:
    shown = shown_to_members(version) if names else shown_to_all(version, clauses)
    return [*map(str, shown.lines), *shown.beside]


def _seen_by(member) -> list[Version]:
    """The newest first: those whose own pages this member may open, but for what was thrown away."""
    versions = Version.objects.exclude(state=Version.State.DISCARDED).select_related("policy").order_by("-pk")
    return [version for version in versions if may("see version", member, version)]


def choose(asked, versions, *, before, after) -> tuple[Version | None, Version | None]:
    """The two asked for, of those that may be seen; 404 for any other. Where one is not asked for, the one given."""
    known = {str(version.pk): version for version in versions}
    found = []
    for name, standard in (("from", before), ("to", after)):
        pk = asked.get(name, "")
        if pk and pk not in known:
            raise Http404("There is no such version here.")
        found.append(known.get(pk, standard))
    return found[0], found[1]


def comparison(before: Version | None, after: Version | None, *, names: bool = False) -> dict:
    """For the template: ``parts`` are runs of changes, those that are the same together, so that they can be folded.

    ``names``: whether members named in who decides are named here: not where the public reads it."""
    if before is None or after is None:
        return {"before": before, "after": after}
    of_each = {before.pk: [], after.pk: []}
    for clause in Clause.objects.filter(version__in=of_each).order_by("position"):
        of_each[clause.version_id].append(clause)
    changes = compare(of_each[before.pk], of_each[after.pk])
    deciding = deciding_changes(*(_deciding(version, of_each[version.pk], names) for version in (before, after)))
    runs = groupby(changes, lambda change: change.kind == SAME)
    return {
        "before": before, "after": after, "summary": count_words(changes),
        "parts": [{"same": same, "changes": list(run)} for same, run in runs],
        "deciding": deciding, "any_change": any(change.kind != SAME for change in changes),
    }
