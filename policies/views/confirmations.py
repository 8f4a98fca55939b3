"""For the Clerk: who has confirmed a version, on screen, as a file, and what was signed on paper."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.forms.minutes import noting
from policies.confirmation import exports
from policies.confirmation.everyone import Everyone
from policies.confirmation.listing import COLUMNS, how, standing_of, table_of
from policies.forms.confirming import PaperForm
from policies.models import Confirmation, Version
from policies.permissions import may
from policies.transitions import confirm_on_paper
from policies.views.scans import scan_response


def _version(request, pk, verb="see confirmations") -> Version:
    version = get_object_or_404(Version.objects.select_related("policy", "council"), pk=pk)
    if not may(verb, request.member, version):
        raise PermissionDenied(f"{request.member} may not {verb} here.")
    return version


@require_safe
def confirmations(request, council, pk):
    found = standing_of(_version(request, pk))
    return render(request, "policies/confirmations.html", {
        "version": found.version, "found": found, "has": [(row, how(row)) for row in found.has],
    })


@require_safe
def confirmations_csv(request, council, pk):
    found = standing_of(_version(request, pk))
    return exports.csv_response(f"{council}-confirmations-{pk}", COLUMNS, table_of(found))


@require_safe
def confirmations_xlsx(request, council, pk):
    found = standing_of(_version(request, pk))
    return exports.xlsx_response(f"{council}-confirmations-{pk}", COLUMNS, table_of(found))


@require_http_methods(["GET", "HEAD", "POST"])
def record_on_paper(request, council, pk):
    version = _version(request, pk, "record confirmation")
    waiting = Everyone(version).asked if version.state == Version.State.ADOPTED else []
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = PaperForm(*sent, people=[person.member for person in waiting])
    if form.is_valid():
        rows = carry_out(form, noting(form, confirm_on_paper), version, by=request.member, **form.cleaned_data)
        if rows is not REFUSED:
            names = ", ".join(row.member.name for row in rows) or "nobody new"
            messages.success(request, f"Recorded as signed on paper: {names}.")
            return redirect("confirmations", council, pk)
    return render(request, "policies/record_on_paper.html", {"version": version, "form": form, "waiting": waiting})


@require_safe
def confirmation_scan(request, council, pk):
    """The scan of what was signed."""
    row = get_object_or_404(Confirmation.objects.select_related("scan").exclude(scan=None), pk=pk)
    if not may("open policy file", request.member, row.scan):
        raise PermissionDenied(f"{request.member} may not see confirmations here.")
    return scan_response(row.scan)
