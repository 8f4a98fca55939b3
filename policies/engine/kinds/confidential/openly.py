"""When words that sound confidential stand in the open: agendas, published outcomes, help offered in confidence."""

from __future__ import annotations

import re

_AGENDA = re.compile(
    r"\b(?:(?:may|will|shall|might|should|must|to|can|could) (?:then )?(?:also )?be (?:asked to leave|excluded|sent out"
    r"|considered in|taken in|held in|discussed in|dealt with in|in part)|to resolve|resolves? (?:that|to exclude)"
    r"|be excluded|are excluded|exclusion of|admission to meetings|under the public bodies"
    r"|(?:will|to|can) (?:be )?(?:consider|discuss|take|meet|hear|decide|deal)\w* [^.]{0,60}(?:closed|private|part 2"
    r"|part ii|confidential)|agenda item|(?:will|to) be taken|any decision will be|can be made public|once it can be|is private as)", re.I,
)
_HELP = re.compile(
    r"\b(?:(?:talk|speak|chat|ring|call|report|contact|phone|email|write|tell|come|ask|apply|answer(?:s|ed)?|reply|replies"
    r"|treated|dealt with|held|kept|handled|drop|get in touch|listen\w*|advice|surgery|service|helpline|seen|given"
    r"|information|details|discuss) (?:\w+[ ,]+){0,8}in (?:strict |the strictest |complete |total )*confidence"
    r"|(?:strictly|completely|free and|private and|always) (?:confidential|private)"
    r"|in (?:strict |complete |total )?confidence (?:on|to|with|by|at|from|about|and free|for free)\b"
    r"|(?:private|personal) messages?\b[^.]{0,40}(?:us|our page|not read|cannot|can't|instead)"
    r"|(?:please )?send (?:us )?(?:a|an) (?:private )?(?:message|email|note|letter|text))", re.I,
)
_NOT_YET = re.compile(
    r"\b(?:date|dates|time|venue|winners?|line-?up|results?|programme|route|timetable|details|cast|headliner|minutes"
    r"|agenda|draft minutes|register|opening|fixture|prizes?|restart|reopening|theme|act) (?:\w+ ){0,5}(?:not|n't"
    r"|yet|n’t)\b", re.I,
)
_NO_STAFF_MATTER = re.compile(
    r"\b(?:vacanc\w+|apply|applications?|wanted|we are looking|we're looking|salary range|job description|closing date"
    r"|hours a week|an hour\b|training|annual leave|half term|bank holiday|policy|procedure|terms of reference|adopt\w*)\b", re.I,
)
_PUBLISHED = re.compile(
    r"\b(?:accepted|awarded|approved|agreed (?:at|by|in|under|the|to)|resolved|minute|final account|in the (?:papers|minutes"
    r"|budget|accounts|agenda|\w+ papers)|precept|charges?|fees?|tickets?|adults?|children|child|concessions?|day|week"
    r"|hour|hire|full plot|half plot|per|grants?|raised|donat\w+|funding|cost(?:s|ing)?|spent|paid|band d|fined|prizes?"
    r"|entry|free|each|year|members|residents|permits?|invited)\b", re.I,
)
_SECRET = re.compile(
    r"\b(?:so far|sealed|not (?:yet )?(?:opened|announced|public|let|signed)|(?:aren't|isn't|hasn't|haven't|won't be|"
    r"weren't)\b|until|till|don't tell|between|hush|shh+|sneak|peek|mustn't|favourite|joker|cheeky|a little bird|psst"
    r"|told our|told us|go no further|tendering|closing date|under our hats|under your hats|come in under|opened"
    r"|we'll open|whose is whose|in private|unopened|leak\w*|seller|haggl\w+)", re.I,
)
_BIDS = re.compile(r"\b(?:bids?|tenders?|quotes?|quotations?|prices?|offers?|valu\w+|lowest|sell\w*|owner)\b", re.I)


def is_open(sentence: str, name: str) -> bool:
    """Whether the sentence speaks in the open of what a class of words finds."""
    if _AGENDA.search(sentence):
        return True
    if name == "staff":
        return bool(_NO_STAFF_MATTER.search(sentence))
    if name == "hushed":
        return bool(_HELP.search(sentence) or _NOT_YET.search(sentence))
    if name == "private":
        return bool(_HELP.search(sentence))
    return False


def sums_are_secret(around: str, words: str) -> bool:
    """Sums are a secret only as offers not yet settled, and where the text lets on that they are."""
    if not _BIDS.search(around):
        return False
    return bool(_SECRET.search(around)) and not _PUBLISHED.search(words)
