"""What the public may see: posts that went out on the channel ``website``."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Prefetch

from councilcomms.posts.models import Delivery, Picture, Post

PAGE = 20


def on_the_website():
    """Posts published, or withdrawn since, whose published version stands on the website."""
    there = Delivery.objects.filter(
        revision=OuterRef("published"), channel__kind="website", state=Delivery.State.SENT
    )
    return Post.objects.filter(Exists(there), state__in=[Post.State.PUBLISHED, Post.State.WITHDRAWN])


def readable():
    """Published posts with their words and pictures, newest first, in two statements."""
    pictures = Picture.objects.select_related("image").order_by("position")
    return (
        on_the_website()
        .filter(state=Post.State.PUBLISHED)
        .select_related("published", "council")
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
