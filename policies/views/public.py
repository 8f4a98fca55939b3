"""The policy, for the public: the version in force, the others that were adopted, and what changed between two."""

from __future__ import annotations

from itertools import groupby

from django.http import Http404, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from policies.checks import version_in_force
from policies.engine.laws import laws_in_force
from policies.engine.vocabulary import AUDIENCES
from policies.published.data import as_data
from policies.published.listed import IN_FORCE, Listed, adopted_versions, beside, in_force, next_to_come, one_before
from policies.views.comparing import choose, comparison
from policies.ways.shown import shown_to_all
from policies.ways.team import audience_shown
from policies.words import AUDIENCE_WORDS


def find_in_force():
    version = version_in_force()
    if version is None:
        raise Http404("This council has no policy in force here yet.")
    return version


@require_safe
def policy(request, council):
    listed = adopted_versions()
    return _page(request, _in_force(listed), listed)


@require_safe
def policy_version(request, council, pk):
    listed = adopted_versions()
    return _page(request, _find(listed, pk), listed)


@require_safe
def policy_json(request, council):
    listed = adopted_versions()
    return _data(request, _in_force(listed), listed)


@require_safe
def policy_version_json(request, council, pk):
    listed = adopted_versions()
    return _data(request, _find(listed, pk), listed)


@require_safe
def policy_versions(request, council):
    listed = _any(adopted_versions())
    return render(request, "policies/policy_versions.html", {
        "listed": listed, "versions": [row.version for row in listed], "policy": listed[0].version.policy,
    })


@require_safe
def policy_compare(request, council):
    listed = _any(adopted_versions())
    row = in_force(listed) or listed[0]
    older, versions = one_before(listed, row), [other.version for other in listed]
    before, after = choose(request.GET, versions, before=older.version if older else None, after=row.version)
    return render(request, "policies/policy_compare.html", {"versions": versions, **comparison(before, after)})


def _any(listed: list[Listed]) -> list[Listed]:
    if not listed:
        raise Http404("This council has adopted no policy here yet.")
    return listed


def _in_force(listed: list[Listed]) -> Listed:
    row = in_force(listed)
    if row is None:
        raise Http404("This council has no policy in force here yet.")
    return row


def _find(listed: list[Listed], pk: int) -> Listed:
    """Of the adopted versions alone: a draft is not there."""
    row = next((row for row in listed if row.version.pk == pk), None)
    if row is None:
        raise Http404("This council has adopted no such version.")
    return row


def _page(request, row: Listed, listed: list[Listed]):
    around = beside(row.version)
    rows = row.version.clauses.all()
    clauses = list(rows.prefetch_related("rules") if row.version.public_coverage else rows)
    anchors = {clause.anchor for clause in clauses}
    for clause in clauses:
        clause.audience = audience_shown(clause.audience, request.council)
    return render(request, "policies/policy.html", {
        "version": row.version, "row": row, "beside": around, "sections": _sections(clauses, around.readings),
        "of_the_whole": [line for anchor, lines in around.readings.items() if anchor not in anchors for line in lines],
        "speaks_to": [AUDIENCE_WORDS[who] for who in AUDIENCES if any(who in c.audience for c in clauses)],
        "who_decides": shown_to_all(row.version, clauses),
        "in_force": in_force(listed), "coming": next_to_come(listed), "older": one_before(listed, row),
        "several": len(listed) > 1, "laws": laws_in_force(timezone.localdate()) if row.standing == IN_FORCE else (),
    })


def _sections(clauses, readings) -> list[dict]:
    """Clauses by section, each with its sub-heading where a new one starts, and how the council reads it."""
    sections = []
    for (number, name), group in groupby(clauses, lambda c: (c.section_number, c.section)):
        rows, last = [], name
        for clause in group:
            rows.append({
                "heading": clause.heading if clause.heading and clause.heading != last else "", "clause": clause,
                "speaks_to": [AUDIENCE_WORDS.get(who, who) for who in clause.audience],
                "readings": readings.get(clause.anchor, ()),
            })
            last = clause.heading or last
        sections.append({"number": number, "name": name, "rows": rows})
    return sections


def _data(request, row: Listed, listed: list[Listed]):
    def address(version):
        path = reverse("policy_version_json", args=[request.council.slug, version.pk])
        return request.build_absolute_uri(path)

    others = [other for other in listed if other is not row]
    data = as_data(request.council, row, beside(row.version), others, address)
    return JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 1})
