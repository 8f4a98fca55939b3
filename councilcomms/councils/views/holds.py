"""Holding the queues: beginning a hold, and resuming."""

from django.contrib import messages
from django.db.models import F
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.forms.cover import HoldForm
from councilcomms.councils.holds import hold_queues, page_of_waiting, resume_queues, what
from councilcomms.councils.models import QueueHold
from councilcomms.councils.views.people import ask, form_page, sent

MOST_PAST = 30


@form_page
def holds(request, council):
    ask(request, "hold queues")
    form = HoldForm(sent(request))
    if form.is_valid():
        hold = carry_out(form, hold_queues, request.council, by=request.member, **form.cleaned_data)
        if hold is not REFUSED:
            messages.success(request, "The hold runs. What it covers waits until you resume.")
            return redirect("holds", council)
    shown = listed_holds() | {"form": form, "waiting": page_of_waiting(request.council)}
    return render(request, "councils/holds.html", shown)


@require_POST
def resume(request, council, pk):
    hold = get_object_or_404(QueueHold.objects.select_related("council"), pk=pk)
    resume_queues(hold, by=request.member)
    waiting = page_of_waiting(request.council)
    if waiting:
        messages.success(request, "Posts go out again. Say what becomes of those that were kept back.")
        return redirect(waiting)
    messages.success(request, "Posts go out again. Nothing was kept back.")
    return redirect("holds", council)


def listed_holds() -> dict:
    """Holds that run and the latest past ones, each with what it holds in words. In one statement."""
    rows = QueueHold.objects.select_related("begun_by__user", "ended_by__user")
    rows = list(rows.order_by(F("ended_at").desc(nulls_first=True), "-starts_at")[:MOST_PAST])
    for row in rows:
        row.what = what(row)
    running = [row for row in rows if row.ended_at is None]
    return {
        "running": running, "past": [row for row in rows if row.ended_at],
        "everything": any(not row.categories for row in running),
    }
