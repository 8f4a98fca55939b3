"""What a version leaves open, and the council's answers."""

from __future__ import annotations

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from councilcomms.councils.forms import REFUSED
from policies.forms.seen import done
from policies.forms.versions import AnswerForm
from policies.models import Reading
from policies.transitions.questions import answer_question
from policies.versions.fingerprints import seen_of
from policies.views.acts import ask, find_version, form_page, sent


@require_safe
def questions(request, council, pk):
    """Those open first; then what was answered, which may be answered anew."""
    version = find_version(pk)
    ask(request, "answer question", version)
    clauses = {clause.anchor: clause for clause in version.clauses.all()}
    rows = [
        {"reading": reading, "clause": clauses.get(reading.anchor)}
        for reading in version.readings.select_related("answered_by__user")
    ]
    return render(request, "policies/questions.html", {
        "version": version, "open": [row for row in rows if row["reading"].outcome == Reading.Outcome.OPEN],
        "answered": [row for row in rows if row["reading"].outcome != Reading.Outcome.OPEN],
    })


@form_page
def question(request, council, pk):
    readings = Reading.objects.select_related("version__policy", "version__council")
    reading = get_object_or_404(readings, pk=pk)
    ask(request, "answer question", reading.version)
    clause = reading.version.clauses.filter(anchor=reading.anchor).first() if reading.anchor else None
    said = {"outcome": reading.outcome, "answer": reading.answer}
    form = AnswerForm(sent(request), initial={**said, "seen": seen_of(reading)})
    if form.is_valid():
        answered = done(form, answer_question, reading, by=request.member, **form.cleaned_data,
                        now=lambda: seen_of(Reading.objects.get(pk=pk)))
        if answered is not REFUSED:
            messages.success(request, "Thank you. The answer is kept.")
            return redirect("questions", council, reading.version_id)
    return render(request, "policies/question.html", {
        "form": form, "reading": reading, "clause": clause, "version": reading.version, "stands_now": form.was_stale,
    })
