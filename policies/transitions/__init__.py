"""What is done to a policy and its versions, one function a verb.

Each asks the permission itself, changes, writes its PolicyEvent and tells whom it concerns, in one transaction. A verb
that cannot go on raises :class:`~councilcomms.councils.transitions.Refused` with a sentence for each field, or
``WrongState``.
"""

from policies.transitions.confirming import (
    ask_to_confirm,
    audiences_of,
    close_confirmations,
    confirm,
    confirm_on_paper,
    has_confirmed,
    key_clauses,
    may_send,
)

__all__ = [
    "ask_to_confirm", "audiences_of", "close_confirmations", "confirm", "confirm_on_paper", "has_confirmed",
    "key_clauses", "may_send",
]
