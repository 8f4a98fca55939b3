"""Asking a colleague about a draft, answering, and the chair's asking of the next meeting where nobody may decide."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from councilcomms.councils.models import Membership
from councilcomms.councils.transitions import Refused, Stale
from councilcomms.posts import buffers, transitions
from councilcomms.posts.answer_form import AnswerForm
from councilcomms.posts.author_steps import council_decides
from councilcomms.posts.fields import plain, plain_data
from councilcomms.posts.models import Asked
from councilcomms.posts.views.authoring_form import fetch, require
from councilcomms.posts.views.authoring_page import read_page


def _told(request, refused: Refused) -> None:
    for words in refused.errors.values():
        messages.error(request, words)


@require_POST
def post_ask(request, council, pk):
    post = fetch(pk)
    require("ask", request, post)
    member = Membership.objects.active().filter(pk=buffers.number_in(request.POST, "member")).first()
    try:
        if member is None:
            raise Refused("Choose whom to ask.")
        transitions.ask(post, by=request.member, member=member, question=plain(request.POST.get("question"))[:2000])
        messages.success(request, f"{member.name} was asked.")
    except Refused as refused:
        _told(request, refused)
    return redirect(f"{post.author_address}#asked")


@require_POST
def post_answer(request, council, pk):
    post = fetch(pk)
    require("see", request, post)
    asked = Asked.objects.filter(post=post, pk=buffers.number_in(request.POST, "asked")).first()
    if asked is None:
        raise Http404("That was not asked here.")
    form = AnswerForm(asked, plain_data(request.POST))
    try:
        if form.is_valid():
            transitions.answer(asked, by=request.member, **form.said())
            messages.success(request, "Thank you. Your answer is on its way.")
            return redirect(f"{post.author_address}#asked")
    except Refused as refused:
        form.refuse(refused.errors)
    return read_page(request, post, answering=form, status=422)


@require_POST
def post_ask_meeting(request, council, pk):
    """For whoever may ask and does not open the page where it is decided."""
    post = fetch(pk)
    require("ask meeting", request, post)
    said = {name: plain(request.POST.get(f"agenda-{name}")) for name in ("agenda_line", "draft_resolution")}
    try:
        item = transitions.ask_meeting(post, by=request.member, seen=plain(request.POST.get("seen")), **said)
        messages.success(request, f"It is on the agenda. {council_decides(item)}")
    except Refused as refused:
        _told(request, refused)
    except Stale as stale:
        messages.error(request, stale.words)
    return redirect(post.author_address)
