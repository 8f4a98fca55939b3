"""What the author is told: one sentence what, one sentence why, and ways out that read right where they are put."""

from __future__ import annotations

import re

from policies.engine.model import WayOut

_CHANGE = WayOut("Change the words", go_to="text")
_TAKE_OUT = WayOut("Take the sentence out", takes="sentence")
_NOT_US = "The Council speaks to everyone here, and keeps a civil tongue whatever the provocation."

_SAID: dict[str, tuple[str, str]] = {
    "obscene": ("This is a swear word.", _NOT_US),
    "coarse": ("This is a swear word.", _NOT_US),
    "slur": ("This is a slur.", "It hurts people for what they are, and the Council serves all of them."),
    "hate": ("This runs people down for what they are.", "The Council serves all who live here."),
    "insult": ("This insults somebody.", _NOT_US),
    "harsh": ("This is a harsh word.", "It may land on somebody who reads it."),
    "scorn": ("This belittles somebody.", _NOT_US),
    "threat": ("This reads as a threat.",
               "However it was meant, a threat from a council frightens people and may be a crime."),
}
# Plain English for a swear word: a thing one can point at, a word for much or nothing, what somebody is to do, how
# something is. Each is offered only in the place of a sentence where that sort of word stands by itself.
_THINGS = {"shit": "mess", "shite": "mess", "dogshit": "dog mess"}
_NOUNS = {
    "bollocks": "nonsense", "bullshit": "nonsense", "clusterfuck": "muddle", "fuck all": "nothing",
    "feck all": "nothing", "shitshow": "mess", "shithole": "mess", "ball-ache": "nuisance", "ballache": "nuisance",
}
_ORDERS = dict.fromkeys(("bugger off", "piss off", "sod off", "f off", "feck off"), "go away")
_STATES = {"fucked": "broken"}
_HOW = {"piss poor": "poor", "pissed off": "fed up", "shitty": "poor", "crappy": "poor"}
_KNOWN = frozenset((*_THINGS, *_NOUNS, *_ORDERS, *_STATES, *_HOW))
_STRENGTHENS = frozenset(
    "effin effing facking feckin fecking fkn fooking fookin fuckin fucking fukin motherfucking".split()
)
_POINTED_AT = re.compile(r"\b(?:the|that|this|those|these|any|every|a|which|whichever|what) (?:\w+ )?$", re.I)
_SOMEBODY = re.compile(r"(?:some|which|whichever) ", re.I)
# After the insult the thing it is said of may still come ("the druggie scum"), or it is what somebody is.
_NOUN_ENDS = re.compile(
    r"[\"'’”)]*(?:[^\w\s'’]|$|\s+(?:who|that|which|in|on|at|from|with|of|by|behind|has|have|had|is|are"
                        r"|was|were|will|drove|left|moved|put|took|again|and|or|to|responsible)\b)", re.I)
# After the swear word no other word that it would belong to ("that shit weather", "fucked up").
_ALONE = re.compile(
    r"[\"'’”)]*(?:(?!-)[^\w\s'’]|\s*(?:\n|$)|\s+(?:who|that|which|in|on|at|from|with|of|by|behind|has|have|had|is|are"
    r"|was|were|will|again|and|or|about|for|since|when|because|until|now|all over|everywhere|lying|left|today)\b)", re.I)
# "A" and "an" depend on the word that would go.
_MAY_GO = re.compile(r"(?<!\ba)(?<!\ban) $", re.I)
_THE_THING = re.compile(r"\b(?:the|that|this|those|these|all|your|our|their|his|her|dog|dogs'?) $", re.I)
_IS = re.compile(r"(?:\b(?:be|been|being|is|are|was|were|got|get|totally|completely)|['’](?:s|re)) $", re.I)
_SAID_OF = re.compile(
    r"(?:\b(?:be|been|being|is|are|was|were|bit|so|very|like|as)|['’](?:s|re|m)) (?:an? |the |such a )?$", re.I)
_ENDS = re.compile(r"[\"'’”)]*(?:[.!?]|\s*$)")


def words_for(matter: str, raw: str, start: int, end: int, term: str = "") -> tuple[str, str, tuple[WayOut, ...]]:
    """Message, reason and ways out for what stands at a place. A replacement is offered only where it reads right."""
    instead = {
        "obscene": _instead_of_swearing, "coarse": _instead_of_swearing, "threat": _instead_of_a_threat,
    }.get(matter, _instead_of_a_name)
    found = instead(raw, start, end, term)
    if matter == "threat":
        ways = (found, _TAKE_OUT) if found else (_TAKE_OUT,)
    else:
        ways = (found, _CHANGE) if found else (_CHANGE,)
    return *_SAID[matter], ways


def _instead_of_swearing(raw: str, start: int, end: int, term: str) -> WayOut | None:
    if term in _STRENGTHENS and raw[end:end + 1] == " " and _MAY_GO.search(raw[max(0, start - 4):start]):
        return WayOut("Say it without this word", takes="words")
    if term in _KNOWN:
        plain = _plain_word(term, raw[max(0, start - 25):start], raw[end:end + 25])
        return WayOut(f"Say \"{plain}\"", _as_written(plain, raw, start)) if plain else None
    return _instead_of_a_name(raw, start, end, term)


def _plain_word(term: str, before: str, after: str) -> str:
    """The plain word where it can stand for the swear word, else ""."""
    if term in _HOW:
        return _HOW[term]
    if not _ALONE.match(after):
        return ""
    if term in _THINGS:
        return _THINGS[term] if _THE_THING.search(before) and not _SAID_OF.search(before) else ""
    if term in _STATES:
        return _STATES[term] if _IS.search(before) else ""
    return _NOUNS.get(term) or _ORDERS[term]


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
