"""Pages of posts for the author's list: newest first, by key, so that a page costs the same however many there are."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from councilcomms.councils.permissions import decider
from councilcomms.posts import standing
from councilcomms.posts.fields import whole_number
from councilcomms.posts.models import Post
from councilcomms.posts.waiting import waiting_today

PAGE = 20


@dataclass(frozen=True)
class Row:
    post: Post
    label: str
    colour: str
    next: str


@dataclass(frozen=True)
class ListPage:
    rows: list[Row]
    everybody: bool
    older_url: str
    newer_url: str


def list_page(member, query) -> ListPage:
    """``query``: of=all (whoever may decide), before=pk or after=pk."""
    everybody = query.get("of") == "all" and decider(member)
    posts = Post.objects.select_related("author__user", "current")
    posts = posts.exclude(state=Post.State.DISCARDED)
    if not everybody:
        posts = posts.filter(author=member)
    found, older, newer = _slice(posts, _key(query, "before"), _key(query, "after"))
    waiting = waiting_today() if any(post.state == Post.State.SUBMITTED for post in found) else None
    rows = [_row(post, post.author_id == member.pk, waiting) for post in found]
    address = f"{reverse('posts', args=[member.council.slug])}?{'of=all&' if everybody else ''}"
    return ListPage(
        rows, everybody,
        f"{address}before={found[-1].pk}" if older else "", f"{address}after={found[0].pk}" if newer else "",
    )


def _row(post, mine: bool, waiting) -> Row:
    label, following = standing.label(post, mine, waiting), standing.what_next(post, mine, waiting)
    return Row(post, label, standing.colour(post), following)


def _key(query, name: str) -> int | None:
    return whole_number(query.get(name))


def _slice(posts, before, after):
    """The page's posts, and whether there are older and newer ones: one statement, one more than a page holds."""
    if after:
        found = list(posts.filter(pk__gt=after).order_by("pk")[: PAGE + 1])
        return found[:PAGE][::-1], bool(found), len(found) > PAGE
    if before:
        posts = posts.filter(pk__lt=before)
    found = list(posts.order_by("-pk")[: PAGE + 1])
    return found[:PAGE], len(found) > PAGE, bool(before)
