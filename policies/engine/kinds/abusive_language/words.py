"""What the author is told: one sentence what, one sentence why, and ways out that read right where they are put."""

from __future__ import annotations

import re

from policies.engine.model import WayOut

_CHANGE = WayOut("Change the words", go_to="text")
_TAKE_OUT = WayOut("Take the sentence out", go_to="text")
_NOT_US = "The Council speaks to everyone here, and keeps a civil tongue whatever the provocation."

_SAID: dict[str, tuple[str, str]] = {
    "swearing": ("This is a swear word.", _NOT_US),
    "slurs": ("This is a slur.", "It hurts people for what they are, and the Council serves all of them."),
    "insults": ("This insults somebody.", _NOT_US),
    "only-at-people": ("This insults somebody.", _NOT_US),
    "scorn": ("This belittles somebody.", _NOT_US),
    "threat": ("This reads as a threat.",
               "However it was meant, a threat from a council frightens people and may be a crime."),
}
# Plain English for a swear word in the same place of a sentence.
_PLAIN = {
    "bollocks": "nonsense", "bullshit": "nonsense", "bugger off": "go away", "clusterfuck": "muddle",
    "dogshit": "dog mess", "fucked": "broken", "fuck all": "nothing", "feck all": "nothing", "piss poor": "poor",
    "piss off": "go away", "pissed off": "fed up", "shit": "mess",
    "shite": "poor", "shitshow": "mess", "shitty": "poor",
    "crappy": "poor", "sod off": "go away", "ball-ache": "nuisance", "ballache": "nuisance", "f off": "go away",
    "feck off": "go away", "shithole": "mess",
}
_STRENGTHENS = frozenset(
    "effin effing facking feckin fecking fkn fooking fookin fuckin fucking fukin motherfucking".split()
)
_POINTED_AT = re.compile(r"\b(?:the|that|this|those|these|any|every|a|which|whichever|what) (?:\w+ )?$", re.I)
_SOMEBODY = re.compile(r"(?:some|which|whichever) ", re.I)
# After the insult the thing it is said of may still come ("the druggie scum"), or it is what somebody is.
_NOUN_ENDS = re.compile(
    r"[\"'’”)]*(?:[^\w\s'’]|$|\s+(?:who|that|which|in|on|at|from|with|of|by|behind|has|have|had|is|are"
                        r"|was|were|will|drove|left|moved|put|took|again|and|or|to|responsible)\b)", re.I)
_SAID_OF = re.compile(
    r"(?:\b(?:be|been|being|is|are|was|were|bit|so|very|like|as)|['’](?:s|re|m)) (?:an? |the |such a )?$", re.I)
_ENDS = re.compile(r"[\"'’”)]*(?:[.!?]|\s*$)")


def words_for(matter: str, raw: str, start: int, end: int, term: str = "") -> tuple[str, str, tuple[WayOut, ...]]:
    """Message, reason and ways out for what stands at a place. A replacement is offered only where it reads right."""
    instead = {"swearing": _instead_of_swearing, "threat": _instead_of_a_threat}.get(matter, _instead_of_a_name)
    found = instead(raw, start, end, term)
    if matter == "threat":
        ways = (found, _TAKE_OUT) if found else (_TAKE_OUT,)
    else:
        ways = (found, _CHANGE) if found else (_CHANGE,)
    return *_SAID[matter], ways


def _instead_of_swearing(raw: str, start: int, end: int, term: str) -> WayOut | None:
    if term in _STRENGTHENS and raw[end:end + 1] == " " and raw[:start].endswith(" "):
        return WayOut("Say it without this word", "really")
    plain = None if raw[end:end + 4] == " to " else _PLAIN.get(term)
    if plain:
        return WayOut(f"Say \"{plain}\"", _as_written(plain, raw, start))
    return _instead_of_a_name(raw, start, end, term)


def _instead_of_a_name(raw: str, start: int, end: int, term: str) -> WayOut | None:
    """"Some pillock" is somebody, "the filthy pigs" are the people; what is said to a face has no other word."""
    piece = raw[start:end]
    if not term or " " in term and not term.endswith("s") or not _NOUN_ENDS.match(raw[end:]):
        return None
    if _SAID_OF.search(raw, max(0, start - 25), start):
        return None
    many = term.endswith("s") and not term.endswith("ss")
    if _SOMEBODY.match(piece):
        plain = "some people" if many else "somebody"
    elif _POINTED_AT.search(raw, max(0, start - 25), start):
        plain = "people" if many else "person"
    else:
        return None
    return WayOut(f"Say \"{plain}\"", _as_written(plain, raw, start))


def _instead_of_a_threat(raw: str, start: int, end: int, term: str) -> WayOut | None:
    before = raw[:start].rstrip(" \"'“‘")
    if not re.match(r"(?:we|i)\b", raw[start:end], re.I) or not _ENDS.match(raw[end:]):
        return None
    if before and before[-1] not in ".!?:\n,;":
        return None
    return WayOut("Say \"we have told the police\"", _as_written("we have told the police", raw, start))


def _as_written(plain: str, raw: str, start: int) -> str:
    """With a capital where the words it replaces have one."""
    return plain[0].upper() + plain[1:] if raw[start].isupper() else plain
