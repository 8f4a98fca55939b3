"""Verbs while a post is with its author, and what colleagues are asked."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import meetings
from councilcomms.councils.models import Membership
from councilcomms.councils.moments import clock
from councilcomms.councils.transitions import Refused, Stale, one_act
from councilcomms.posts.checking import check_post, goes_out_at, keep_check
from councilcomms.posts.models import Asked, Check, Post, PostEvent
from councilcomms.posts.permissions import may, may_agree, whom_it_waits_for
from councilcomms.posts.transitions.conditions import (
    clear_approval,
    decided_on,
    forget_buffer,
    keep_revision,
    no_longer_waits,
    refuse_stale_tab,
    refuse_unconfirmed,
    refuse_unsendable,
    waits_words,
)
from councilcomms.posts.transitions.consulting import ask_next, no_longer_consulted, tell_answered
from councilcomms.posts.transitions.table import S, step
from councilcomms.posts.words import Words, words_of, write_revision
from policies.checks import version_in_force

_VERB_OF = {
    Asked.Purpose.QUESTION: "answer", Asked.Purpose.SECOND_READER: "agree", Asked.Purpose.CONSULTED: "consulted",
}


def write(words: Words, *, by: Membership, wanted_at=None, copied_from=None, note: str = "") -> Post:
    """A new draft of ``by``. ``note``: where its words come from, if not from here."""
    if not may("write", by, None):
        raise PermissionDenied("Only councillors and officers write posts.")
    with one_act():
        post = Post.objects.create(
            council=by.council, author=by, edit_number=1, wanted_at=wanted_at, copied_from=copied_from
        )
        write_revision(post, words, by=by)
        post.skip_history_when_saving = True  # one row of history for one act
        post.save(update_fields=["current"])
        del post.skip_history_when_saving
        PostEvent.objects.create(
            post=post, actor=by, actor_name=by.name, actor_title=by.title, verb="write", to_state=post.state,
            revision_number=1, note=f"Copied from “{copied_from}”" if copied_from else note,
        )
    return post


def save(post: Post, words: Words, *, by, edit_number: int, wanted_at=None) -> Post:
    """Put changed words down, or another time. From the first sending on each saving of words is a version; an approval
    is cleared by either."""
    with step(post, "save", by=by) as now:
        refuse_stale_tab(now.thing, edit_number)
        changed = words.hash() != now.thing.current.hash
        if changed or wanted_at != now.thing.wanted_at:
            sent = now.thing.state not in (S.DRAFT, S.CHANGES_REQUESTED)
            write_revision(now.thing, words, by=by)
            clear_approval(now.thing)
            now.thing.wanted_at = wanted_at
            now.thing.edit_number += 1
            if sent:
                keep_revision(now.thing)
            if sent and changed:
                no_longer_consulted(now.thing, "The words were changed after that.")
            history = reverse("post_history", args=[now.thing.council.slug, now.thing.pk])
            what = "the words of" if changed else "the time wanted for"
            now.tell([now.thing.author], f"{by.name} changed {what} “{now.thing}”", history)
        elif now.thing.state in (S.APPROVED, S.SCHEDULED, S.MISSED):
            now.to = now.thing.state
        forget_buffer(now.thing, by)
        now.record(revision_number=now.thing.current.number, text_hash=now.thing.current.hash)
        if now.to == S.SUBMITTED and now.thing.waiting_since is None:
            now.thing.waiting_since = timezone.now()
    return now.thing


def submit(post: Post, *, by, as_routine: bool = False) -> Post:
    """To the Clerk. No point from the checker stops this; only a policy not yet confirmed does.

    ``as_routine``: it goes out in this very transaction, so nobody is asked about it or told that it waits.
    """
    with step(post, "submit", by=by) as now:
        sent, version = now.thing, version_in_force()
        sent._in_force = version
        refuse_unsendable(sent, version)
        refuse_unconfirmed(by, version)
        checked = check_post(sent, words_of(sent.current), now=goes_out_at(sent), version=version)
        keep_revision(sent)
        sent.check_sent = keep_check(sent, sent.current, checked, Check.Moment.SENT)
        sent.waiting_since, sent.opened_at = timezone.now(), None
        now.record(**decided_on(sent, checked))
        if not as_routine:
            ask_next(sent, by=by, version=version)
            now.tell(whom_it_waits_for(sent), f"“{sent}” waits for you", sent.deciding_address, waits_words(sent))
    return now.thing


def recall(post: Post, *, by) -> Post:
    """Back from whoever decides, until it is opened."""
    with step(post, "recall", by=by) as now:
        if now.thing.opened_at:
            raise Refused(
                f"This was opened at {clock(now.thing.opened_at)}, so it cannot be called back. "
                "Ask for it to be sent back to you."
            )
        now.thing.waiting_since = None
        no_longer_consulted(now.thing, "It was called back.")
        meetings.no_longer_asked(meetings.About.POST, now.thing.pk, by=by)
        no_longer_waits(now.thing)
    return now.thing


def discard(post: Post, *, by) -> Post:
    with step(post, "discard", by=by) as now:
        forget_buffer(now.thing, by)
    return now.thing


def ask(post: Post, *, by, member: Membership, question: str, purpose=Asked.Purpose.QUESTION) -> Asked:
    """Ask a colleague about a draft, or a second reader to agree to exactly this text."""
    with step(post, "ask", by=by, note=question) as now:
        if member.pk == by.pk or not member.is_active:
            raise Refused({"member": "Choose a colleague who is a member today."})
        if purpose == Asked.Purpose.SECOND_READER and not may_agree(member, now.thing):
            raise Refused({"member": f"{member.name} cannot be the second reader of this post."})
        if purpose == Asked.Purpose.QUESTION and not question.strip():
            raise Refused({"question": "Write what you want to ask."})
        asked = Asked.objects.create(
            post=now.thing, purpose=purpose, asked_by=by, member=member, question=question,
            text_hash=now.thing.current.hash,
        )
        now.record(revision_number=now.thing.current.number, text_hash=now.thing.current.hash)
        now.tell([member], f"{by.name} asks you about “{now.thing}”", now.thing.author_address, question)
    return asked


@transaction.atomic
def answer(asked: Asked, *, by, words: str, agreed: bool | None = None) -> Asked:
    """Answer what one was asked. A second reader agrees, or not, to the text as it was when asked."""
    # The post first, as every verb: two answers at once would both, or neither, ask whoever comes next.
    post = Post.objects.select_for_update(of=("self",)).select_related("current").get(pk=asked.post_id)
    asked = Asked.objects.select_for_update(of=("self",)).select_related("asked_by").get(pk=asked.pk)
    asked.post = post
    if not may("answer", by, asked):
        raise PermissionDenied("This was asked of somebody else, or is answered.")
    says_yes_or_no = asked.purpose != Asked.Purpose.QUESTION
    if says_yes_or_no and agreed is None:
        raise Refused({"agreed": "Say whether you agree."})
    if asked.purpose == Asked.Purpose.SECOND_READER and agreed and not may("agree", by, post):
        raise PermissionDenied("You cannot be the second reader of this post.")
    consulted = asked.purpose == Asked.Purpose.CONSULTED
    if says_yes_or_no and asked.text_hash != post.current.hash and (agreed or consulted):
        raise Stale("The words were changed after you were asked. Read them again, then agree.", post)
    if not says_yes_or_no and not words.strip():
        raise Refused({"answer": "Write your answer."})
    asked.answer, asked.agreed, asked.answered_at = words, agreed if says_yes_or_no else None, timezone.now()
    asked.save()
    said = words if not says_yes_or_no else f"{'Agreed' if agreed else 'Did not agree'}. {words}".strip()
    PostEvent.objects.create(
        post=post, actor=by, actor_name=by.name, actor_title=by.title, verb=_VERB_OF[asked.purpose],
        from_state=post.state, to_state=post.state, note=said, text_hash=post.current.hash,
        revision_number=post.current.number, authority=asked.office,
    )
    if asked.step is not None:
        ask_next(post, by=by)
    tell_answered(asked, said, by=by)
    return asked
