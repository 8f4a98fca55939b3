"""Praise or scorn of a politician, or of the government of the day, that names no party."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.kinds._sentences import sentence_at
from policies.engine.protocol import Pattern

PATTERNS = (
    Pattern("politician-word", r"\b(?P<it>(?:(?:our|your|the|this|that) (?:local |own |new |sitting |current "
            r"|brilliant "
            r"|wonderful |hard-working |tireless |fantastic |great |excellent |amazing |useless |hopeless |absent "
            r"|so-called )?(?:mp|ms|msp|pcc|prime minister|chancellor|council leader))|(?:this|the|that|the present"
            r"|our) (?:\w+ ){0,2}government|the minister|westminster|politicians|number ten|no 10"
            r"|downing street)(?:'s)?\b", "prose"),
    Pattern("pm", r"\b(?P<it>(?:[Tt]he|[Oo]ur|[Tt]his) PM)\b", "cased_prose"),
)

_PRAISE = re.compile(
    r"\b(?:proper|true|real|good|great) (?:friend|champion|asset|credit)|\bchampion\b|\bhard[- ]?working\b"
    r"|\bfight(?:s|ing)? for\b|\bstand(?:s|ing)? up for\b|\bon our side\b|\bunlike (?:some|others|the last)\b"
    r"|\bbrilliant\b|\bfantastic\b|\bamazing\b"
    r"|\bone of us\b|\bbest (?:mp|ms|leader|government|thing)\b|\bsecond to none\b|\bdeserves\b|\bdoing a (?:great"
    r"|grand|fine|cracking) job\b|\bdone more for\b|\bwe back\b|\bright behind\b|\bgot our vote\b|\blong may\b"
    r"|\bdelivers?\b|\b(?:works?|worked|working) (?:tirelessly|wonders)\b|\blucky to have\b|\b(?:done"
    r"|doing) us proud\b|\bgodsend\b|\balways there for\b|\btireless\w*|\bkept (?:his|her|their) (?:promise|word)\b",
    re.I,
)
_SCORN = re.compile(
    r"\b(?:waste of|useless|hopeless|clueless|disgrace\w*|shameful|pathetic|a joke|hypocrit\w+|betray\w*|liars?"
    r"|lied|lying"
    r"|lies|daft|stupid|idiotic|cruel|heartless|rotten|incompetent|corrupt|out of touch|couldn't care less"
    r"|doesn't care|don't care"
    r"|never (?:sees?|seen|shows?|shown|turns? up|answers?|lifted)|nowhere to be seen|should (?:resign|go"
    r"|be ashamed)|has to go|must go|needs? to go|time (?:for|they) (?:a change|went|to go)|failed (?:us|this|our)"
    r"|let (?:us|you|this \w+) down|wreck\w*|ruin\w*|sold (?:us|you) (?:out|down)"
    r"|hates?|shambles|shower|crooks?|robbing|war on|attack on|broken promises?|broke (?:his|her|their) promise"
    r"|worst|clowns?|all the same|only in it for|in it for themselves|feathering|dumped)\b", re.I,
)


def politicians(text) -> Iterator[tuple[int, int, str]]:
    for match in text.found("politician-word", "pm"):
        start, end = match.groups["it"]
        first, last = sentence_at(text.raw, start)
        around = text.raw[start:last] + _next_sentence(text.raw, last)
        scorn = _SCORN.search(text.raw[first:last])
        praise = None if "government" in text.raw[start:end].lower() else _PRAISE.search(around)
        if scorn is not None:
            yield min(start, first + scorn.start()), max(end, first + scorn.end()), "scorn"
        elif praise is not None:
            yield start + praise.start(), start + praise.end(), "praise"


def _next_sentence(raw: str, last: int) -> str:
    """The sentence after, where it goes on about the same person."""
    rest = raw[last:last + 140]
    if not re.match(r"\s*(?:[A-Z][\w ]{0,25}, )?(?:He|She|They|A|Proper|Always|Never|Best|What a|Good|Great|Top"
        r"|Real|Every)\b", rest):
        return ""
    end = re.search(r"[.!?](?:\s|$)", rest.lstrip())
    return rest if end is None else rest[:len(rest) - len(rest.lstrip()) + end.end()]
