"""Verbs on what went out without the Clerk: looked at, completed, approved afterwards."""

from __future__ import annotations

from dataclasses import replace

from councilcomms.councils.transitions import Refused, Stale
from councilcomms.posts import without_clerk
from councilcomms.posts.authority import authority
from councilcomms.posts.checking import check_post, keep_check, went_out_at
from councilcomms.posts.models import Check, Post, Revision, WithoutClerk
from councilcomms.posts.permissions import in_office
from councilcomms.posts.points import NO_ANSWERS, Answers
from councilcomms.posts.remembering import remember_organisations
from councilcomms.posts.steps import steps_of
from councilcomms.posts.transitions.conditions import (
    changed_words,
    decided_on,
    keep_approval,
    keep_revision,
    refuse_minutes,
    refuse_unseen,
    settle_points,
)
from councilcomms.posts.transitions.table import step
from councilcomms.posts.words import words_of, write_revision
from policies.checks import version_in_force
from policies.words import CATEGORY_NAMES

How = WithoutClerk.How
#: What each way of knowing needs beside itself.
_NEEDED = {
    Revision.SourceKind.LINK: ("source_url", "Enter the address of the web page."),
    Revision.SourceKind.MINUTE: ("minute_ref", "Enter the minute's reference."),
    Revision.SourceKind.OWN: ("source_note", "Say how you know it."),
}


def all_right(post: Post, *, by, seen: str) -> Post:
    """The Clerk has looked at what the moderators or a routine let out, and it may stay as it is."""
    with step(post, "all right", by=by) as now:
        if now.thing.published.hash != seen:
            raise Stale(changed_words(now.thing), now.thing)
        rows = _open(now.thing)
        if any(row.how == How.URGENT for row in rows):
            raise Refused("This went out as urgent, so it needs your approval afterwards.")
        if not rows:
            raise Refused("Somebody has looked at this already.")
        without_clerk.settle(now.thing, without_clerk.Outcome.ALL_RIGHT, by=by)
        now.record(revision_number=now.thing.published.number, text_hash=now.thing.published.hash)
    return now.thing


def complete(post: Post, *, by, source: dict, category: str) -> Post:
    """How it is known and what kind it is, of what went out as urgent: the same words, so it is no correction and goes
    nowhere again. ``source``: source_kind, source_url, minute_ref, minute_date, source_note, as ``Words`` has them.

    Raises Refused by ``source_kind``, by what that way of knowing needs, and by ``category``.
    """
    with step(post, "complete", by=by) as now:
        row = without_clerk.owing_details().filter(post=now.thing).last()
        if row is None:
            raise Refused("That is there already.")
        if row.settled_at and not in_office(by, now.thing):
            raise Refused("This is approved as it stands. Ask the Clerk to add it.")
        if now.thing.has_correction_waiting:
            raise Refused("A correction is being written. Say there how it is known.")
        _refuse_details(source, category)
        _put_beside(now.thing, source, category, by=by)
        row.details_given = True
        row.save()
        checked = check_post(now.thing, words_of(now.thing.current), period_at=went_out_at(now.thing))
        keep_check(now.thing, now.thing.current, checked, Check.Moment.CHANGED)
        now.record(**decided_on(now.thing, checked))
    return now.thing


def _refuse_details(source: dict, category: str) -> None:
    errors = {}
    kind = source.get("source_kind", "")
    needed, words = _NEEDED.get(kind, ("", ""))
    if kind not in Revision.SourceKind.values:
        errors["source_kind"] = "Say how you know this."
    elif needed and not source.get(needed):
        errors[needed] = words
    if category not in CATEGORY_NAMES:
        errors["category"] = "Choose what kind of post it is."
    if errors:
        raise Refused(errors)


def _put_beside(post: Post, source: dict, category: str, *, by) -> None:
    """A version of the same words takes the published one's place, with its deliveries and its approval."""
    before = post.published
    write_revision(post, replace(words_of(before), category=category, **source), by=by)
    keep_revision(post)
    post.published = post.current
    post.edit_number += 1
    if post.approved_hash == before.hash:
        post.approved_hash = post.current.hash
    if post.current_id != before.pk:
        for delivery in post.deliveries.filter(revision=before):
            delivery.revision = post.current
            delivery.save()


def approve_afterwards(post: Post, *, by, seen: str, answers: Answers = NO_ANSWERS) -> Post:
    """The approval that what went out as urgent still owes: of exactly the text that stands published, under the rules
    of today and the pre-election period of when it went out, with the reasons that its points need. Raises Refused as
    an approval does."""
    with step(post, "approve afterwards", by=by) as now:
        out = now.thing
        refuse_unseen(out, seen)
        row = next((row for row in _open(out) if row.how == How.URGENT), None)
        if row is None:
            raise Refused("Somebody has seen to this already.")
        if out.has_correction_waiting:
            raise Refused("A correction is being written. Publish it or throw it away first.")
        version = version_in_force()
        refuse_minutes(by, answers)
        checked = settle_points(out, answers, version)
        remember_organisations(out, checked, answers, by=by)
        keep_check(out, out.current, checked, Check.Moment.APPROVED)
        keep_approval(out, checked, by=by)
        without_clerk.settle(out, without_clerk.Outcome.APPROVED, by=by)
        said = f"{authority(by, out, steps_of(out, version), version)}. Approved after it went out as urgent."
        now.record(authority=said[-1000:], **decided_on(out, checked))
        now.tell([out.author], f"“{out}” was approved afterwards", out.published_address)
    return now.thing


def _open(post: Post) -> list[WithoutClerk]:
    return list(WithoutClerk.objects.filter(post=post, settled_at=None))
