"""House rules: what may be said under the council's posts, and what may be taken down."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from moderation.house_rules import house_rules
from policies.checks import version_in_force


@require_safe
def house_rules_page(request, council):
    version = version_in_force()
    if version is None:
        raise Http404("This council has no policy in force here yet.")
    return render(request, "moderation/house_rules.html", {"version": version, **house_rules(version)})
