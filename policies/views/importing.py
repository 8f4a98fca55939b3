"""Importing the council's own document: chosen, arranged beside what was found in it, saved as a draft version."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.transitions import Refused
from policies.forms.importing import DetailsForm, DocumentForm, FoundClauseForm, SaveForm
from policies.forms.seen import done
from policies.models import DocumentImport, Policy
from policies.permissions import may
from policies.transitions import arranging, importing
from policies.views.acts import form_page
from policies.views.importing_rows import rows_of, says_date


def _ask(request) -> None:
    if not may("edit policy versions", request.member, None):
        raise PermissionDenied("The Clerk and the policy administrator import the policy.")


def _find(request, pk) -> DocumentImport:
    """One not saved yet."""
    _ask(request)
    return get_object_or_404(DocumentImport.objects.select_related("file"), pk=pk, version=None)


@form_page
def import_policy(request, council):
    _ask(request)
    form = DocumentForm(request.POST, request.FILES) if request.method == "POST" else DocumentForm()
    if form.is_valid():
        content, name = form.content
        paper = carry_out(form, importing.begin_import, content, name, by=request.member)
        if paper is not REFUSED:
            return redirect("import_document", council, paper.pk)
    begun = DocumentImport.objects.filter(version=None).select_related("file", "member__user")
    return render(request, "policies/import_policy.html", {"form": form, "begun": begun})


@form_page
def import_document(request, council, pk):
    """The document on the left, the clauses found on the right. ``act`` says which button was pressed, and on what."""
    paper = _find(request, pk)
    saving = SaveForm(request.POST if request.POST.get("act") == "save" else None)
    policy = Policy.objects.first()
    details = DetailsForm(request.POST if request.POST.get("act") == "details" else None, titled=policy is not None,
                          initial={"title": paper.title, "adopted": paper.adopted, "review": paper.review})
    if request.method == "POST":
        onward = _act(request, paper, saving, details)
        if onward is not None:
            return onward
        paper = _find(request, pk)
    return render(request, "policies/import_document.html", {
        "paper": paper, "rows": rows_of(paper), "adopted": says_date(paper.adopted), "review": says_date(paper.review),
        "policy": policy, "details": details, "saving": saving, "forms": [details, saving],
    })


def _act(request, paper, saving, details):
    """Carry it out and say where to go; None where the page is shown again with what is wrong."""
    act, _, at = request.POST.get("act", "").partition(":")
    seen = _number(request.POST.get("seen"))
    if act == "save":
        version = REFUSED
        if saving.is_valid():
            version = done(saving, importing.save_import, paper, by=request.member, seen=seen, **saving.cleaned_data)
        if version is REFUSED:
            return None
        messages.success(request, f"Saved as the draft version “{version.label}”.")
        return redirect("suggestions", request.council.slug, version.pk)
    if act == "details":
        ok = details.is_valid() and done(
            details, arranging.change_details, paper, by=request.member, seen=seen, **details.cleaned_data
        ) is not REFUSED
        return redirect("import_document", request.council.slug, paper.pk) if ok else None
    if act not in _MOVES:
        raise Http404("There is no such button.")
    try:
        _MOVES[act](paper, _number(at), by=request.member, seen=seen)
    except Refused as no:
        messages.error(request, str(no))
    # Where the words are now: a joined clause is the one before.
    return redirect(f"{request.path}#c{max(_number(at) - (act == 'join'), 0)}")


_MOVES = {"join": arranging.join_clause, "out": arranging.take_out, "in": arranging.put_in}


def _number(written) -> int:
    """−1, which nothing is at, for what is no number."""
    return int(written) if (written or "").isdecimal() and len(written) < 9 else -1


@form_page
def import_clause(request, council, pk, index):
    """One clause: renamed, corrected, split."""
    paper = _find(request, pk)
    if index >= len(paper.clauses):
        raise Http404("There is no such clause here any more.")
    clause = paper.clauses[index]
    form = FoundClauseForm(request.POST if request.method == "POST" else None, initial=clause)
    if form.is_valid():
        seen = _number(request.POST.get("seen"))
        if done(form, arranging.change_clause, paper, index, by=request.member, seen=seen,
                **form.cleaned_data) is not REFUSED:
            return redirect(f"{_address(council, paper)}#c{index}")
        paper = _find(request, pk)
        clause = paper.clauses[min(index, len(paper.clauses) - 1)]
    return render(request, "policies/import_clause.html", {
        "paper": paper, "form": form, "clause": clause, "index": index,
        "original": [paper.paragraphs[place] for place in clause["source"]],
    })


def _address(council, paper) -> str:
    return redirect("import_document", council, paper.pk).url


@require_POST
def discard_import(request, council, pk):
    importing.discard_import(_find(request, pk), by=request.member)
    messages.success(request, "The import was discarded. The policy is as it was.")
    return redirect("import_policy", council)
