"""Members confirm the policy that is in force, or what changed in it since they last did."""

from __future__ import annotations

from itertools import groupby

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from councilcomms.councils import notices
from councilcomms.councils.forms import REFUSED, carry_out
from policies.confirmation.asking import asked_of, told_of
from policies.forms.confirming import ConfirmForm
from policies.transitions import confirm, key_clauses
from policies.transitions.reminding import confirm_address
from policies.views.public import find_in_force


@require_http_methods(["GET", "HEAD", "POST"])
def confirm_policy(request, council):
    """What the version in force asks of this member, and one button."""
    version, back = find_in_force(), _back(request, council)
    asked = asked_of(version, request.member)
    form = ConfirmForm(request.POST if request.method == "POST" else None, version=version, asked=asked)
    if form.is_valid() and carry_out(form, confirm, version, by=request.member, ticked=form.ticked) is not REFUSED:
        messages.success(request, "Thank you. You have confirmed the council's policy.")
        return redirect(back)
    notices.read_by_opening(request.member, confirm_address(version))
    return render(request, "policies/confirm.html", {
        "version": version, "form": form, "next": back, **_shown(version, request.member, asked, form),
    })


def _back(request, council) -> str:
    back = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    return back if safe else f"/{council}/desk/"


def _shown(version, member, asked, form) -> dict:
    """The policy in two minutes and its clauses by section, or what changed."""
    if asked is not None and asked.whole:
        return {"asked": asked, "clauses": key_clauses(version, member), "sections": _sections(asked.clauses, form)}
    told = None if asked else told_of(version, member)
    changed = asked or told
    rows = [(change, form.box(change.after)) for change in changed.changes] if changed else []
    return {
        "asked": asked, "told": told, "changed": changed, "rows": rows,
        "confirmation": None if changed else version.confirmations.filter(member=member).first(),
    }


def _sections(clauses, form) -> list[dict]:
    """Clauses by section, each with its sub-heading where a new one starts, and its box where it has one."""
    sections = []
    for (number, name), group in groupby(clauses, lambda clause: (clause.section_number, clause.section)):
        rows, last = [], name
        for clause in group:
            rows.append((clause.heading if clause.heading and clause.heading != last else "", clause, form.box(clause)))
            last = clause.heading or last
        sections.append({"number": number, "name": name, "rows": rows})
    return sections
