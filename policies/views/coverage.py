"""What carries out each clause of a version."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from policies.coverage import coverage_of
from policies.models import Version
from policies.permissions import may
from policies.transitions.table import LIFE


def find_version(request, pk: int) -> Version:
    """For those who may see the council's policies; 404 where it is no version of this council."""
    if not may("see policies", request.member, None):
        raise PermissionDenied("Members of the council see its policies.")
    return get_object_or_404(Version.objects.select_related("policy", "council"), pk=pk)


def can_edit(request, version: Version) -> bool:
    verb = "edit policy versions"
    return may(verb, request.member, version) and LIFE.allows(version, verb)


@require_safe
def coverage(request, council, pk):
    version = find_version(request, pk)
    return render(request, "policies/coverage.html", {
        "version": version, "coverage": coverage_of(version), "can_edit": can_edit(request, version),
        "asks": version.state == Version.State.ADOPTED,
    })
