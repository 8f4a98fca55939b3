"""What happened to a post, told for people: who, when, what, under which policy, with which points and reasons."""

from __future__ import annotations

from councilcomms.posts.points import SEVERITY_WORDS
from councilcomms.posts.transitions import VERB_WORDS

#: Verbs after which a version counts as seen by whoever decides.
SEEN_BY = {"submit", "request changes", "approve", "approve again", "release", "correct", "bounce"}


def point_words(found: dict) -> str:
    """One point as the record has it, with what was said of it."""
    quoted = f"“{found['span']}”: " if found.get("span") else ""
    words = f"{SEVERITY_WORDS[found['severity']]} ({found.get('where') or found['clause']}). {quoted}{found['message']}"
    if found.get("lifted"):
        return f"{words} It's not that: {found['lifted']}."
    if found.get("minute"):
        return f"{words} Ratified by the Council, minute {found['minute']}."
    return f"{words} Reason: {found['reason']}" if found.get("reason") else words


def title(event) -> str:
    """“Sent to be decided, version 2”."""
    words = VERB_WORDS[event.verb]
    number = f", version {event.revision_number}" if event.revision_number else ""
    return f"{words[0].upper()}{words[1:]}{number}"


def authority_words(event) -> str:
    """“Recorded as: Clerk, under clause 1.” What a meeting resolved has its minute in the note."""
    if not event.authority or event.verb == "resolved":
        return ""
    said = "Consulted as" if event.verb == "consulted" else "Recorded as:"
    return f"{said} {event.authority}."


def items(events, *, with_points: bool) -> list[dict]:
    """For ``_timeline.html``, newest first. Points are for the author and whoever decides."""
    return [
        {
            "title": title(event),
            "by": f"{event.actor_name}, {event.actor_title}" if event.actor_title else event.actor_name,
            "at": event.at,
            "note": "\n\n".join(filter(None, [
                event.note, authority_words(event), event.policy_version and f"Under {event.policy_version}.",
            ])),
            "points": [point_words(found) for found in event.points] if with_points else [],
        }
        for event in reversed(events)
    ]


def last_seen(post, events) -> int | None:
    """Number of the version that whoever decides saw before the current one, or None."""
    numbers = [
        event.revision_number
        for event in events
        if event.verb in SEEN_BY and event.revision_number and event.revision_number < post.current.number
    ]
    return numbers[-1] if numbers else None


def agreement(asked, post):
    """The second reader's agreement to exactly this text, or None."""
    readers = (row for row in asked if row.purpose == row.Purpose.SECOND_READER)
    return next((row for row in readers if row.agreed and row.text_hash == post.current.hash), None)
