"""Trying a version on the past year's posts. For the Clerk and the policy administrator."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from councilcomms.councils.transitions import Refused
from policies.back_tests.runs import last_run
from policies.back_tests.tally import CHANGES, WENT
from policies.checks import version_in_force
from policies.models import Version
from policies.permissions import may
from policies.transitions.back_testing import start_back_test
from policies.words import SEVERITY_WORDS

#: What tells htmx to ask no more.
STOP_ASKING = 286
CHANGE_WORDS = {
    "came": ("Newly found", "What this version finds, and the one it was compared with does not."),
    "went": ("No longer found", "What the version it was compared with finds, and this one does not."),
    "stricter": ("Taken more seriously", "Found by both, and more serious by this version."),
    "milder": ("Taken less seriously", "Found by both, and less serious by this version."),
}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def back_test(request, council, pk):
    """A button starts it; the page, or only its part for htmx, says how far it is, then what came of it."""
    if not may("edit policy versions", request.member, None):
        raise PermissionDenied("The Clerk and the policy administrator keep the policy.")
    version = get_object_or_404(Version.objects.select_related("policy"), pk=pk)
    if request.method == "POST":
        return _start(request, council, version)
    run = last_run(version)
    template = "policies/back_test/_run.html" if request.htmx else "policies/back_test.html"
    done = request.htmx and not (run and run.is_under_way)
    response = render(request, template, {
        "version": version, "run": run, "groups": _groups(run), "in_force": version == version_in_force(),
    }, status=STOP_ASKING if done else 200)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _start(request, council, version):
    try:
        start_back_test(version, by=request.member)
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("back_test", council, version.pk)


def _groups(run) -> list[dict]:
    """What changed, in the order in which it is told, with examples as a page shows them."""
    if not (run and run.result):
        return []
    groups = []
    for change in CHANGES:
        clauses = run.result[change]["clauses"]
        for example in (example for row in clauses for example in row["examples"]):
            example["on"] = date.fromisoformat(example["at"])
            example["seriousness"] = "" if change == WENT else SEVERITY_WORDS.get(example["severity"], "")
        if clauses:
            name, says = CHANGE_WORDS[change]
            groups.append({"change": change, "name": name, "says": says, **run.result[change]})
    return groups
