"""A pre-election period and the posts: before and while it runs those that would not go out, afterwards what it held
back; and what becomes of each."""

from __future__ import annotations

from itertools import islice

from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from councilcomms.posts.fields import whole_number
from councilcomms.posts.held import MOST
from councilcomms.posts.models import Post
from councilcomms.posts.periods import as_held, held_posts, would_stop
from councilcomms.posts.views.settling import put_typed, require_decider, row_of, settle
from policies.models import Poll

BEFORE = ("move", "send_back", "reject")
AFTER = ("publish", "schedule", "send_back")
#: Of a list that was typed into the address.
_MOST_PAGES = 1000


@require_safe
def period_posts(request, council, pk):
    return show_posts(request, pk)


def show_posts(request, pk, of=None, box=None, opened=""):
    """Every post that would not go out within the period of this poll, with the points for which it would not."""
    mine = require_decider(request)
    poll = get_object_or_404(Poll, pk=pk)
    found = would_stop(poll.starts_at, poll.ends_at, mine) if poll.starts_at else ()
    found = list(islice(found, MOST + 1))
    rows = [row_of(request.member, kept, BEFORE, at=kept.keep_for) for kept in found[:MOST]]
    put_typed(rows, of, box, opened)
    return render(request, "posts/period_posts.html", {
        "poll": poll, "rows": rows, "more": len(found) > MOST, "forms": [box] if box else [],
        "settle": "settle_period_post", "over": _is_over(poll),
    })


@require_POST
def settle_period_post(request, council, pk, post):
    """One post of the list: to another time, back to its author, or not to be published."""
    get_object_or_404(Poll, pk=pk)
    return settle(
        request, post, BEFORE, lambda *refused: show_posts(request, pk, *refused),
        lambda: redirect("period_posts", council, pk),
    )


@require_safe
def period_after(request, council, pk):
    return show_after(request, pk)


def show_after(request, pk, of=None, box=None, opened=""):
    """What the period of this poll held back, by which clause, and what became of it."""
    mine = require_decider(request)
    poll = get_object_or_404(Poll, pk=pk)
    found = held_posts(poll.starts_at, poll.ends_at, mine) if poll.starts_at else Post.objects.none()
    page = min(whole_number(request.GET.get("page")) or 1, _MOST_PAGES)
    posts = list(found[(page - 1) * MOST : page * MOST + 1])
    rows = [row_of(request.member, as_held(post), AFTER if _is_over(poll) else ()) for post in posts[:MOST]]
    put_typed(rows, of, box, opened)
    return render(request, "posts/period_after.html", {
        "poll": poll, "rows": rows, "forms": [box] if box else [], "settle": "settle_held_back",
        "over": _is_over(poll), **_beside(page, more=len(posts) > MOST),
    })


def _beside(page: int, *, more: bool) -> dict[str, str]:
    """The pages before and after this one."""
    return {"older_url": f"?page={page + 1}" if more else "", "newer_url": f"?page={page - 1}" if page > 1 else ""}


@require_POST
def settle_held_back(request, council, pk, post):
    """One post of the list: out now, at a time to come, or back to its author."""
    get_object_or_404(Poll, pk=pk)
    return settle(
        request, post, AFTER, lambda *refused: show_after(request, pk, *refused),
        lambda: redirect("period_after", council, pk),
    )


def _is_over(poll: Poll) -> bool:
    return poll.ends_at is not None and poll.ends_at <= timezone.now()
