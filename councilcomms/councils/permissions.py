"""Who may do what to people, the council's settings and register of organisations. Verbs and buttons ask here."""

from __future__ import annotations

from councilcomms.councils.models import Deputising, Membership, Role
from councilcomms.councils.offices import Grant
from councilcomms.councils.permission_words import WORDS
from councilcomms.councils.transitions import SYSTEM

#: Why somebody deputises where the Clerk cannot see to it herself: then the chair may, citing a minute.
WITHOUT_CLERK = {Deputising.Cause.ILL, Deputising.Cause.GONE}


class Permissions:
    """A table of verb → predicate(member, thing), and what SYSTEM may. An unknown verb raises.

    ``words``: of every verb, for the page "Who can do what" (``councilcomms.councils.offices``).
    """

    def __init__(self, table, system=frozenset(), words: dict[str, Grant] | None = None):
        self.table, self.system, self.words = table, frozenset(system), words or {}

    def __call__(self, verb: str, by, thing) -> bool:
        predicate = self.table[verb]
        if by is SYSTEM:
            return verb in self.system
        if not isinstance(by, Membership) or not by.is_active:
            return False
        if thing is not None and by.council_id != _council_of(thing):
            return False
        return bool(predicate(by, thing))


def _council_of(thing) -> int:
    return thing.council_id if hasattr(thing, "council_id") else thing.pk


def clerk(member, _thing) -> bool:
    return member.is_clerk


def decider(member, _thing=None) -> bool:
    """Clerk, or deputy in dates for all that she decides."""
    return member.is_clerk or (member.is_deputy and member.deputises_in_all)


def clerk_or_chair(member, _thing) -> bool:
    """The Clerk; where she cannot, the chair, who must cite a minute (asked for by the verb)."""
    return member.is_clerk or Role.CHAIR in member.roles


def takes_back(member, invitation) -> bool:
    """The chair takes back what a chair sends, an officer's invitation under a minute, and nothing of the Clerk's."""
    locum = bool(invitation.minute_ref) and invitation.roles == [Role.OFFICER]
    return clerk_or_chair(member, invitation) and (member.is_clerk or locum)


def ends_deputising(member, deputising) -> bool:
    """The chair ends what may be opened in the Clerk's place, and no cover that the Clerk arranged."""
    return clerk_or_chair(member, deputising) and (member.is_clerk or deputising.cause in WITHOUT_CLERK)


may = Permissions(
    {
        "see people": lambda member, _: bool(member.roles),
        "see private": lambda member, _: decider(member) or Role.CHAIR in member.roles,
        "invite": clerk_or_chair,
        "revoke invitation": takes_back,
        "give role": clerk,
        "end role": clerk,
        "end membership": clerk,
        "open deputising": clerk_or_chair,
        "end deputising": ends_deputising,
        "change settings": clerk,
        "see organisations": lambda *_: True,
        "keep organisations": decider,
        "see stuck": decider,
        "see meetings": lambda member, _: bool(member.roles),
        "enter meetings": decider,
        "hold queues": decider,
        "resume queues": decider,
        "keep out of office": decider,
    },
    words=WORDS,
)
