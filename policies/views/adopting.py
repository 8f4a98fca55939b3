"""Adopting a version, here or on paper; signing it; and the scans that belong to it."""

from __future__ import annotations

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from councilcomms.councils.forms import REFUSED
from councilcomms.councils.forms.minutes import noting
from councilcomms.councils.people.offices import who_may_have_chaired
from councilcomms.councils.transitions import Refused
from policies.forms.seen import done
from policies.forms.versions import AdoptForm, AdoptOnPaperForm, PaperSignatureForm
from policies.models import PolicyFile, Signature
from policies.permissions import may
from policies.transitions import adopting, signing
from policies.versions.examples import run_examples
from policies.versions.fingerprints import seen_of_all
from policies.views.acts import ask, find_version, form_page, sent, sent_files
from policies.views.scans import scan_response


@form_page
def adopt_version(request, council, pk):
    version = find_version(pk)
    ask(request, "adopt", version)
    form = AdoptForm(sent(request), people=who_may_have_chaired(), initial={
        "label": version.label, "seen": seen_of_all(version)})
    return _adopt(request, version, form, adopting.adopt, "policies/adopt.html")


@form_page
def adopt_on_paper(request, council, pk):
    """Where a version cannot have been adopted on paper the page says what to do instead of asking for the scan."""
    version = find_version(pk)
    ask(request, "adopt", version)
    if request.method != "POST" and (fault := adopting.paper_fault(version)):
        return render(request, "policies/adopt_on_paper.html", {"version": version, "fault": fault})
    form = AdoptOnPaperForm(sent(request), sent_files(request), initial=_begins(version))
    return _adopt(request, version, form, adopting.adopt_on_paper, "policies/adopt_on_paper.html")


def _begins(version) -> dict:
    return {"label": version.label, "seen": seen_of_all(version), "adopted_on": version.adopted_on,
            "review_on": version.review_on, "minute_ref": version.minute_ref}


def _adopt(request, version, form, verb, template):
    if form.is_valid():
        adopted = done(form, noting(form, verb), version, by=request.member, now=lambda: seen_of_all(version),
                       **form.cleaned_data)
        if adopted is not REFUSED:
            since = f"{adopted.effective_on:%-d %B %Y}"
            messages.success(request, f"{adopted.label} is adopted, in force from {since}.")
            return redirect("version", version.council.slug, version.pk)
    return render(request, template, {
        "form": form, "version": version, "clauses": version.clauses.count(), "failing": run_examples(version),
    })


@form_page
def sign_version(request, council, pk):
    """The adoption as it will stand, who has signed it, and one button for whoever is asked."""
    version = find_version(pk)
    ask(request, "sign", version)
    if request.method == "POST":
        try:
            signing.sign(version, by=request.member)
            messages.success(request, "Thank you. Your signature stands under this version.")
        except Refused as refused:
            messages.error(request, str(refused))
        return redirect("sign_version", council, pk)
    signatures = list(version.signatures.select_related("scan", "recorded_by__user"))
    return render(request, "policies/sign.html", {
        "version": version, "signatures": signatures, "awaited": _awaited_of(version),
        "asked": request.member.pk in {member.pk for member in signing.who_signs(version, signing.awaited(version))},
        "may_record": may("record signature", request.member, version) and bool(signing.awaited(version)),
        "clauses": version.clauses.count(),
    })


def _awaited_of(version) -> list[dict]:
    names = dict(Signature.Capacity.choices)
    return [
        {"capacity": names[capacity], "name": ", ".join(m.name for m in signing.who_signs(version, [capacity]))}
        for capacity in signing.awaited(version)
    ]


@form_page
def record_signature(request, council, pk):
    version = find_version(pk)
    ask(request, "record signature", version)
    capacities = signing.awaited(version)
    form = PaperSignatureForm(sent(request), sent_files(request), capacities=capacities)
    if form.is_valid():
        signature = done(form, signing.record_paper_signature, version, by=request.member, **form.cleaned_data)
        if signature is not REFUSED:
            messages.success(request, f"Recorded: signed on paper by {signature.name}.")
            return redirect("sign_version", council, pk)
    page = {"form": form, "version": version, "capacities": capacities}
    return render(request, "policies/record_signature.html", page)


@require_safe
def policy_file(request, council, pk):
    file = get_object_or_404(PolicyFile, pk=pk)
    ask(request, "open policy file", file)
    return scan_response(file)
