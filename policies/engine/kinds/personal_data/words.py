"""What the author is told: one sentence what, one sentence why, and ways out that read right where they are put."""

from __future__ import annotations

import re

from policies.engine.model import CouncilFacts, WayOut

_CHANGE = WayOut("Change the words", go_to="text")
_TAKE_OUT = WayOut("Take the sentence out", takes="sentence")
_KEPT = WayOut("Say \"(kept private)\"", "(kept private)")
_ONCE = "Once published, it can be copied for ever, and it is not ours to give away."
_PASS_FOR = "It lets a stranger pass for its owner."

_SAID: dict[str, tuple[str, str]] = {
    "phone": ("This looks like a person's own phone number.",
              "Anyone could ring it, for years, and we cannot take it back."),
    "email": ("This looks like a person's own email address.", _ONCE),
    "address": ("This says where somebody lives.", "A house number beside a person tells strangers whose door it is."),
    "health": ("This is about somebody's health, and neighbours would know who it is.",
               "Health is the most private of details; the law protects it most."),
    "circumstances": ("This is about somebody's home or family life, and neighbours would know who it is.",
                      "It is theirs to tell, not the Council's."),
    "nino": ("This is a National Insurance number.", _PASS_FOR),
    "nhs": ("This is an NHS number.", "It leads straight to one person's health records."),
    "passport": ("This is a passport number.", _PASS_FOR),
    "licence": ("This is a driving-licence number.", "It holds its owner's name and date of birth."),
    "bank": ("These are somebody's bank details.", "Money can be taken, or sent to the wrong person, with them."),
    "birth": ("This is a person's date of birth.", "With a name it is enough to pass for someone."),
    "plate": ("This is a vehicle's number plate.", "It points at its keeper, who has had no say."),
    "ip": ("This is the address of somebody's computer or phone.", "It can be traced to one household."),
    "cookie": ("This is an identifier from somebody's browser.", "It can be traced to one person's device."),
}
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|broke|lost|left|walked|got|goes|gets|needs)\b|['’](?:s|ve|re)\b", re.I)
_KNOWN_AS = re.compile(r"(?:lady|woman|gentleman|man|chap|lad|lass|girl|boy|resident|neighbour|tenant|pensioner|widow"
                       r"|widower|owner|householder)\b", re.I)


def words_for(shape: str, raw: str, start: int, end: int,
              council: CouncilFacts) -> tuple[str, str, tuple[WayOut, ...]]:
    """Message, reason and ways out for what stands at a place. A replacement is offered only where it reads right."""
    if shape in {"phone", "email"}:
        ways = _ours(shape, council)
    elif shape == "address":
        ways = _no_house(raw, start)
    elif shape in {"health", "circumstances"}:
        ways = _a_resident(raw, start, end)
    elif shape == "plate":
        fits = re.search(r"(?:\b(?:of|for|drives?|with|in|from|by)|it['’]s|[a-z],) $", raw[max(0, start - 12):start])
        ways = (WayOut("Say \"a vehicle\"", "a vehicle") if fits and "reg" not in raw[max(0, start - 16):start].lower()
                else _KEPT, _CHANGE)
    elif shape == "bank":
        ways = (WayOut("Say to ask the Clerk for them", "(ask the Clerk for the details)"), _CHANGE)
    else:
        ways = (_KEPT, _CHANGE)
    return *_SAID[shape], ways


def _ours(shape: str, council: CouncilFacts) -> tuple[WayOut, ...]:
    ours = council.phones if shape == "phone" else council.emails
    called = "phone number" if shape == "phone" else "email address"
    return (WayOut(f"Give the Council's {called}", ours[0]), _CHANGE) if ours else (_CHANGE,)


def _no_house(raw: str, start: int) -> tuple[WayOut, ...]:
    """"At 6 Mill Lane" is at home, "of 6 Mill Lane" of the village, ", 6 Mill Lane," of the village too."""
    before = raw[max(0, start - 8):start].lower()
    if re.search(r"\b(?:at|of|in|from) [A-Z][\w ]{2,24}, $", raw[max(0, start - 34):start]):
        return (_CHANGE,)
    if re.search(r"\bat $", before) and "home" not in raw[max(0, start - 20):start + 45].lower():
        return WayOut("Say \"home\"", "home"), _CHANGE
    if re.search(r"\b(?:of|from|in) $", before):
        return WayOut("Say \"the village\"", "the village"), _CHANGE
    if before.endswith(", "):
        return WayOut("Say \"of the village\"", "of the village"), _CHANGE
    return (_CHANGE,)


def _a_resident(raw: str, start: int, end: int) -> tuple[WayOut, ...]:
    piece = raw[start:end]
    if not _KNOWN_AS.match(piece) or _CLAUSE.search(re.sub(r"\bwho .*", "", piece)):
        return (_TAKE_OUT,)
    return WayOut("Say \"resident\"", "resident"), _TAKE_OUT
