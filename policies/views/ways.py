"""Who decides, in a version: the lines of it, and what goes with all of them. A draft's may be changed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from councilcomms.councils.forms import REFUSED
from councilcomms.councils.transitions import Refused
from policies.forms.seen import done
from policies.forms.ways import ConditionsForm, WayForm
from policies.models import Version, Way
from policies.permissions import may
from policies.transitions import ways as verbs
from policies.versions.fingerprints import seen_of, seen_of_conditions
from policies.views.acts import ask, draft_to_change, find_version, form_page, sent
from policies.ways.naming import named_of, tokens_in
from policies.ways.reading import ways_of
from policies.ways.shown import shown_to_members


def _find(request, pk) -> Way:
    """A way of a draft that this member may change."""
    row = get_object_or_404(Way.objects.select_related("version__policy", "version__council"), pk=pk)
    draft_to_change(request, row.version)
    return row


def _to_ways(version: Version) -> HttpResponseRedirect:
    return redirect("ways", version.council.slug, version.pk)


@require_safe
def ways(request, council, pk):
    version = find_version(pk)
    ask(request, "see version", version)
    editable = version.state == Version.State.DRAFT and may("edit policy versions", request.member, version)
    rows = list(version.ways.all())
    shown = shown_to_members(version, [row.read() for row in rows], warn=editable)
    lines = [{"row": row, "said": said} for row, said in zip(rows or [None], shown.lines, strict=True)]
    return render(request, "policies/ways.html", {
        "version": version, "shown": shown, "lines": lines, "editable": editable, "any_ways": bool(rows),
        "general_last": not rows or not (rows[-1].channel_kinds or rows[-1].categories),
    })


@form_page
def add_way(request, council, pk):
    version = draft_to_change(request, find_version(pk))
    form = WayForm(sent(request), version=version, named=named_of(()))
    if form.is_valid() and done(form, verbs.add_way, version, by=request.member, **form.said) is not REFUSED:
        messages.success(request, "The line is added.")
        return _to_ways(version)
    return _way_page(request, form, version)


@form_page
def way(request, council, pk):
    row = _find(request, pk)
    form = WayForm(sent(request), version=row.version, way=row, named=named_of(tokens_in([row.read()])),
                   initial={"seen": seen_of(row)})
    if form.is_valid():
        changed = done(form, verbs.change_way, row, by=request.member, seen=form.cleaned_data["seen"],
                       now=lambda: seen_of(Way.objects.get(pk=pk)), **form.said)
        if changed is not REFUSED:
            messages.success(request, "The line is saved.")
            return _to_ways(row.version)
    return _way_page(request, form, row.version, row)


def _way_page(request, form: WayForm, version: Version, row: Way | None = None):
    now = shown_to_members(version).lines[row.position - 1] if row and form.was_stale else None
    return render(request, "policies/way.html", {"form": form, "version": version, "way": row, "stands_now": now})


@require_POST
def move_way(request, council, pk):
    row = _find(request, pk)
    try:
        verbs.move_way(row, by=request.member, up="up" in request.POST)
    except Refused as refused:
        messages.error(request, str(refused))
    return _to_ways(row.version)


@form_page
def remove_way(request, council, pk):
    row = _find(request, pk)
    if request.method == "POST":
        try:
            verbs.remove_way(row, by=request.member, seen=request.POST.get("seen", ""))
            messages.success(request, "The line is taken out of this draft.")
        except Refused:
            messages.error(request, "The line was changed meanwhile. Read it again, then decide.")
        return _to_ways(row.version)
    said = shown_to_members(row.version).lines[row.position - 1]
    return render(request, "policies/remove_way.html", {
        "way": row, "version": row.version, "said": said, "seen": seen_of(row),
    })


@form_page
def way_conditions(request, council, pk):
    """The minute that delegates, who is asked in whose place, and who may deputise."""
    version = draft_to_change(request, find_version(pk))
    tokens = tokens_in(ways_of(version), version.next_in_line)
    form = ConditionsForm(sent(request), version=version, named=named_of(tokens), tokens=tokens,
                          initial={"seen": seen_of_conditions(version)})
    if form.is_valid():
        changed = done(form, verbs.set_conditions, version, by=request.member, **form.said,
                       now=lambda: seen_of_conditions(find_version(pk)))
        if changed is not REFUSED:
            messages.success(request, "Saved.")
            return _to_ways(version)
    return render(request, "policies/way_conditions.html", {"form": form, "version": version})
