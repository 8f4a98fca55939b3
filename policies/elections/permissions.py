"""Who may do what to polls and those who stand in them. Verbs and buttons ask here."""

from councilcomms.councils.permissions import Permissions, decider
from policies.elections.permission_words import WORDS

may = Permissions(
    {
        "see elections": lambda member, _: bool(member.roles),
        "enter poll": decider,
        "change poll": decider,
        "enter notice": decider,
        "move poll": decider,
        "record outcome": decider,
        "undo outcome": decider,
        "remove poll": decider,
        "mark candidate": decider,
        "stand down": decider,
    },
    words=WORDS,
)
