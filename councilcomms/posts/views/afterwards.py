"""What went out without the Clerk: the list, and what is said of each."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from councilcomms.councils.transitions import Refused
from councilcomms.posts import afterwards, transitions
from councilcomms.posts.answers_box import answers_typed
from councilcomms.posts.complete_form import CompleteForm
from councilcomms.posts.permissions import may
from councilcomms.posts.views.authoring_form import fetch, require
from councilcomms.posts.views.deciding_acts import act


@require_safe
def post_afterwards(request, council):
    if not may("see afterwards", request.member, None):
        raise PermissionDenied("The Clerk looks at what went out without her.")
    before = request.GET.get("before", "")
    settled, older = afterwards.settled_page(request.member, before)
    return render(request, "posts/afterwards.html", {
        "sections": [] if before else afterwards.open_by_kind(request.member),
        "settled": settled, "older": older, "first": not before,
    })


@require_POST
def post_all_right(request, council, pk):
    post = fetch(pk)
    require("all right", request, post)
    try:
        transitions.all_right(post, by=request.member, seen=request.POST.get("seen", ""))
        messages.success(request, f"“{post}” stays as it is.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("desk" if "desk" in request.POST else "post_afterwards", council)


@act("when_box")
def post_approve_afterwards(page):
    transitions.approve_afterwards(page.post, by=page.member, seen=page.seen, answers=answers_typed(page.data))
    messages.success(page.request, f"“{page.post}” is approved.")
    return redirect("post_afterwards", page.council.slug)


@require_http_methods(["GET", "HEAD", "POST"])
def post_complete(request, council, pk):
    """“Add how you know and what kind it is.”"""
    post = fetch(pk)
    require("complete", request, post)
    form = CompleteForm(request.POST if request.method == "POST" else None, post=post)
    if form.is_valid():
        try:
            transitions.complete(post, by=request.member, source=form.source_words(), category=form.said_category)
            if may("approve afterwards", request.member, post):
                messages.success(request, "Thank you, that is there now. Read it once more and approve it.")
                return redirect(post.deciding_address)
            messages.success(request, "Thank you, that is there now.")
            return redirect(post.author_address)
        except Refused as refused:
            form.refuse(refused.errors)
    return render(request, "posts/complete.html", {"post": post, "form": form})
