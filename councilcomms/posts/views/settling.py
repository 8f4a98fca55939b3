"""Lists of posts that were kept back, or would be: one row a post, and what whoever decides makes of each."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.http import Http404
from django.utils import timezone

from councilcomms.councils.moments import says
from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from councilcomms.posts.decidable import decidable
from councilcomms.posts.held_form import KeptBackBox
from councilcomms.posts.models import Post
from councilcomms.posts.permissions import may
from councilcomms.posts.transitions import LIFE, NoLongerPasses
from councilcomms.posts.views.deciding_page import find_post
from councilcomms.posts.words import words_of

S = Post.State


@dataclass
class Row:
    """``kept``: what the page says of its ``post``. ``can``: the acts that it offers. ``opened``: the box that stands
    open."""

    kept: object
    box: KeptBackBox
    can: frozenset[str]
    opened: str = ""


def require_decider(request) -> Q:
    """Which posts this member sees there, as a filter of rows; nobody else comes in."""
    member = request.member
    if not may("see queue", member, None):
        raise PermissionDenied("The Clerk says what becomes of these.")
    return Q() if member.is_clerk or member.is_deputy else decidable(member)


def row_of(member, kept, offered: Collection[str], *, at=None) -> Row:
    """``at``: the time (aware) that the boxes for it begin with."""
    here = timezone.localtime(at) if at else None
    initial = {"date": here.date(), "time": here.time()} if here else {}
    box = KeptBackBox(prefix=f"post-{kept.post.pk}", initial=initial)
    return Row(kept, box, _allowed(member, kept.post).intersection(offered))


def put_typed(rows: list[Row], of: int | None, box, opened: str) -> None:
    """Where one act was refused: what was typed, in the row of that post."""
    for row in rows:
        if row.kept.post.pk == of:
            row.box, row.opened = box, opened


def _allowed(member, post: Post) -> frozenset[str]:
    """Buttons ask what the verbs ask."""
    can = set()
    if post.state == S.SUBMITTED and may("approve", member, post):
        can |= {"publish", "schedule"}
    if post.state == S.SUBMITTED and may("save", member, post):
        can.add("move")
    if LIFE.allows(post, "release") and may("release", member, post):
        can |= {"publish", "schedule", "move"}
    back = LIFE.allows(post, "request changes") and post.author_id != member.pk and post.author.is_active
    if back and may("request changes", member, post):
        can.add("send_back")
    if (LIFE.allows(post, "reject") or post.state == S.SCHEDULED) and may("reject", member, post):
        can.add("reject")
    return frozenset(can)


def settle(request, pk: int, offered: Collection[str], show: Callable, done: Callable):
    """One post of a list. ``show(of, box, opened)``: the page with what was typed, where it was refused; ``done()``:
    where else it leads."""
    post, act = find_post(request, pk), request.POST.get("act", "")
    if act not in offered:
        raise Http404("There is no such act here.")
    box = KeptBackBox(data=request.POST, prefix=f"post-{pk}")
    try:
        messages.success(request, ACTS[act](post, box, request.member, request.POST.get("seen", "")))
    except NoLongerPasses as no:
        messages.error(request, f"“{post}” was not published. {no}")
    except Refused as refused:
        box.refuse(refused.errors)
        return show(pk, box, act)
    return done()


def publish(post, box, by, seen: str) -> str:
    transitions.publish_now(post, by=by, seen=seen)
    return f"“{post}” is published."


def schedule(post, box, by, seen: str) -> str:
    """At this time, approved with it where it was not yet."""
    at = box.moment()
    if post.state == S.SUBMITTED:
        post = transitions.approve_for(post, by=by, seen=seen, at=at)
    else:
        with transaction.atomic():
            if post.state == S.SCHEDULED:
                post = transitions.unschedule(post, by=by)
            post = transitions.schedule(post, by=by, at=at)
    return f"“{post}” now goes out on {says(post.scheduled_for)}."


def move(post, box, by, seen: str) -> str:
    """To another time. What was not decided yet is wanted for it, and waits as before."""
    if post.state != S.SUBMITTED:
        return schedule(post, box, by, seen)
    at = box.moment()
    if at <= timezone.now():
        raise Refused({"when": "That time has passed. Choose a time to come."})
    transitions.save(post, words_of(post.current), by=by, edit_number=post.edit_number, wanted_at=at)
    return f"“{post}” is now wanted for {says(at)}. It still waits to be decided."


def send_back(post, box, by, seen: str) -> str:
    transitions.request_changes(post, by=by, note=box.said("note"), seen=seen)
    return f"“{post}” was sent back to {post.author.name}."


def reject(post, box, by, seen: str) -> str:
    with transaction.atomic():
        if post.state == S.SCHEDULED:
            post = transitions.unschedule(post, by=by)
        transitions.reject(post, by=by, reason=box.said("reason"), seen=seen)
    return f"“{post}” will not be published. {post.author.name} was told why."


ACTS = {"publish": publish, "schedule": schedule, "move": move, "send_back": send_back, "reject": reject}
