"""What the author is told: one sentence what, one sentence why, and ways out. Replacements pass every rule."""

from __future__ import annotations

from policies.engine.model import WayOut

_SOMEONE = WayOut("Say \"whoever did this\"", "whoever did this")
_CHANGE = WayOut("Change the words", go_to="text")
_NOT_US = "The Council speaks to everyone here, and keeps a civil tongue whatever the provocation."

_SAID: dict[str, tuple[str, str, tuple[WayOut, ...]]] = {
    "swearing": ("This is a swear word.", _NOT_US, (WayOut("Take the word out", ""), _CHANGE)),
    "slurs": ("This is a slur.", "It hurts people for what they are, and the Council serves all of them.",
              (WayOut("Say \"some people\"", "some people"), _CHANGE)),
    "insults": ("This insults somebody.", _NOT_US, (_SOMEONE, _CHANGE)),
    "only-at-people": ("This insults somebody.", _NOT_US, (_SOMEONE, _CHANGE)),
    "scorn": ("This belittles somebody.", _NOT_US, (_SOMEONE, _CHANGE)),
    "threat": ("This reads as a threat.", "However it was meant, a threat from a council frightens people and may "
        "be a crime.",
               (WayOut("Say \"we have told the police\"", "we have told the police"),
                WayOut("Take the sentence out", go_to="text"))),
}


def words_for(matter: str) -> tuple[str, str, tuple[WayOut, ...]]:
    """Message, reason and ways out for what was found."""
    return _SAID[matter]
