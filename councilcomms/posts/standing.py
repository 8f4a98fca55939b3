"""Where a post stands, in words for its author: what it is, and what comes next."""

from __future__ import annotations

from datetime import datetime

from councilcomms.councils.moments import says
from councilcomms.posts.models import Post
from councilcomms.posts.waiting import Waiting, waiting_today

S = Post.State
_COLOURS = {
    S.DRAFT: "grey", S.CHANGES_REQUESTED: "orange", S.PUBLISHED: "green", S.APPROVED: "teal", S.SCHEDULED: "teal",
    S.MISSED: "orange", S.WITHDRAWN: "red", S.REJECTED: "red", S.ON_HOLD: "grey", S.DISCARDED: "grey",
}


def when(moment: datetime | None) -> str:
    """“Friday 7 June, 9am”."""
    return says(moment) if moment else ""


def colour(post: Post) -> str:
    return _COLOURS.get(post.state, "")


def label(post: Post, mine: bool = True, waiting: Waiting | None = None) -> str:
    if post.state == S.SUBMITTED:
        return f"With {(waiting or waiting_today()).names(post)}"
    if post.state == S.CHANGES_REQUESTED and not mine:
        return "Sent back"
    return post.get_state_display()


def what_next(post: Post, mine: bool = True, waiting: Waiting | None = None) -> str:
    """One sentence about what comes next, for its author or for somebody else."""
    if post.state == S.SUBMITTED:
        return _sent(post, mine, waiting or waiting_today())
    if post.time_has_passed:
        return f"It was to go out on {when(post.scheduled_for)}. Where a hold kept it back, the Clerk says what now."
    return {
        S.DRAFT: "Not sent yet. Finish it and send it." if mine else "Not sent yet.",
        S.CHANGES_REQUESTED: "Change it and send it again." if mine else "With its author again.",
        S.APPROVED: "Approved. The time is still to be set.",
        S.SCHEDULED: f"It goes out on {when(post.scheduled_for)}.",
        S.ON_HOLD: "It waits until it is taken off hold.",
        S.MISSED: "It missed its time. Another must be chosen.",
        S.PUBLISHED: f"It went out on {when(post.published_at)}.",
        S.WITHDRAWN: f"Withdrawn on {when(post.withdrawn_at)}. {post.public_reason}",
        S.REJECTED: "It will not be published. The page says why.",
        S.DISCARDED: "Discarded.",
    }[post.state]


def _sent(post: Post, mine: bool, waiting: Waiting) -> str:
    if post.opened_at:
        return f"Opened on {when(post.opened_at)}."
    if not mine:
        return f"Waiting since {when(post.waiting_since)}."
    return f"Sent. You can change it until {waiting.names(post)} opens it."


def sent_words(post: Post) -> str:
    """What its author is told at the moment of sending: points that must change do not stop it, and are not hidden."""
    found = post.check_sent.findings  # the verb left it there
    number = sum(point["severity"] == "block" and not point["lifted"] for point in found)
    if not number:
        return "Sent."
    points, them = ("1 point", "it") if number == 1 else (f"{number} points", "them")
    who = waiting_today().names(post)
    return f"Sent, with {points} that must change: {who} will change {them} or send it back."
