"""What the policy reads of posts: those published, and what was decided on their points."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Count, OuterRef, Subquery

from councilcomms.channels.models import Channel
from councilcomms.posts.models import Check, Lift, Post, PostEvent
from councilcomms.posts.words import words_of
from policies.council_facts import facts_of
from policies.elections.restriction import polls_with_periods, restriction_at
from policies.engine import Context, Period
from policies.readings import Acted, CalledWrong, Past

#: Posts held in memory together.
_AT_ONCE = 200


def _published(since: datetime):
    return Post.objects.filter(published_at__gte=since, state=Post.State.PUBLISHED)


def count_past(since: datetime) -> int:
    return _published(since).count()


def past(since: datetime) -> Iterator[Past]:
    """Posts published since then that still stand, with category and, where it was one, channel."""
    posts = _published(since).select_related("published", "council").prefetch_related("published__pictures__image")
    facts, kinds, polls = None, dict(Channel.objects.values_list("pk", "kind")), polls_with_periods()
    for post in posts.order_by("-published_at").iterator(chunk_size=_AT_ONCE):
        facts = facts or facts_of(post.council)
        words = words_of(post.published, list(post.published.pictures.all()))
        sent_to = {kinds.get(pk, "") for pk in words.channels}
        channel = sent_to.pop() if len(sent_to) == 1 else ""
        restriction = restriction_at(post.published_at, polls)
        context = Context(
            now=post.published_at, channel=channel, category=words.category, council=facts,
            restricted=restriction is not None, period=restriction.as_period if restriction else Period(),
        )
        address = post.public_address if post.on_website else ""
        yield Past(post.published.title, address, post.published_at, words.fields(), context)


def acted(since: datetime) -> Iterator[Acted]:
    """Every point that stood at an approval."""
    approvals = Check.objects.filter(moment=Check.Moment.APPROVED, at__gte=since)
    for findings, version in approvals.values_list("findings", "version").iterator():
        for found in findings:
            outcome = next((name for name in ("lifted", "minute", "reason") if found.get(name)), "")
            yield Acted(found["kind"], found["clause"], outcome, version)


def called_wrong(since: datetime) -> Iterator[CalledWrong]:
    """Each with the version of the post's last check before it: that is what whoever decided had before them."""
    checks = Check.objects.filter(post=OuterRef("post"), at__lte=OuterRef("at")).order_by("-at", "-pk")
    checked_by = Subquery(checks.values("version")[:1])
    for lift in Lift.objects.filter(at__gte=since).select_related("by__user").annotate(checked_by=checked_by):
        reason = lift.note or lift.get_reason_display()
        yield CalledWrong(
            f"post-{lift.pk}", lift.kind, lift.clause, lift.span, reason, lift.by.name, lift.at, lift.checked_by
        )


def acts(since: datetime) -> dict[str, int]:
    """What was done to posts, by verb, and how many drafts were checked before anybody decided on them."""
    verbs = PostEvent.objects.filter(at__gte=since).order_by().values_list("verb").annotate(Count("pk"))
    done = {f"posts.{verb}": number for verb, number in verbs}
    before_deciding = Check.objects.filter(at__gte=since, moment__in=[Check.Moment.SENT, Check.Moment.CHANGED])
    return done | {"posts.checked": before_deciding.count()}
