"""Verbs of whoever decides."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import jobs, meetings
from councilcomms.councils.models import Membership, Role
from councilcomms.councils.moments import says
from councilcomms.councils.transitions import Refused, Stale, together
from councilcomms.posts.about import is_about
from councilcomms.posts.authority import authority_of
from councilcomms.posts.checking import check_post, went_out_at
from councilcomms.posts.models import Lift, PassageNote, Post
from councilcomms.posts.points import NO_ANSWERS, Answers, Checked
from councilcomms.posts.steps import not_agreed
from councilcomms.posts.transitions.approving import approve_again, refuse_passed
from councilcomms.posts.transitions.conditions import (
    clear_approval,
    decided_on,
    forget_buffer,
    no_longer_waits,
    refuse_against_resolution,
    refuse_changed,
    refuse_nobody_there,
    refuse_unseen,
)
from councilcomms.posts.transitions.consulting import no_longer_consulted
from councilcomms.posts.transitions.passing import refuse_in_period
from councilcomms.posts.transitions.table import S, step
from councilcomms.posts.words import words_of
from policies.words import KIND_NAMES


def no_longer_asked(post: Post, why: str, *, by) -> None:
    """Neither of those consulted nor of a meeting."""
    no_longer_consulted(post, why)
    meetings.no_longer_asked(meetings.About.POST, post.pk, by=by)


def open_for_deciding(post: Post, *, by) -> Post:
    """Somebody who may decide has the draft before them: from now on the author cannot recall it."""
    if post.state != S.SUBMITTED or post.opened_at or post.author_id == by.pk or is_about(post.current, by):
        return post
    with step(post, "open", by=by) as now:
        now.thing.opened_at = now.thing.opened_at or timezone.now()
    return now.thing


def request_changes(post: Post, *, by, note: str, seen: str, quote: str = "", start=None, end=None) -> Post:
    """Send back to the author, with a note, on a passage where one is marked."""
    with step(post, "request changes", by=by, note=note) as now:
        refuse_unseen(now.thing, seen)
        if not note.strip():
            raise Refused({"note": "Write what the author should change."})
        refuse_nobody_there(now.thing)
        refuse_against_resolution(now.thing)
        PassageNote.objects.create(
            post=now.thing, revision=now.thing.current, quote=quote, start=start, end=end, note=note, by=by
        )
        now.thing.waiting_since = None
        clear_approval(now.thing)
        now.record(revision_number=now.thing.current.number, text_hash=now.thing.current.hash)
        no_longer_waits(now.thing)
        no_longer_asked(now.thing, "It was sent back to its author.", by=by)
        now.tell([now.thing.author], f"“{now.thing}” was sent back to you", now.thing.author_address, note)
    return now.thing


def reject(post: Post, *, by, reason: str, seen: str) -> Post:
    """Not to be published, with the reason for the author."""
    with step(post, "reject", by=by, note=reason) as now:
        refuse_unseen(now.thing, seen)
        if not reason.strip():
            raise Refused({"reason": "Write why this is not published. The author reads it."})
        refuse_against_resolution(now.thing)
        now.thing.waiting_since = None
        clear_approval(now.thing)
        now.record(
            revision_number=now.thing.current.number, text_hash=now.thing.current.hash,
            authority=authority_of(by, now.thing, not_agreed(now.thing)),
        )
        no_longer_waits(now.thing)
        no_longer_asked(now.thing, "It was decided not to publish it.", by=by)
        now.tell([now.thing.author], f"“{now.thing}” will not be published", now.thing.author_address, reason)
    return now.thing


def lift(post: Post, *, by, point: str, reason: str, note: str = "", seen: str, at=None) -> Lift:
    """“It's not that”: the checker misread. Recorded, and listed at the policy's review. ``at``: the time for which the
    point was shown (aware; now)."""
    with step(post, "lift", by=by, note=note) as now:
        refuse_unseen(now.thing, seen)
        checked = check_post(now.thing, words_of(now.thing.current), now=at, period_at=went_out_at(now.thing))
        found = next((p for p in checked.points if p.key == point), None)
        if found is None:
            raise Stale("That point is no longer there.", now.thing)
        if reason not in Lift.Reason.values:
            raise Refused({"lift-reason": "Choose why it is not that."})
        if reason == Lift.Reason.OTHER and not note.strip():
            raise Refused({"lift-note": "Write why it is not that."})
        row, _ = Lift.objects.get_or_create(
            post=now.thing, point=found.place,
            defaults={
                "kind": found.finding.kind, "clause": found.finding.clause, "span": found.finding.span or "",
                "reason": reason, "note": note, "by": by,
            },
        )
        now.note = f"“{found.finding.span or found.finding.message}”: {row.note or row.get_reason_display()}"
        now.record(**decided_on(now.thing, checked))
        keepers = [member for member in Membership.objects.holding(Role.ADMINISTRATOR) if member.pk != by.pk]
        now.tell(keepers, f"A check was called wrong: {KIND_NAMES[row.kind]}", checks_address(by))
    return row


def checks_address(member) -> str:
    return reverse("checks", args=[member.council.slug])


def schedule(
    post: Post, *, by, at, answers: Answers = NO_ANSWERS, checked: Checked | None = None
) -> Post:
    """To go out at ``at`` (aware), to the minute. ``answers``: what the points of that time want beside what was said
    at the approval. ``checked``: where the approval was made in this very transaction, what it found for that time.

    Raises Refused by ``when`` where the time has passed, or a pre-election period will run then that stops it.
    """
    at = at.replace(second=0, microsecond=0)
    refuse_passed(at)
    with together():
        if checked is None:
            post, checked = approve_again(post, by=by, answers=answers, at=at)
        return _put_on_schedule(post, by=by, at=at, checked=checked)


def _put_on_schedule(post: Post, *, by, at: datetime, checked: Checked | None) -> Post:
    with step(post, "schedule", by=by) as now:
        refuse_changed(now.thing)
        if checked is None:
            refuse_in_period(now.thing, at)
        if now.thing.state == S.MISSED:
            no_longer_waits(now.thing)
        now.thing.scheduled_for = at
        now.note = f"for {says(at)}"
        jobs.ask(
            "posts.release", key=f"{now.thing.pk}@{now.thing.scheduled_for.isoformat()}#{now.thing.edit_number}",
            payload={"post": now.thing.pk, "at": now.thing.scheduled_for.isoformat()},
            due_at=now.thing.scheduled_for,
        )
        now.record(revision_number=now.thing.current.number, text_hash=now.thing.current.hash)
        now.tell([now.thing.author], f"“{now.thing}” goes out on {says(at)}", now.thing.author_address)
    return now.thing


def unschedule(post: Post, *, by) -> Post:
    """Off the schedule; the approval stands."""
    with step(post, "unschedule", by=by) as now:
        now.thing.scheduled_for = None
    return now.thing


def hold(post: Post, *, by, reason: str) -> Post:
    """Nothing happens to it until it is taken off hold."""
    with step(post, "hold", by=by, note=reason) as now:
        if not reason.strip():
            raise Refused({"reason": "Write why it is on hold."})
        clear_approval(now.thing)
        now.tell([now.thing.author], f"“{now.thing}” is on hold", now.thing.author_address, reason)
    return now.thing


def resume(post: Post, *, by) -> Post:
    """Back to the queue."""
    with step(post, "resume", by=by) as now:
        now.thing.waiting_since = now.thing.waiting_since or timezone.now()
    return now.thing


def drop_correction(post: Post, *, by) -> Post:
    """Throw a correction away: what stands published stays."""
    with step(post, "drop correction", by=by) as now:
        if not now.thing.has_correction_waiting:
            raise Refused("There is no correction to throw away.")
        no_longer_asked(now.thing, "The correction was thrown away.", by=by)
        now.thing.current = now.thing.published
        now.thing.edit_number += 1
        forget_buffer(now.thing, by)
    return now.thing
