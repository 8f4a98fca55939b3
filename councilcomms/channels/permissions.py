"""Who may do what to a channel. Verbs and buttons ask here."""

from __future__ import annotations

from councilcomms.channels.permission_words import WORDS
from councilcomms.councils.models import Role
from councilcomms.councils.permissions import Permissions, decider

REQUESTERS = {Role.CLERK, Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR, Role.OFFICER}


def requests(member, _channel=None) -> bool:
    """Anybody may ask the Council for a channel. A policy administrator with no other role asks for none."""
    return bool(member.roles & REQUESTERS)


may = Permissions(
    {
        "see": lambda *_: True,
        "request": requests,
        "request again": requests,
        "note open": decider,
        "ask meeting": decider,
        "agree": decider,
        "refuse": decider,
        "assign moderator": decider,
        "end moderator": decider,
        "set up": decider,
        "open": decider,
        "rest": decider,
        "reopen": decider,
        "close": decider,
    },
    words=WORDS,
)
