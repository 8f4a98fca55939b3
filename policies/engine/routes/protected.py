"""Criticism that must stand: the comment disagrees with the council, challenges or criticises it.

Finds scorn and verdicts on what the council does or decides ("a disgrace", "waste of money"), objections ("nobody
asked us", "I object"), the council or "you" charged with what was done or left undone ("you never cut it", "this
council couldn't count"), sarcasm at its words, and formal complaints. Triage drops it where a criterion is met.

Must not find grumbles about neighbours, other bodies or the weather, praise, jokes, or words of scorn turned round
("not a waste of money").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.language.complaints import DETECTORS as COMPLAINT_DETECTORS
from policies.engine.language.complaints import complaints
from policies.engine.language.criticism import DETECTORS as SCORN
from policies.engine.language.sentences import sentence_at
from policies.engine.model import LIKELY, SURE
from policies.engine.protocol import Example, Hit, Pattern, Spoken

KIND = "protected"
READER = Spoken(
    "This criticises the Council, or disagrees with it.",
    "Criticism stays: it may not be removed for being unwelcome.",
)

_COUNCIL = r"(?:(?:this|our|your|the|a) (?:\w+ )?council|the parish|the town hall|the council|council)"
_YOU = r"(?:you|u|you lot|you people|your lot|you've|you have|you'd|you all|the lot of you)"
_FAILS = (r"(?:never|don't|didn't|do not|did not|couldn't|could not|won't|wouldn't|haven't|hasn't|have not|has not"
          r"|aren't|isn't|weren't|wasn't|failed|fail|fails|ignored?|ignores|wasted?|wastes|wasting|lied|lie|lost|hid"
          r"|hide|hides"
          r"|blew|blown|squandered?|forgot|broke|dithered?|sat on|let (?:it|us|them|\w+) (?:rot|down)|spent|spend"
          r"|spends|sold"
          r"|shut|close|closed|cut|took away|put up|promised|hiked|doubled|refuse|refuses|refused|pretend|pretends"
          r"|chose"
          r"|mowed|felled|let (?:the|that|our)|managed to|expect (?:us|me)|want us|want £|talk about democracy"
          r"|tell us|told us (?:one|that|the)"
          r"|ought to be ashamed|should be ashamed|should resign|deserve better|made (?:it|us|up)|had (?:one job"
          r"|years|months))")
DETECTORS = (
    *COMPLAINT_DETECTORS,
    *SCORN,
    Pattern("charge", rf"\b(?:{_COUNCIL}|{_YOU}|your (?:contractors?|officers?|staff|men|own \w+)|councillors"
                      rf"|the clerk)"
                      rf"(?: (?:have|has|had|just|still|all|even|really|clearly|obviously|simply|actually|always"
                      rf"|only|already|then"
                      rf"|are|is|were|was|would|could|do|did))* {_FAILS}\b"),
    Pattern("taunt", (
        r"\b(?:not one of you|none of you|any of you|most of you|half of you|did (?:anyone|anybody"
        r"|any of you)"
        r"(?: on the council)? (?:actually |even |bother )?|do you (?:even|think|really|expect|consult|lot"
        r"|ever (?:answer|listen|read|learn|look|leave|go))|have you (?:ever|any idea)"
        r"|who (?:wrote (?:this|that|it)|thought|dreamt|benefits|edits|gets the rent)|what (?:exactly|on earth) "
        r"|at what point"
        r"|how much did (?:that|this|it)|explain that|explain to|own it|read your own|in your own|call (?:them|that"
        r"|this|it) (?:a |an )?\w+\?"
        r"|where were (?:you|the)|if that was (?:me|us)|one rule for|you(?:'ve| have) (?:had years|been told)"
        r"|you couldn't|do your (?:sums|job))")),
    Pattern("charge-more", (
        r"\b(?:you|you've|you have|this council|the parish council|our council|your council)(?: (?:have|has|had"
        r"|just|still|then|only))*"
        r" (?:took|taken|left (?:us|the|it|out|off)|removed|caused|gave us|given us|gave (?:it|yourselves"
        r"|the contract)|treats?|treated"
        r"|waved?|waves|sits|sat|moan|blame|blames|blamed|cost us|costs us|dug|painted|ripped|scrapped|axed|slashed"
        r"|sneaked|buried"
        r"|can find|found (?:the )?money|can afford|couldn't be bothered|deserves?|owes? (?:us|me)"
        r"|mean(?:s)? (?:you|nothing|that you)"
        r"|call (?:it|that|this)|reckon|want (?:us|a clap|praise|thanks|£|more)|think (?:we|us|nobody|that's))\b"
        r"|\b(?:this|our|your|a) (?:parish |town )?council (?:is|are|was) (?:an? |so |too |just |all |run by "
        r"|in the pocket)\w+"
        r"|\ba council that\b|\bnot (?:a|one) (?:letter|leaflet|word from|phone call|email|single|soul|councillor)\b"
        r"|\bno(?:body|-one| one) (?:told|warned|consulted|rang|came|bothered|at the council|from the council"
        r"|ever (?:asks|listens|says))\b"
        r"|\bfunny how\b|\bfunny that\b|\bas usual\b|\bi suppose\b[^?]{0,20}$|\bwhose (?:bright )?idea\b"
        r"|\bwhy (?:is it always|is there no"
        r"|are there no|wasn't|weren't|hasn't|haven't|didn't|should (?:we|i)|do (?:we|i) (?:have to"
        r"|pay))\b"
        r"|\bwho (?:exactly|drew|chose|came up with|let|allowed|approved)\b[^.]{0,60}\?")),
    Pattern("price", r"^\W*(?:another |so )?(?:£\d[\d,.]*(?:k|m| million| grand)?|\d+ (?:quid|grand|pounds)|(?:two"
                     r"|three|four|five|six|nine|ten"
                     r"|eleven|twelve|twenty|thirty|forty|fifty|sixty|eighty|ninety)(?: \w+)? (?:quid|grand|pounds))"
                     r"(?:[!?]+| (?:for (?:a|an|that|this|what|the)\b|to \w+ (?:a|an|the|outside|my)\b|on (?:a|an"
                     r"|that)\b))"),
    Pattern("again", r"\b(?:again|still|yet again|once again|every (?:year|summer|winter|time)|third (?:time|year)"
                     r"|months?|years?) "
                     r"(?:and )?(?:no|not|nothing|nobody|never|waiting|closed|shut|broken|the same)\b"),
)
_AT_COUNCIL = re.compile(
    r"\b(?:council(?:'s|’s|lors?)?|clerk|parish|precept|you|your|you've|you’re|you're|chamber|town hall|minutes"
    r"|committee|consultation"
    r"|survey|decision|meeting|members|officers?|budget|grant|notice|they)\b", re.I)
_TURNED = re.compile(
    r"\b(?:not|isn't|wasn't|never|hardly|no longer|isn’t|wasn’t|nothing|far from|stop (?:saying|calling)|without"
    r"|less)(?: \w+){0,2} $", re.I)
#: Others who are scolded.
_OTHERS = re.compile(
    r"\b(?:neighbours?|litterers?|fly-?tippers?|vandals?|dog owners?|drivers?|parents|kids|lads|yobs|thieves"
    r"|water company|bus company"
    r"|county|district|borough|government|developers?|landlord|royal mail|bt|tourists|visitors|people who|whoever"
    r"|weather|rain"
    r"|some people|folk who|teenagers|idiots|tractors?|rosettes|plates)\b", re.I)
_PRAISE = re.compile(
    r"\b(?:thank(?:s| you)(?! for nothing)|well done(?! council)|brilliant job|great job|lovely|good on you"
    r"|fair play|credit where|grateful"
    r"|much appreciated|proud of|bless)\b", re.I)
_LONGEST = 100
#: Nobody reads more points on one comment.
_MOST = 50


def find(draft, params) -> Iterator[Hit]:
    text = draft.text
    for start, end, _ in complaints(text):
        yield text.hit((start, end), READER.message, READER.why, sureness=SURE)
    praised = bool(_PRAISE.search(text.raw[:600]))
    for match in text.found("verdict", "side", "sneer", "charge", "charge-more", "price", "taunt")[:_MOST]:
        first, last = sentence_at(text.raw, match.start)
        said, before = text.raw[first:last], text.raw[first:match.start]
        if _TURNED.search(before) or praised and match.name in {"verdict", "taunt", "charge", "charge-more", "price"}:
            continue
        if match.name == "verdict" and (_OTHERS.search(said) or not _AT_COUNCIL.search(text.raw[:600])):
            continue
        if match.name == "side" and _OTHERS.search(said):
            continue
        place = match.start, min(match.end, match.start + _LONGEST)
        yield text.hit(place, READER.message, READER.why, sureness=LIKELY)


FOUND = (
    Example("Waste of money, and your own survey said so.", "Waste of money"),
    Example("Nobody asked us about the ferry.", "Nobody asked"),
    Example("You never cut it and you never will.", "You never"),
    Example("This council couldn't run a raffle.", "This council couldn't"),
    Example("I disagree with the ferry fare, and said so in March.", "disagree"),
    Example("I wish to make a formal complaint about the ferry.", "make a formal complaint"),
    Example("Do you ever answer a letter?", "Do you ever answer"),
)
PASSED = (
    Example("Thank you to the band, what an evening."),
    Example("The fly-tippers are a disgrace."),
    Example("It wasn't a waste of money at all, my mother loved it."),
    Example("Is there parking at the ferry?"),
    Example("I'll die if they close that chip shop."),
    Example("The rain is a disgrace this week."),
    Example("Could you put a bench by the ferry?"),
)

__all__ = ["DETECTORS", "FOUND", "KIND", "PASSED", "READER", "find"]
