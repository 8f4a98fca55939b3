"""Elections on the desk: what runs and what is to come, one poll with its timetable, and entering one."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from councilcomms.councils.forms import REFUSED, carry_out
from policies.elections.permissions import may
from policies.elections.transitions import enter_poll
from policies.elections.words import name_of
from policies.forms.elections import PollForm, begins_where
from policies.models import Poll
from policies.views import election_shown as shown
from policies.views.acts import form_page, sent
from policies.views.election_boxes import BOXES


def ask(request, verb: str, thing=None) -> None:
    """403 before a page is shown whose form could not be sent."""
    if not may(verb, request.member, thing):
        raise PermissionDenied("Members with a role see elections; the Clerk enters and changes them.")


@require_safe
def elections(request, council):
    ask(request, "see elections")
    return render(request, "policies/elections.html", shown.of_all(request.member, request.GET.get("page", "")))


@form_page
def poll_new(request, council):
    ask(request, "enter poll")
    form = PollForm(sent(request), initial=_begins(request.GET.get("from", "")))
    if form.is_valid():
        entered = carry_out(form, enter_poll, by=request.member, **form.said)
        if entered is not REFUSED:
            messages.success(request, f"Entered: {name_of(entered)}. {entered.events.last().note}".strip())
            return redirect("poll", council, entered.pk)
    return render(request, "policies/poll_new.html", {"form": form})


def _begins(before: str) -> dict:
    """What the new poll has of the one whose place it takes; nothing where none is named."""
    poll = Poll.objects.filter(pk=before).first() if before.isdecimal() and len(before) < 10 else None
    return {"kind": poll.kind, **begins_where(poll)} if poll else {}


@form_page
def poll(request, council, pk):
    """Looked at, or sent what one of its boxes holds."""
    row = get_object_or_404(Poll, pk=pk)
    ask(request, "see elections", row)
    box = BOXES.get(request.POST.get("act", "")) if request.method == "POST" else None
    if box is None:
        return render(request, "policies/poll.html", shown.of_poll(row, request.member))
    ask(request, box.verb, row)
    form = box.form(request.POST, poll=row, auto_id=f"{box.act}_%s")
    if form.is_valid() and carry_out(form, box.do, row, by=request.member, **form.said) is not REFUSED:
        messages.success(request, box.said)
        return redirect("poll", council, pk) if box.to == "poll" else redirect(box.to, council)
    return render(request, "policies/poll.html", shown.of_poll(row, request.member, (box.act, form)))
