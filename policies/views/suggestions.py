"""What could carry out the clauses of a draft: ticks, one button."""

from __future__ import annotations

from itertools import groupby

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from councilcomms.councils.transitions import Refused
from policies.coverage import summary
from policies.forms.suggestions import PEOPLE, SuggestionsForm
from policies.models import Clause, Version
from policies.permissions import may
from policies.suggesting import LIKELY, ClauseText, Suggestion, in_place, suggest_all
from policies.transitions.suggested_rules import accept_suggestions
from policies.transitions.table import LIFE
from policies.views.acts import find_version

#: Clauses on one page.
MOST = 80


@require_http_methods(["GET", "HEAD", "POST"])
def suggestions(request, council, pk):
    version = find_version(pk)
    if not may("edit policy versions", request.member, version):
        raise PermissionDenied("The Clerk and the policy administrator change the policy.")
    if not LIFE.allows(version, "edit policy versions"):
        messages.info(request, "Only a draft can be changed. Begin a new version to change this policy.")
        return redirect("coverage", council, pk)
    rows = _rows(version)
    page, forms = _forms(request, rows)
    if forms and all(form.is_valid() for form in forms) and _keep(version, forms, request.member):
        messages.success(request, f"Kept. {summary(version).words}.")
        return redirect("coverage", council, pk)
    return render(request, "policies/suggestions.html", {
        "version": version, "summary": summary(version), "with_ticks": _with_ticks(rows), "forms": forms,
        "show_all": "all" in request.GET, "page": page, "sections": _sections(forms),
        "has_errors": any(form.errors for form in forms),
    })


def _rows(version: Version) -> list[tuple[Clause, ClauseText, list[Suggestion]]]:
    """Each clause as it stands in the document, and what is suggested for it."""
    clauses = list(version.clauses.prefetch_related("rules"))
    return list(zip(clauses, in_place(clauses), suggest_all(clauses), strict=True))


def _forms(request, rows) -> tuple[Page | None, list[SuggestionsForm]]:
    """A form for each clause of this page. What was sent is read for the clauses it was sent for."""
    sent = request.POST if request.method == "POST" else None
    if sent is not None:
        asked = set(sent.getlist("clause"))
        shown, page = [row for row in rows if str(row[0].pk) in asked], None
    else:
        wanted = [row for row in rows if "all" in request.GET or _has_nothing(row[0])]
        page = Paginator(wanted, MOST).get_page(request.GET.get("page"))
        shown = list(page)
    return page, [
        SuggestionsForm(sent, clause=clause, text=text, suggested=_new(clause, suggested))
        for clause, text, suggested in shown
    ]


def _with_ticks(rows) -> int:
    """Clauses that have something to carry them out, or would with what is ticked at first, on whichever page."""
    return sum(
        bool(clause.rules.all() or clause.mechanisms)
        or any(one.sureness == LIKELY and one.what != PEOPLE for one in suggested)
        for clause, _, suggested in rows
    )


def _has_nothing(clause: Clause) -> bool:
    return not (clause.rules.all() or clause.mechanisms or clause.people_only)


def _new(clause: Clause, suggested) -> list:
    """Less what the clause has already."""
    standing = {rule.kind for rule in clause.rules.all()} | set(clause.mechanisms)
    if standing or clause.people_only:
        standing.add("people")
    return [one for one in suggested if one.name not in standing]


def _keep(version: Version, forms: list[SuggestionsForm], by) -> bool:
    """False where something was refused; the words stand by their fields then."""
    try:
        accept_suggestions(version, {form.clause.pk: form.chosen for form in forms}, by=by)
    except Refused as refused:
        by_clause = {str(form.clause.pk): form for form in forms}
        for name, words in refused.errors.items():
            clause, _, field = name.partition("-")
            by_clause[clause].add_error(field, words)
        return False
    return True


def _sections(forms: list[SuggestionsForm]) -> list[tuple[str, list[SuggestionsForm]]]:
    def section(form):
        return ". ".join(filter(None, (form.clause.section_number, form.clause.section)))

    return [(name, list(rows)) for name, rows in groupby(forms, section)]
