"""What the author's page asks while one types, the preview, and the draft's own picture."""

from __future__ import annotations

from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from councilcomms.channels.models import Channel
from councilcomms.councils.transitions import Stale
from councilcomms.posts import author_page, author_points, buffers, transitions
from councilcomms.posts.permissions import WITH_AUTHOR, may
from councilcomms.posts.transitions.table import wrong_state
from councilcomms.posts.views.authoring_form import choices, fetch, posted_form, require
from councilcomms.posts.views.authoring_page import keeps_words
from councilcomms.posts.views.images import send_image


def _addresses(post) -> dict:
    names = {"page": "post", "check": "post_check", "autosave": "post_autosave", "resolve": "post_resolve"}
    return {key: reverse(name, args=[post.council.slug, post.pk]) for key, name in names.items()}


@require_POST
def post_check(request, council, pk=None):
    """The points of what is typed, as data for the page's script; a browser without it gets the whole page back."""
    post = fetch(pk) if pk else None
    require("save" if post else "write", request, post)
    given = choices()
    form = posted_form(request, post, given=given)
    form.is_valid()
    return JsonResponse(author_points.reply(request, form, post, given["channels"]))


@keeps_words
@require_POST
def post_autosave(request, council, pk=None):
    """Keep what was typed. 409 where another tab typed or saved since; nothing is overwritten."""
    post = fetch(pk) if pk else buffers.started_by(buffers.tab_of(request.POST), request.member)
    if post is not None and post.author_id == request.member.pk and post.state not in WITH_AUTHOR:
        return JsonResponse({"words": wrong_state(post, "save"), "page": post.author_address}, status=409)
    require("save" if post else "write", request, post)
    post = post or _start(request)
    try:
        buffer = buffers.keep(post, request.member, request.POST, based_on=None if pk else post.edit_number)
    except Stale as stale:
        return _other_tab(request, post, stale)
    return JsonResponse({
        "saved": author_page.saved_at(buffer.saved_at), "buffer_number": buffer.number,
        "edit_number": buffer.based_on, "addresses": _addresses(post),
    })


def _start(request):
    """A new draft, as far as it can be read."""
    form = posted_form(request, None)
    form.is_valid()
    return transitions.write(form.to_words(), by=request.member, wanted_at=form.wanted_at)


def _other_tab(request, post, stale):
    standing = fetch(post.pk)
    buffer = buffers.of(post, request.member)
    return JsonResponse({
        "words": stale.words, "addresses": _addresses(post), "choose": True,
        "seen_edit": standing.edit_number, "seen_buffer": buffer.number if buffer else 0,
    }, status=409)


@require_safe
def post_preview(request, council, pk):
    """How it will look, as saved."""
    post = fetch(pk)
    require("see", request, post)
    if not post.current.text.strip():
        return redirect(post.author_address)
    channels = Channel.objects.filter(pk__in=post.current.channels)
    return render(request, "posts/write/preview.html", {
        "post": post, "words": post.current, "pictures": list(post.current.pictures.select_related("image")),
        "channels": [{"name": c.name, "limit": c.adapter.limit, "length": len(post.current.text)} for c in channels],
        "may_send": post.state in WITH_AUTHOR and may("submit", request.member, post),
        "button": author_page.main_button(request.member, post),
    })


@require_safe
def post_draft_image(request, council, pk, image):
    """A picture of a draft, for those who may see the draft."""
    post = fetch(pk)
    require("see", request, post)
    return send_image(get_object_or_404(post.images, pk=image), caching="private, no-store")
