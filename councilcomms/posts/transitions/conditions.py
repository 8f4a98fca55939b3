"""What the verbs ask of a post before they go on."""

from __future__ import annotations

from contextlib import suppress

from django.utils import timezone

from councilcomms.councils import meetings, notices
from councilcomms.councils.models import Membership
from councilcomms.councils.moments import says
from councilcomms.councils.transitions import Refused, Stale
from councilcomms.posts.authority import called
from councilcomms.posts.checking import check_post, went_out_at
from councilcomms.posts.minute_words import minute_fault, minutes_words
from councilcomms.posts.models import Buffer, Post
from councilcomms.posts.period_words import refused_time
from councilcomms.posts.permissions import in_office, may
from councilcomms.posts.points import Answers, Checked, Point
from councilcomms.posts.steps import Standing, agreed_resolution, on_agenda, open_standing, resolution
from councilcomms.posts.transitions.held import refused_by
from councilcomms.posts.words import MOST_CHARACTERS, words_of
from policies.confirmation.asking import asked_of
from policies.ways.steps import MEETING, Steps

_NUMBERS = {1: "One", 2: "Two", 3: "Three", 4: "Four"}


class NoLongerPasses(Refused):
    """What is to go out is not what was approved, or the rules now say otherwise. ``points`` say which."""

    def __init__(self, words: str, points=()):
        super().__init__(words)
        self.points = list(points)


def refuse_stale_tab(post: Post, edit_number: int) -> None:
    if post.edit_number != edit_number:
        raise Stale("This was changed in another tab or by somebody else. Both versions are kept: choose one.", post)


def refuse_unseen(post: Post, seen: str) -> None:
    """A decision is on the text its maker saw."""
    if post.current.hash != seen:
        raise Stale(changed_words(post), post)


def changed_words(post: Post) -> str:
    ago = max(1, round((timezone.now() - post.current.made_at).total_seconds() / 60))
    return f"Changed {ago} minute{'' if ago == 1 else 's'} ago. Read the change, then decide."


def refuse_nobody_there(post: Post) -> None:
    """What is sent back to somebody who left would wait for ever."""
    if not post.author.is_active:
        raise Refused({"note": f"{post.author.name} is no longer a member here. Change the words yourself, "
                               "or don't publish it."})


def refuse_changed(post: Post) -> None:
    if post.approved_hash != post.current.hash:
        raise NoLongerPasses("The words are not those that were approved.")


def refuse_lapsed(post: Post) -> None:
    """What moderators alone approved goes out by itself only while they may still let it out."""
    if post.approved_without_clerk and not may("release", post.approved_by, post):
        raise NoLongerPasses(f"{post.approved_by.name} approved this, and does not decide on it any more.")


def refuse_unsendable(post: Post, version) -> None:
    """What neither author nor Clerk can send on: no words, too many, or a channel that is not open to posts."""
    errors = {}
    if not post.current.text.strip():
        errors["text"] = "Write what you want people to know."
    elif len(post.current.text) > MOST_CHARACTERS:
        errors["text"] = f"That is {len(post.current.text):,} characters. The most is {MOST_CHARACTERS:,}."
    wrong = channels_not_usable(post, version)
    if wrong:
        errors["channels"] = wrong
    if errors:
        raise Refused(errors)


def channels_not_usable(post: Post, version) -> str:
    """A sentence where a chosen channel is closed, or is not one the policy in force approves; else ""."""
    if not post.current.channels:
        return "Choose where it should go."
    chosen = post.chosen_channels()
    wrong = [channel for channel in chosen if not channel.is_usable(version)]
    if not wrong and len(chosen) == len(post.current.channels):
        return ""
    names = " and ".join(channel.name for channel in wrong) or "One of the channels"
    return f"{names} cannot be used: it is not open, or the policy in force does not approve it."


def refuse_unconfirmed(by: Membership, version) -> None:
    """Clerk and deputy are asked to confirm, never stopped; after a change nobody is for some days."""
    found = None if by.is_clerk or by.is_deputy else asked_of(version, by)
    if found is None or found.may_send():
        return
    if found.whole:
        raise Refused({"policy": "Confirm that you have read the council's policy, then send. Your words are saved."})
    raise Refused({"policy": "The council's policy has changed. Read what changed and confirm it, then send. "
                             "Your words are saved."})


def refuse_undecided(post: Post, steps: Steps) -> None:
    """What the policy's steps want before the decision: people consulted in order, or a meeting's resolution, which
    stands for all of it. What a meeting is asked waits for that meeting."""
    if agreed_resolution(post) is not None:
        return
    if on_agenda(post) is not None:
        raise Refused({"steps": "This is on the agenda of a meeting. Take it off the agenda, or wait for the meeting."})
    refused = resolution(post)
    if refused is not None:
        raise Refused({"steps": f"The Council did not agree to this: minute {refused.minute}. Change the words, or ask "
                                "the next meeting again."})
    if steps.decides == MEETING:
        raise Refused({"steps": "Only a meeting of the Council decides on this. Ask the next meeting."})
    waiting = open_standing(post, steps)
    if waiting is not None:
        raise Refused({"steps": consult_words(waiting)})


def refuse_against_resolution(post: Post) -> None:
    """What the Council agreed to goes out: only changed words can be sent back, or not published."""
    agreed = agreed_resolution(post)
    if agreed is not None:
        raise Refused({"steps": f"The Council agreed to exactly this: minute {agreed.minute}. Publish it, or change "
                                "the words first."})


def consult_words(standing: Standing) -> str:
    """What a consultation still waits for, in a sentence."""
    if standing.cannot_be:
        names = " and ".join(called(row.member.name, row.office) for row in standing.answered) or "Those asked"
        return f"{names} did not agree. Change it and ask again, ask the next meeting, or don't publish it."
    if standing.waiting:
        names = " and ".join(called(row.member.name, row.office) for row in standing.waiting)
        if len(standing.waiting) == 1:
            return f"{names} must be consulted first and has not answered yet."
        said = len(standing.answered if standing.step.heard else standing.agreed)
        more = standing.step.needed - said
        must = "answer" if standing.step.heard else "agree"
        return f"{names} have not answered yet. {_NUMBERS.get(more, more)} of them must {must} first."
    return "Somebody must be consulted first. Ask them now."


def refuse_minutes(by, answers: Answers) -> None:
    """Only Clerk and deputy name a minute that ratifies."""
    if answers.minutes and not (by.is_clerk or by.is_deputy):
        raise Refused(dict.fromkeys(
            (f"minute-{key}" for key in answers.minutes), "Only the Clerk names the minute that ratifies this."
        ))


def settle_points(post: Post, answers: Answers, version=None, at=None) -> Checked:
    """Check as it goes out at ``at`` (now), or went out; every ``block`` must be gone, lifted or ratified, every
    ``justify`` have a reason."""
    checked = check_post(post, words_of(post.current), now=at, period_at=went_out_at(post), version=version)
    checked = checked.with_answers(answers)
    errors = {f"{'minute' if p.ratifiable else 'point'}-{p.key}": must_change(p) for p in checked.stopping}
    if at is not None:
        errors |= refused_time(checked.stopping, at)
    for point in checked.needing_reason:
        if not point.reason:
            errors[f"reason-{point.key}"] = f"Point {point.number} needs your reason: {point.finding.message}"
    for point in checked.ratifiable:
        if point.minute and (fault := minute_fault(point.minute)):
            errors[f"minute-{point.key}"] = fault
    if errors:
        raise refused_by(post, checked, errors)
    return checked


def must_change(point: Point) -> str:
    if point.ratifiable:
        return f"Point {point.number} must change, or name the minute that ratifies it: {point.finding.message}"
    return f"Point {point.number} must change first: {point.finding.message}"


def decided_on(post: Post, checked) -> dict:
    """What an event row keeps of what was decided on."""
    return {
        "revision_number": post.current.number,
        "policy_version": checked.book.label,
        "rules_key": checked.book.key,
        "text_hash": checked.text_hash,
        "points": [point.as_data() for point in checked.points],
    }


def keep_revision(post: Post) -> None:
    if not post.current.kept:
        post.current.kept = True
        post.current.save(update_fields=["kept"])


def keep_approval(post: Post, checked: Checked, *, by: Membership) -> None:
    """The current words are approved, under the minutes that were named."""
    post.approved_hash, post.approved_by = post.current.hash, by
    post.approved_without_clerk = not in_office(by, post)
    post.ratified_by = minutes_words(checked.minutes)


def note_source_minute(post: Post, *, by: Membership) -> None:
    """The minute that its author gave as the source, where it has a reference and its meeting was held, is one of the
    recorded minutes from now on. Nothing stops an approval here."""
    said = post.current
    if said.source_kind != said.SourceKind.MINUTE or not said.minute_ref.strip() or said.minute_date is None:
        return
    if said.minute_date <= timezone.localdate():
        with suppress(Refused):  # A post may well say what the Council did not agree to.
            meetings.note_minute(said.minute_ref, said.minute_date, by=by, title=str(post))


def clear_approval(post: Post) -> None:
    """Not approved any more. What stands published stays ratified, until a correction takes its place."""
    post.approved_hash, post.approved_by, post.scheduled_for = "", None, None
    post.approved_without_clerk = False
    if post.state != Post.State.PUBLISHED:
        post.ratified_by = ""


def forget_buffer(post: Post, by) -> None:
    Buffer.objects.filter(post=post, member=by).delete()


def no_longer_waits(post: Post) -> None:
    """Decided or called back: the notices that it waits are read."""
    notices.no_longer_waits(post.deciding_address)


def waits_words(post: Post) -> str:
    wanted = f" Wanted by {says(post.wanted_at)}." if post.wanted_at else ""
    return f"From {post.author.name}.{wanted}"
