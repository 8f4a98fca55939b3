"""Setting a council up by one question: who does its communications. For the Clerk."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone

from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.models import Council, Team
from councilcomms.councils.permissions import may
from policies.forms.set_up import AmendForm, TeamForm
from policies.transitions.set_up import answer_team, begin_amended, draft_to_fill, says_otherwise
from policies.views.acts import form_page, sent
from policies.ways.filling import LABELS, WAYS_OF_TEAM
from policies.ways.words import said_of_all


def _ask(request) -> Council:
    """The council as it is now: a form must not colour the page."""
    if not may("change settings", request.member, request.council):
        raise PermissionDenied("The Clerk sets the council up.")
    return Council.objects.get(pk=request.council.pk)


@form_page
def set_up(request, council):
    """The question, what each answer writes, and below it what is left to do where a policy is in force."""
    now, draft = _ask(request), draft_to_fill()
    form = TeamForm(sent(request), draft=draft, initial={"team": now.team})
    if form.is_valid():
        filled = carry_out(form, answer_team, now, by=request.member, **form.cleaned_data)
        if filled is not REFUSED:
            messages.success(request, _kept(filled, draft))
            return redirect("ways", council, filled.pk) if filled else redirect("set_up", council)
    return _page(request, now, draft, form=form)


@form_page
def amend(request, council):
    """A copy of the version in force that says who decides as the answer has it."""
    now, draft = _ask(request), draft_to_fill()
    form = AmendForm(sent(request), initial={"label": _label(now)})
    if form.is_valid():
        version = carry_out(form, begin_amended, now, by=request.member, **form.cleaned_data)
        if version is not REFUSED:
            messages.success(request, f"The draft {version.label} is begun. Nothing changes until it is adopted.")
            return redirect("ways", council, version.pk)
    return render(request, "policies/amend_for_team.html", {
        "form": form, "now": now, "lines": _lines().get(now.team, []), "version": says_otherwise(now), "draft": draft,
    })


def _page(request, now: Council, draft, *, form):
    return render(request, "policies/set_up.html", {
        "form": form, "now": now, "draft": draft, "otherwise": says_otherwise(now),
        "answers": [{"label": label, "lines": _lines()[team]} for team, label in Team.choices],
    })


def _lines() -> dict[str, list]:
    return {team: said_of_all(ways) for team, ways in WAYS_OF_TEAM.items()}


def _kept(filled, draft) -> str:
    if filled:
        return f"Your answer is kept, and the draft {filled.label} says who decides."
    if draft:
        return f"Your answer is kept. The draft {draft.label} stays as it is."
    return "Your answer is kept."


def _label(council: Council) -> str:
    """“A team, November 2026”."""
    return f"{LABELS.get(council.team, 'Amended')}, {timezone.localdate():%B %Y}"
