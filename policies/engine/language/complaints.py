"""A formal complaint about the council: called one, or a wrong told and a written answer or an inquiry asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.language.sentences import sentence_at
from policies.engine.protocol import Pattern

_AS = r"(?:formal |official |proper |written |stage (?:one|two|1|2) |second |serious )*"
_ASK = (r"(?:i|we)(?:'d| would| should| shall|'ll| will|'m| am| are|'re)?(?: \w+ly| now| also| all)?"
        r" (?:want|like|expect|ask(?:ing)?(?: for)?|demand(?:ing)?|request(?:ing)?|require|insist|wish|need)")
DETECTORS = (
    Pattern("called", (
        rf"\b(?:formal|official|stage (?:one|two|1|2)) {_AS}complaints?\b"
        rf"|\bcomplain(?:ing)?,? (?:formally|officially)\b|\b(?:formally|officially)(?: to)? complain\w*"
        r"|\b(?:wish|want|writing|write|like|here|have|need)(?: formally)? to (?:formally )?complain\b"
        rf"|\b(?:treat|log|logg?ed|record|register|accept|take|taken|consider|handle|deal|dealt|put|raise|regard"
        rf"|count|class"
        rf"|investigate|written)(?:ed|d|ing)?(?: \w+){{0,6}} (?:as|my|our) (?:an? |my |our )?{_AS}(?:complaint"
        rf"|grievance)\b"
        rf"|\bas (?:an?|my|our) {_AS}(?:complaint|grievance)\b|\b(?:formal|official) {_AS}grievance\b"
        rf"|\b(?:register|log|open|record|start|lodge|raise|enter|note)(?:ing|ed)? (?:an? |my |our "
        rf"|this ){_AS}complaint\b"
        rf"|\b(?:mak|lodg|rais|submitt|bring|start|fil|put)(?:e|ing|ting|t|)?(?: in)? (?:an? |my |our "
        rf"|this ){_AS}complaint\b"
        r"|\b(?:this is|here is|here's|that is|that's) (?:a|my|our) (?:\w+ )?complaint\b"
        r"|\b(?:your|the|council's|under|through) complaints? (?:procedure|process|policy|system)\b"
        r"|\bmy complaint (?:recorded|logged|of \d|is|in writing|,)|\bstage (?:one|two|1|2) (?:please|of your|starts)"
        r"|\bcomplaint (?:to|against|about) (?:the |your |our )(?:parish |town )?(?:council|clerk|office|officer"
        r"|enforcement)"
        r"|\b(?:how|where|who)(?: \w+){0,3} (?:do|can|could|should|would) (?:i|we|one) (?:make (?:a|my"
        r"|an official) complaint|complain)\b"
        r"|\bi(?:'ve| have)(?: got)? a (?:\w+ )?complaint (?:about|to make|against)\b|\bcomplaints? form\b"
        r"|\b(?:i'm|i am|we are|we're)(?: hereby| now| again| still)? complaining (?:about|that|again|of|because)\b"
        r"|\b(?:consider|take|count|call|regard) (?:it|this|that)(?: as)? (?:a|my|our|one)(?: \w+){0,2} complaint\b"
        r"|\bcomplaint opened\b|\bcode of conduct complaint\b|\b(?:the )?next stage\b"
        r"|\b(?:i'm|i am|we're|we are) complaining (?:about (?:the way|how|your|the clerk)|that)\b"
        r"|\bwho (?:deals with|handles|hears|takes) (?:\w+ )?complaints\b|\bsend my complaint\b"
        r"|\b(?:consider|call) this (?:step|stage) one\b|\b(?:second|third|another) complaint, in writing\b"
        r"|\bbreach of (?:your|the) (?:own )?(?:code|standing orders|complaints)\b"
        r"|\bmy complaint(?:s)? (?:in writing|here)")),
    Pattern("headed", r"^\W*(?:(?:a|this is a|second|my|formal) )?complaint(?:[.:,;]| to | re\b| regarding | about )"),
    Pattern("demand", (
        rf"\b(?:{_ASK}|please|kindly)\b[^.?!\n]{{0,60}}\b(?:in writing|on paper|in a letter|written (?:answer|reply"
        rf"|apology"
        r"|explanation|finding|outcome|response)|(?:formal|proper|official|full) (?:answer|reply|response"
        r"|investigation|apology"
        r"|explanation)|an? (?:\w+ )?(?:apology|explanation)|my (?:money|deposit|£\d+) back|compensation|put right"
        r"|acknowledg\w+|confirm(?:ation of)? receipt|looked at (?:properly|again|by)|to hear (?:from|back)"
        r"|a full account|(?:answer|reply|response) (?:from|by|within|inside|in|to me)|who is (?:responsible"
        r"|accountable)|what went wrong|taken seriously|on file|(?:someone|somebody|the clerk) to (?:ring|call"
        r"|write to|answer)|named (?:person|officer)|call(?:ed)? back|(?:look(?:ed|ing)?) into|investigat(?:e|ed"
        r"|ing|ion)|taken? (?:it )?up properly"
        r"|taken up|case number|reference number|on record|logg(?:ed|ing)|escalated|(?:by|to) (?:someone|somebody"
        r"|a person"
        r"|anybody) (?:senior|independent|above|else|other than|who (?:wasn't|didn't)))\b")),
    Pattern("case", r"\bafter a (?:case|reference) number\b|\btaking (?:it|this) further\b"
                    r"|\bgo(?:ing)? to the ombudsman\b"
                    r"|\btake (?:it|this) up properly\b|\bwho(?:ever)? (?:do i|does one|should i) (?:write|speak|go"
                    r"|complain) to\b|\b(?:still|remains?) unanswered\b|\bnot (?:prepared|willing|content"
                    r"|going) to (?:leave|let) (?:it|this)\b|\b(?:will|shall|'ll|going to) (?:take|be taking) (?:it"
                    r"|this) (?:further|up)\b|\bmaladministration\b|\bputting (?:it|this) in writing\b"
                    r"|\bthis properly looked into\b|\b(?:here|there) it is in writing\b"
                    r"|\b(?:dis|un|not )satisfied with (?:the|your) (?:answer|reply|response|outcome)\b"
                    r"|\bescalate (?:this|it)\b|\b(?:monitoring officer|ombudsman)\b"),
)

_NONE = re.compile(
    r"\b(?:no|not|isn't|never|nobody|without|can't|cannot|couldn't|hardly|wasn't|n't)(?: \w+){0,2} $"
    r"|\b(?:i've|i have|he|she|they|we've|neighbours?|people|others|someone|somebody)(?: \w+){0,2} (?:made|put in"
    r"|lodged|sent)"
    r"(?: \w+){0,2} $|\b(?:if|when|before|until|unless) (?:you|anyone|people|they) [^.]{0,20}$", re.I)
_TO_OTHERS = re.compile(
    r"^[^.?!]{0,25}\b(?:to|with|against|about) (?:the |my |their )?(?:operator|bus company|police|county|borough"
    r"|district"
    r"|highways|water company|landlord|developer|bbc|ofcom|ofgem|airline|shop|school|royal mail|post office|bank|energy"
    r"|mp\b|neighbours?|geese|weather)", re.I)
#: A wrong done to the one who writes, by the council.
_WRONGED = re.compile(
    r"\b(?:nobody|no one|no-one|never|not one|no reply|no answer|no response|ignored|refused|promised|told (?:me|my"
    r"|us)|turned"
    r" away|was told|been told|cut off|lost|rude|spoken to|charged|damaged|smashed|knocked|turned down|locked"
    r"|shouted|laughed"
    r"|times|twice|weeks|letters?|emails?|emailed|rang|rung|written|wrote|reported|unanswered|officer|contractors?"
    r"|your (?:men"
    r"|staff|clerk|office|driver|depot)|council)\b", re.I)
_WEIGHTY = re.compile(
    r"\bin writing\b|\bon paper\b|\bwritten \w|investigat|\blogg|\breference number|\bcase number|\bescalate|\bofficial"
    r"|\bformal|\b(?:senior|independent|above)\b|ombudsman|\bapology\b", re.I)
_LONGEST = 110
#: How far back the wrong may be told.
_TOLD = 400


def complaints(text) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether it is called a complaint) in a ``Text`` of a kind that declares ``DETECTORS``."""
    for match in text.found("called", "headed"):
        first, _ = sentence_at(text.raw, match.start)
        before, after = text.raw[first:match.start], text.raw[match.end:match.end + 60]
        if not _NONE.search(before) and not _TO_OTHERS.match(after):
            yield *_trimmed(text.raw, match), True
    for match in text.found("demand", "case"):
        if _is_wronged(text.raw, match.start, 1 if _WEIGHTY.search(match.text) else 2):
            yield *_trimmed(text.raw, match), False


def _trimmed(raw: str, match) -> tuple[int, int]:
    piece = raw[match.start:match.end]
    start = match.start + len(piece) - len(piece.lstrip(" \t\n\"'"))
    return start, min(start + len(piece.strip(" \t\n\"':.,;")), start + _LONGEST)


def _is_wronged(raw: str, at: int, least: int) -> bool:
    """What went wrong stands in the sentences before, or in this one."""
    told = raw[max(0, at - _TOLD):sentence_at(raw, at)[1]]
    return len({word.lower() for word in _WRONGED.findall(told)}) >= least
