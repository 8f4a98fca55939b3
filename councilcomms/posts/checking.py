"""Checking a post's words under the policy in force, with what is true beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from django.utils import timezone

from councilcomms.channels.models import Channel
from councilcomms.posts.known_texts import others_like
from councilcomms.posts.models import Check, Delivery, Post
from councilcomms.posts.points import Checked, points_of
from councilcomms.posts.words import Words
from policies.checks import Rulebook, rulebook, version_in_force
from policies.council_facts import facts_of
from policies.elections.restriction import restriction_at
from policies.engine import Context, Outside, Period
from policies.engine.language.period import Held
from policies.models import Version

#: Of a busy channel, as many posts are held against a draft.
_MOST_RECENT = 60


def goes_out_at(post) -> datetime | None:
    """The time to come at which a post is to go out as it stands: scheduled, else wanted. None: now."""
    if post.state == Post.State.PUBLISHED:
        return None
    return to_come(post.scheduled_for or post.wanted_at)


def to_come(moment: datetime | None) -> datetime | None:
    """This moment, None where it has passed."""
    return moment if moment is not None and moment > timezone.now() else None


def went_out_at(post) -> datetime | None:
    """When what stands published went out, where nothing newer waits: the pre-election period of then counts for it."""
    is_out = post.state == Post.State.PUBLISHED and not post.has_correction_waiting
    return post.published_at if is_out else None


def context_for(
    council, words: Words, book: Rulebook, *, now, period_at=None, channels=None, post=None, polls=None
) -> Context:
    """What is true beside the words at ``now`` (aware). ``period_at``: where another moment's pre-election period
    counts. ``channels``: those chosen, where they were just read; ``polls``: as ``restriction_at`` takes them."""
    restriction = restriction_at(period_at or now, polls)
    if channels is None:
        channels = Channel.objects.filter(pk__in=words.channels) if words.channels else []
    kinds = sorted({channel.kind for channel in channels})
    return Context(
        now=now, channel=kinds[0] if len(kinds) == 1 else "", category=words.category, council=facts_of(council, now),
        restricted=restriction is not None, period=restriction.as_period if restriction else Period(),
        recent=_recent(words, book, now, post), outside=_outside(council, words, book),
    )


def _recent(words: Words, book: Rulebook, now, post) -> tuple[str, ...]:
    """What went out on the channels chosen within the days that the rule on repetition asks about."""
    days = book.days_of_repetition
    if not days or not words.channels:
        return ()
    sent = Delivery.objects.filter(
        channel__in=words.channels, post__published_at__gte=now - timedelta(days=days), post__state=Post.State.PUBLISHED
    ).exclude(post=post).order_by("-post__published_at")
    return tuple(dict.fromkeys(sent.values_list("post__published__text", flat=True)[:_MOST_RECENT]))


def _outside(council, words: Words, book: Rulebook) -> tuple[Outside, ...]:
    return others_like(f"{words.headline}\n{words.text}", council) if book.asks("copied-content") else ()


def check_words(
    council, words: Words, *, lifts=(), now=None, period_at=None, version: Version | None = None, channels=None,
    post=None, polls=None,
) -> Checked:
    """Check words under the policy in force today (``version``, where it was just read), with what is true at the
    moment at which they go out: ``now`` (aware), which may be to come.

    ``period_at``: as ``context_for`` takes it. ``post``: whose words they are, where it is saved; it does not repeat
    itself.
    """
    version, today = version or version_in_force(), timezone.now()
    now, book = now or today, rulebook(version)
    if polls is None and (period_at or now) >= today and _nothing_begins(version, period_at or now):
        polls = ()
    context = context_for(
        council, words, book, now=now, period_at=period_at, channels=channels, post=post, polls=polls
    )
    findings = book.check(words.fields(), context)
    known = {lift.point: lift for lift in lifts}
    held, else_found = _without_period(words, book, context, findings)
    points = points_of(words, findings, book, known, held=held, else_found=else_found)
    return Checked(points, book, words.hash(), version, period_at or now)


def _nothing_begins(version: Version | None, moment: datetime) -> bool:
    """No period that is not over has begun by that moment, to come or now, as was read along with the version in force:
    no statement."""
    return hasattr(version, "period_from") and (version.period_from is None or moment < version.period_from)


def _without_period(words: Words, book: Rulebook, context: Context, findings) -> tuple[Held | None, tuple]:
    """How the pre-election period bears on the words, and what the same check finds with none; nothing of either where
    none runs or nothing was found."""
    if not (context.restricted and findings):
        return None, ()
    fields = words.fields()
    calm = replace(context, restricted=False, period=Period())
    return book.held_on(fields, context), book.check(fields, calm)


def check_post(
    post, words: Words, *, now=None, period_at=None, version: Version | None = None, polls=None
) -> Checked:
    """Check a post's words as they would go out at ``now``, with the points lifted on it so far. ``period_at``: as
    ``context_for`` takes it."""
    lifts = post.lifts.select_related("by__user")
    same = tuple(post.current.channels) == tuple(words.channels)
    channels = post.chosen_channels() if same else None
    return check_words(
        post.council, words, lifts=lifts, now=now, period_at=period_at, version=version, channels=channels, post=post,
        polls=polls,
    )


def keep_check(post, revision, checked: Checked, moment: str) -> Check:
    """The result, kept by this room with the policy version by value and by key."""
    return Check.objects.create(
        post=post, revision=revision, moment=moment, version=checked.version,
        version_label=checked.book.label, rules_key=checked.book.key, text_hash=checked.text_hash,
        findings=[point.as_data() for point in checked.points], made_for=checked.at,
        held_by_period=any(point.until and point.withholds for point in checked.points),
    )
