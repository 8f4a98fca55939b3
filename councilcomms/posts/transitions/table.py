"""Where each verb starts and ends, and the words for it."""

from __future__ import annotations

from django.db.models import F
from django.utils import timezone
from django.utils.timezone import localtime

from councilcomms.councils.moments import clock
from councilcomms.councils.transitions import Life
from councilcomms.posts.models import Post, PostEvent
from councilcomms.posts.permissions import may

S = Post.State

#: verb: {state it starts from: state it ends in}
TRANSITIONS: dict[str, dict[str, str]] = {
    "save": {
        S.DRAFT: S.DRAFT, S.CHANGES_REQUESTED: S.CHANGES_REQUESTED, S.SUBMITTED: S.SUBMITTED,
        S.APPROVED: S.SUBMITTED, S.SCHEDULED: S.SUBMITTED, S.MISSED: S.SUBMITTED, S.ON_HOLD: S.ON_HOLD,
        S.PUBLISHED: S.PUBLISHED,
    },
    "submit": {S.DRAFT: S.SUBMITTED, S.CHANGES_REQUESTED: S.SUBMITTED},
    "recall": {S.SUBMITTED: S.DRAFT},
    "discard": {S.DRAFT: S.DISCARDED, S.CHANGES_REQUESTED: S.DISCARDED},
    "open": {S.SUBMITTED: S.SUBMITTED},
    "ask": {state: state for state in (S.DRAFT, S.CHANGES_REQUESTED, S.SUBMITTED, S.ON_HOLD, S.PUBLISHED)},
    "consult": {S.SUBMITTED: S.SUBMITTED, S.PUBLISHED: S.PUBLISHED},
    "pass over": {S.SUBMITTED: S.SUBMITTED, S.PUBLISHED: S.PUBLISHED},
    "ask meeting": {S.SUBMITTED: S.SUBMITTED, S.ON_HOLD: S.ON_HOLD, S.PUBLISHED: S.PUBLISHED},
    "request changes": dict.fromkeys((S.SUBMITTED, S.ON_HOLD, S.APPROVED, S.SCHEDULED, S.MISSED), S.CHANGES_REQUESTED),
    "reject": {S.SUBMITTED: S.REJECTED, S.ON_HOLD: S.REJECTED, S.MISSED: S.REJECTED, S.APPROVED: S.REJECTED},
    "lift": {
        state: state
        for state in (S.DRAFT, S.CHANGES_REQUESTED, S.SUBMITTED, S.ON_HOLD, S.APPROVED, S.MISSED, S.PUBLISHED)
    },
    "approve": {S.SUBMITTED: S.APPROVED},
    "approve again": {state: state for state in (S.APPROVED, S.SCHEDULED, S.MISSED)},
    "schedule": {S.APPROVED: S.SCHEDULED, S.MISSED: S.SCHEDULED},
    "unschedule": {S.SCHEDULED: S.APPROVED},
    "hold": {S.SUBMITTED: S.ON_HOLD, S.APPROVED: S.ON_HOLD, S.SCHEDULED: S.ON_HOLD, S.MISSED: S.ON_HOLD},
    "resume": {S.ON_HOLD: S.SUBMITTED},
    "release": {S.APPROVED: S.PUBLISHED, S.SCHEDULED: S.PUBLISHED, S.MISSED: S.PUBLISHED},
    "miss": {S.SCHEDULED: S.MISSED},
    "bounce": {S.SCHEDULED: S.SUBMITTED, S.APPROVED: S.SUBMITTED, S.MISSED: S.SUBMITTED},
    "release as routine": dict.fromkeys((S.DRAFT, S.CHANGES_REQUESTED, S.SUBMITTED), S.PUBLISHED),
    "release as urgent": dict.fromkeys((S.DRAFT, S.CHANGES_REQUESTED, S.SUBMITTED), S.PUBLISHED),
    "complete": {S.PUBLISHED: S.PUBLISHED},
    "approve afterwards": {S.PUBLISHED: S.PUBLISHED},
    "all right": {S.PUBLISHED: S.PUBLISHED},
    "record decision": {state: state for state in (S.APPROVED, S.SCHEDULED, S.PUBLISHED, S.WITHDRAWN, S.REJECTED)},
    "hand over": {
        state: state
        for state in (S.DRAFT, S.CHANGES_REQUESTED, S.SUBMITTED, S.ON_HOLD, S.APPROVED, S.SCHEDULED, S.MISSED)
    },
    "correct": {S.PUBLISHED: S.PUBLISHED},
    "drop correction": {S.PUBLISHED: S.PUBLISHED},
    "withdraw": {S.PUBLISHED: S.WITHDRAWN},
}

VERB_WORDS = {
    "save": "changed", "submit": "sent to be decided", "recall": "called back", "discard": "discarded",
    "open": "opened", "ask": "asked about", "request changes": "sent back", "reject": "not published",
    "lift": "set aside a point", "approve": "approved", "approve again": "approved again",
    "schedule": "scheduled", "unschedule": "taken off the schedule",
    "hold": "put on hold", "resume": "taken off hold", "release": "published", "miss": "missed",
    "bounce": "sent back to be decided", "correct": "corrected", "drop correction": "left as published",
    "withdraw": "withdrawn", "write": "started", "answer": "answered", "agree": "read by a second reader",
    "confirm delivery": "put out by hand", "cancel delivery": "not put out by hand",
    "consult": "put to those consulted", "consulted": "consulted",
    "pass over": "put to the next in line", "ask meeting": "put on the agenda", "resolved": "resolved by the Council",
    "release as routine": "published as routine", "release as urgent": "published as urgent",
    "complete": "completed", "approve afterwards": "approved afterwards", "all right": "looked at afterwards",
    "record decision": "recorded as an officer's decision", "hand over": "handed over",
}


def wrong_state(post: Post, verb: str) -> str:
    """Who was first, and when: “This was approved by Ann Other at 10:42.”"""
    last = PostEvent.objects.filter(post=post).exclude(from_state=F("to_state")).last()
    if last is None:
        return f"This post is now: {post.get_state_display().lower()}."
    when = localtime(last.at)
    day = "" if when.date() == timezone.localdate() else f" on {when:%-d %B}"
    return f"This was already {VERB_WORDS[last.verb]} by {last.actor_name} at {clock(when)}{day}. Nothing was changed."


LIFE = Life(Post, TRANSITIONS, may, PostEvent, about="post", wrong_state=wrong_state)
step = LIFE.step
