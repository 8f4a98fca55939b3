"""How a clause speaks: whether it asks for anything, and of whose words: the council's, the public's, one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.suggesting import standing_signs as signs
from policies.suggesting.model import ClauseText

#: Characters of one clause that are read; a clause is rarely a tenth of it.
MOST = 8000
COUNCILS, PUBLICS, OWN = "council's", "public's", "own"

_STRAIGHT = str.maketrans("’‘“”–—\u00a0\n\t", "''\"\"--   ")
_SENTENCE = re.compile(r"[^.;!?]+(?:[.;!?]+|$)")
_SHORT_FORMS = re.compile(r"\b(?:e\.g|i\.e|etc|no|st|mr|mrs)\.", re.I)

def straightened(text: str) -> str:
    """The same text, as long as it was: plain quotes, dashes and spaces, no full stops inside short forms."""
    plain = text[:MOST].translate(_STRAIGHT)
    return _SHORT_FORMS.sub(lambda found: found.group().replace(".", " "), plain)


def sentences(text: str) -> Iterator[str]:
    """Of straightened text, at most a hundred."""
    for number, found in enumerate(_SENTENCE.finditer(text)):
        if number >= 100:
            return
        if found.group().strip():
            yield found.group()


def asks_for_nothing(clause: ClauseText) -> str:
    """Why nothing can carry it out: it says what the policy or a word is for, or leads into a list. Else ""."""
    text = straightened(clause.text)
    if signs.DEFINITION.search(text) and not signs.ASKS.search(text):
        return "It says what is meant by something, and asks for nothing by itself."
    if signs.PURPOSE.search(text) and not signs.ASKS.search(text):
        return "It says what this policy is for, and asks for nothing by itself."
    if leads_into_a_list(clause.text) and len(text) < 200:
        return "It leads into what follows, and asks for nothing by itself."
    return ""


def leads_into_a_list(text: str) -> bool:
    return bool(signs.LEADS.search(straightened(text).strip()))


def removal(lead_in: str) -> bool:
    """Whether the clause that leads into a list speaks of what is taken down."""
    return bool(re.search(r"\b(?:remov|delet|take down|hid)", lead_in, re.I))


def whose_words(clause: ClauseText, sentence: str) -> str:
    """Of whose words a sentence of a clause speaks."""
    over = straightened(clause.over)
    if signs.OWN_OVER.search(over):
        return OWN
    if signs.PUBLIC_IN.search(sentence) or signs.PUBLIC_OVER.search(over):
        return PUBLICS
    return OWN if signs.OWN_IN.search(sentence) else COUNCILS
