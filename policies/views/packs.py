"""A policy goes out as a file, and comes in from one as a draft."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from councilcomms.councils.forms import REFUSED, carry_out
from policies.forms.packs import PackForm
from policies.packs.writing import write_pack
from policies.permissions import may
from policies.transitions.taking_in import import_pack as take_in
from policies.views.acts import ask, find_version


@require_safe
def export_pack(request, council, pk):
    """The version as the file that another council, or this one, can take in."""
    version = find_version(pk)
    ask(request, "see version", version)
    name = f"{council}-{slugify(version.label) or version.pk}.yaml"
    return HttpResponse(write_pack(version), content_type="application/yaml", headers={
        "Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store",
    })


@require_http_methods(["GET", "HEAD", "POST"])
def import_pack(request, council):
    if not may("edit policy versions", request.member, None):
        raise PermissionDenied("The Clerk and the policy administrator change the policy.")
    form = PackForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if form.is_valid():
        version = carry_out(form, take_in, form.cleaned_data["pack"], by=request.member)
        if version is not REFUSED:
            messages.success(request, f"“{form.cleaned_data['pack'].title}” is here as a draft: {version.label}.")
            return redirect("coverage", council, version.pk)
    return render(request, "policies/import_pack.html", {"form": form, "faults": form.faults[:100]})
