"""What is done to a policy and its versions, one function a verb.

Each asks the permission itself, changes, writes its PolicyEvent and tells whom it concerns, in one transaction. A verb
that cannot go on raises :class:`~councilcomms.councils.transitions.Refused` with a sentence for each field, or
``WrongState``.
"""

from policies.confirmation.clauses import audiences_of
from policies.transitions.adopting import adopt, adopt_on_paper
from policies.transitions.beginning import begin_version
from policies.transitions.clause_rules import (
    add_example,
    add_rule,
    change_example,
    change_rule,
    remove_example,
    remove_rule,
)
from policies.transitions.confirming import (
    ask_to_confirm,
    close_confirmations,
    confirm,
    confirm_on_paper,
    has_confirmed,
    key_clauses,
    may_send,
)
from policies.transitions.editing import add_clause, change_clause, edit_details, move_clause, remove_clause
from policies.transitions.proposing import discard, propose, take_back
from policies.transitions.questions import answer_question
from policies.transitions.signing import record_paper_signature, sign
from policies.transitions.table import LIFE, TRANSITIONS, VERB_WORDS

__all__ = [
    "LIFE", "TRANSITIONS", "VERB_WORDS", "add_clause", "add_example", "add_rule", "adopt", "adopt_on_paper",
    "answer_question", "ask_to_confirm", "audiences_of", "begin_version", "change_clause", "change_example",
    "change_rule", "close_confirmations", "confirm", "confirm_on_paper", "discard", "edit_details", "has_confirmed",
    "key_clauses", "may_send", "move_clause", "propose", "record_paper_signature", "remove_clause",
    "remove_example", "remove_rule", "sign", "take_back",
]
