"""The documents that the policy names beside itself. For the Clerk and the policy administrator."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.transitions import Refused
from policies.forms.companions import CompanionForm
from policies.models import Companion, Policy
from policies.permissions import may
from policies.transitions.companions import add_companion, remove_companion
from policies.transitions.companions import change_companion as change
from policies.views.acts import form_page


def _ask(request) -> None:
    if not may("keep companions", request.member, None):
        raise PermissionDenied("The Clerk and the policy administrator keep this list.")


@form_page
def companions(request, council):
    """The list, and below it the form that adds one."""
    _ask(request)
    form = CompanionForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        row = carry_out(form, add_companion, by=request.member, **form.cleaned_data)
        if row is not REFUSED:
            messages.success(request, f"{row.name} is on the list.")
            return redirect("companions", council)
    return render(request, "policies/companions.html", {
        "form": form, "companions": Companion.objects.all(), "policy": Policy.objects.first(),
    })


@form_page
def change_companion(request, council, pk):
    _ask(request)
    row = get_object_or_404(Companion, pk=pk)
    standing = {"name": row.name, "link": row.link, "review_on": row.review_on}
    form = CompanionForm(request.POST if request.method == "POST" else None, initial=standing)
    if form.is_valid() and carry_out(form, change, row, by=request.member, **form.cleaned_data) is not REFUSED:
        messages.success(request, "Saved.")
        return redirect("companions", council)
    return render(request, "policies/change_companion.html", {"form": form, "companion": row})


@require_POST
def remove_companion_page(request, council, pk):
    _ask(request)
    row = get_object_or_404(Companion, pk=pk)
    try:
        remove_companion(row, by=request.member)
        messages.success(request, f"{row.name} is off the list.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("companions", council)
