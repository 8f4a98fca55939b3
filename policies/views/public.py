"""The policy in force, for the public."""

from __future__ import annotations

from itertools import groupby

from django.http import Http404, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from policies.checks import version_in_force
from policies.engine.laws import laws_in_force


def find_in_force():
    version = version_in_force()
    if version is None:
        raise Http404("This council has no policy in force here yet.")
    return version


def _sections(version):
    """Clauses by section, each with its sub-heading where a new one starts."""
    sections = []
    for (number, name), clauses in groupby(version.clauses.all(), lambda c: (c.section_number, c.section)):
        rows, last = [], name
        for clause in clauses:
            rows.append((clause.heading if clause.heading and clause.heading != last else "", clause))
            last = clause.heading or last
        sections.append({"number": number, "name": name, "rows": rows})
    return sections


@require_safe
def policy(request, council):
    version = find_in_force()
    return render(request, "policies/policy.html", {
        "version": version, "sections": _sections(version), "laws": laws_in_force(timezone.localdate()),
    })


@require_safe
def policy_json(request, council):
    version = find_in_force()
    return JsonResponse({
        "council": request.council.name, "title": version.policy.title, "version": version.label,
        "adopted": version.adopted_on.isoformat() if version.adopted_on else None, "review": version.review_iso,
        "clauses": [
            {"ref": c.ref, "anchor": c.anchor, "heading": c.heading or c.section, "audience": c.audience,
             "text": c.text, "summary": c.summary}
            for c in version.clauses.all()
        ],
    }, json_dumps_params={"ensure_ascii": False, "indent": 1})
