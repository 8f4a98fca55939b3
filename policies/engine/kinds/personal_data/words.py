"""What the author is told: one sentence what, one sentence why, and ways out. Replacements pass every rule."""

from __future__ import annotations

from policies.engine.model import WayOut

_ASK = (WayOut("Say to ask the Clerk", "the Clerk"), WayOut("Change the words", go_to="text"))
_TAKE_OUT = WayOut("Take it out", "")
_ONCE = "Once published, it can be copied for ever, and it is not ours to give away."

_SAID: dict[str, tuple[str, str, tuple[WayOut, ...]]] = {
    "phone": ("This looks like a person's own phone number.",
              "Anyone could ring it, for years, and we cannot take it back.", _ASK),
    "email": ("This looks like a person's own email address.", _ONCE, _ASK),
    "address": ("This says where somebody lives.", "A house number beside a person tells strangers whose door it is.",
                (WayOut("Say where, without the house", "in the village"), WayOut("Change the words", go_to="text"))),
    "health": ("This is about somebody's health, and neighbours would know who it is.",
               "Health is the most private of details; the law protects it most.",
               (WayOut("Say \"a resident\"", "a resident"), WayOut("Take the sentence out", go_to="text"))),
    "circumstances": ("This is about somebody's home or family life, and neighbours would know who it is.",
                      "It is theirs to tell, not the Council's.",
                      (WayOut("Say \"a resident\"", "a resident"), WayOut("Take the sentence out", go_to="text"))),
    "nino": ("This is a National Insurance number.", "It lets a stranger pass for its owner.", (_TAKE_OUT,)),
    "nhs": ("This is an NHS number.", "It leads straight to one person's health records.", (_TAKE_OUT,)),
    "passport": ("This is a passport number.", "It lets a stranger pass for its owner.", (_TAKE_OUT,)),
    "licence": ("This is a driving-licence number.", "It holds its owner's name and date of birth.", (_TAKE_OUT,)),
    "bank": ("These are somebody's bank details.", "Money can be taken, or sent to the wrong person, with them.",
             (WayOut("Say to ask the Clerk how to pay", "please ask the Clerk how to pay"), _TAKE_OUT)),
    "birth": ("This is a person's date of birth.", "With a name it is enough to pass for someone.",
              (WayOut("Take the date out", ""),)),
    "plate": ("This is a vehicle's number plate.", "It points at its keeper, who has had no say.",
              (WayOut("Say \"a vehicle\"", "a vehicle"), WayOut("Change the words", go_to="text"))),
    "ip": ("This is the address of somebody's computer or phone.", "It can be traced to one household.", (_TAKE_OUT,)),
    "cookie": ("This is an identifier from somebody's browser.",
               "It can be traced to one person's device.", (_TAKE_OUT,)),
}


def words_for(shape: str) -> tuple[str, str, tuple[WayOut, ...]]:
    """Message, reason and ways out for what was found."""
    return _SAID[shape]
