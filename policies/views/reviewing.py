"""The review of the policy: where it stands, words for the agenda, what to look at, and that it was held."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.forms.minutes import MinuteChoice, noting
from councilcomms.councils.meetings import About, waiting_item
from councilcomms.councils.notices import read_by_opening
from policies import readings
from policies.agenda import next_review_day, review_item
from policies.back_tests.past import A_YEAR
from policies.checks import rulebook, version_in_force
from policies.figures import of_rules
from policies.forms.reviewing import ReviewedForm, TriggerForm
from policies.models import Reading
from policies.past_points import as_cited_in
from policies.permissions import may
from policies.transitions.reviewing import add_trigger, review_no_change, standing_words

#: Clauses listed as overridden or called wrong often, at most.
_MOST_CLAUSES = 10


@require_http_methods(["GET", "HEAD", "POST"])
def review(request, council):
    """Read by every member; the Clerk and the policy administrator record on it."""
    if not may("see policies", request.member, None):
        raise PermissionDenied("Members of the council see its policy.")
    version = version_in_force()
    if version is None:
        return render(request, "policies/review.html", {"version": None})
    read_by_opening(request.member, request.path)
    act, form = _asked_for(request)
    if form is not None and form.is_valid():
        verb, done = _VERBS[act]
        verb = noting(form, verb) if isinstance(form, MinuteChoice) else verb
        if carry_out(form, verb, version, by=request.member, **form.cleaned_data) is not REFUSED:
            messages.success(request, done)
            return redirect("review", council)
    begins = {"next_review_on": timezone.localdate() + A_YEAR}
    forms = {name: form if name == act else kind(auto_id=f"{name}_%s", initial=begins) for name, kind in _FORMS.items()}
    page = _page(version, request.member) | forms | {"forms": [form] if form else []}
    return render(request, "policies/review.html", page)


_FORMS = {"reviewed": ReviewedForm, "trigger": TriggerForm}
_VERBS = {
    "reviewed": (review_no_change, "Recorded: reviewed, no change."),
    "trigger": (add_trigger, "Noted for the review."),
}


def _asked_for(request):
    act = request.POST.get("act") if request.method == "POST" else None
    return (act, _FORMS[act](request.POST, auto_id=f"{act}_%s")) if act in _FORMS else (None, None)


def causes_of(version, triggers=None) -> list[str]:
    """What gave cause to look at the policy and was not dealt with, in words. ``triggers``: where read already."""
    triggers = version.triggers.filter(settled_at=None) if triggers is None else triggers
    return [f"{t.get_cause_display().lower()} on {t.happened_on:%-d %B %Y} ({t.note})" for t in triggers]


def _page(version, member) -> dict:
    today = timezone.localdate()
    since = timezone.now() - A_YEAR
    triggers = list(version.triggers.filter(settled_at=None))
    asked = waiting_item(About.REVIEW, version.pk)
    acted, wrong = (as_cited_in(version, points) for points in (readings.acted(since), readings.called_wrong(since)))
    figures = of_rules(acted, wrong, rulebook(version))
    return {
        "version": version, "may_record": may("review", member, version), "triggers": triggers,
        "standing": standing_words(version, today) if version.review_on else "This policy has no review date",
        "agenda": review_item(version, causes_of(version, triggers), next_review_day()),
        "asked": asked, "may_ask": not asked and may("ask meeting", member, version),
        "contested": [f for f in figures if f.wrong or f.reasons or f.minutes][:_MOST_CLAUSES],
        "open_questions": version.readings.filter(outcome=Reading.Outcome.OPEN).count(),
        "reviews": version.reviews.select_related("by__user"),
    }
