"""What a pre-election period held back: the check that found it, who decided, and what can go out again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Exists, OuterRef, Prefetch, Q, QuerySet, When
from django.utils import timezone

from councilcomms.councils.moments import says
from councilcomms.posts.checking import goes_out_at
from councilcomms.posts.models import Check, Post, PostEvent
from councilcomms.posts.steps import before_meetings
from councilcomms.posts.timeline import title

S = Post.State
EVERY = Q()
#: Nobody has said no to it, and no time is set: somebody can still let it out.
CAN_GO_OUT = (S.SUBMITTED, S.APPROVED, S.MISSED, S.ON_HOLD, S.CHANGES_REQUESTED)
_DECIDING = (
    "request changes", "reject", "approve", "approve again", "schedule", "unschedule", "hold", "bounce", "hand over",
    "save",
)


@dataclass(frozen=True)
class HeldBack:
    """A post that a period held back: the last check that it did not pass because of it, and what was decided since."""

    post: Post
    check: Check
    events: tuple[PostEvent, ...]

    @property
    def points(self) -> list[dict]:
        """As the record has them: those that stood only because of the period."""
        return [found for found in self.check.findings
                if found.get("until") and found["severity"] != "advise" and not found["lifted"]]

    @property
    def asks(self) -> str:
        """What would let it out all the same while the period runs: "minute", "reason", or "" for nothing."""
        until = min((datetime.fromisoformat(found["until"]) for found in self.points), default=None)
        if until is None or max(goes_out_at(self.post) or timezone.now(), timezone.now()) >= until:
            return ""
        if any(found["severity"] == "block" and not found.get("ratifiable") for found in self.points):
            return ""
        return "minute" if any(found["severity"] == "block" for found in self.points) else "reason"

    @property
    def decided(self) -> list[str]:
        """“Sent back, version 1, by Clara Clerk, Friday 2 April, 9am: Keep it for May.”"""
        return [f"{title(event)}, by {event.actor_name}, {says(event.at)}{f': {event.note}' if event.note else '.'}"
                for event in self.events]


def held_posts(
    from_: datetime, until: datetime, mine: Q = EVERY, *, over: datetime | None = None
) -> QuerySet[Post]:
    """Posts of which a check made for a moment within these (aware, half open) found a point that stood only because of
    the period, and that did not go out before it was ``over`` (``until``), nor will. Those that can still go out first.

    ``mine``: as posts.decidable says.
    """
    over = over or until
    checks = Check.objects.filter(held_by_period=True, made_for__gte=from_, made_for__lt=until)
    will = Q(state=S.SCHEDULED, scheduled_for__gt=timezone.now(), scheduled_for__lt=over)
    posts = Post.objects.filter(mine).filter(Exists(checks.filter(post=OuterRef("pk"))))
    posts = posts.exclude(published_at__lt=over).exclude(will)
    return before_meetings(posts).select_related("author__user", "current", "council").prefetch_related(
        Prefetch("checks", checks.order_by("at", "pk"), to_attr="held_checks"),
        Prefetch("events", PostEvent.objects.filter(verb__in=_DECIDING), to_attr="decisions"),
    ).order_by(Case(When(state__in=(*CAN_GO_OUT, S.SCHEDULED), then=0), default=1), "pk")


def as_held(post: Post) -> HeldBack:
    """``post``: of ``held_posts``."""
    since = post.held_checks[0].at
    # A save is one where somebody else than its author set another time, or changed the words.
    events = (event for event in post.decisions if event.verb != "save" or event.actor_id != post.author_id)
    return HeldBack(post, post.held_checks[-1], tuple(event for event in events if event.at >= since))


def held_back(from_: datetime, until: datetime) -> int:
    """How many posts that a period of these moments held back can go out again, and have no time yet."""
    return held_posts(from_, until).filter(state__in=CAN_GO_OUT).count()
