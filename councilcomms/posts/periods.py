"""Posts and a pre-election period: which would not go out within it as they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Prefetch, Q
from django.utils import timezone

from councilcomms.councils.moments import until_words
from councilcomms.posts.checking import check_post, goes_out_at
from councilcomms.posts.models import Check, Delivery, Post
from councilcomms.posts.points import Checked, Point
from councilcomms.posts.steps import before_meetings
from councilcomms.posts.transitions.passing import answers_given, answers_of
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
#: Can still be let out; what is on hold only has a time where one is wanted.
_OPEN = Q(state__in=(S.SUBMITTED, *_APPROVED)) | Q(state=S.ON_HOLD, wanted_at__isnull=False)


@dataclass(frozen=True)
class ToGoOut:
    """A post that is to go out within a period. ``moment``: when it is checked for; ``by_hand``: where it is out, what
    is left to put there by hand."""

    post: Post
    moment: datetime
    by_hand: tuple[Delivery, ...] = ()

    @property
    def revision(self):
        return self.post.published if self.by_hand else self.post.current

    @property
    def at(self) -> datetime | None:
        """When it is to go out, None where no time is set."""
        return goes_out_at(self.post)


@dataclass(frozen=True)
class Stopped:
    """A post that would not go out. ``checked``: for its moment. ``points``: those that stand only because of the
    period, at least one."""

    to_go_out: ToGoOut
    checked: Checked
    points: tuple[Point, ...]

    @property
    def post(self) -> Post:
        return self.to_go_out.post

    @property
    def at(self) -> datetime | None:
        return self.to_go_out.at

    @property
    def by_hand(self) -> tuple[Delivery, ...]:
        return self.to_go_out.by_hand

    @property
    def answerable(self) -> bool:
        """The page where it is decided shows the same points, since it is for the same moment."""
        known = self.at is not None or self.checked.at <= timezone.now()
        return known and not self.by_hand and self.post.state != S.ON_HOLD

    @property
    def shown(self) -> list[tuple[Point, tuple[str, str, str]]]:
        """Each point with its sentence: what stands before the words marked, these, and what stands after them; all
        empty where it marks none in title or text."""
        return [(point, _in_its_sentence(self.to_go_out.revision, point.finding)) for point in self.points]

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


def to_go_out(from_: datetime, until: datetime, mine: Q = EVERY) -> list[ToGoOut]:
    """What is sent, approved, or on hold with a time, and is to go out within these moments (aware, half open): at its
    time, or where none is set as soon as it can. The first to go out first; nothing is checked.

    ``mine``: as posts.decidable says.
    """
    begins = max(from_, timezone.now())
    posts = before_meetings(Post.objects.filter(mine).filter(_OPEN)).order_by("pk")
    posts = posts.select_related("author__user", "current", "council").prefetch_related("current__pictures__image")
    found = [ToGoOut(post, goes_out_at(post) or begins) for post in posts]
    return sorted((one for one in found if from_ <= one.moment < until), key=lambda one: one.at or timezone.now())


def left_by_hand(from_: datetime, until: datetime, mine: Q = EVERY) -> list[ToGoOut]:
    """What is out and still to be put somewhere by hand, as somebody could within these moments."""
    begins = max(from_, timezone.now())
    if begins >= until:
        return []
    left = Delivery.objects.filter(state=Delivery.State.BY_HAND, revision=OuterRef("published"))
    posts = before_meetings(Post.objects.filter(mine, Exists(left), state=S.PUBLISHED)).order_by("pk")
    posts = posts.select_related("author__user", "current", "published", "council").prefetch_related(
        "published__pictures__image",
        Prefetch("deliveries", Delivery.objects.filter(state=Delivery.State.BY_HAND).select_related("channel"), "left"),
    )
    return [ToGoOut(post, begins, tuple(row for row in post.left if row.revision_id == post.published_id))
            for post in posts]


def stopped(found: Iterable[ToGoOut]) -> Iterator[Stopped]:
    """Those of them that would not go out at their moment because of a period that runs then. A check each."""
    version, polls = version_in_force(), polls_with_periods()
    for one in found:
        if restriction_at(one.moment, polls) is None:
            continue
        post, words = one.post, words_of(one.revision, list(one.revision.pictures.all()))
        checked = check_post(post, words, now=one.moment, version=version, polls=polls)
        if one.by_hand:
            checked = checked.with_answers(_answers_of_what_is_out(post))
        elif post.state in _APPROVED:
            checked = checked.with_answers(answers_given(post))
        if points := tuple(point for point in checked.open if point.until):
            yield Stopped(one, checked, points)


def would_stop(from_: datetime, until: datetime, mine: Q = EVERY) -> Iterator[Stopped]:
    """Every post that would not go out within these moments."""
    return stopped(to_go_out(from_, until, mine))


def would_not_pass(from_: datetime, until: datetime) -> Iterator[Waiting]:
    """The same for the rooms below, each with what its first point says."""
    for kept in would_stop(from_, until):
        post = kept.post
        yield Waiting(str(post), post.author_address, kept.at, kept.points[0].finding.message, post.author_id)


def stops_by_hand(post: Post) -> str:
    """Why what is left to do by hand of a post that is out should not be done now, in a sentence; "" where it can."""
    now = timezone.now()
    if restriction_at(now) is None:
        return ""
    checked = check_post(post, words_of(post.published), now=now).with_answers(_answers_of_what_is_out(post))
    point = next((point for point in checked.open if point.until), None)
    if point is None:
        return ""
    return (f"The pre-election period has begun: {point.finding.message} Put it there after "
            f"{until_words(point.until)}, or say that it is not put there.")


def _answers_of_what_is_out(post: Post):
    return answers_of(post.checks.filter(revision=post.published_id, moment=Check.Moment.APPROVED).last())
