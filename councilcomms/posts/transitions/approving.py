"""The verbs that approve a text: for the first time, or anew with more said of its points."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from councilcomms.councils import meetings
from councilcomms.councils.transitions import Refused, Step
from councilcomms.posts.authority import authority
from councilcomms.posts.checking import check_post, keep_check
from councilcomms.posts.models import Check, Post
from councilcomms.posts.points import NO_ANSWERS, Answers, Checked
from councilcomms.posts.remembering import remember_organisations
from councilcomms.posts.steps import on_agenda, steps_of
from councilcomms.posts.transitions.conditions import (
    decided_on,
    keep_approval,
    no_longer_waits,
    note_source_minute,
    refuse_changed,
    refuse_minutes,
    refuse_undecided,
    refuse_unseen,
    refuse_unsendable,
    settle_points,
)
from councilcomms.posts.transitions.consulting import no_longer_consulted
from councilcomms.posts.transitions.passing import answers_given
from councilcomms.posts.transitions.table import TRANSITIONS, step
from councilcomms.posts.words import words_of
from policies.checks import version_in_force


def refuse_passed(at: datetime) -> None:
    """Only a time (aware) to come; asked before anything is checked for it."""
    if at <= timezone.now():
        raise Refused({"when": "That time has passed. Choose a time to come, or publish now."})


def approve(post: Post, *, by, seen: str, answers: Answers = NO_ANSWERS, note: str = "", at=None) -> Post:
    """Approve exactly the text seen (``seen`` is its hash), with what the Clerk says of its points as they stand when
    it is to go out: ``at`` (aware; now)."""
    return approve_checked(post, by=by, seen=seen, answers=answers, note=note, at=at)[0]


def approve_checked(
    post: Post, *, by, seen: str, answers: Answers = NO_ANSWERS, note: str = "", at=None
) -> tuple[Post, Checked]:
    """Approve, and what the check as of ``at`` (now) found."""
    with step(post, "approve", by=by, note=note) as now:
        refuse_unseen(now.thing, seen)
        refuse_minutes(by, answers)
        checked = _settle(now, by=by, answers=answers, at=at)
    return now.thing, checked


def approve_again(
    post: Post, *, by, answers: Answers = NO_ANSWERS, at: datetime | None = None
) -> tuple[Post, Checked | None]:
    """What is approved already, approved anew where its points as of ``at`` (now) are answered here otherwise than they
    were: with these answers beside those given. Else the post as it stands.

    Raises Refused by the points that what is said does not settle.
    """
    if post.state not in TRANSITIONS["approve again"] or not (answers.reasons or answers.minutes):
        return post, None
    given = answers_given(post)
    stands = check_post(post, words_of(post.current), now=at).with_answers(given)
    if stands.with_answers(answers).points == stands.points:
        return post, None
    with step(post, "approve again", by=by) as now:
        refuse_changed(now.thing)
        refuse_minutes(by, answers)
        checked = _settle(now, by=by, answers=given.and_then(answers), at=at)
    return now.thing, checked


def _settle(now: Step, *, by, answers: Answers, at: datetime | None) -> Checked:
    """The steps of an approval, first or anew."""
    version = version_in_force()
    steps = steps_of(now.thing, version)
    refuse_undecided(now.thing, steps)
    checked = settle_points(now.thing, answers, version, at)
    remember_organisations(now.thing, checked, answers, by=by)
    refuse_unsendable(now.thing, checked.version)
    keep_check(now.thing, now.thing.current, checked, Check.Moment.APPROVED)
    keep_approval(now.thing, checked, by=by)
    note_source_minute(now.thing, by=by)
    no_longer_waits(now.thing)
    no_longer_consulted(now.thing, "It was decided.")
    if on_agenda(now.thing) is not None:  # Asked a second time of what was agreed to already.
        meetings.no_longer_asked(meetings.About.POST, now.thing.pk, by=by)
    now.record(authority=authority(by, now.thing, steps, version), **decided_on(now.thing, checked))
    return checked
