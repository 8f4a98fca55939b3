"""Posts that nobody can take further."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Q
from django.urls import reverse

from councilcomms.councils.meetings import About, Outcome
from councilcomms.councils.models import MeetingItem, QueueHold
from councilcomms.councils.moments import says
from councilcomms.desk.doctor.stuck import Here, Stuck, day_of
from councilcomms.posts import without_clerk
from councilcomms.posts.about import is_about
from councilcomms.posts.models import Asked, Post, WithoutClerk
from councilcomms.posts.permissions import drafts
from councilcomms.posts.transitions.leaving import OPEN
from policies.ways.steps import MODERATORS, OFFICES, ROUTINE, steps_among

S = Post.State
APPOINT = "Appoint a Clerk, or open a deputising record that covers it."
TO_DECIDE = (S.SUBMITTED, S.ON_HOLD, S.APPROVED, S.MISSED)


def undecided(here: Here) -> Iterator[Stuck]:
    """Nobody may decide on it today: nobody is in office for it, or it is about all of them. Not where the next meeting
    is asked."""
    asked = set(MeetingItem.objects.filter(about=About.POST, outcome=Outcome.WAITING).values_list("key", flat=True))
    for post in Post.objects.filter(state__in=TO_DECIDE).select_related("current", "council").order_by("pk"):
        if str(post.pk) in asked or may_decide(here, post):
            continue
        concerned = here.in_office(post.current.category)
        todo = "It is about everybody who could decide. Ask the next meeting." if concerned else APPOINT
        yield Stuck("post-without-decider", f"Nobody may decide on “{post}” today.", todo, post.deciding_address,
                    day_of(post.waiting_since or post.current.made_at))


def may_decide(here: Here, post: Post) -> bool:
    """As ``posts.permissions.decides`` of anybody here, from what is read already."""
    able = list(here.in_office(post.current.category))
    chosen = set(post.current.channels)
    kinds = {here.channel_kinds[pk] for pk in chosen if pk in here.channel_kinds}
    if chosen and steps_among(here.ways, kinds, post.current.category).decides in (MODERATORS, ROUTINE):
        able += [here.members[pk] for pk, channels in here.moderated.items() if chosen <= channels]
    return any(not is_about(post.current, member) for member in able)


def left_behind(here: Here) -> Iterator[Stuck]:
    """Open drafts of who left, or may write none any more: as an emergency officer whose role ended."""
    for post in Post.objects.filter(state__in=OPEN).select_related("current", "council").order_by("pk"):
        author = here.members.get(post.author_id)
        if author is None or (author.is_active and drafts(author)):
            continue
        why = "may write posts no more" if author.is_active else "has left"
        kind = "draft-of-who-may-not-write" if author.is_active else "draft-of-who-left"
        yield Stuck(
            kind, f"“{post}” is by {author.name}, who {why}.", "Hand it over to somebody who writes.",
            reverse("hand_over", args=[here.council.slug, author.pk]), None if author.is_active else author.ends,
        )


def unanswered(here: Here) -> Iterator[Stuck]:
    """Asked or consulted, and gone since, or no longer in the office they were consulted in."""
    over = (S.DISCARDED, S.REJECTED, S.WITHDRAWN)
    rows = Asked.objects.filter(answered_at=None, passed_over="").exclude(post__state__in=over)
    for asked in rows.select_related("post__current", "post__council"):
        member = here.members.get(asked.member_id)
        consulted = asked.purpose == Asked.Purpose.CONSULTED
        if member is None or (consulted and asked.text_hash != asked.post.current.hash):
            continue
        office = asked.office.lower()
        out_of_office = consulted and office in OFFICES and office not in member.roles
        if member.is_active and not out_of_office:
            continue
        why = "has left" if not member.is_active else f"is no longer {OFFICES[office].removeprefix('the ')}"
        todo = "Ask the next in line instead, or the next meeting." if consulted else "Ask somebody else."
        yield Stuck("asked-who-cannot-answer", f"{member.name} was asked about “{asked.post}” and {why}.", todo,
                    asked.post.deciding_address, day_of(asked.asked_at))


def owed_afterwards(here: Here) -> Iterator[Stuck]:
    """What went out without the Clerk: nobody there to look at it, or details that should have followed."""
    rows = WithoutClerk.objects.filter(settled_at=None, stands=True)
    for row in rows.select_related("post__current", "post__council"):
        able = here.in_office(row.post.current.category)
        if not any(not is_about(row.post.current, member) for member in able):
            what = f"“{row.post}” went out without the Clerk, and nobody is there to look at it."
            yield Stuck("owed-afterwards", what, APPOINT, row.post.deciding_address, day_of(row.at))
    late = without_clerk.owing_details().filter(details_due__lt=here.now)
    for row in late.select_related("post__current", "post__council"):
        what = f"“{row.post}” went out as urgent; its source or category is still missing."
        yield Stuck("urgent-details-overdue", what, "Fill in what is missing.", row.post.author_address,
                    day_of(row.details_due))


def held_past_its_time(here: Here) -> Iterator[Stuck]:
    """Its minute came, and it is still scheduled: a hold ran then, or no worker does."""
    past = here.now - timedelta(minutes=here.council.late_minutes)
    posts = list(Post.objects.filter(state=S.SCHEDULED, scheduled_for__lt=past).select_related("current", "council"))
    first = min((post.scheduled_for for post in posts), default=here.now)
    over = Q(ended_at=None) | Q(ended_at__gt=first)
    holds = list(QueueHold.objects.filter(over, starts_at__lte=here.now)) if posts else []
    for post in posts:
        held = any(hold.holds(post.current.category) for hold in holds)
        why = "while the queue was held" if held else "and nothing sent it"
        todo = "Say when it should go out now, or take it off the schedule." if held else (
            "Ask whoever runs the portal whether its worker runs.")
        yield Stuck("time-passed", f"“{post}” should have gone out on {says(post.scheduled_for)}, {why}.", todo,
                    post.deciding_address, day_of(post.scheduled_for))
