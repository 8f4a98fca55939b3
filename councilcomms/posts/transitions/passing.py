"""Whether what was approved may still go out: asked when its minute comes, and when a version takes force."""

from __future__ import annotations

from councilcomms.councils.transitions import Refused
from councilcomms.posts.checking import check_post
from councilcomms.posts.models import Check, Post
from councilcomms.posts.period_words import period_first, refused_time, why_not
from councilcomms.posts.points import Answers, Checked
from councilcomms.posts.steps import steps_of
from councilcomms.posts.transitions.conditions import (
    NoLongerPasses,
    channels_not_usable,
    refuse_undecided,
)
from councilcomms.posts.transitions.held import refused_by
from councilcomms.posts.words import words_of
from policies.checks import version_in_force
from policies.elections.restriction import restriction_at


def still_passes(post: Post, at=None) -> Checked:
    """The check as of ``at`` (aware; now); raises where a channel is closed, a point stands that was not settled, or
    the policy now wants somebody asked who was not."""
    version = version_in_force()
    wrong = channels_not_usable(post, version)
    if wrong:
        raise NoLongerPasses(wrong)
    approval = approval_of(post)
    checked = check_post(post, words_of(post.current), now=at, version=version).with_answers(answers_of(approval))
    if checked.open:
        raise NoLongerPasses(why_not(period_first(checked.open), at), checked.open)
    if approval is None or approval.version_id != checked.book.version_id:
        _refuse_undecided_now(post, version)
    return checked


def refuse_in_period(post: Post, at) -> None:
    """What was approved is not put into a pre-election period that will stop it. Raises Refused by ``when``."""
    if restriction_at(at) is None:
        return
    checked = check_post(post, words_of(post.current), now=at).with_answers(answers_given(post))
    if wrong := refused_time(checked.open, at):
        raise refused_by(post, checked, wrong)


def _refuse_undecided_now(post: Post, version) -> None:
    """Approved under other rules: what those in force want before the decision must have been given too."""
    try:
        refuse_undecided(post, steps_of(post, version))
    except Refused as no:
        raise NoLongerPasses(str(no)) from None


def approval_of(post: Post) -> Check | None:
    """The check that its current version was approved on."""
    return post.checks.filter(revision=post.current, moment=Check.Moment.APPROVED).last()


def answers_given(post: Post) -> Answers:
    """What the Clerk said of the points at the approval of this version."""
    return answers_of(approval_of(post))


def answers_of(approval: Check | None) -> Answers:
    points = approval.findings if approval else []
    return Answers(
        {point["key"]: point["reason"] for point in points if point["reason"]},
        {point["key"]: point["minute"] for point in points if point.get("minute")},
    )
