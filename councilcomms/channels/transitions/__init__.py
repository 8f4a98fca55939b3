"""The verbs of a channel. Each is one function; nothing else changes a channel's state.

No account is opened without the Council's agreement: a minute leads from requested to agreed. The Clerk administers
every channel; officers moderate it, between dates.
"""

from councilcomms.channels.transitions.asking import (
    agree,
    ask_meeting,
    note_open_channel,
    refuse,
    request_again,
    request_channel,
)
from councilcomms.channels.transitions.living import (
    NOT_OPEN,
    close,
    kind_not_named,
    must_amend_first,
    open_channel,
    reopen,
    rest,
    set_up,
)
from councilcomms.channels.transitions.moderators import assign_moderator, end_moderator
from councilcomms.channels.transitions.table import LIFE, TRANSITIONS, VERB_WORDS

__all__ = [
    "LIFE", "NOT_OPEN", "TRANSITIONS", "VERB_WORDS", "agree", "ask_meeting", "assign_moderator", "close",
    "end_moderator", "kind_not_named", "must_amend_first", "note_open_channel",
    "open_channel", "refuse", "reopen", "request_again",
    "request_channel", "rest", "set_up",
]
