"""What needs whoever decides: waiting, missed, scheduled, on hold, to do by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Case, CharField, F, OuterRef, Q, Subquery, Value, When, Window
from django.db.models.functions import Coalesce, RowNumber

from councilcomms.posts.decidable import decidable
from councilcomms.posts.models import Check, Delivery, Post, PostEvent
from councilcomms.posts.transitions import VERB_WORDS
from policies.checks import version_in_force

S = Post.State
PAGE = 25
BESIDE = 10
MOST_COUNTED = 20
CORRECTION = "correction"
#: What Clerk and full deputy may decide on.
ALL = Q()

#: Why a post waits, by the verb that brought it.
WHY = {
    "submit": "Sent to you", "resume": "Taken off hold", "bounce": "Did not go out",
    "save": "Changed after it was approved",
}


def corrections():
    """Published, with a newer version that is not published yet."""
    return Q(state=S.PUBLISHED) & ~Q(current=F("published"))


def count_waiting(mine: Q = ALL) -> int:
    """How many posts need a decision, counted no further than matters. ``mine``: as posts.decidable says."""
    needing = Post.objects.filter(mine).filter(Q(state__in=[S.SUBMITTED, S.MISSED]) | corrections())
    return needing.order_by().values("pk")[: MOST_COUNTED + 1].count()


def count_by_hand(mine: Q = ALL) -> int:
    """How many deliveries are left to a person, counted no further than matters."""
    waiting = _left_by_hand(mine)
    return waiting.order_by().values("pk")[: MOST_COUNTED + 1].count()


def counted(number: int) -> str:
    return f"more than {MOST_COUNTED}" if number > MOST_COUNTED else str(number)


def _left_by_hand(mine: Q):
    waiting = Delivery.objects.filter(state=Delivery.State.BY_HAND, post__state=S.PUBLISHED)
    return waiting.filter(post__in=Post.objects.filter(mine)) if mine else waiting


def next_waiting(post: Post, mine: Q = ALL) -> Post | None:
    return _soonest_first(mine).exclude(pk=post.pk).first()


def _soonest_first(mine: Q):
    waiting = Post.objects.filter(mine, state=S.SUBMITTED)
    return waiting.annotate(needed=Coalesce("wanted_at", "waiting_since")).order_by("needed", "pk")


def _with_why(posts):
    """With the verb and note that brought each here, and the points last found."""
    moved = PostEvent.objects.filter(post=OuterRef("pk")).exclude(from_state=F("to_state")).order_by("-at", "-pk")
    checks = Check.objects.filter(post=OuterRef("pk")).exclude(moment=Check.Moment.HELD)  # That is over.
    found = checks.order_by("-at", "-pk")
    return posts.select_related("author__user", "current").annotate(
        moved_by=Subquery(moved.values("verb")[:1]), moved_note=Subquery(moved.values("note")[:1]),
        moved_who=Subquery(moved.values("actor_name")[:1]), found=Subquery(found.values("findings")[:1]),
        found_in=Subquery(found.values("text_hash")[:1]),
    )


def why(post: Post) -> str:
    """Why a post is here, in a few words."""
    words = WHY.get(post.moved_by) or VERB_WORDS.get(post.moved_by, "sent").capitalize()
    if post.moved_by == "submit" and post.current.number > 1:
        words = "Sent to you again"
    shows_note = post.moved_by in {"bounce", "hold", "miss", "schedule"}
    return f"{words}: {post.moved_note}" if shows_note and post.moved_note else f"{words}."


def points_words(post: Post) -> str:
    """“3 points: 1 must change”, of the last check of this very text."""
    if post.found is None or post.found_in != post.current.hash:
        return ""
    standing = [found for found in post.found if not found["lifted"]]
    if not standing:
        return "No points"
    must = sum(found["severity"] == "block" for found in standing)
    many = f"{len(standing)} point{'' if len(standing) == 1 else 's'}"
    return f"{many}: {must} must change" if must else many


@dataclass(frozen=True)
class Row:
    post: Post
    why: str
    points: str
    #: A hold covers it at present.
    held: bool = False


def _rows(posts) -> list[Row]:
    return [Row(post, why(post), points_words(post)) for post in posts]


def page_of_waiting(after: str, mine: Q = ALL):
    """One page of what waits, and the place that the next begins after, or ""."""
    posts = _with_why(_soonest_first(mine))
    moment, _, pk = after.partition("_")
    if moment and pk.isdecimal():
        try:
            posts = posts.filter(
                Q(needed__gt=datetime.fromisoformat(moment)) | Q(needed=datetime.fromisoformat(moment), pk__gt=int(pk))
            )
        except ValueError:
            posts = posts.none()
    rows = list(posts[: PAGE + 1])
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    return _rows(rows[:PAGE]), f"{last.needed.isoformat()}_{last.pk}" if last else ""


def beside(mine: Q = ALL) -> dict[str, list[Row]]:
    """Missed, corrections, scheduled, approved with no time, on hold: the first few of each, in one statement."""
    kind = Case(When(corrections(), then=Value(CORRECTION)), default=F("state"), output_field=CharField())
    due = Coalesce("scheduled_for", "waiting_since", "published_at")
    posts = (
        _with_why(Post.objects.filter(mine).filter(
            Q(state__in=[S.MISSED, S.SCHEDULED, S.APPROVED, S.ON_HOLD]) | corrections()
        ))
        .annotate(kind=kind)
        .annotate(place=Window(RowNumber(), partition_by=[F("kind")], order_by=[due, "pk"]))
        .filter(place__lte=BESIDE + 1)
        .order_by("place")
    )
    found: dict[str, list] = {}
    for post in posts:
        found.setdefault(post.kind, []).append(post)
    return {kind: _rows(rows) for kind, rows in found.items()}


def by_hand(mine: Q = ALL):
    """Published, and still to be put somewhere by a person."""
    rows = _left_by_hand(mine).select_related("channel", "post__current", "revision")
    return list(rows.order_by("made_at", "pk")[: BESIDE + 1])


def sections(after: str, member, holds=()) -> dict:
    """Everything the page of the queue shows this member: what they may decide on. ``holds``: those that run."""
    mine = decidable(member)
    rows, following = page_of_waiting(after, mine)
    others = beside(mine)
    hands = by_hand(mine)
    scheduled = [
        replace(row, held=any(hold.holds(row.post.current.category) for hold in holds))
        for row in others.get(S.SCHEDULED, [])
    ]
    passed = [row for row in scheduled if row.post.time_has_passed]
    lists = [
        ("missed", "Missed their time", others.get(S.MISSED, [])),
        ("passed", "Their time has passed", passed),
        ("corrections", "Corrections waiting", others.get(CORRECTION, [])),
        ("scheduled", "Scheduled next", scheduled[len(passed):]),
        ("approved", "Approved, no time set", others.get(S.APPROVED, [])),
        ("hold", "On hold", others.get(S.ON_HOLD, [])),
    ]
    shown = [(key, title, rows[:BESIDE], len(rows) > BESIDE) for key, title, rows in lists if rows]
    empty = not (rows or hands or after or passed or others.get(S.MISSED) or others.get(CORRECTION))
    return {
        "rows": rows, "following": following, "first": not after, "lists": shown, "hands": hands[:BESIDE],
        "more_hands": len(hands) > BESIDE, "empty": empty, "policy": version_in_force() if empty else None,
    }
