"""Verbs of those who are consulted before the decision, as the policy's steps say. None of them decides."""

from __future__ import annotations

from councilcomms.councils import notices
from councilcomms.councils.models import Role
from councilcomms.councils.transitions import Refused
from councilcomms.posts.authority import called
from councilcomms.posts.models import Asked, Post
from councilcomms.posts.permissions import deciding_today
from councilcomms.posts.steps import Standing, open_standing, steps_of, whom_to_ask
from councilcomms.posts.transitions.table import step
from policies.checks import version_in_force
from policies.models import Version
from policies.ways.steps import Consult, consult_data

MOST_WHY = Asked._meta.get_field("passed_over").max_length
_OF_STANDING = object()


def consult(post: Post, *, by) -> list[Asked]:
    """Ask whoever the next open consultation names, about exactly this text. Raises Refused where nobody can be."""
    with step(post, "consult", by=by) as now:
        standing = open_standing(now.thing, steps_of(now.thing))
        if standing is None or standing.waiting:
            raise Refused({"steps": "Whoever must be consulted about this was asked already."})
        rows = ask_next(now.thing, by=by)
        if not rows:
            raise Refused({"steps": "Nobody is left to be consulted about this. Ask the next meeting."})
        now.note = f"Asked: {', '.join(called(row.member.name, row.office) for row in rows)}."
        now.record(revision_number=now.thing.current.number, text_hash=now.thing.current.hash)
    return rows


def ask_next(post: Post, *, by, version: Version | None = None) -> list[Asked]:
    """The rows of whoever is asked now: none where every consultation is satisfied or waits for an answer. Call under
    the post's lock; whoever is asked is told. ``version``: in force, where it was just read."""
    version = version or version_in_force()
    standing = open_standing(post, steps_of(post, version))
    return ask_whom_it_wants(post, standing, version, by=by) if standing and not standing.waiting else []


def ask_whom_it_wants(post: Post, standing: Standing, version, *, by, number=_OF_STANDING) -> list[Asked]:
    """``number``: which of the steps asks; None where none does."""
    number = standing.number if number is _OF_STANDING else number
    wanted = consult_data(standing.step) if number is not None else {}
    rows = [
        Asked.objects.create(
            post=post, purpose=Asked.Purpose.CONSULTED, asked_by=by, member=person.member, office=person.office,
            step=number, consultation=wanted, text_hash=post.current.hash,
        )
        for person in whom_to_ask(post, standing, version)
    ]
    notices.tell(
        [row.member for row in rows], f"You are consulted about “{post}”", post.author_address,
        "Read it and say whether you agree. You do not decide: that comes after.",
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
        if len(why.strip()) > MOST_WHY:
            raise Refused({"why": f"Keep the reason to {MOST_WHY} characters."})
        row.passed_over = why.strip()
        row.save()
        version = version_in_force()
        standing = open_standing(now.thing, steps_of(now.thing, version))
        rows = ask_whom_it_wants(now.thing, standing, version, by=by) if standing else []
        if not rows and not (standing and standing.waiting):
            raise Refused({"steps": "Nobody is next in line. Ask the next meeting."})
        now.note = f"{called(asked.member.name, row.office)} was not waited for: {why.strip()}"
    return rows


def ask_about_meeting(post: Post, *, by) -> None:
    """A meeting decides on what is about everybody who could: the chair, or whoever is next in line, is consulted. Part
    of asking the meeting."""
    if post.asked.filter(purpose=Asked.Purpose.CONSULTED, text_hash=post.current.hash, passed_over="").exists():
        return
    standing = Standing(0, Consult((Role.CHAIR,)))
    ask_whom_it_wants(post, standing, version_in_force(), by=by, number=None)


def no_longer_consulted(post: Post, why: str) -> None:
    """Whoever was consulted and has not answered need not any more: it was decided, called back or changed. Those rows
    count for nothing, so that the same person can be asked again."""
    waiting = post.asked.filter(purpose=Asked.Purpose.CONSULTED, answered_at=None, passed_over="")
    waiting.update(passed_over=why, step=None)


def tell_answered(asked: Asked, said: str, *, by) -> None:
    """Whoever asked, and of a consultation whoever may decide now."""
    post, told = asked.post, {asked.asked_by_id: asked.asked_by}
    if asked.purpose == Asked.Purpose.CONSULTED:
        told |= {member.pk: member for member in deciding_today(post)}
    for member in told.values():
        if member.pk != by.pk:
            notices.tell([member], f"{by.name} answered about “{post}”", post.desk_address_for(member), said)
