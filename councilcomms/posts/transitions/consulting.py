"""Verbs of those who are consulted before the decision, as the policy's steps say. None of them decides."""

from __future__ import annotations

from councilcomms.councils import notices
from councilcomms.councils.transitions import Refused
from councilcomms.posts.models import Asked, Post
from councilcomms.posts.steps import Standing, open_standing, steps_of, whom_to_ask
from councilcomms.posts.transitions.table import step
from policies.checks import version_in_force


def consult(post: Post, *, by) -> list[Asked]:
    """Ask whoever the next open consultation names, about exactly this text. Raises Refused where nobody can be."""
    with step(post, "consult", by=by) as now:
        rows = ask_next(now.thing, by=by)
        if not rows:
            raise Refused({"steps": "Nobody is left to be consulted about this. Ask the next meeting."})
        now.note = f"Asked: {', '.join(f'{row.member.name} ({row.office})' for row in rows)}."
        now.record(revision_number=now.thing.current.number, text_hash=now.thing.current.hash)
    return rows


def ask_next(post: Post, *, by) -> list[Asked]:
    """The rows of whoever is asked now: none where every consultation is satisfied or waits for an answer. Call under
    the post's lock; whoever is asked is told."""
    version = version_in_force()
    standing = open_standing(post, steps_of(post, version))
    return ask_whom_it_wants(post, standing, version, by=by) if standing and not standing.waiting else []


def ask_whom_it_wants(post: Post, standing: Standing, version, *, by) -> list[Asked]:
    rows = [
        Asked.objects.create(
            post=post, purpose=Asked.Purpose.CONSULTED, asked_by=by, member=person.member, step=standing.number,
            office=person.office, text_hash=post.current.hash,
        )
        for person in whom_to_ask(post, standing, version)
    ]
    notices.tell(
        [row.member for row in rows], f"You are consulted about “{post}”", post.author_address,
        "Read it and say whether you agree. The Clerk decides after that.",
    )
    return rows


def pass_over(asked: Asked, *, by, why: str) -> list[Asked]:
    """Whoever was consulted does not answer: the next in line is asked instead, and the record says why."""
    with step(asked.post, "pass over", by=by, note=why) as now:
        row = Asked.objects.select_for_update(of=("self",)).get(pk=asked.pk)
        if row.purpose != Asked.Purpose.CONSULTED or row.answered_at or row.passed_over:
            raise Refused({"steps": "This is answered already, or the next in line was asked."})
        if not why.strip():
            raise Refused({"why": "Write why the next in line is asked."})
        row.passed_over = why.strip()
        row.save()
        version = version_in_force()
        standing = open_standing(now.thing, steps_of(now.thing, version))
        rows = ask_whom_it_wants(now.thing, standing, version, by=by) if standing else []
        if not rows and not (standing and standing.waiting):
            raise Refused({"steps": "Nobody is next in line. Ask the next meeting."})
        now.note = f"{asked.member.name} was not waited for: {why.strip()}"
    return rows
