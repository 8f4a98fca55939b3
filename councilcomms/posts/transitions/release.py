"""Going out: release, and what happens where it cannot; correction and withdrawal."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.holds import hold_on, hold_since
from councilcomms.councils.moments import says
from councilcomms.councils.transitions import SYSTEM, Refused, together
from councilcomms.posts import known_texts, without_clerk
from councilcomms.posts.authority import authority, authority_of
from councilcomms.posts.checking import check_post, keep_check
from councilcomms.posts.models import Check, Delivery, Post
from councilcomms.posts.permissions import whom_it_waits_for
from councilcomms.posts.points import NO_ANSWERS, Answers, Checked
from councilcomms.posts.remembering import remember_organisations
from councilcomms.posts.steps import agreed_withdrawal, steps_of
from councilcomms.posts.transitions.approving import approve_again, approve_checked, refuse_passed
from councilcomms.posts.transitions.authoring import submit
from councilcomms.posts.transitions.conditions import (
    NoLongerPasses,
    clear_approval,
    decided_on,
    keep_approval,
    no_longer_waits,
    note_source_minute,
    refuse_changed,
    refuse_lapsed,
    refuse_minutes,
    refuse_undecided,
    refuse_unseen,
    refuse_unsendable,
    settle_points,
)
from councilcomms.posts.transitions.deciding import no_longer_asked, schedule
from councilcomms.posts.transitions.passing import still_passes
from councilcomms.posts.transitions.table import S, step
from councilcomms.posts.words import words_of
from policies.checks import version_in_force


def release(post: Post, *, by, checked: Checked | None = None) -> Post:
    """Out to its channels, checked again under the lock: exact text approved, channels open, rules of this moment.

    Raises NoLongerPasses where it cannot go out; nothing is changed then. ``checked``: where the approval was made in
    this very transaction, what it found.
    """
    with step(post, "release", by=by) as now:
        out = now.thing
        refuse_changed(out)
        refuse_held(out)
        if by is SYSTEM:
            refuse_lapsed(out)
        if out.state == S.MISSED:
            no_longer_waits(out)
        if checked is not None:
            out._chosen = post._chosen
        else:
            checked = still_passes(out)
            keep_check(out, out.current, checked, Check.Moment.RELEASED)
        let_out(out)
        if out.approved_without_clerk:
            without_clerk.note(out, by=out.approved_by, how=without_clerk.How.MODERATORS)
        now.record(**decided_on(out, checked))
        now.tell([out.author], f"“{out}” is published", out.published_address)
    return now.thing


def let_out(post: Post) -> None:
    """Its current version is what stands published from now on. For the steps of the verbs that release."""
    post.published, post.published_at = post.current, timezone.now()
    post.scheduled_for = post.waiting_since = None
    deliver(post)
    known_texts.follow(post)


class Held(Refused):
    """Nothing of this category goes out while a hold runs. The post keeps its state."""


def refuse_held(post: Post) -> None:
    """Asked of the rows at this moment."""
    if hold := hold_on(post.current.category):
        raise Held(f"Nothing goes out at present: {hold.reason}")


def deliver(post: Post) -> None:
    """One delivery for each channel of the current version."""
    post.on_website = False
    for channel in post.chosen_channels():
        post.on_website |= channel.kind == "website"
        state = channel.adapter.first_state
        Delivery.objects.create(
            post=post, revision=post.current, channel=channel, state=state,
            done_at=timezone.now() if state == Delivery.State.SENT else None,
            address=post.public_address if channel.kind == "website" else "",
        )


def publish_now(post: Post, *, by, seen: str, answers: Answers = NO_ANSWERS) -> Post:
    """Approve and release in one go. One's own draft is sent first, so that the record is whole.

    What was approved before and no longer passes goes back to be decided afresh, as when its minute comes.
    """
    before = post
    try:
        with together():
            post, checked = approved(post, by=by, seen=seen, answers=answers)
            return release(post, by=by, checked=checked)
    except NoLongerPasses as no:
        if before.state in (S.APPROVED, S.SCHEDULED, S.MISSED):
            bounce(before, by=SYSTEM, cause=str(no))
        raise


def approve_for(post: Post, *, by, seen: str, answers: Answers = NO_ANSWERS, at: datetime) -> Post:
    """Approve and schedule in one go. What counts is what is true at that time, as far as it is known."""
    refuse_passed(at)
    with together():
        post, checked = approved(post, by=by, seen=seen, answers=answers, at=at)
        return schedule(post, by=by, at=at, checked=checked)


def approve_to_wait(post: Post, *, by, seen: str, answers: Answers = NO_ANSWERS) -> Post:
    """Approve, sent first where it was not; it goes out when somebody says so, after the hold."""
    with together():
        return approved(post, by=by, seen=seen, answers=answers)[0]


def approved(
    post: Post, *, by, seen: str, answers: Answers = NO_ANSWERS, at: datetime | None = None
) -> tuple[Post, Checked | None]:
    """Sent and approved where it was not yet, as it goes out at ``at`` (now); where it was, still the text that this
    person saw, approved anew where these answers say more of its points."""
    if post.state in (S.DRAFT, S.CHANGES_REQUESTED):
        post = submit(post, by=by)
    if post.state == S.SUBMITTED:
        return approve_checked(post, by=by, seen=seen, answers=answers, at=at)
    refuse_unseen(post, seen)
    return approve_again(post, by=by, answers=answers, at=at)


@jobs.handler("posts.release")
def release_due(job) -> None:
    """A scheduled post's minute has come. Does nothing where it was moved, taken off or is out already."""
    post = (
        Post.objects.select_related("author__user", "current", "council")
        .filter(pk=job.payload["post"], state=S.SCHEDULED, scheduled_for=datetime.fromisoformat(job.payload["at"]))
        .first()
    )
    if post is None:
        return
    if hold_since(post.current.category, post.scheduled_for):
        return  # Held at its time or since: the page of what was kept back lists it, and somebody says what now.
    if timezone.now() - post.scheduled_for > timedelta(minutes=post.council.late_minutes):
        miss(post, by=SYSTEM)
        return
    try:
        release(post, by=SYSTEM)
    except NoLongerPasses as no:
        bounce(post, by=SYSTEM, cause=str(no))


def miss(post: Post, *, by) -> Post:
    """Its time passed with nobody there to send it. The approval stands; the Clerk says what now."""
    with step(post, "miss", by=by) as now:
        missed = now.thing
        now.note = f"It should have gone out on {says(missed.scheduled_for)}."
        missed.scheduled_for, missed.waiting_since = None, timezone.now()
        now.tell(whom_it_waits_for(missed), f"“{missed}” missed its time", missed.deciding_address, now.note)
        now.tell([missed.author], f"“{missed}” missed its time", missed.author_address, now.note)
    return now.thing


def bounce(post: Post, *, by, cause: str, at: datetime | None = None) -> Post:
    """What was to go out, now or at ``at`` (aware), no longer passes: back to the Clerk with the point."""
    with step(post, "bounce", by=by, note=cause) as now:
        back = now.thing
        checked = check_post(back, words_of(back.current), now=at)
        keep_check(back, back.current, checked, Check.Moment.BOUNCED)
        clear_approval(back)
        back.waiting_since, back.opened_at = timezone.now(), None
        now.record(**decided_on(back, checked))
        now.tell(whom_it_waits_for(back), f"“{back}” cannot go out as it is", back.deciding_address, cause)
    return now.thing


def correct(post: Post, *, by, seen: str, answers: Answers = NO_ANSWERS, why: str) -> Post:
    """The newer version, checked and approved like any other, takes the published one's place, saying what and why."""
    with step(post, "correct", by=by, note=why) as now:
        refuse_unseen(now.thing, seen)
        if not now.thing.has_correction_waiting:
            raise Refused("There is no correction to publish.")
        if not why.strip():
            raise Refused({"why": "Write what was corrected and why. Readers see it."})
        version = version_in_force()
        steps = steps_of(now.thing, version)
        refuse_undecided(now.thing, steps)
        refuse_minutes(by, answers)
        checked = settle_points(now.thing, answers, version)
        remember_organisations(now.thing, checked, answers, by=by)
        refuse_unsendable(now.thing, checked.version)
        keep_check(now.thing, now.thing.current, checked, Check.Moment.APPROVED)
        keep_approval(now.thing, checked, by=by)
        note_source_minute(now.thing, by=by)
        no_longer_asked(now.thing, "It was decided.", by=by)
        now.thing.published, now.thing.corrected_at = now.thing.current, timezone.now()
        now.thing.correction_note = why.strip()
        cancel_open_deliveries(now.thing)
        deliver(now.thing)
        known_texts.follow(now.thing)
        if now.thing.approved_without_clerk:
            without_clerk.note(now.thing, by=by, how=without_clerk.How.MODERATORS)
        else:
            without_clerk.settle(now.thing, without_clerk.Outcome.CORRECTED, by=by, words=why.strip()[:300])
        now.record(authority=authority(by, now.thing, steps, version), **decided_on(now.thing, checked))
        now.tell([now.thing.author], f"“{now.thing}” was corrected", now.thing.published_address, why)
    return now.thing


def withdraw(post: Post, *, by, public_reason: str, note: str = "") -> Post:
    """Off the public page, which then says so with the reason for the public, and keeps no text."""
    with step(post, "withdraw", by=by, note=note) as now:
        if not public_reason.strip():
            raise Refused({"public_reason": "Write the reason that readers will see."})
        now.thing.withdrawn_at, now.thing.public_reason = timezone.now(), public_reason.strip()
        now.note = f"For the public: {public_reason.strip()}" + (f" For the record: {note}" if note else "")
        cancel_open_deliveries(now.thing)
        known_texts.drop(now.thing)
        no_longer_asked(now.thing, "It was withdrawn.", by=by)
        without_clerk.settle(now.thing, without_clerk.Outcome.WITHDRAWN, by=by, words=public_reason.strip())
        now.record(
            revision_number=now.thing.published.number, text_hash=now.thing.published.hash,
            authority=authority_of(by, now.thing, agreed_withdrawal(now.thing)),
        )
        now.tell([now.thing.author], f"“{now.thing}” was withdrawn", now.thing.author_address, public_reason)
    return now.thing


def cancel_open_deliveries(post: Post) -> None:
    for delivery in post.deliveries.filter(state__in=[Delivery.State.WAITING, Delivery.State.BY_HAND]):
        delivery.state = Delivery.State.CANCELLED
        delivery.save()
