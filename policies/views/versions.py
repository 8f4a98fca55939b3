"""The policy and its versions on the desk: what is in force, what is being written, and what is to be done next."""

from __future__ import annotations

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from councilcomms.councils.forms import REFUSED
from councilcomms.councils.meetings import About, waiting_item
from councilcomms.councils.transitions import Refused
from policies.checks import version_in_force
from policies.forms.seen import done
from policies.forms.versions import BeginForm, DetailsForm, NoteForm
from policies.models import ClauseExample, Policy, Reading, Version
from policies.permissions import may
from policies.transitions import VERB_WORDS, beginning, editing, proposing
from policies.transitions.signing import awaited
from policies.versions.examples import run_examples
from policies.versions.fingerprints import seen_of, seen_of_all
from policies.versions.standing import address_if_any, says_where, sections_of, standing_of
from policies.versions.tasks import tasks_of
from policies.views.acts import ask, draft_to_change, find_version, form_page, sent
from policies.ways.shown import shown_to_members
from policies.words import CHANNEL_NAMES


@require_safe
def policies(request, council):
    """What is in force since when, what is coming, what is being written, what was before."""
    ask(request, "see policies")
    standing = standing_of(Policy.objects.first())
    keeps = may("begin version", request.member, None)
    standing.open = [v for v in standing.open if may("see version", request.member, v)]
    return render(request, "policies/policies.html", {
        "standing": standing, "keeps": keeps, "in_force": standing.in_force,
        "awaited": [v for v in [standing.in_force, *standing.coming] if v and awaited(v)],
        "confirmed": standing.in_force.confirmations.count() if standing.in_force else 0,
        "links": {name: address_if_any(name, council) for name in (
            "import_policy", "import_pack", "review", "compare", *(["companions"] if keeps else []))},
        "sees_confirmations": may("see confirmations", request.member, None),
    })


@form_page
def begin_version(request, council):
    ask(request, "begin version")
    policy = Policy.objects.first()
    versions = Version.objects.exclude(state=Version.State.DISCARDED).select_related("policy").order_by(
        "-effective_on", "-pk")
    form = BeginForm(sent(request), versions=versions, titled=policy is not None,
                     initial={"based_on": request.GET.get("from") or version_in_force()})
    if form.is_valid():
        said = {"based_on": None, **form.cleaned_data}
        version = done(form, beginning.begin_version, said.pop("based_on"), by=request.member, **said)
        if version is not REFUSED:
            messages.success(request, f"The draft {version.label} is begun. Nothing changes until it is adopted.")
            return redirect("version", council, version.pk)
    return render(request, "policies/begin.html", {"form": form})


@require_safe
def version(request, council, pk):
    version = find_version(pk)
    ask(request, "see version", version)
    in_force, asked = version_in_force(), waiting_item(About.VERSION, pk)
    return render(request, "policies/version.html", {
        "asked": asked,
        "version": version, "where": says_where(version, in_force), "sections": sections_of(version),
        "tasks": tasks_of(version, request.member, asked), "signatures": version.signatures.select_related("scan"),
        "editable": version.state == Version.State.DRAFT and may("edit policy versions", request.member, version),
        "files": _files(version, request.member),
        "channels": [CHANNEL_NAMES.get(kind, kind) for kind in version.channel_kinds],
        "who_decides": shown_to_members(version),
        "readings": version.readings.filter(anchor="").exclude(outcome=Reading.Outcome.ASIDE),
        "events": _timeline(version.events.order_by("-at", "-pk")[:20]),
    })


def _files(version, member) -> list[dict]:
    """The documents behind it that this member may open."""
    found = (("The scan", version.scan), ("The document it was imported from", version.source))
    return [{"label": label, "row": row} for label, row in found if row and may("open policy file", member, row)]


def _timeline(events) -> list[dict]:
    return [
        {"title": VERB_WORDS.get(event.verb, event.verb).capitalize(), "at": event.at, "note": event.note,
         "by": ", ".join(filter(None, (event.actor_name, event.actor_title)))}
        for event in events
    ]


@form_page
def version_details(request, council, pk):
    version = draft_to_change(request, find_version(pk))
    names = ("label", "channel_kinds", "minor", "confirm_each", "grace_days", "public_coverage")
    form = DetailsForm(sent(request), initial={"seen": seen_of(version)} | {n: getattr(version, n) for n in names})
    if form.is_valid():
        changed = done(form, editing.edit_details, version, by=request.member, now=lambda: seen_of(find_version(pk)),
                       **form.cleaned_data)
        if changed is not REFUSED:
            messages.success(request, "Saved.")
            return redirect("version", council, pk)
    page = {"form": form, "version": version, "heading": "About this version"}
    return render(request, "policies/version_form.html", page)


@require_safe
def examples(request, council, pk):
    """All examples of a version, tried at this moment."""
    version = find_version(pk)
    ask(request, "edit policy versions", version)
    failing = {each.example.pk: each for each in run_examples(version)}
    rows = ClauseExample.objects.filter(clause__version=version).select_related("clause")
    return render(request, "policies/examples.html", {
        "version": version, "failing": len(failing), "rows": [
            {"example": row, "failing": failing.get(row.pk)} for row in rows.order_by("clause__position", "pk")
        ], "editable": version.state == Version.State.DRAFT,
    })


@form_page
def propose_version(request, council, pk):
    """Says what is still open, and proposes it all the same: the Council sees it as it is."""
    version = find_version(pk)
    ask(request, "propose", version)
    if request.method == "POST":
        return _carried_out(request, proposing.propose, version, f"{version.label} is proposed to the Council.",
                            seen=request.POST.get("seen", ""))
    warnings = []
    if failing := run_examples(version):
        number = _count(failing, "example does", "examples do")
        warnings.append(f"{number} not come out as written. That stops the adoption.")
    if waiting := version.readings.filter(outcome=Reading.Outcome.OPEN):
        warnings.append(f"{_count(waiting, 'question is', 'questions are')} not answered yet.")
    return render(request, "policies/version_act.html", {
        "version": version, "heading": f"Propose {version.label} to the Council", "warnings": warnings,
        "words": "All members can then read it, and its words stay as they are until the Council adopts it or you take "
                 "it back.", "button": "Propose it", "seen": seen_of_all(version),
    })


def _count(rows, one: str, many: str) -> str:
    return f"{len(rows)} {one if len(rows) == 1 else many}"


@form_page
def return_version(request, council, pk):
    version = find_version(pk)
    ask(request, "return", version)
    form = NoteForm(sent(request))
    if form.is_valid():
        return _carried_out(request, proposing.take_back, version, f"{version.label} is a draft again.",
                            **form.cleaned_data)
    return render(request, "policies/version_act.html", {
        "version": version, "form": form, "heading": f"Take {version.label} back to change it",
        "button": "Take it back",
        "words": "It becomes a draft again. Propose it anew once it is changed.",
    })


@form_page
def discard_version(request, council, pk):
    version = find_version(pk)
    ask(request, "discard version", version)
    if request.method == "POST":
        said = f"The draft {version.label} is thrown away."
        return _carried_out(request, proposing.discard, version, said, "policies")
    return render(request, "policies/version_act.html", {
        "version": version, "heading": f"Throw away the draft {version.label}", "button": "Throw it away",
        "words": "It cannot be taken up again. What is in force stays as it is.", "kind": "warning",
    })


def _carried_out(request, verb, version, said: str, to: str = "version", **kwargs):
    """The verb, its word of success or refusal, and the page that comes next."""
    try:
        verb(version, by=request.member, **kwargs)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("version", version.council.slug, version.pk)
    messages.success(request, said)
    return redirect(reverse(to, args=[version.council.slug, *([version.pk] if to == "version" else [])]))
