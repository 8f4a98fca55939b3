"""What the public may see: posts that went out on the channel ``website``."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Prefetch

from councilcomms.posts.models import DecisionRecord, Picture, Post

PAGE = 20


def has_decisions(council: str) -> Exists:
    """Whether the council at this path has recorded an officer's decision: then the navigation leads to them."""
    return Exists(DecisionRecord.objects.filter(council=OuterRef(council)))


def readable():
    """Published posts with their words and pictures, newest first, in two statements."""
    pictures = Picture.objects.select_related("image").order_by("position")
    return (
        Post.objects.filter(on_website=True, state=Post.State.PUBLISHED)
        .select_related("published")
        .prefetch_related(Prefetch("published__pictures", pictures))
        .order_by("-published_at", "-pk")
    )


def page_of_posts(before: int | None):
    """One page of posts, and the id that the “older” link starts before, or None."""
    posts = readable()
    if before:
        standing = Post.objects.filter(pk=before).values_list("published_at", flat=True).first()
        posts = posts.filter(published_at__lt=standing) if standing else posts.none()
    rows = list(posts[: PAGE + 1])
    return rows[:PAGE], rows[PAGE - 1].pk if len(rows) > PAGE else None
