"""The words of every verb about posts."""

from councilcomms.councils.offices import (
    ALL,
    CHAIR,
    CLERK,
    COUNCILLOR,
    DECIDERS,
    EMERGENCY,
    MODERATOR,
    VICE_CHAIR,
    WRITERS,
    Grant,
)

BY_POLICY = (MODERATOR,)
OTHERS_OR_READ = "Not about themselves; their own only with a second reader, where set."
NOT_ABOUT_THEMSELVES = "Not about themselves."
CHAIR_WHERE = "The chair only where it is about everybody who could decide."


def decided(says: str, but: str = NOT_ABOUT_THEMSELVES) -> Grant:
    """Clerk and deputy, and moderators where the policy lets them decide."""
    return Grant(says, DECIDERS, policy=BY_POLICY, but=but)


WORDS = {
    "write": Grant("Write a post", WRITERS),
    "see": Grant(
        "Read a post with its points, before it is out", (*DECIDERS, CHAIR), own=ALL, policy=BY_POLICY, but=CHAIR_WHERE,
    ),
    "save": Grant("Change the words", DECIDERS, own=WRITERS, policy=BY_POLICY, but="An approval is cleared by it."),
    "submit": Grant("Send a post to the Clerk", own=WRITERS),
    "recall": Grant("Call a post back before the Clerk opens it", own=WRITERS),
    "discard": Grant("Throw a draft away", own=WRITERS),
    "use elsewhere": Grant("Use a post that is out in another of one's councils", ALL),
    "copy": Grant("Begin a new post from one that is out", WRITERS),
    "ask": Grant("Ask a colleague about a post", DECIDERS, own=WRITERS, policy=BY_POLICY),
    "answer": Grant("Answer what one was asked", own=ALL),
    "agree": Grant(
        "Agree to the Clerk's own post as second reader", (CHAIR, VICE_CHAIR, COUNCILLOR),
        but="Where nobody deputises. Nobody who wrote it, or whom it is about.",
    ),
    "open": decided("Open a post to decide on it"),
    "see decision": Grant("See the page where a post is decided", DECIDERS, policy=BY_POLICY),
    "see queue": decided("See the queue", but=""),
    "consult": Grant("Ask those who must be consulted", DECIDERS, own=WRITERS, policy=BY_POLICY),
    "pass over": decided("Ask the next in line where somebody does not answer"),
    "ask meeting": Grant(
        "Ask the next meeting about a post", (*DECIDERS, CHAIR), but=CHAIR_WHERE,
    ),
    "request changes": decided("Send a post back to its author"),
    "reject": decided("Decide not to publish a post"),
    "lift": Grant("Set aside a point that is wrong", DECIDERS, but=NOT_ABOUT_THEMSELVES),
    "approve": decided("Approve a post", but=OTHERS_OR_READ),
    "approve again": decided("Approve a post again, where its points want more said", but=OTHERS_OR_READ),
    "schedule": decided("Set the time a post goes out"),
    "unschedule": decided("Take a post off the schedule"),
    "hold": decided("Put a post on hold"),
    "resume": decided("Take a post off hold"),
    "release": decided("Publish a post that is approved"),
    "release as routine": Grant("Publish their own post without approval", policy=WRITERS, but=NOT_ABOUT_THEMSELVES),
    "release as urgent": Grant(
        "Publish at once what is urgent", (*DECIDERS, EMERGENCY),
        but="Not about themselves. A deputy only where for all kinds of post.",
    ),
    "complete": Grant("Complete what went out as urgent", DECIDERS, own=(EMERGENCY,)),
    "approve afterwards": Grant("Approve afterwards what went out", DECIDERS, but=NOT_ABOUT_THEMSELVES),
    "see afterwards": Grant("See what went out without the Clerk", DECIDERS),
    "all right": Grant("Say that what went out without the Clerk is all right", DECIDERS, but=NOT_ABOUT_THEMSELVES),
    "record decision": Grant("Record an officer's decision for the public", DECIDERS, but=NOT_ABOUT_THEMSELVES),
    "hand over": Grant("Hand over somebody's drafts", (CLERK,)),
    "withdraw": decided("Withdraw a post"),
    "correct": decided("Publish a correction"),
    "drop correction": decided("Leave a post as it was published"),
    "confirm delivery": Grant("Say whether what is left by hand was put out", DECIDERS, policy=BY_POLICY),
    "keep texts": Grant("Keep the register of known texts", DECIDERS),
    "miss": Grant("Note that a post missed its time"),
    "bounce": Grant("Send back what no longer passes"),
}
