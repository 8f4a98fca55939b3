"""A pre-election period and the posts: before and while it runs those that would not go out, afterwards what it held
back; and what becomes of each."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial

from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from councilcomms.councils.transitions import together
from councilcomms.posts.fields import whole_number
from councilcomms.posts.held import MOST
from councilcomms.posts.held_back import as_held, held_posts
from councilcomms.posts.models import Post
from councilcomms.posts.periods import left_by_hand, stopped, to_go_out
from councilcomms.posts.transitions.held import keep_held
from councilcomms.posts.views.settling import put_typed, require_decider, row_of, settle
from policies.elections.known import known_period
from policies.models import Poll

BEFORE = ("move", "send_back", "reject")
AFTER = ("publish", "schedule", "send_back")
#: Of a list that was typed into the address.
_MOST_PAGES = 1000


@require_safe
def period_posts(request, council, pk):
    return show_posts(request, pk)


def show_posts(request, pk, typed=None, status=200):
    """Every post that would not go out within the period of this poll, with the points for which it would not; of many
    as many as one page checks."""
    mine, poll, page = require_decider(request), get_object_or_404(Poll, pk=pk), _page(request)
    window = (poll.starts_at, poll.ends_at, mine)
    found = [*left_by_hand(*window), *to_go_out(*window)] if poll.starts_at else []
    first, last = (page - 1) * MOST, page * MOST
    rows = [row_of(request.member, kept, BEFORE, at=kept.keep_for) for kept in stopped(found[first:last])]
    return render(request, "posts/period_posts.html", {
        "poll": poll, "rows": rows, "settle": "settle_period_post", "over": _is_over(poll), "page": page,
        "found": len(found), "first": first + 1, "last": min(last, len(found)),
        **_beside(page, more=len(found) > last), **put_typed(rows, typed),
    }, status=status)


@require_http_methods(["GET", "POST"])
def settle_period_post(request, council, pk, post):
    """One post of the list: to another time, back to its author, or not to be published. Opened again, the list."""
    poll = get_object_or_404(Poll, pk=pk)
    there = f"{reverse('period_posts', args=[council, pk])}?page={_page(request)}"
    if request.method == "GET":
        return redirect(there)
    return settle(
        request, post, BEFORE, partial(show_posts, request, pk), lambda: redirect(there), partial(_on_record, poll)
    )


@contextmanager
def _on_record(poll: Poll, post: Post):
    """Whatever becomes of it, that the period would have held it back stays on record."""
    with together():
        for kept in stopped(to_go_out(poll.starts_at, poll.ends_at, Q(pk=post.pk))) if poll.starts_at else ():
            keep_held(post, kept.checked)
        yield


@require_safe
def period_after(request, council, pk):
    return show_after(request, pk)


def show_after(request, pk, typed=None, status=200):
    """What the period of this poll held back, by which clause, and what became of it."""
    mine, poll, page = require_decider(request), get_object_or_404(Poll, pk=pk), _page(request)
    known, over = known_period(poll), _is_over(poll)
    found = held_posts(known.starts, known.ends, mine, over=known.over) if known else Post.objects.none()
    posts = list(found[(page - 1) * MOST : page * MOST + 1])
    rows = [row_of(request.member, as_held(post), AFTER if over else ()) for post in posts[:MOST]]
    return render(request, "posts/period_after.html", {
        "poll": poll, "rows": rows, "settle": "settle_held_back", "over": over, "page": page,
        **_beside(page, more=len(posts) > MOST), **put_typed(rows, typed),
    }, status=status)


def _page(request) -> int:
    return min(whole_number(request.GET.get("page")) or 1, _MOST_PAGES)


def _beside(page: int, *, more: bool) -> dict[str, str]:
    """The pages before and after this one."""
    return {"older_url": f"?page={page + 1}" if more else "", "newer_url": f"?page={page - 1}" if page > 1 else ""}


@require_http_methods(["GET", "POST"])
def settle_held_back(request, council, pk, post):
    """One post of the list: out now, at a time to come, or back to its author. Opened again, the list."""
    get_object_or_404(Poll, pk=pk)
    there = f"{reverse('period_after', args=[council, pk])}?page={_page(request)}"
    if request.method == "GET":
        return redirect(there)
    return settle(request, post, AFTER, partial(show_after, request, pk), lambda: redirect(there))


def _is_over(poll: Poll) -> bool:
    """Also where it has none any more."""
    return poll.ends_at is None or poll.ends_at <= timezone.now()
