"""Praise or scorn of a politician, or of the government of the day, that names no party."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.language.sentences import sentence_at
from policies.engine.protocol import Pattern

PATTERNS = (
    Pattern("politician-word", r"\b(?P<it>(?:(?:our|your|the|this|that) (?:local |own |new |sitting |current "
            r"|brilliant "
            r"|wonderful |hard-working |tireless |fantastic |great |excellent |amazing |useless |hopeless |absent "
            r"|so-called )?(?:mp|ms|msp|pcc|prime minister|chancellor|council leader))|(?:this|the|that|the present"
            r"|our) (?:\w+ ){0,2}government|the minister|westminster|politicians|number ten|no 10"
            r"|downing street|whitehall|(?:the|our|this) (?:local |new |old |last |county |metro |regional )*(?:mp|ms"
            r"|minister|county councillor|county mayor|metro mayor|prime minister|chancellor|home secretary"
            r"|politicians|ministers))(?:'s)?\b",
            "prose"),
    Pattern("cheered", r"\b(?P<it>(?:(?:a )?big hand|hats off|three cheers|bravo|hooray|full marks|all credit|thank"
            r" (?:goodness|god|heaven)"
            r"|hurrah|thumbs up) (?:for|to) (?:our|the|this) (?:\w+ )?(?:mp|ms|msp|pcc|minister|government|prime"
            r" minister|chancellor)"
            r"|(?:thanks to|blame|courtesy of) this (?:\w+ )?government|blame the (?:\w+ )?government)\b", "prose"),
    Pattern("pm", r"\b(?P<it>(?:[Tt]he|[Oo]ur|[Tt]his) PM)\b", "cased_prose"),
)

_PRAISE = re.compile(
    r"\b(?:proper|true|real|good|great) (?:friend|champion|asset|credit)|\bchampion\b|\bhard[- ]?working\b"
    r"|\bfight(?:s|ing)? for\b|\bstand(?:s|ing)? up for\b|\bon our side\b|\bunlike (?:some|others|the last)\b"
    r"|\bbrilliant\b|\bfantastic\b|\bamazing\b"
    r"|\bone of us\b|\bbest (?:mp|ms|leader|government|thing)\b|\bsecond to none\b|\bdeserves\b|\bdoing a (?:great"
    r"|grand|fine|cracking) job\b|\bdone more for\b|\bwe back\b|\bright behind\b|\bgot our vote\b|\blong may\b"
    r"|\b(?:who (?:got|won|brought|saved|secured|fought) (?:us|it|the|for)|nobody else|breath of fresh air|in our"
    r" corner|stood by us|has our (?:full |whole )?(?:backing|support)|could not ask"
    r" for"
    r"|couldn't ask for|gets? (?:things|it|stuff) done|worth (?:his|her|their) (?:weight|salt)|put this \w+ (?:first"
    r"|on the map)"
    r"|wish (?:him|her) (?:every|a long)|deserves? (?:another|a medal|our)|a joy to|the real deal|born leader"
    r"|outstanding|superb"
    r"|first[- ]rate|a great (?:mp|ms|mayor)|cracking|wonderful|dedicated|served us well|done us proud)\b"
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
    r"|worst|clowns?|all the same|only in it for|in it for themselves|feathering|dumped|forgotten|pick(?:ed|ing|s)"
    r" (?:the |our |your )?pockets?|mugg\w+|fleec\w+|ripp\w+|penalis\w+|taught a lesson"
    r"|asleep|all talk|hot air|couldn't (?:run|organise|find|manage|care|be bothered)|(?:has|have) no (?:idea|clue"
    r"|interest)|no idea|not fit"
    r"|spineless|toothless|gutless|cowards?|cowardly|fat cats?|missing in action|invisible|squander\w*|cash grab|tax"
    r" grab|raid on|starv\w+"
    r"|punish\w*|clobber\w*|shaft\w*|stab\w*|abandon\w*|turned (?:his|her|their) back\w*|washed (?:his|her|their)"
    r" hands|forgotten (?:us|this)"
    r"|hasn't (?:answered|set foot|shown|bothered|lifted)|haven't (?:answered|bothered|lifted)|send (?:him|her|them)"
    r" packing|good riddance"
    r"|has done nothing|done nowt|sit on their hands|u-turn\w*|mismanag\w+|brought (?:us|the country) to|laughing at"
    r" us|carv\w+ (?:it )?up)\b", re.I,
)


def politicians(text) -> Iterator[tuple[int, int, str]]:
    """(start, end, "praise" or "scorn") for what is said of a politician or the government."""
    for match in text.found("cheered"):
        yield match.start, match.end, "scorn" if "this" in match.text or "lame" in match.text else "praise"
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
