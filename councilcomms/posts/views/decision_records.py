"""Officers' decisions: recorded on the desk, read by everybody."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from councilcomms.councils.transitions import Refused, WrongState
from councilcomms.posts import decisions as listed
from councilcomms.posts import transitions
from councilcomms.posts.decision_form import DecisionForm, initial_of_post, initial_of_record
from councilcomms.posts.fields import whole_number
from councilcomms.posts.models import DecisionRecord
from councilcomms.posts.permissions import may
from councilcomms.posts.views.authoring_form import fetch, require

NOT_YOURS = "You cannot record this one: it is about you, or you no longer decide here. Somebody else must record it."


@require_safe
def decisions(request, council):
    before = request.GET.get("before", "")
    rows, older = listed.page_of_decisions(before)
    return render(request, "posts/public/decisions.html", {"rows": rows, "older": older, "first": not before})


@require_safe
def decision(request, council, number):
    row = get_object_or_404(listed.readable(), number=number)
    recording = request.member is not None and may("record decision", request.member, None)
    return render(request, "posts/public/decision.html", {"row": row, "recording": recording})


@require_http_methods(["GET", "HEAD", "POST"])
def post_decision(request, council, pk):
    """Of a post that was decided."""
    post = fetch(pk)
    require("record decision", request, post)
    return _record(request, initial_of_post(post), post=post)


@require_http_methods(["GET", "HEAD", "POST"])
def decision_new(request, council):
    """About something else, or in the place of an earlier record (``replaces``, its number)."""
    require("record decision", request, None)
    number = whole_number(request.GET.get("replaces"))
    replaces = get_object_or_404(listed.readable(), number=number) if number else None
    if replaces and replaces.post and request.method != "POST":
        _refuse_replacing(request, replaces.post)
    initial = initial_of_record(replaces) if replaces else {}
    return _record(request, initial, post=replaces.post if replaces else None, replaces=replaces)


def _refuse_replacing(request, post) -> None:
    """Before a long form is filled in that would be refused: the post may be about whoever asks, or open again."""
    require("record decision", request, post)
    if not transitions.LIFE.allows(post, "record decision"):
        raise WrongState(transitions.LIFE.wrong_state(post, "record decision"), post)


def _record(request, initial: dict, *, post, replaces: DecisionRecord | None = None):
    form, status = DecisionForm(request.POST if request.method == "POST" else None, initial=initial), 200
    if form.is_valid():
        try:
            row = transitions.record_decision(form.to_decision(), by=request.member, post=post, replaces=replaces)
            messages.success(request, "Recorded. Everybody can read it here.")
            return redirect("decision", request.council.slug, row.number)
        except Refused as refused:
            form.refuse(refused.errors)
        except WrongState as moved:
            form.refuse({"": moved.words})
            status = 409
        except PermissionDenied:
            form.refuse({"": NOT_YOURS})
            status = 403
    page = {"form": form, "post": post, "replaces": replaces}
    return render(request, "posts/decision_new.html", page, status=status)
