"""Changing a draft's clauses, the rules that carry them out, and their examples."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from councilcomms.councils.forms import REFUSED
from councilcomms.councils.transitions import Refused
from policies.forms.clauses import ClauseForm, ExampleForm, KindForm, RuleForm, clause_as_typed
from policies.forms.seen import done
from policies.models import Clause, ClauseExample, Rule
from policies.transitions import clause_rules, editing
from policies.versions.fingerprints import seen_of
from policies.versions.rule_settings import kinds_to_choose, known_kinds
from policies.versions.standing import carried_by
from policies.views.acts import draft_to_change, find_version, form_page, sent
from policies.words import KIND_NAMES, SEVERITY_WORDS


def _find(request, model, pk, version="version"):
    """A clause, or what hangs on one, of a draft that this member may change."""
    related = [f"{version}__policy", f"{version}__council"]
    row = get_object_or_404(model.objects.select_related(*related), pk=pk)
    draft_to_change(request, row.version if model is Clause else row.clause.version)
    return row


def _of_clause(request, model, pk):
    return _find(request, model, pk, "clause__version")


def _to_clause(clause) -> HttpResponseRedirect:
    return redirect("clause", clause.version.council.slug, clause.pk)


def _to_version(clause) -> HttpResponseRedirect:
    address = reverse("version", args=[clause.version.council.slug, clause.version_id])
    return HttpResponseRedirect(f"{address}#{clause.anchor}")


@form_page
def add_clause(request, council, pk):
    version = draft_to_change(request, find_version(pk))
    asked = request.GET.get("after", "")
    after = version.clauses.filter(pk=asked).first() if asked.isdecimal() else None
    begins = {} if after is None else {
        "after": after.pk, "section_number": after.section_number, "section": after.section, "audience": after.audience,
        "heading": after.heading if after.heading != after.section else "",
    }
    form = ClauseForm(sent(request), version=version, initial=begins)
    if form.is_valid():
        clause = done(form, editing.add_clause, version, by=request.member, **form.cleaned_data)
        if clause is not REFUSED:
            messages.success(request, "Added. Say now what carries it out.")
            return _to_clause(clause)
    return render(request, "policies/add_clause.html", {"form": form, "version": version})


@form_page
def clause(request, council, pk):
    """Everything about one clause of a draft: its words, its rules, its examples."""
    clause = _find(request, Clause, pk)
    form = ClauseForm(sent(request), initial={**clause_as_typed(clause), "seen": seen_of(clause)})
    if form.is_valid():
        changed = done(form, editing.change_clause, clause, by=request.member, **form.cleaned_data,
                       now=lambda: seen_of(Clause.objects.get(pk=pk)))
        if changed is not REFUSED:
            messages.success(request, f"Clause {changed.printed} is saved.")
            return _to_version(changed)
    return render(request, "policies/clause.html", {
        "form": form, "clause": clause, "version": clause.version, "carried_by": carried_by(clause),
        "rules": [{"row": rule, "name": KIND_NAMES.get(rule.kind, rule.kind),
                   "severity": SEVERITY_WORDS.get(rule.severity, "")} for rule in clause.rules.all()],
        "examples": clause.examples.all(), "stands_now": form.was_stale,
    })


@require_POST
def move_clause(request, council, pk):
    clause = _find(request, Clause, pk)
    try:
        clause = editing.move_clause(clause, by=request.member, up="up" in request.POST)
    except Refused as refused:
        messages.error(request, str(refused))
    return _to_version(clause)


@form_page
def remove_clause(request, council, pk):
    clause = _find(request, Clause, pk)
    if request.method == "POST":
        try:
            editing.remove_clause(clause, by=request.member, seen=request.POST.get("seen", ""))
            messages.success(request, f"Clause {clause.printed} is taken out of this draft.")
        except Refused:
            messages.error(request, "The clause was changed meanwhile. Read it again, then decide.")
            return _to_clause(clause)
        return redirect("version", council, clause.version_id)
    return render(request, "policies/remove_clause.html", {
        "clause": clause, "version": clause.version, "seen": seen_of(clause),
    })


@form_page
def add_rule(request, council, pk):
    """First which check, then its settings: each kind has its own."""
    clause = _find(request, Clause, pk)
    kind = (request.POST if request.method == "POST" else request.GET).get("kind")
    if kind not in kinds_to_choose():
        form = KindForm(None if kind is None else {"kind": kind})
        return render(request, "policies/choose_kind.html", {"form": form, "clause": clause, "version": clause.version})
    form = RuleForm(sent(request), kind=kind)
    if form.is_valid():
        if done(form, clause_rules.add_rule, clause, by=request.member, kind=kind, **form.said) is not REFUSED:
            messages.success(request, f"Clause {clause.printed} now looks for this: {KIND_NAMES[kind]}.")
            return _to_clause(clause)
    return _rule_page(request, form, clause, kind)


@form_page
def rule(request, council, pk):
    rule = _of_clause(request, Rule, pk)
    form = RuleForm(sent(request), kind=rule.kind, rule=rule, initial={"seen": seen_of(rule)})
    if form.is_valid():
        changed = done(form, clause_rules.change_rule, rule, by=request.member, seen=form.cleaned_data["seen"],
                       now=lambda: seen_of(Rule.objects.get(pk=pk)), **form.said)
        if changed is not REFUSED:
            messages.success(request, "Saved.")
            return _to_clause(rule.clause)
    return _rule_page(request, form, rule.clause, rule.kind, rule)


def _rule_page(request, form, clause, kind: str, rule=None):
    return render(request, "policies/rule.html", {
        "form": form, "clause": clause, "version": clause.version, "kind": kind, "name": KIND_NAMES[kind], "rule": rule,
        "examples": known_kinds()[kind].found[:3],
    })


@require_POST
def remove_rule(request, council, pk):
    rule = _of_clause(request, Rule, pk)
    clause_rules.remove_rule(rule, by=request.member)
    messages.success(request, f"Clause {rule.clause.printed} no longer looks for this: {KIND_NAMES[rule.kind]}.")
    return _to_clause(rule.clause)


@form_page
def add_example(request, council, pk):
    clause = _find(request, Clause, pk)
    form = ExampleForm(sent(request))
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("text", "must")}
        if done(form, clause_rules.add_example, clause, by=request.member, **said) is not REFUSED:
            messages.success(request, "Added. It is tried before this version is adopted.")
            return _to_clause(clause)
    return render(request, "policies/example.html", {"form": form, "clause": clause, "version": clause.version})


@form_page
def example(request, council, pk):
    example = _of_clause(request, ClauseExample, pk)
    form = ExampleForm(sent(request), initial={"text": example.text, "must": example.must, "seen": seen_of(example)})
    if form.is_valid():
        changed = done(form, clause_rules.change_example, example, by=request.member, **form.cleaned_data,
                       now=lambda: seen_of(ClauseExample.objects.get(pk=pk)))
        if changed is not REFUSED:
            messages.success(request, "Saved.")
            return _to_clause(example.clause)
    clause = example.clause
    return render(request, "policies/example.html", {
        "form": form, "clause": clause, "version": clause.version, "example": example,
    })


@require_POST
def remove_example(request, council, pk):
    example = _of_clause(request, ClauseExample, pk)
    clause_rules.remove_example(example, by=request.member)
    messages.success(request, "The example is taken away.")
    return _to_clause(example.clause)
