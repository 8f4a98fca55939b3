"""The councillor's pages: the list, the form, and the verbs of an author."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from councilcomms.councils.context import memberships_of
from councilcomms.councils.permissions import decider
from councilcomms.councils.second_step import lacks_second_step
from councilcomms.councils.transitions import Refused, Stale
from councilcomms.posts import author_points, buffers, transitions
from councilcomms.posts.author_copy import copy_post, use_elsewhere
from councilcomms.posts.author_list import list_page
from councilcomms.posts.author_ways import take_way_out
from councilcomms.posts.permissions import WITH_AUTHOR, may
from councilcomms.posts.transitions.table import wrong_state
from councilcomms.posts.views.authoring_form import (
    after_saving,
    choices,
    fetch,
    keep_typed,
    posted_form,
    require,
    saved_form,
    write_down,
)
from councilcomms.posts.views.authoring_page import keeps_words, kept_page, read_page, write_page
from councilcomms.posts.views.authoring_stale import resolve_page


@require_safe
def posts(request, council):
    buffers.forget_old()
    return render(request, "posts/list.html", {
        "page": list_page(request.member, request.GET), "decides": decider(request.member),
        "may_write": may("write", request.member, None), "kept_days": buffers.KEPT_DAYS,
    })


@keeps_words
@require_http_methods(["GET", "POST"])
def post_new(request, council):
    require("write", request, None)
    if request.method == "GET":
        return write_page(request, None)
    started = buffers.started_by(buffers.tab_of(request.POST), request.member)
    return _carry_out(request, started, edit_number=started.edit_number if started else None)


@keeps_words
@require_http_methods(["GET", "POST"])
def post(request, council, pk):
    draft = fetch(pk)
    require("see", request, draft)
    with_author = draft.state in WITH_AUTHOR and may("save", request.member, draft)
    if request.method == "GET":
        return write_page(request, draft) if with_author else read_page(request, draft)
    if draft.author_id != request.member.pk:
        raise PermissionDenied("Only its author writes here.")
    if not with_author:
        return kept_page(request, wrong_state(draft, "save"), status=409)
    return _carry_out(request, draft)


def _carry_out(request, draft, *, edit_number=None):
    """Do what the pressed button asks with the words sent."""
    act = request.POST.get("act", "save")
    form = posted_form(request, draft, act=act)
    if act == "check" or "way" in request.POST:
        return _check_without_script(request, draft, form)
    try:
        if not form.is_valid():
            return write_page(request, keep_typed(request, form, draft), form, status=422)
        draft = write_down(request, form, draft, edit_number=edit_number)
    except Stale as stale:
        return resolve_page(request, draft, stale.words)
    return after_saving(request, draft, act)


def _check_without_script(request, draft, form):
    """“Check my words”, and the ways out, where no script runs."""
    form.is_valid()
    checked = _check(request, draft, form)
    if "way" in request.POST:
        said = take_way_out(form, checked)
        if said:
            messages.success(request, said)
        checked = _check(request, draft, form)
    return write_page(request, draft, form, checked=checked)


def _check(request, draft, form):
    words = author_points.words_to_check(form, draft)
    return author_points.check_typed(request.council, words, draft, author_points.wanted_in(form))


@require_POST
def post_send(request, council, pk):
    """Send a draft as it is saved, from its preview."""
    draft = fetch(pk)
    require("submit", request, draft)
    if draft.edit_number != buffers.number_in(request.POST, "edit_number") or buffers.of(draft, request.member):
        messages.info(request, "There are newer words. Look at them, then send.")
        return redirect(draft.author_address)
    form = saved_form(draft)
    return after_saving(request, draft, "send") if form.is_valid() else write_page(request, draft, form, status=422)


@require_POST
def post_recall(request, council, pk):
    try:
        back = transitions.recall(fetch(pk), by=request.member)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("post", council=council, pk=pk)
    messages.success(request, "You have it back. Send it again when it is ready.")
    return redirect(back.author_address)


@require_http_methods(["GET", "POST"])
def post_discard(request, council, pk):
    """Asks first: a discarded draft does not come back."""
    draft = fetch(pk)
    require("discard", request, draft)
    if request.method == "GET":
        return render(request, "posts/write/discard.html", {"post": draft})
    transitions.discard(draft, by=request.member)
    messages.success(request, "Discarded.")
    return redirect("posts", council=council)


@require_POST
def post_copy(request, council, pk):
    """Last year's post as a fresh draft."""
    source = fetch(pk)
    require("copy", request, source)
    draft, dropped = copy_post(source, by=request.member, usable=choices()["channels"])
    messages.success(request, "This is a copy. Change what is different now, then send it.")
    if dropped:
        messages.warning(request, f"Left out, since it cannot be used now: {dropped}.")
    return redirect(draft.author_address)


@require_POST
def post_use_elsewhere(request, council, pk, other):
    """The same words as a draft in another of one's councils."""
    source = fetch(pk)
    require("use elsewhere", request, source)
    there = next((m for m in memberships_of(request.user) if m.council.slug == other != council), None)
    if there is None:
        raise Http404("There is no such council here, or it is not one of yours.")
    if lacks_second_step(there, request.user):
        return redirect("post_new", council=other)
    draft, left = use_elsewhere(source, by=request.member, there=there)
    here, own = request.council.short_name, there.council.short_name
    messages.info(request, f"This began as “{source}” in {here}. Read the points below: they are {own}'s.")
    if left:
        messages.warning(request, f"Left behind, since it is {here}'s: {', '.join(left)}.")
    return redirect("post", council=other, pk=draft.pk)
