"""Checking a post's words under the policy in force, with what is true beside them."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from councilcomms.channels.models import Channel
from councilcomms.posts.known_texts import others_like
from councilcomms.posts.models import Check, Delivery, Post
from councilcomms.posts.points import Checked, points_of
from councilcomms.posts.words import Words
from policies.checks import Rulebook, rulebook, version_in_force
from policies.council_facts import facts_of
from policies.engine import Context, Outside
from policies.models import Version

#: Of a busy channel, as many posts are held against a draft.
_MOST_RECENT = 60


def context_for(council, words: Words, book: Rulebook, *, now=None, channels=None, post=None) -> Context:
    """What is true beside the words. ``channels``: those chosen, where they were just read."""
    now = now or timezone.now()
    if channels is None:
        channels = Channel.objects.filter(pk__in=words.channels) if words.channels else []
    kinds = sorted({channel.kind for channel in channels})
    return Context(
        now=now, channel=kinds[0] if len(kinds) == 1 else "", category=words.category, council=facts_of(council, now),
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
    council, words: Words, *, lifts=(), now=None, version: Version | None = None, channels=None, post=None
) -> Checked:
    """Check words under the policy in force at this moment (``version``, where it was just read).

    ``post``: whose words they are, where it is saved; it does not repeat itself.
    """
    version = version or version_in_force()
    book = rulebook(version)
    findings = book.check(words.fields(), context_for(council, words, book, now=now, channels=channels, post=post))
    points = points_of(words, findings, book, {lift.point: lift for lift in lifts})
    return Checked(points, book, words.hash(), version)


def check_post(post, words: Words, *, now=None, version: Version | None = None) -> Checked:
    """Check a post's words, with the points lifted on it so far."""
    lifts = post.lifts.select_related("by__user")
    same = tuple(post.current.channels) == tuple(words.channels)
    channels = post.chosen_channels() if same else None
    return check_words(post.council, words, lifts=lifts, now=now, version=version, channels=channels, post=post)


def keep_check(post, revision, checked: Checked, moment: str) -> Check:
    """The result, kept by this room with the policy version by value and by key."""
    return Check.objects.create(
        post=post, revision=revision, moment=moment, version=checked.version,
        version_label=checked.book.label, rules_key=checked.book.key, text_hash=checked.text_hash,
        findings=[point.as_data() for point in checked.points],
    )
