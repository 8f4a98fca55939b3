"""When somebody leaves: their open drafts go to whoever takes over, and nobody waits for an answer of theirs."""

from __future__ import annotations

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from councilcomms.channels.models import Channel
from councilcomms.councils import jobs, notices
from councilcomms.councils.models import Membership, Role
from councilcomms.councils.people.leaving import who_left
from councilcomms.councils.transitions import Refused, WrongState
from councilcomms.posts import buffers
from councilcomms.posts.models import Asked, Buffer, Post, PostEvent
from councilcomms.posts.permissions import WITH_AUTHOR, drafts, may
from councilcomms.posts.transitions.consulting import pass_over
from councilcomms.posts.transitions.table import TRANSITIONS, S, step
from councilcomms.posts.words import Words, words_of, write_revision
from policies.checks import version_in_force

#: Not yet out, and not given up.
OPEN = tuple(TRANSITIONS["hand over"])
_NAMED = 20


def open_posts(author: Membership):
    return Post.objects.filter(author=author, state__in=OPEN)


def open_drafts(author: Membership) -> int:
    return open_posts(author).count()


def hand_over(post: Post, *, by, to: Membership) -> Post:
    """A new author for what is not out yet; what the old one typed and did not save is saved first."""
    with step(post, "hand over", by=by) as now:
        leaver = now.thing.author
        if to.pk == leaver.pk or not to.is_active or not drafts(to):
            raise Refused({"successor": "Choose somebody who is a member today and may write posts."})
        keep_typed(now.thing, leaver, to)
        now.thing.author = to
        now.note = f"From {leaver.name} to {to.name}."
        now.record(revision_number=now.thing.current.number, text_hash=now.thing.current.hash)
    return now.thing


def keep_typed(post: Post, leaver: Membership, to: Membership) -> None:
    """The buffer becomes the draft's words. Where the draft was saved since, it goes along as it is, and the page asks
    which of the two is meant."""
    buffer = buffers.of(post, leaver)
    if buffer is None or post.state not in WITH_AUTHOR:
        return
    if buffer.based_on != post.edit_number:
        Buffer.objects.filter(post=post, member=to).delete()
        buffer.member, buffer.saved_at = to, timezone.now()
        buffer.save()
        return
    write_revision(post, typed_words(post, buffer), by=leaver)
    post.edit_number += 1
    buffer.delete()


def typed_words(post: Post, buffer: Buffer) -> Words:
    """As the form reads them; where it cannot read all of them, the text at least is taken as it was typed."""
    from councilcomms.posts.forms import PostForm

    data = buffers.as_data(buffer)
    members = Membership.objects.active().select_related("user")
    form = PostForm(data, post=post, channels=list(Channel.objects.usable(version_in_force())), members=list(members))
    if form.is_valid():
        return form.to_words(post)
    saved = words_of(post.current)
    return replace(saved, text=data.get("text", saved.text), headline=data.get("headline", saved.headline)[:120])


def hand_over_all(leaver: Membership, *, by, to: Membership) -> int:
    """Everything of theirs that is open; returns how many. One notice says to whoever takes over what it is."""
    posts = list(open_posts(leaver).select_related("author__user", "current", "council").order_by("pk"))
    for post in posts:
        hand_over(post, by=by, to=to)
    if posts:
        named = "; ".join(f"“{post}”" for post in posts[:_NAMED])
        more = f"; and {len(posts) - _NAMED} more" if len(posts) > _NAMED else ""
        what = "a draft" if len(posts) == 1 else f"{len(posts)} drafts"
        address = reverse("posts", args=[posts[0].council.slug])
        notices.tell([to], f"You take over {what} of {leaver.name}", address, f"{named}{more}.")
    return len(posts)


@jobs.handler("posts.author_left", after="councils.membership_ended")
def author_left(job) -> None:
    """After the last day. Acts as whoever ended the membership; where they are Clerk no longer, as the Clerk of today.
    With no Clerk nothing is done: ``manage.py doctor`` shows what waits."""
    leaver = who_left(job)
    by = acting_clerk(job.payload.get("by")) if leaver else None
    if by is None:
        return
    hand_over_all(leaver, by=by, to=successor(job.payload.get("successor")) or by)
    close_questions(leaver, by=by)
    pass_over_all(leaver, by=by)


def acting_clerk(pk) -> Membership | None:
    clerks = Membership.objects.standing().holding(Role.CLERK)
    return clerks.filter(pk=pk).first() or clerks.order_by("pk").first()


def successor(pk) -> Membership | None:
    """Who was chosen to take over, where they still can."""
    chosen = Membership.objects.standing().active().filter(pk=pk).first() if pk else None
    return chosen if chosen and drafts(chosen) else None


def close_questions(leaver: Membership, *, by) -> None:
    """Whoever asked them is told that no answer comes."""
    if not may("hand over", by, by):
        raise PermissionDenied("The Clerk closes what was asked of somebody who left.")
    words = f"{leaver.name} has left and did not answer."
    open_questions = Asked.objects.filter(member=leaver, answered_at=None).exclude(purpose=Asked.Purpose.CONSULTED)
    for asked in open_questions.select_related("post__current", "post__council", "asked_by__user"):
        asked.answer, asked.answered_at = words, timezone.now()
        asked.save()
        PostEvent.objects.create(
            post=asked.post, actor=by, actor_name=by.name, actor_title=by.title, verb="answer", note=words,
            from_state=asked.post.state, to_state=asked.post.state,
        )
        address = asked.post.desk_address_for(asked.asked_by)
        notices.tell([asked.asked_by], f"No answer comes about “{asked.post}”", address, f"{words} Ask somebody else.")


def pass_over_all(leaver: Membership, *, by) -> None:
    """Where they were consulted, the next in line is asked. Where nobody is, it stays as it is, and doctor shows it."""
    rows = Asked.objects.filter(
        member=leaver, purpose=Asked.Purpose.CONSULTED, answered_at=None, passed_over="",
        post__state__in=(S.SUBMITTED, S.PUBLISHED),
    )
    for asked in rows.select_related("member__user", "post__author__user", "post__current", "post__council"):
        if asked.text_hash != asked.post.current.hash:
            continue  # The words were changed since: nobody waits for this answer.
        try:
            pass_over(asked, by=by, why=f"{leaver.name} has left.")
        except (Refused, WrongState, PermissionDenied):
            continue
