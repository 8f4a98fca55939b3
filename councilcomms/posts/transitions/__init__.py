"""The verbs of a post. Each is one function; nothing else changes a post's state.

Approval is of exact text: a hash of words, source, picture and channels. Any edit clears it, and release checks again,
under the lock, at the moment of going out.
"""

from councilcomms.posts.transitions.afterwards import all_right, approve_afterwards, complete
from councilcomms.posts.transitions.approving import approve
from councilcomms.posts.transitions.authoring import answer, ask, discard, recall, save, submit, write
from councilcomms.posts.transitions.by_hand import cancel_delivery, confirm_delivery
from councilcomms.posts.transitions.conditions import NoLongerPasses
from councilcomms.posts.transitions.consulting import consult, pass_over
from councilcomms.posts.transitions.deciding import (
    drop_correction,
    hold,
    lift,
    open_for_deciding,
    reject,
    request_changes,
    resume,
    schedule,
    unschedule,
)
from councilcomms.posts.transitions.leaving import hand_over, hand_over_all
from councilcomms.posts.transitions.meetings import ask_meeting
from councilcomms.posts.transitions.records import Decision, record_decision
from councilcomms.posts.transitions.release import (
    Held,
    approve_for,
    approve_to_wait,
    bounce,
    correct,
    miss,
    publish_now,
    release,
    release_due,
    withdraw,
)
from councilcomms.posts.transitions.table import LIFE, TRANSITIONS, VERB_WORDS
from councilcomms.posts.transitions.unapproved import publish_routine, publish_urgent

__all__ = [
    "Decision", "Held", "LIFE", "NoLongerPasses", "TRANSITIONS", "VERB_WORDS", "all_right", "answer", "approve",
    "approve_afterwards", "approve_for", "approve_to_wait", "ask", "ask_meeting", "bounce", "cancel_delivery",
    "complete", "confirm_delivery", "consult", "correct", "discard", "drop_correction", "hand_over",
    "hand_over_all", "hold", "lift", "miss", "open_for_deciding", "pass_over", "publish_now", "publish_routine",
    "publish_urgent", "recall", "record_decision", "reject", "release", "release_due", "request_changes", "resume",
    "save", "schedule", "submit", "unschedule", "withdraw", "write",
]
