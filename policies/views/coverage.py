"""What carries out each clause of a version."""

from __future__ import annotations

from django.shortcuts import render
from django.views.decorators.http import require_safe

from policies.coverage import coverage_of
from policies.models import Version
from policies.permissions import may
from policies.transitions.table import LIFE
from policies.views.acts import ask, find_version


def can_edit(request, version: Version) -> bool:
    verb = "edit policy versions"
    return may(verb, request.member, version) and LIFE.allows(version, verb)


@require_safe
def coverage(request, council, pk):
    version = find_version(pk)
    ask(request, "see version", version)
    return render(request, "policies/coverage.html", {
        "version": version, "coverage": coverage_of(version), "can_edit": can_edit(request, version),
        "asks": version.state == Version.State.ADOPTED,
    })
