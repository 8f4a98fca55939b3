"""How the checks are doing here, and what the council adds to them. For the Clerk and the policy administrator."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.transitions import Refused
from policies import own_checks, readings
from policies.back_tests.past import A_YEAR, NOT_TRIED, try_on_past
from policies.checks import cite_clause, kinds_asked, rulebook, version_in_force
from policies.engine.vocabulary import DRAFT_KINDS
from policies.figures import of_rules
from policies.forms.checks import ExceptionForm, PatternForm, as_typed
from policies.models import CheckException, OwnPattern, PolicyEvent
from policies.own_checks import VERB_WORDS
from policies.own_rules import passing_over, rule_of
from policies.past_points import as_cited_in
from policies.permissions import may
from policies.views.acts import form_page
from policies.words import SEVERITY_WORDS


def _ask(request) -> None:
    if not may("keep checks", request.member, None):
        raise PermissionDenied("The Clerk and the policy administrator keep the checks.")


@require_safe
def checks(request, council):
    _ask(request)
    since, version = _a_year_ago(), version_in_force()
    acted = as_cited_in(version, readings.acted(since))
    called_wrong = as_cited_in(version, readings.called_wrong(since))
    return render(request, "policies/checks.html", {
        "figures": of_rules(acted, called_wrong, rulebook(version)),
        "called_wrong": called_wrong[:50], "asked": kinds_asked(version),
        "exceptions": CheckException.objects.standing().select_related("added_by__user"),
        "patterns": OwnPattern.objects.filter(ended_at=None),
        "events": _timeline(PolicyEvent.objects.filter(verb__in=VERB_WORDS).order_by("-at", "-pk")[:20]),
    })


def _timeline(events) -> list[dict]:
    return [
        {"title": VERB_WORDS[event.verb].capitalize(), "by": f"{event.actor_name}, {event.actor_title}",
         "at": event.at, "note": event.note}
        for event in events
    ]


@form_page
def add_exception(request, council):
    """Shows first what it would change on the last year's posts; adds it on the second press."""
    _ask(request)
    asked = kinds_asked(version_in_force())
    sent = {"data": request.POST} if request.method == "POST" else {"initial": _called_wrong(request)}
    form, tried = ExceptionForm(**sent, asked=asked), None
    if form.is_valid():
        if "add" in request.POST and request.POST.get("seen") == form.seen:
            if carry_out(form, own_checks.add_exception, by=request.member, **form.cleaned_data) is not REFUSED:
                messages.success(request, f"The checks now pass over “{form.cleaned_data['words']}”.")
                return redirect("checks", council)
        else:
            tried = _without(form.cleaned_data)
    return render(request, "policies/add_exception.html", {"form": form, "tried": tried})


def _called_wrong(request) -> dict:
    """What the form begins with, where it was asked for from a point called wrong: no words stand in the address."""
    asked = request.GET.get("from", "")
    lift = next((lift for lift in readings.called_wrong(_a_year_ago()) if lift.key == asked), None) if asked else None
    return {"kind": lift.kind, "words": lift.words, "why": lift.reason} if lift else {}


def _a_year_ago():
    return timezone.now() - A_YEAR


def _without(said: dict):
    if said["kind"] not in DRAFT_KINDS:
        return NOT_TRIED
    compiled = rulebook(version_in_force()).compiled
    return try_on_past(compiled, passing_over(compiled.rules, [(said["kind"], said["words"])]), said["words"])


@require_POST
def end_exception(request, council, pk):
    _ask(request)
    exception = get_object_or_404(CheckException, pk=pk)
    own_checks.end_exception(exception, by=request.member)
    messages.success(request, f"The checks look at “{exception.words}” again.")
    return redirect("checks", council)


@form_page
def write_pattern(request, council):
    _ask(request)
    form = _pattern_form(request)
    if form.is_valid():
        pattern = carry_out(form, own_checks.write_pattern, by=request.member, **form.cleaned_data)
        if pattern is not REFUSED:
            messages.success(request, "Kept, and not in use yet. See what it finds, then switch it on.")
            return redirect("own_pattern", council, pattern.pk)
    return render(request, "policies/write_pattern.html", {"form": form})


@form_page
def change_pattern(request, council, pk):
    """The same form and the same checks, while it is not in use."""
    _ask(request)
    pattern = get_object_or_404(OwnPattern, pk=pk)
    form = _pattern_form(request, initial=as_typed(pattern))
    if form.is_valid():
        changed = carry_out(form, own_checks.change_pattern, pattern, by=request.member, **form.cleaned_data)
        if changed is not REFUSED:
            messages.success(request, "Changed, and not in use yet. See what it finds, then switch it on.")
            return redirect("own_pattern", council, pattern.pk)
    return render(request, "policies/write_pattern.html", {"form": form, "pattern": pattern})


def _pattern_form(request, **kwargs) -> PatternForm:
    version = version_in_force()
    sent = request.POST if request.method == "POST" else None
    clauses = version.clauses.all() if version else ()
    return PatternForm(sent, clauses=clauses, asked=kinds_asked(version), **kwargs)


@require_safe
def own_pattern(request, council, pk):
    """The pattern, where it belongs, and what it would have found in the last year."""
    _ask(request)
    pattern, version = get_object_or_404(OwnPattern.objects.select_related("added_by__user"), pk=pk), version_in_force()
    clause = version.clauses.prefetch_related("rules").filter(anchor=pattern.anchor).first() if version else None
    return render(request, "policies/own_pattern.html", {
        "pattern": pattern, "tried": None if pattern.started_at or pattern.ended_at else _with(pattern),
        "clause": cite_clause(clause) if clause else None, "seriousness": SEVERITY_WORDS.get(pattern.severity, ""),
    })


def _with(pattern: OwnPattern):
    if pattern.kind not in DRAFT_KINDS:
        return NOT_TRIED
    compiled = rulebook(version_in_force()).compiled
    return try_on_past(compiled, (*compiled.rules, rule_of(pattern, {})))


@require_POST
def switch_pattern(request, council, pk):
    _ask(request)
    pattern = get_object_or_404(OwnPattern, pk=pk)
    verb, now = (own_checks.switch_on, "in use") if "on" in request.POST else (own_checks.switch_off, "taken away")
    try:
        verb(pattern, by=request.member)
        messages.success(request, f"“{pattern.name}” is {now}.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("checks", council)
