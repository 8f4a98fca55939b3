"""After a hold: every post that it kept back, and what becomes of each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from councilcomms.councils.moments import says
from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from councilcomms.posts.decidable import decidable
from councilcomms.posts.held import EVERY, MOST, KeptBack, kept_back
from councilcomms.posts.held_form import KeptBackBox
from councilcomms.posts.permissions import may
from councilcomms.posts.transitions import NoLongerPasses
from councilcomms.posts.views.deciding_page import find_post


@dataclass
class Row:
    kept: KeptBack
    box: KeptBackBox
    may_publish: bool
    may_send_back: bool
    opened: str = ""


@require_safe
def hold_passed(request, council):
    if not may("see queue", request.member, None):
        raise PermissionDenied("The Clerk says what becomes of these.")
    return show(request)


def show(request, of=None, box=None, opened=""):
    """The page; where one act was refused, with what was typed in the row ``of`` that post."""
    member = request.member
    mine = EVERY if member.is_clerk or member.is_deputy else decidable(member)
    found = list(islice(kept_back(mine), MOST + 1))
    rows = [row_of(member, kept) for kept in found[:MOST]]
    for row in rows:
        if row.kept.post.pk == of:
            row.box, row.opened = box, opened
    return render(request, "posts/hold_passed.html", {
        "rows": rows, "more": len(found) > MOST, "forms": [box] if box else [],
    })


def row_of(member, kept: KeptBack) -> Row:
    post = kept.post
    back = post.author_id != member.pk and post.author.is_active and may("request changes", member, post)
    return Row(kept, KeptBackBox(prefix=f"post-{post.pk}"), may("release", member, post), back)


@require_POST
def settle_kept_back(request, council, pk):
    """One post of the list: out now, at another time, or back to its author."""
    post, act = find_post(request, pk), request.POST.get("act", "")
    if act not in ACTS:
        raise Http404("There is no such act here.")
    box = KeptBackBox(data=request.POST, prefix=f"post-{pk}")
    try:
        messages.success(request, ACTS[act](post, box, request.member, request.POST.get("seen", "")))
    except NoLongerPasses as no:
        messages.error(request, f"“{post}” was not published. {no}")
    except Refused as refused:
        box.refuse(refused.errors)
        return show(request, pk, box, act)
    return redirect("hold_passed", council)


def publish(post, box, by, seen: str) -> str:
    transitions.publish_now(post, by=by, seen=seen)
    return f"“{post}” is published."


def reschedule(post, box, by, seen: str) -> str:
    at = box.moment()
    with transaction.atomic():
        if post.state == post.State.SCHEDULED:
            post = transitions.unschedule(post, by=by)
        post = transitions.schedule(post, by=by, at=at)
    return f"“{post}” now goes out on {says(post.scheduled_for)}."


def send_back(post, box, by, seen: str) -> str:
    transitions.request_changes(post, by=by, note=box.said("note"), seen=seen)
    return f"“{post}” was sent back to {post.author.name}."


ACTS = {"publish": publish, "schedule": reschedule, "send_back": send_back}
