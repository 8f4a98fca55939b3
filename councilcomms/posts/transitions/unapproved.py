"""Verbs by which a post goes out without an approval before: as routine, and as urgent. Each leaves the row that puts
it before the Clerk afterwards."""

from __future__ import annotations

from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.crypto import salted_hmac

from councilcomms.councils import jobs, notices
from councilcomms.councils.models import Membership, Role
from councilcomms.councils.moments import says
from councilcomms.councils.transitions import Refused, together
from councilcomms.posts import without_clerk
from councilcomms.posts.about import is_about
from councilcomms.posts.authority import as_routine
from councilcomms.posts.checking import check_post, keep_check
from councilcomms.posts.models import Check, Post, PostEvent, WithoutClerk
from councilcomms.posts.permissions import WITH_AUTHOR, may
from councilcomms.posts.points import Checked
from councilcomms.posts.steps import steps_of
from councilcomms.posts.transitions.authoring import save, submit, write
from councilcomms.posts.transitions.conditions import (
    decided_on,
    forget_buffer,
    keep_revision,
    must_change,
    no_longer_waits,
    refuse_unconfirmed,
    refuse_undecided,
    refuse_unseen,
    refuse_unsendable,
)
from councilcomms.posts.transitions.release import let_out, refuse_held
from councilcomms.posts.transitions.table import step
from councilcomms.posts.words import Words, words_of
from policies.checks import version_in_force

Cause = WithoutClerk.Cause
#: How long source and category of what went out as urgent may take.
DETAILS_WITHIN = timedelta(days=2)
#: Of what goes out as urgent it is asked afterwards how it is known, so that point stops nothing before.
ASKED_AFTERWARDS = "source-missing"
DETAILS_JOB = "posts.urgent_details"


def publish_routine(post: Post, *, by, seen: str) -> Post:
    """Out at once as routine, where no point must change or needs a reason; one's own draft is sent first, so that the
    record is whole. Exactly the text whose hash is ``seen``.

    Raises Refused by ``points`` where the Clerk must decide, and whatever sending or a hold refuses.
    """
    with together():
        if post.state in WITH_AUTHOR:
            post = submit(post, by=by, as_routine=True)
        return _release_routine(post, by=by, seen=seen)


def _release_routine(post: Post, *, by, seen: str) -> Post:
    with step(post, "release as routine", by=by) as now:
        out, version = now.thing, version_in_force()
        refuse_unseen(out, seen)
        refuse_unconfirmed(by, version)
        refuse_held(out)
        steps = steps_of(out, version)
        refuse_undecided(out, steps)
        refuse_unsendable(out, version)
        checked = check_post(out, words_of(out.current), version=version)
        _refuse_points(checked)
        keep_check(out, out.current, checked, Check.Moment.RELEASED)
        let_out(out)
        no_longer_waits(out)
        without_clerk.note(out, by=by, how=without_clerk.How.ROUTINE, stands=is_looked_at(out))
        now.record(authority=as_routine(by, steps, version), **decided_on(out, checked))
    return now.thing


def _refuse_points(checked: Checked) -> None:
    for point in checked.stopping + checked.needing_reason:
        raise Refused({"points": f"Point {point.number} needs the Clerk. Send it to the Clerk."})


def is_looked_at(post: Post) -> bool:
    """Whether this one is of the share that stands on the Clerk's desk afterwards. Nobody can tell before, and it is
    the same wherever it is asked. What was sent back to its author once is always looked at."""
    drawn = int.from_bytes(salted_hmac("posts.routine", str(post.pk), algorithm="sha256").digest()[:8])
    if drawn % 100 < post.council.routine_share:
        return True
    return PostEvent.objects.filter(post=post, verb="request changes").exists()


def publish_urgent(words: Words, *, by, cause: str, cause_note: str = "", draft: Post | None = None) -> Post:
    """Written, checked and out at once, all or nothing. ``draft``: of their own, where one was kept already.

    What is about themselves, and a point that must change, stop it; one that needs a reason, a hold, or a policy not
    confirmed does not. The Clerk's approval follows. Raises Refused by ``cause``, ``cause_note``, ``text``,
    ``channels`` and ``point-<key>``.
    """
    if not may("release as urgent", by, None):
        raise PermissionDenied(NOT_URGENT)
    _refuse_cause(cause, cause_note)
    with together():
        post = put_down(words, by=by, draft=draft)
        if is_about(post.current, by):
            raise Refused({"text": ABOUT_YOU})
        return _release_urgent(post, by=by, cause=cause, cause_note=cause_note.strip())


NOT_URGENT = (
    "Only the Clerk, a deputy in dates, and an emergency officer whose role has not ended publish something urgent. "
    "Ring the Clerk."
)
NOT_FOR_ALL_KINDS = (
    "You deputise for some kinds of post alone, and something urgent may be of any kind. Ring the Clerk, or the "
    "emergency officer."
)
ABOUT_YOU = "This is about you, so somebody else must publish it."


def put_down(words: Words, *, by, draft: Post | None = None) -> Post:
    """These words as a draft of theirs: over the one that was kept, or a new one."""
    if draft is None:
        return write(words, by=by)
    if draft.current.hash == words.hash():
        return draft
    return save(draft, words, by=by, edit_number=draft.edit_number)


def _refuse_cause(cause: str, cause_note: str) -> None:
    if cause not in Cause.values:
        raise Refused({"cause": "Choose why it cannot wait."})
    if cause == Cause.OTHER and not cause_note.strip():
        raise Refused({"cause_note": "Write why it cannot wait."})


def _release_urgent(post: Post, *, by, cause: str, cause_note: str) -> Post:
    why = cause_note or Cause(cause).label
    with step(post, "release as urgent", by=by, note=why) as now:
        out, version = now.thing, version_in_force()
        refuse_unsendable(out, version)
        checked = check_post(out, words_of(out.current), version=version)
        if stopping := stops_urgent(checked):
            raise Refused({f"point-{point.key}": must_change(point) for point in stopping})
        keep_revision(out)
        keep_check(out, out.current, checked, Check.Moment.RELEASED)
        let_out(out)
        forget_buffer(out, by)
        row = without_clerk.note(
            out, by=by, how=without_clerk.How.URGENT, cause=cause, cause_note=cause_note[:200],
            details_due=timezone.now() + DETAILS_WITHIN, details_given=bool(out.current.source_kind),
        )
        jobs.ask(DETAILS_JOB, key=str(row.pk), payload={"row": row.pk}, due_at=row.details_due, new=True)
        now.record(authority=f"{_office(by)}, as urgent: {why}."[:1000], **decided_on(out, checked))
        deciders = Membership.objects.deciders()
        now.tell(deciders, f"“{out}” went out as urgent", out.deciding_address, f"{by.name}: {why}")
    return now.thing


def stops_urgent(checked: Checked) -> list:
    """The points for which something urgent must change first."""
    return [point for point in checked.stopping if point.finding.kind != ASKED_AFTERWARDS]


def _office(by) -> str:
    if by.is_clerk or by.is_deputy:
        return by.title[:1].upper() + by.title[1:]
    return Role.EMERGENCY_OFFICER.label


@jobs.handler(DETAILS_JOB)
def tell_details_due(job) -> None:
    """The time for source and category is over: where they are still missing, author and deciders are told."""
    rows = without_clerk.owing_details().select_related("post__current", "post__council", "by")
    row = rows.filter(pk=job.payload["row"]).first()
    if row is None:
        return
    people = {member.pk: member for member in [row.by, *Membership.objects.deciders()] if member.is_active}
    notices.tell(
        people.values(), f"“{row.post}” still lacks how you know it", row.post.complete_address,
        f"It went out as urgent. Source and kind of post were due on {says(row.details_due)}.",
    )
