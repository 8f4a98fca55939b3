"""Keep this, keep that, see both: a draft that was changed in two tabs."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from councilcomms.posts import buffers
from councilcomms.posts.author_resolve import two_texts
from councilcomms.posts.models import Post
from councilcomms.posts.permissions import WITH_AUTHOR, may
from councilcomms.posts.transitions.table import wrong_state
from councilcomms.posts.views.authoring_form import fetch
from councilcomms.posts.views.authoring_page import keeps_words, kept_page


def resolve_page(request, post, words: str, *, status=409):
    standing = fetch(post.pk)
    return render(request, "posts/write/resolve.html", {
        "post": standing, "words": words, "both": two_texts(standing, request.member, request.POST),
        "tab": buffers.tab_of(request.POST),
    }, status=status)


@keeps_words
@require_POST
def post_resolve(request, council, pk):
    post, keep = fetch(pk), request.POST.get("keep")
    if post.author_id != request.member.pk:
        raise PermissionDenied("Only its author writes here.")
    if post.state not in WITH_AUTHOR or not may("save", request.member, post):
        return kept_page(request, wrong_state(post, "save"), status=409)
    if keep not in ("mine", "theirs"):
        return resolve_page(request, post, "Choose one.", status=200)
    if not _keep(request, post, keep == "mine"):
        return resolve_page(request, post, "It was changed once more. Look again, then choose.")
    messages.success(request, "Kept what you chose." if keep == "theirs" else "Kept what you typed here.")
    return redirect(post.author_address)


@transaction.atomic
def _keep(request, post, mine: bool) -> bool:
    """Carry out the choice; False where what was chosen from is no longer what stands there."""
    standing = Post.objects.select_for_update(of=("self",)).get(pk=post.pk)
    buffer = buffers.of(standing, request.member)
    seen = (buffers.number_in(request.POST, "seen_edit"), buffers.number_in(request.POST, "seen_buffer"))
    if seen != (standing.edit_number, buffer.number if buffer else 0):
        return False
    if mine:
        buffers.put(standing, request.member, request.POST, buffer=buffer, based_on=standing.edit_number)
    elif buffer:
        buffer.based_on = standing.edit_number
        buffer.save(update_fields=["based_on"])
    return True
