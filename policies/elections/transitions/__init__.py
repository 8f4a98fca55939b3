"""What is done to polls and to those who stand in them, one function a verb.

Each asks the permission itself, changes, dates the poll anew, writes its PollEvent and tells whom it concerns, in one
transaction. A verb that cannot go on raises :class:`~councilcomms.councils.transitions.Refused` with a sentence for
each field, or ``WrongState``.
"""

from policies.elections.transitions.candidates import mark_candidate, stand_down
from policies.elections.transitions.changing import (
    call_poll,
    change_poll,
    confirm_poll,
    enter_notice,
    move_poll,
)
from policies.elections.transitions.entering import enter_poll
from policies.elections.transitions.outcomes import record_outcome, remove_poll, undo_outcome

__all__ = [
    "call_poll", "change_poll", "confirm_poll", "enter_notice", "enter_poll", "mark_candidate", "move_poll",
    "record_outcome", "remove_poll", "stand_down", "undo_outcome",
]
