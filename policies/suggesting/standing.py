"""How a clause speaks: whether it asks for anything at all, and of whose words: the council's, the public's, one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.suggesting.model import ClauseText

#: Characters of one clause that are read; a clause is rarely a tenth of it.
MOST = 8000
COUNCILS, PUBLICS, OWN = "council's", "public's", "own"

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\n": " ", "\t": " "})
_SENTENCE = re.compile(r"[^.;!?]+(?:[.;!?]+|$)")
_SHORT_FORMS = re.compile(r"\b(?:e\.g|i\.e|etc|no|st|mr|mrs)\.", re.I)

_ASKS = (
    r"\b(?:must|shall|should|never|cannot|may not|will not|won't|don't|do not|does not|is not to|are not to|not be|"
    r"only if|need to|needs to|has to|have to|is required|are required|ensure|avoid|refrain|prohibit\w*|"
    r"not allowed|not permitted|forbidden|nobody|no (?:\w+ ){1,3}(?:is|are)|are not)\b"
)
_PURPOSE = re.compile(
    r"^\W*(?:this|the|these|our)\s+(?:\w+\s+){0,3}?(?:policy|document|guidance|guidelines|code|protocol|procedure|section|"
    r"statement)\s+(?:\w+\s+)?(?:sets? out|explains?|describes?|appl(?:y|ies)|covers?|tells?|outlines?|provides?|contains?|"
    r"replaces?|supplements?|forms? part|belongs?|aims?|seeks?|is (?:intended|designed|meant|there|a|an|for|based)|"
    r"are (?:intended|designed|meant|there|for)|will (?:help|set)|says?|lists?)"
    r"|\b(?:purpose|aims?|objectives?|intention|scope|introduction) of (?:this|the) (?:\w+ )?(?:policy|document|guidance|code|section)"
    r"|^\W*what follows says|^\W*for (?:these|this) reasons?\b"
    r"|\bsh(?:ould|all) be read (?:together|alongside|in conjunction)|\btakes? away from\b.{0,60}\bact\b|\bprevails?\b"
    r"|^\W*(?:(?:social|digital) (?:media|channels) (?:is|are|has|have|can|serves?|offers?|helps?|provides?)|going digital|since the council now|more and more, people)\b"
    r"|^\W*used with care\b|\b(?:serves the council well|costs? (?:far |much )?less|reach(?:es)? more people)\b",
    re.I,
)
_DEFINITION = re.compile(
    r"^\W*(?:\w+\W+){1,5}?means\b|\b(?:is defined as|are defined as|is understood as|for the purposes? of this|"
    r"by [\w ]{3,40} we mean|is called an?|the terms?)\b|^\W*(?:\w+\W+){1,5}?refers? to\b|^\W*here that takes in\b|\bincludes?,? (?:but is |but are )?not limited to\b",
    re.I,
)
_LEADS = re.compile(
    r":\s*$|\b(?:the following|as follows|listed (?:next|below|from|here)|set out below|(?:points|reasons|rules) below|"
    r"below are|these (?:rules|points|standards)|house rules|"
    r"(?:each of|the|do as the) (?:two|three|four|five|six|seven|eight|nine|ten) \w+)\b",
    re.I,
)
_PUBLIC_OVER = re.compile(
    r"\bcomments?\b|\bcommenting\b|house rules|\bmoderation\b|what the public|public comment|user (?:conduct|guidelines|content)|"
    r"community (?:guidelines|standards)|terms of use|rules for (?:users|contributors|everyone|visitors|residents)|"
    r"\b(?:remove|removed|removal|delete|deleted|hide|hidden|take down|taken down)\b|(?:users|visitors|residents|contributors) "
    r"(?:of|to) (?:our|the|this)",
    re.I,
)
_PUBLIC_IN = re.compile(
    r"\b(?:comments?|repl(?:y|ies)|contributions?|posts?|postings?|messages?|material|content|threads?)\b.{0,120}\b"
    r"(?:remov\w*|delet\w*|hid(?:e|den)|tak(?:e|en|es) down|com(?:e|es) down|moderated|not (?:be )?(?:publish|accept|tolerat)\w*)\b"
    r"|\b(?:remov\w*|delet\w*|hide|tak(?:e|es) down|moderate)\b.{0,120}\b(?:comments?|repl(?:y|ies)|contributions?|posts?|postings?|"
    r"messages?|content|material|users?)\b"
    r"|\b(?:users?|visitors|contributors|commenters|followers|members of the public|everybody taking part|"
    r"anyone (?:commenting|posting)|people who (?:comment|post))\b.{0,80}\b(?:must|should|asked|not|may)\b|\bpost(?:s|ed|ing)? to us\b",
    re.I,
)
_OWN_OVER = re.compile(
    r"\bpersonal (?:social media )?(?:use|usage|account|accounts|capacity|social)|private (?:use|account|life|capacity)|"
    r"individual councillor|own (?:accounts?|pages?|use)|third party social media",
    re.I,
)
_OWN_IN = re.compile(
    r"\b(?:own|personal|private) (?:social media |facebook |online )?(?:accounts?|pages?|profiles?|use|life|capacity|views)\b|"
    r"\bpost(?:s|ing)? privately\b|\bin private life\b|\bprivately about\b",
    re.I,
)


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
    if _DEFINITION.search(text) and not re.search(_ASKS, text, re.I):
        return "It says what is meant by something, and asks for nothing by itself."
    if _PURPOSE.search(text) and not re.search(_ASKS, text, re.I):
        return "It says what this policy is for, and asks for nothing by itself."
    if leads_into_a_list(clause.text) and len(text) < 200:
        return "It leads into what follows, and asks for nothing by itself."
    return ""


def leads_into_a_list(text: str) -> bool:
    return bool(_LEADS.search(straightened(text).strip()))


def whose_words(clause: ClauseText, sentence: str) -> str:
    """Of whose words a sentence of a clause speaks."""
    if _PUBLIC_IN.search(sentence) or _PUBLIC_OVER.search(straightened(clause.over)):
        return PUBLICS
    if _OWN_IN.search(sentence) or _OWN_OVER.search(straightened(clause.over)):
        return OWN
    return COUNCILS
