"""Lists of posts that were kept back, or would be: one row a post, and what whoever decides makes of each."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import nullcontext
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404
from django.utils import timezone

from councilcomms.councils.moments import says
from councilcomms.councils.transitions import Refused, Stale, WrongState, together
from councilcomms.posts import transitions
from councilcomms.posts.decidable import decidable
from councilcomms.posts.held_form import KeptBackBox
from councilcomms.posts.models import Post
from councilcomms.posts.permissions import in_office, may
from councilcomms.posts.transitions import LIFE, NoLongerPasses
from councilcomms.posts.transitions.conditions import refuse_unseen
from councilcomms.posts.transitions.passing import refuse_in_period
from councilcomms.posts.views.deciding_page import find_post
from councilcomms.posts.words import words_of

S = Post.State
#: Where reasons are given and minutes named.
_DECIDABLE = (S.SUBMITTED, S.APPROVED, S.SCHEDULED, S.MISSED)
_WAITING = (*_DECIDABLE, S.ON_HOLD)


@dataclass
class Row:
    """``kept``: what the page says of its ``post``. ``can``: the acts that it offers. ``answers``: what this member may
    say of its points where it is decided: “reason”, “minute”. ``opened``: the box that stands open."""

    kept: object
    box: KeptBackBox
    can: frozenset[str]
    answers: frozenset[str] = frozenset()
    opened: str = ""


@dataclass(frozen=True)
class Typed:
    """An act that was refused, with the box as it was typed. ``said``: where the post is not what the page showed, what
    became of it."""

    post: Post
    box: KeptBackBox
    act: str
    said: str = ""

    @property
    def became(self) -> str:
        """Of a post that has left the page."""
        return self.said or (LIFE.wrong_state(self.post, "") if self.post.state not in _WAITING else "")

    @property
    def lines(self) -> list[tuple[str, str]]:
        """What was typed, each with its label."""
        typed = ((field.label, field.value()) for field in self.box)
        return [(label, said) for label, said in typed if said]


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
    return Row(kept, box, _allowed(member, kept.post).intersection(offered), _answers(member, kept.post))


def put_typed(rows: list[Row], typed: Typed | None) -> dict:
    """Where one act was refused: what was typed, in the row of that post; for the template ``forms`` at fault, or
    ``left``: what was typed of a post that is on the page no more."""
    for row in rows:
        if typed and row.kept.post.pk == typed.post.pk:
            row.box, row.opened = typed.box, typed.act
            if typed.said:
                row.box.refuse({"": typed.said})
            return {"forms": [row.box]}
    return {"left": typed}


def _allowed(member, post: Post) -> frozenset[str]:
    """Buttons ask what the verbs ask."""
    can = set()
    if post.state == S.SUBMITTED and may("approve", member, post):
        can |= {"publish", "schedule"}
    if post.state in (S.SUBMITTED, S.ON_HOLD) and may("save", member, post):
        can.add("move")
    if LIFE.allows(post, "release") and may("release", member, post):
        can |= {"publish", "schedule", "move"}
    back = LIFE.allows(post, "request changes") and post.author_id != member.pk and post.author.is_active
    if back and may("request changes", member, post):
        can.add("send_back")
    if (LIFE.allows(post, "reject") or post.state == S.SCHEDULED) and may("reject", member, post):
        can.add("reject")
    return frozenset(can)


def _answers(member, post: Post) -> frozenset[str]:
    if post.state not in _DECIDABLE or not may("approve", member, post):
        return frozenset()
    return frozenset({"reason", "minute"} if in_office(member, post) else {"reason"})


def settle(request, pk: int, offered: Collection[str], show: Callable, done: Callable, around=nullcontext):
    """One post of a list. ``show(typed, status)``: the page with what was typed, where it was refused; ``done()``:
    where else it leads; ``around(post)``: a context in which the act is done."""
    post, act = find_post(request, pk), request.POST.get("act", "")
    if act not in offered:
        raise Http404("There is no such act here.")
    box = KeptBackBox(data=request.POST, prefix=f"post-{pk}")
    try:
        _refuse_moved(post, request.POST.get("shown_for"))
        with around(post):
            words = ACTS[act](post, box, request.member, request.POST.get("seen", ""))
        messages.success(request, words)
    except NoLongerPasses as no:
        messages.error(request, f"“{post}” was not published. {no}")
    except WrongState as changed:
        now = Post.objects.select_related("author__user", "current", "council").get(pk=pk)
        return show(Typed(now, box, act, changed.words), 409)
    except Refused as refused:
        box.refuse(refused.errors)
        return show(Typed(post, box, act), 200)
    return done()


def _refuse_moved(post: Post, shown_for: str | None) -> None:
    """Somebody gave it another time, or none, since the page was shown. ``shown_for``: None where no page said."""
    now = post.scheduled_for.isoformat() if post.scheduled_for else ""
    if shown_for is not None and shown_for != now:
        when = f"It goes out on {says(post.scheduled_for)} now" if post.scheduled_for else "It has no time now"
        raise Stale(f"{when}: somebody changed that after this page was shown. Nothing was done.", post)


def publish(post, box, by, seen: str) -> str:
    transitions.publish_now(post, by=by, seen=seen)
    return f"“{post}” is published."


def schedule(post, box, by, seen: str) -> str:
    """At this time, approved with it where it was not yet."""
    at = box.moment()
    if post.state == S.SUBMITTED:
        post = transitions.approve_for(post, by=by, seen=seen, at=at)
    else:
        refuse_unseen(post, seen)
        with together():
            if post.state == S.SCHEDULED:
                post = transitions.unschedule(post, by=by)
            post = transitions.schedule(post, by=by, at=at)
    return f"“{post}” now goes out on {says(post.scheduled_for)}."


def move(post, box, by, seen: str) -> str:
    """To another time. What was not decided yet is wanted for it, and waits as before."""
    if post.state not in (S.SUBMITTED, S.ON_HOLD):
        return schedule(post, box, by, seen)
    at = box.moment()
    refuse_unseen(post, seen)
    if at <= timezone.now():
        raise Refused({"when": "That time has passed. Choose a time to come."})
    with together():
        refuse_in_period(post, at)
        transitions.save(post, words_of(post.current), by=by, edit_number=post.edit_number, wanted_at=at)
    stays = "is still on hold" if post.state == S.ON_HOLD else "still waits to be decided"
    return f"“{post}” is now wanted for {says(at)}. It {stays}."


def send_back(post, box, by, seen: str) -> str:
    transitions.request_changes(post, by=by, note=box.said("note"), seen=seen)
    return f"“{post}” was sent back to {post.author.name}."


def reject(post, box, by, seen: str) -> str:
    with together():
        if post.state == S.SCHEDULED:
            post = transitions.unschedule(post, by=by)
        transitions.reject(post, by=by, reason=box.said("reason"), seen=seen)
    return f"“{post}” will not be published. {post.author.name} was told why."


ACTS = {"publish": publish, "schedule": schedule, "move": move, "send_back": send_back, "reject": reject}
