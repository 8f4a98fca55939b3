"""Members confirm that they have read the policy."""

from __future__ import annotations

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from policies.transitions import confirm, has_confirmed, key_clauses
from policies.views.public import find_in_force


@require_http_methods(["GET", "POST"])
def confirm_policy(request, council):
    """The policy in two minutes; one button confirms that it was read."""
    version, back = find_in_force(), request.POST.get("next") or request.GET.get("next") or ""
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
        back = f"/{council}/desk/"
    if request.method == "POST":
        confirm(version, by=request.member)
        messages.success(request, "Thank you. You have confirmed the council's policy.")
        return redirect(back)
    return render(request, "policies/confirm.html", {
        "version": version, "clauses": key_clauses(version, request.member), "next": back,
        "confirmed": has_confirmed(version, request.member),
    })
