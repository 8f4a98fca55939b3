"""Whom a clause speaks to, by the people it names."""

from __future__ import annotations

import re

from policies.suggesting.model import ClauseText
from policies.suggesting.standing import PUBLICS, sentences, straightened, whose_words

_NAMED = {
    "councillors": re.compile(r"\b(?:councillors?|members?(?! of (?:the )?(?:public|staff)))\b", re.I),
    "officers": re.compile(r"\b(?:officers?|staff|employees?|employer|clerk|line managers?|workers?)\b", re.I),
    "moderators": re.compile(r"\b(?:moderat\w+|account administrators?|page administrators?)\b", re.I),
    "public": re.compile(
        r"\b(?:(?:the|general) public(?! domain| bod\w+| sector)|residents?|users|visitors|contributors|"
        r"commenters|followers|everybody taking part|"
        r"post(?:ed)? to us|people who (?:comment|get in touch))\b", re.I,
    ),
}


def audience_of(clause: ClauseText) -> tuple[str, ...]:
    """In the order of ``vocabulary.AUDIENCES``. Where nobody is named: councillors and officers, who write."""
    text = straightened(clause.text)
    named = {name for name, words in _NAMED.items() if words.search(text)}
    if any(whose_words(clause, sentence) == PUBLICS for sentence in sentences(text)):
        named |= {"moderators", "public"}
    elif named <= {"public"}:
        over = straightened(clause.over)
        spoken_to = {name for name in ("councillors", "officers") if _NAMED[name].search(over)}
        named |= spoken_to or ({"councillors", "officers"} if not named else set())
    return tuple(name for name in _NAMED if name in named)
