"""What went out without the Clerk, as her desk and its own page list it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from django.db.models import Case, Q, QuerySet, When
from django.utils import timezone

from councilcomms.posts.about import is_about
from councilcomms.posts.models import Post, WithoutClerk
from councilcomms.posts.permissions import categories_of

PAGE = 20
MOST_OPEN = 50
KEPT = timedelta(days=365)
#: What each kind of row is called, the most pressing first.
TITLES = {
    WithoutClerk.How.URGENT: "Urgent, approval owed",
    WithoutClerk.How.MODERATORS: "Went out without you",
    WithoutClerk.How.ROUTINE: "Routine, to look at",
}


def open_rows(member) -> QuerySet[WithoutClerk]:
    """Everything this member is still to look at: of a deputy with a scope, in their categories."""
    rows = WithoutClerk.objects.filter(settled_at=None, stands=True, post__state=Post.State.PUBLISHED)
    return _in_scope(rows, member).order_by("at", "pk")


def _in_scope(rows, member):
    categories = categories_of(member)
    return rows if categories is None else rows.filter(post__published__category__in=categories)


def urgent_first() -> Case:
    """What owes an approval is never cut off behind what is only looked at."""
    return Case(When(how=WithoutClerk.How.URGENT, then=0), default=1)


def open_by_kind(member) -> list[tuple[str, list[WithoutClerk]]]:
    """Heading and rows, each post once (``one_a_post``)."""
    rows = open_rows(member).order_by(urgent_first(), "at", "pk")
    rows = rows.select_related("post__current", "post__published", "by__user")[:MOST_OPEN]
    once = one_a_post(rows, lambda row: row.how)
    for row in once:
        row.about_reader = is_about(row.post.published, member)
    found = [(title, [row for row in once if row.how == how]) for how, title in TITLES.items()]
    return [(title, listed) for title, listed in found if listed]


def one_a_post(rows: Iterable, how: Callable) -> list:
    """Its latest row stands for those before; one that still owes an approval for all of them."""
    urgent_last = sorted(rows, key=lambda row: how(row) == WithoutClerk.How.URGENT)
    return list({row.post_id: row for row in urgent_last}.values())


def settled_page(member, before: str) -> tuple[list[WithoutClerk], str]:
    """One page of what was seen to in the last year, the latest first, and the place the older ones begin before, or
    "". ``before`` is such a place."""
    rows = _in_scope(WithoutClerk.objects.filter(settled_at__gte=timezone.now() - KEPT), member)
    moment, _, pk = before.partition("_")
    if before:
        rows = rows.filter(_earlier(moment, pk)) if pk.isdecimal() else rows.none()
    rows = rows.select_related("post__current", "by__user", "settled_by__user").order_by("-settled_at", "-pk")
    found = list(rows[: PAGE + 1])
    last = found[PAGE - 1] if len(found) > PAGE else None
    return found[:PAGE], f"{last.settled_at.isoformat()}_{last.pk}" if last else ""


def _earlier(moment: str, pk: str) -> Q:
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return Q(pk=None)
    if at.tzinfo is None or len(pk) > 10:
        return Q(pk=None)
    return Q(settled_at__lt=at) | Q(settled_at=at, pk__lt=int(pk))
