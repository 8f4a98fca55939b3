"""The public pages of a council's posts."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from councilcomms.posts import public
from councilcomms.posts.fields import whole_number
from councilcomms.posts.models import Post
from councilcomms.posts.views.images import send_image


@require_safe
def council_home(request, council):
    before = request.GET.get("before", "")
    posts, older = public.page_of_posts(whole_number(before))
    return render(request, "posts/public/home.html", {"posts": posts, "older": older, "first": not before})


@require_safe
def public_post(request, council, pk):
    post = next(iter(public.readable().filter(pk=pk)), None)
    if post is None:
        return _withdrawn(request, pk)
    return render(request, "posts/public/post.html", {"post": post, "words": post.published})


def _withdrawn(request, pk):
    """410 with a word where it was withdrawn; 404 where the public never saw it."""
    post = get_object_or_404(Post, pk=pk, on_website=True, state=Post.State.WITHDRAWN)
    return render(request, "posts/public/withdrawn.html", {"post": post}, status=410)


@require_safe
def public_image(request, council, pk, place):
    """A picture follows its post's rule: it has no address of its own."""
    post = public.readable().filter(pk=pk).first()
    if post is None:
        return _withdrawn(request, pk)
    pictures = list(post.published.pictures.all())
    if place >= len(pictures):
        raise Http404("This post has no such picture.")
    return send_image(pictures[place].image, caching="private, no-cache")
