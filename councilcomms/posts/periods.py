"""Posts and a pre-election period: which would not go out within it as they stand, and which it held back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Exists, OuterRef, Prefetch, Q, QuerySet, When
from django.utils import timezone

from councilcomms.councils.moments import says
from councilcomms.posts.checking import check_post, goes_out_at
from councilcomms.posts.models import Check, Post, PostEvent
from councilcomms.posts.points import Point
from councilcomms.posts.steps import before_meetings
from councilcomms.posts.timeline import title
from councilcomms.posts.transitions.passing import answers_given
from councilcomms.posts.words import words_of
from policies.checks import version_in_force
from policies.elections.restriction import polls_with_periods, restriction_at
from policies.engine import Finding
from policies.engine.language.sentences import sentence_at
from policies.readings import Waiting

S = Post.State
EVERY = Q()
#: Decided on already; the others wait for that.
_APPROVED = (S.APPROVED, S.SCHEDULED, S.MISSED)
#: What can still be let out by whoever decides.
OPEN = (S.SUBMITTED, *_APPROVED)
_DECIDING = ("request changes", "reject", "approve", "approve again", "schedule", "unschedule", "hold", "bounce",
             "hand over")


@dataclass(frozen=True)
class Stopped:
    """A post that would not go out. ``at``: when it is to, None where no time is set. ``points``: those that stand only
    because of the period, at least one."""

    post: Post
    at: datetime | None
    points: tuple[Point, ...]

    @property
    def shown(self) -> list[tuple[Point, tuple[str, str, str]]]:
        """Each point with its sentence: what stands before the words marked, these, and what stands after them; all
        empty where it marks none in title or text."""
        return [(point, _in_its_sentence(self.post.current, point.finding)) for point in self.points]

    @property
    def keep_for(self) -> datetime:
        """The first morning on which nothing of the period stops it."""
        return max(point.keep_for for point in self.points)


def _in_its_sentence(current, finding: Finding) -> tuple[str, str, str]:
    text = {"title": current.headline, "text": current.text}.get(finding.field, "")
    if finding.start is None or not text:
        return "", "", ""
    first, last = sentence_at(text, finding.start)
    return text[first:finding.start], text[finding.start:finding.end], text[finding.end:max(last, finding.end)]


def would_stop(from_: datetime, until: datetime, mine: Q = EVERY) -> Iterator[Stopped]:
    """Posts sent or approved that would not go out within these moments (aware, half open) because of a period that
    runs then: at their time, or where none is set as soon as they could. The first to go out first.

    ``mine``: as posts.decidable says. Each post costs one check.
    """
    version, polls = version_in_force(), polls_with_periods()
    for post in _waiting(mine):
        at = goes_out_at(post) or max(from_, timezone.now())
        if not from_ <= at < until or restriction_at(at, polls) is None:
            continue
        checked = check_post(post, _words(post), now=at, version=version, polls=polls)
        if post.state in _APPROVED:
            checked = checked.with_answers(answers_given(post))
        if points := tuple(point for point in checked.open if point.until):
            yield Stopped(post, goes_out_at(post), points)


def would_not_pass(from_: datetime, until: datetime) -> Iterator[Waiting]:
    """The same for the rooms below, each with what its first point says."""
    for stopped in would_stop(from_, until):
        post = stopped.post
        yield Waiting(
            str(post), post.author_address, stopped.at, stopped.points[0].finding.message, post.author_id
        )


def _waiting(mine: Q) -> list[Post]:
    posts = before_meetings(Post.objects.filter(mine, state__in=OPEN)).order_by("pk")
    posts = posts.select_related("author__user", "current", "council").prefetch_related("current__pictures__image")
    return sorted(posts, key=lambda post: goes_out_at(post) or timezone.now())


def _words(post: Post):
    return words_of(post.current, list(post.current.pictures.all()))


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
    def decided(self) -> list[str]:
        """“Sent back, version 1, by Clara Clerk, Friday 2 April, 9am: Keep it for May.”"""
        return [f"{title(event)}, by {event.actor_name}, {says(event.at)}{f': {event.note}' if event.note else '.'}"
                for event in self.events]


def held_posts(from_: datetime, until: datetime, mine: Q = EVERY) -> QuerySet[Post]:
    """Posts of which a check within these moments (aware, half open) found a point that stood only because of the
    period, and that did not go out before the end. Those that can still go out first."""
    checks = Check.objects.filter(held_by_period=True, at__gte=from_, at__lt=until)
    posts = Post.objects.filter(mine).filter(Exists(checks.filter(post=OuterRef("pk")))).exclude(published_at__lt=until)
    events = PostEvent.objects.filter(at__gte=from_, verb__in=_DECIDING)
    return before_meetings(posts).select_related("author__user", "current", "council").prefetch_related(
        Prefetch("checks", checks.order_by("at", "pk"), to_attr="held_checks"),
        Prefetch("events", events, to_attr="decided_since"),
    ).order_by(Case(When(state__in=OPEN, then=0), default=1), "pk")


def as_held(post: Post) -> HeldBack:
    """``post``: of ``held_posts``."""
    return HeldBack(post, post.held_checks[-1], tuple(post.decided_since))


def held_back(from_: datetime, until: datetime) -> int:
    """How many posts a period of these moments held back."""
    return held_posts(from_, until).count()
