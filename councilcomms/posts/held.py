"""What a hold kept back: its time passed meanwhile, or it was approved to go out after. Nothing sends it by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.holds import hold_since
from councilcomms.councils.models import QueueHold
from councilcomms.posts.models import Post, PostEvent

S = Post.State
#: On one page; the others show as these are settled.
MOST = 30
EVERY = Q()
APPROVED = ("approve", "approve again")


@dataclass(frozen=True)
class KeptBack:
    """``at``: when it was to go out, or was approved."""

    post: Post
    hold: QueueHold
    at: datetime

    @property
    def missed_its_time(self) -> bool:
        return self.post.state == S.SCHEDULED


def kept_back(mine: Q = EVERY) -> Iterator[KeptBack]:
    """The oldest first: scheduled, with a hold between its time and now; approved with no time, while one ran.
    ``mine``: as posts.decidable says."""
    holds = list(QueueHold.objects.filter(starts_at__lte=timezone.now()).order_by("starts_at", "pk"))
    if not holds:
        return
    for post in _may_be_kept(holds[0].starts_at, mine):
        hold = _hold_of(post, holds)
        if hold is not None:
            yield KeptBack(post, hold, post.moment)


def _may_be_kept(since: datetime, mine: Q):
    """Scheduled for a minute that has come, or approved since then with no time."""
    approvals = PostEvent.objects.filter(post=OuterRef("pk"), verb__in=APPROVED).order_by("-at", "-pk")
    posts = Post.objects.filter(Q(state=S.SCHEDULED, scheduled_for__lte=timezone.now()) | Q(state=S.APPROVED))
    posts = posts.filter(mine).annotate(moment=Coalesce("scheduled_for", Subquery(approvals.values("at")[:1])))
    posts = posts.filter(Q(state=S.SCHEDULED) | Q(moment__gte=since)).order_by("moment", "pk")
    return posts.select_related("author__user", "current", "council")


def _hold_of(post: Post, holds: list[QueueHold]) -> QueueHold | None:
    if post.state == S.SCHEDULED:
        return hold_since(post.current.category, post.moment, holds)
    began = [hold for hold in holds if hold.starts_at <= post.moment]
    return hold_since(post.current.category, post.moment, began)


def page_where_listed(council) -> str:
    """The address of the page that lists them; "" where there is nothing to list."""
    return reverse("hold_passed", args=[council.slug]) if next(kept_back(), None) else ""
