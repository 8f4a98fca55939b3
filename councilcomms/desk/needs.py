"""What needs a member now, and why. Reads every room, owns no state."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Case, CharField, Count, Exists, OuterRef, Q, Value, When
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone
from django.utils.timezone import localtime

from councilcomms.councils.models import MeetingItem, QueueHold, Role
from councilcomms.councils.moments import says
from councilcomms.councils.permissions import decider
from councilcomms.desk.lines import Lines, lines_of
from councilcomms.desk.polls import PollLine, lacks_election, poll_lines
from councilcomms.posts.decidable import decidable
from councilcomms.posts.models import Asked, Post
from councilcomms.posts.permissions import drafts, publishes_urgent
from policies.confirmation.asking import ToConfirm, asked_among, versions_for
from policies.models import Reading, Version
from policies.permissions import keeps_policy
from policies.transitions.reviewing import standing_words
from policies.transitions.signing import awaiting

S = Post.State
TO_DECIDE = (S.SUBMITTED, S.MISSED, S.APPROVED)
MOST = 30
REVIEW_NEAR = timedelta(days=30)


@dataclass
class Needs:
    """What stands on one member's desk in one council."""

    version: Version | None
    to_decide: list[Post] = field(default_factory=list)
    sent_back: list[Post] = field(default_factory=list)
    drafts: list[Post] = field(default_factory=list)
    waiting: list[Post] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    #: Approved, and their time passed while nothing went out.
    held_past: list[Post] = field(default_factory=list)
    #: By hand, gone out without the Clerk, and asked of a meeting that was held.
    lines: Lines = field(default_factory=Lines)
    polls: list[PollLine] = field(default_factory=list)
    to_sign: list[Version] = field(default_factory=list)
    #: Versions that leave questions open, each with their number as ``unanswered``.
    to_answer: list[Version] = field(default_factory=list)
    #: What they are asked to confirm of it; whether sending waits for that, and the last day on which it does not.
    to_confirm: ToConfirm | None = None
    sending_waits: bool = False
    sends_until: date | None = None

    #: Where the policy's review stands, for whoever sees to it, once it is near or past.
    review: str = ""
    #: Nobody has said yet who does the council's communications.
    set_up: bool = False
    #: No ordinary election is entered.
    no_election: bool = False

    @property
    def nothing(self) -> bool:
        lines = (self.lines.by_hand, self.lines.without_clerk, self.lines.items)
        policy = (self.to_sign, self.to_answer)
        waiting = (self.to_decide, self.sent_back, self.asked, self.held_past, self.polls, *lines, *policy)
        return not (self.to_confirm or any(waiting))


def needs_of(member) -> Needs:
    """In at most five statements, whatever the number of rows, and two more for a deputy with a scope and for
    moderators; a version's clauses are read once for each process."""
    versions = versions_for(member)
    found = Needs(versions[0] if versions else None, to_confirm=asked_among(versions, member))
    if found.to_confirm and not decider(member):
        found.sending_waits, found.sends_until = not found.to_confirm.may_send(), found.to_confirm.sends_until
    found.review = _review(found.version, member)
    found.set_up = member.is_clerk and not member.council.team
    found.no_election = lacks_election(member)
    found.polls = poll_lines(member)
    for post in _posts(member):
        _place(found, post, member)
    found.asked = list(
        Asked.objects.filter(member=member, answered_at=None, passed_over="")
        .select_related("post__current", "asked_by__user")[:MOST]
    )
    found.lines = lines_of(member)
    for row in _versions(member, found.version):
        if row.unsigned:
            found.to_sign.append(row)
        if row.unanswered:
            found.to_answer.append(row)
    return found


def _review(version: Version | None, member) -> str:
    if version is None or version.review_on is None or not (keeps_policy(member) or Role.CHAIR in member.roles):
        return ""
    today = timezone.localdate()
    return standing_words(version, today) if version.review_on - today <= REVIEW_NEAR else ""


def _versions(member, in_force: Version | None):
    """Versions that await this member's signature; and, for whoever keeps the policy, those in force, coming or being
    written whose questions nobody has answered. Of a draft begun from another version they are asked there."""
    current = Q(pk=in_force.pk if in_force else None) | Q(effective_on__gt=timezone.localdate())
    current |= Q(state__in=[Version.State.DRAFT, Version.State.PROPOSED], based_on=None)
    unanswered = Count("readings", filter=Q(readings__outcome=Reading.Outcome.OPEN) & current)
    rows = Version.objects.exclude(state=Version.State.DISCARDED).annotate(
        unsigned=Exists(awaiting(member).filter(pk=OuterRef("pk"))),
        unanswered=unanswered if keeps_policy(member) else Value(0),
    )
    return rows.filter(Q(unsigned=True) | Q(unanswered__gt=0)).order_by("-pk")[:MOST]


def _posts(member):
    mine = Q(author=member, state__in=[S.CHANGES_REQUESTED, S.DRAFT, S.SUBMITTED])
    decides = decidable(member)
    theirs = Q(state__in=TO_DECIDE) & decides & ~Q(Exists(_asked_of_a_meeting()))
    kept_back = Q(Exists(_holds_at_its_time()), state=S.SCHEDULED, scheduled_for__lt=timezone.now()) & decides
    return (
        Post.objects.filter(mine | theirs | kept_back).select_related("current", "author__user", "council")
        .annotate(to_decide=Case(When(theirs, then=True), default=False))
        .order_by(Coalesce("wanted_at", "waiting_since").asc(nulls_last=True), "-pk")[: 3 * MOST]
    )


def _asked_of_a_meeting():
    """What waits for a meeting waits for nobody else until then."""
    return MeetingItem.objects.filter(
        about=MeetingItem.About.POST, key=Cast(OuterRef("pk"), CharField()), outcome=MeetingItem.Outcome.WAITING
    )


def _holds_at_its_time():
    """What held a post back when it should have gone out, or does since: its page says of each what now."""
    running = Q(ended_at=None) | Q(ended_at__gt=OuterRef("scheduled_for"))
    return QueueHold.objects.filter(running, starts_at__lte=timezone.now())


def _place(found: Needs, post: Post, member) -> None:
    if post.state == S.CHANGES_REQUESTED and post.author_id == member.pk:
        found.sent_back.append(post)
    elif post.state == S.DRAFT:
        found.drafts.append(post)
    elif post.state == S.SCHEDULED:
        found.held_past.append(post)
    elif post.to_decide:
        post.overdue = bool(post.wanted_at and post.wanted_at < timezone.now())
        found.to_decide.append(post)
    elif post.author_id == member.pk and post.state == S.SUBMITTED:
        found.waiting.append(post)


def next_out(member) -> Post | None:
    """The post that goes out next: of all, for whoever decides; of one's own, for the others."""
    posts = Post.objects.filter(state=S.SCHEDULED, scheduled_for__gt=timezone.now())
    posts = posts if decider(member) else posts.filter(author=member)
    return posts.select_related("current").order_by("scheduled_for", "pk").first()


def next_date(version: Version | None, following: Post | None = None, period: date | None = None) -> str:
    """The next thing in the calendar, for a desk with nothing on it. ``period``: the first day of the next one."""
    coming = [(version.review_on, _review_words(version))] if version and version.review_on else []
    if coming and version.is_overdue:
        return coming[0][1]
    if following:
        on = localtime(following.scheduled_for).date()
        coming.append((on, f"Next: “{following}” goes out on {says(following.scheduled_for)}."))
    if period:
        coming.append((period, f"Next: pre-election period from {period:%-d %B %Y}."))
    return min(coming, key=lambda one: one[0])[1] if coming else ""


def _review_words(version: Version) -> str:
    when = f"{version.review_on:%B %Y}" if version.review_is_month else f"{version.review_on:%-d %B %Y}"
    return f"The policy's review is due since {when}." if version.is_overdue else f"Next: policy review, {when}."


def may_write(member) -> bool:
    return drafts(member)


def may_publish_urgent(member) -> bool:
    return publishes_urgent(member)
