"""A draft goes before the next meeting, and what was resolved is carried out."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from councilcomms.councils import jobs, meetings, notices
from councilcomms.councils.meetings import About, Outcome
from councilcomms.councils.models import MeetingItem, Membership
from councilcomms.councils.transitions import Refused, WrongState
from councilcomms.posts.checking import goes_out_at
from councilcomms.posts.models import Post, PostEvent
from councilcomms.posts.permissions import deciding_today
from councilcomms.posts.transitions.approving import approve
from councilcomms.posts.transitions.conditions import refuse_unseen
from councilcomms.posts.transitions.consulting import ask_about_meeting
from councilcomms.posts.transitions.deciding import reject, resume
from councilcomms.posts.transitions.release import withdraw
from councilcomms.posts.transitions.table import S, step

MOST_WORDS = 2000


def ask_meeting(
    post: Post, *, by, seen: str, agenda_line: str = "", draft_resolution: str = ""
) -> MeetingItem:
    """“Ask the next meeting”: an agenda line and a draft resolution, of exactly this text. It waits where it is. What
    stands published with no correction waiting goes there to be withdrawn."""
    with step(post, "ask meeting", by=by) as now:
        refuse_unseen(now.thing, seen)
        nobody_decides = not deciding_today(now.thing)
        if asks_withdrawal(now.thing) and not nobody_decides:
            raise Refused("This is published already. Whoever decides on it can correct it or withdraw it.")
        _refuse_too_long(agenda_line=agenda_line, draft_resolution=draft_resolution)
        item = meetings.put_on_agenda(
            by=by, about=About.POST, key=str(post.pk), title=str(now.thing), address=now.thing.deciding_address,
            agenda_line=agenda_line.strip() or agenda_words(now.thing),
            draft_resolution=draft_resolution.strip() or resolution_words(now.thing),
            facts={"hash": now.thing.current.hash} | ({"withdraw": True} if asks_withdrawal(now.thing) else {}),
        )
        if nobody_decides:
            ask_about_meeting(now.thing, by=by)
        now.note = f"For {item.meeting or 'the next meeting'}."
        now.record(revision_number=now.thing.current.number, text_hash=now.thing.current.hash)
        now.tell([now.thing.author], f"“{now.thing}” goes to the Council's next meeting", now.thing.author_address)
    return item


def _refuse_too_long(**typed: str) -> None:
    too_long = [name for name, said in typed.items() if len(said) > MOST_WORDS]
    if too_long:
        raise Refused(dict.fromkeys(too_long, f"Keep this to {MOST_WORDS:,} characters."))


def asks_withdrawal(post: Post) -> bool:
    """It stands published and nothing newer waits: the one question left is whether it stays."""
    return post.state == S.PUBLISHED and not post.has_correction_waiting


def agenda_words(post: Post) -> str:
    if asks_withdrawal(post):
        return f"Communications: to decide whether “{post}”, which is published, should be withdrawn."
    what = "the correction of" if post.has_correction_waiting else ""
    said = " ".join(f"to decide whether the Council publishes {what} “{post}”".split())
    return f"Communications: {said}, drafted by {post.author.name}."


def resolution_words(post: Post) -> str:
    if asks_withdrawal(post):
        return f"RESOLVED: that {post.council.name} withdraws “{post}” from its public pages."
    where = " and ".join(channel.name for channel in post.chosen_channels())
    return f"RESOLVED: that {post.council.name} publishes “{post}” on {where}, as laid before the meeting."


@jobs.handler(meetings.resolved_event(About.POST))
def carry_out(job) -> None:
    """Approved or refused as the meeting resolved, as the person who entered it. What cannot be carried out, because
    points wait for an answer or the words were changed since, stays with whoever decides, who is told."""
    item = MeetingItem.objects.select_related("meeting").get(pk=job.payload["item"])
    by = Membership.objects.standing().get(pk=job.payload["by"])
    post = Post.objects.select_related("author__user", "current", "council").get(pk=item.key)
    _note(post, item, by)
    _tell_author_agreed(post, item, by)
    try:
        _carry_out(post, item, by)
    except (Refused, WrongState, PermissionDenied) as no:
        said = f"Minute {item.minute}. It could not be carried out yet: {no}"
        deciders = {m.pk: m for m in [*Membership.objects.deciders().select_related("council"), by]}
        notices.tell(deciders.values(), f"The Council resolved on “{post}”", post.deciding_address, said)


def _carry_out(post: Post, item: MeetingItem, by) -> None:
    if item.facts.get("withdraw"):
        _withdraw_as_resolved(post, item, by)
        return
    refuse_unseen(post, item.facts["hash"])
    if post.state == S.PUBLISHED:
        agreed = item.outcome == Outcome.AGREED
        raise Refused("Publish the correction, and say what it is." if agreed else "Throw the correction away.")
    if post.state == S.ON_HOLD:
        post = resume(post, by=by)
    if item.outcome == Outcome.AGREED:
        approve(post, by=by, seen=item.facts["hash"], note=item.words, at=goes_out_at(post))
        return
    said = f"The Council did not agree to it: minute {item.minute}. {item.words}".strip()
    reject(post, by=by, reason=said, seen=item.facts["hash"])


def _tell_author_agreed(post: Post, item: MeetingItem, by) -> None:
    """Of exactly this text. What is refused or withdrawn tells the author itself."""
    publishes = item.outcome == Outcome.AGREED and not item.facts.get("withdraw")
    if publishes and item.facts["hash"] == post.current.hash and post.author_id != by.pk:
        notices.tell([post.author], f"The Council agreed to “{post}”", post.author_address,
                     f"Minute {item.minute}. {item.words}".strip())


def _withdraw_as_resolved(post: Post, item: MeetingItem, by) -> None:
    """Agreed, it is withdrawn with the minute in the reason that readers see; refused, it stays as it is."""
    if item.outcome != Outcome.AGREED:
        said = f"Minute {item.minute}. {item.words}".strip()
        notices.tell([post.author], f"“{post}” stays published: the Council did not agree to withdraw it",
                     post.author_address, said)
        return
    if post.state != S.PUBLISHED or post.published.hash != item.facts["hash"]:
        raise Refused("What is published is not what the meeting was asked about.")
    words = item.words.rstrip(".")
    reason = f"{words} (minute {item.minute})." if words else \
        f"The Council resolved to withdraw this, minute {item.minute}."
    withdraw(post, by=by, public_reason=reason)


def _note(post: Post, item: MeetingItem, by) -> None:
    PostEvent.objects.create(
        post=post, actor=by, actor_name=by.name, actor_title=by.title, verb="resolved", from_state=post.state,
        to_state=post.state, note=f"{item.get_outcome_display()}, minute {item.minute}. {item.words}".strip(),
        text_hash=item.facts["hash"], authority=f"{item.meeting.body}, minute {item.minute}",
    )
