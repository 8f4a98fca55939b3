"""What a claim of fact looks like: patterns made of the words in ``claims.txt``."""

from __future__ import annotations

from policies.engine.protocol import Pattern, read_sections

_WORDS = {heading: "(?:" + "|".join(words) + ")" for heading, words in read_sections(__file__, "claims.txt").items()}

_FEW = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_MANY = (
    r"(?:\d[\d,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\w+)?|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|\w+ hundred(?: and \w+)?|(?:hundreds|dozens|thousands) of)"
)
_ABOUT = r"(?:(?:more than|less than|over|nearly|almost|some|about|around|a|an|one|two|three|by) )*"
_SHARE = _ABOUT + r"(?:thirds?|quarters?|half|fifth|tenth)"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} (?:20)?\d\d|(?:19|20)\d\d"
    rf"|(?:the (?:start|end|beginning|middle) of )?{_MONTH}"
    r"|next (?:week|month|year|spring|summer|autumn|winter))"
)
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
_TIME = r"(?:\d{1,2}(?:[.:]\d\d)? ?[ap]m|noon|midnight)"
_POUNDS = r"£\d[\d,.]*\d?(?:k|m|bn)?"
_REGION = (
    r"(?:england|wales|britain|europe|the world|(?:the|our) (?:county|country|district|borough|region|uk|area))"
)
_NEAR = r"[^.!?\n]"


def _filled(pattern: str) -> str:
    """``<heading>`` stands for any of the words under it."""
    for heading, words in _WORDS.items():
        pattern = pattern.replace(f"<{heading}>", words)
    return pattern


CLAIMS = (
    Pattern("decision", _filled(
        r"\b<who decides>(?:'ve)?(?: \w+){0,4}? (?:has |have |had |'ve )?(?:\w+ )?<has decided>\b")),
    Pattern("decided", _filled(rf"\b<what is decided on>\b{_NEAR}{{0,60}}? (?:was|were|has been|have been|is|are|been) "
                         r"(?:\w+ )?<was decided>\b")),
    Pattern("vote", rf"\bvoted? (?:\w+ )?{_FEW} (?:votes )?(?:to|-) {_FEW}\b|\bby {_FEW} (?:votes )?to {_FEW}\b"),
    Pattern("will", _filled(r"\b(?:council|parish|committee|we|board|county|borough|district) (?:will|shall) "
                      r"(?:now |not |no longer |also )*<will do>\b")),
    Pattern("planned", _filled(
        r"\bminded to\b|\b(?:is|are) to <will become>\b|\b(?:is|are) to be \w+(?:ed|ld|t|n)\b"
        r"|\b(?:is|are) (?:now )?(?:due|set|expected|likely) to <to come>\b"
        r"|\b(?:is|are|isn't|aren't) (?:now |not )?going ahead\b"
        r"|\bcom(?:es?|ing) into (?:force|effect)\b|\btakes? effect\b")),
    Pattern("told", _filled(
        r"\b<other bodies>(?: (?:also|now|then|still|already|just|both|all|\w+ly))* <told of them>\b"
        r"|\b(?:the|our|its|their) \w+(?: \w+)? (?:says?|said|reckons?|warns?|warned|tells us|told us)\b")),
    Pattern("done", _filled(
        r"\b(?:has|have|'ve) (?:now |just |also |all |not )*been (?:\w+ly )?<done>\b"
        r"|\b(?:was|were) (?:\w+ly )?<done>\b|\bmade (?:a byelaw|law)\b")),
    Pattern("record", _filled(
        r"\b(?:since records began|on record|ever recorded|for the first time (?:in|since)\b)"
        rf"|\b<best>\b{_NEAR}{{0,30}} (?:since|in {_REGION})\b"
        r"|\b(?:within|below|above|over|under) (?:the |its )?(?:legal|safe|national|county|permitted) "
        r"(?:limits?|average|levels?)\b")),
    Pattern("share", _filled(
        r"\d[\d.]* ?(?:%|per ?cent\b)"
        r"|\b<moved> (?:from [\d£,.]+ )?(?:to|by) (?:just |only |about |around |nearly |over |more than )*£?\d"
        rf"|\b{_FEW} (?:in|out of) (?:every )?{_FEW}\b(?:[^.:\d]|$)"
        rf"|\b<moved> {_SHARE}\b"
        rf"|\b(?:more than|less than|over|nearly|almost|about) {_SHARE} of\b"
        r"|\b(?:\w+ )?(?:thirds|quarters?|fifths?|tenths?) of (?:the|our|you|all|those|people|homes|households)\b"
        r"|\b(?:doubled|trebled|tripled|quadrupled|halved)\b")),
    Pattern("sum", r"£(?:\d{1,3}(?:,\d{3})+|\d{4,}|\d[\d.]* ?(?:k|m|bn|thousand|million|billion))\b"),
    Pattern("money", _filled(rf"{_POUNDS}\b[^!?\n]{{0,80}}?\b<money was>\b|\b<money is>\b[^!?\n]{{0,60}}?{_POUNDS}")),
    Pattern("finding", _filled(
        r"\b(?:has|have|had|was|were) (?:just |now |all |both |been |also )*<established>\b"
        r"|\b(?:is|are|it's|they're) (?:now |perfectly |quite |not |un)*(?:safe|fine|fit) to <safe to>\b"
        r"|\b<who says> (?:\w+ )?<says>\b|\baccording to\b")),
    Pattern("count", _filled(rf"\b{_MANY} (?:\w+ )?<counted>\b")),
    Pattern("number",
            r"\b(?:1[3-9]|[2-9]\d|\d{3}|\d{1,3}(?:,\d{3})+) "
            r"(?:(?:more|new|old|young|local|other|empty|\w+(?:ed|al|en)) )?"
            r"(?P<what>[a-z]{3,}s|people|children|sheep|fish)\b"),
    Pattern("we wrote",
            r"\b(?:we|council)(?:'ve| have| has)? (?:just |now |also )?"
            r"(?:written to|wrote to|applied (?:for|to)|called (?:for|on)|won (?:the|a|an|our|its|£)|asked the)\b"),
    Pattern("changing", _filled(
        r"\b(?:is|are|isn't|aren't) (?:now |all |both |also |not |finally )*<changing>\b"
        r"|\b(?:will be|there'll be|is|are|will have) no (?:more |longer )?\w+ (?:\w+ )?"
        r"(?:this|next|from|until|on|in|after)\b"
        r"|\b(?:will not|won't|will no longer|no longer) (?:be|run|open|have|take|stop|accept|collect|\w{3,}ed)\b"
        r"|\b(?:has|have) (?:now |just |already )?<has changed>\b"
        r"|\b(?:fell|rose|dropped|grew|up|down) (?:again |sharply |slightly )?(?:last|this|on last) "
        r"(?:week|month|quarter|year|winter|summer)\b"
        r"|\bthan (?:anywhere|any other|last year|ever)\b")),
    Pattern("interruption", _filled(rf"\b<interrupted>\b{_NEAR}{{0,50}}?\b(?:at|from|until|till|between|on|this|for) "
                              rf"(?:{_DAY}|{_TIME}|{_DATE})")),
    Pattern("dated", _filled(rf"\b<happened>\b{_NEAR}{{0,70}}?\b(?:in|on|from|until|till|by|since) (?:\w+ )?{_DATE}")),
    Pattern("dated news",
            rf"\b(?:in|from|until|till|by|since|before|after|at|on|between|end of) (?:\w+ )?(?:{_DATE}|christmas|easter)\b"),
    Pattern("when", _filled(
        rf"\b(?:{_DAY}|{_TIME}|{_DATE}|today|tonight|tomorrow|this (?:week|afternoon|evening|weekend)|<not running>)\b"
    )),
)
#: What tells that a source stands in the text, or that people are invited.
SIGNS = (
    Pattern("minute", r"\bmin(?:ute)?s?\.? (?:no\.? |number |ref\.? )?[a-z]*\.? ?\d[\w/.-]*"
                      r"|\b(?:item|resolution) \d[\w/.-]*"),
    Pattern("get-together", _filled(r"\b<get-together>\b")),
    Pattern("invitation", _filled(r"\b<invitation>\b")),
    Pattern("lost and found", r"^\W*(?:lost|found|missing)\b|\b(?:anyone|anybody|has someone) (?:lost|missing)\b"
                              r"|\bwhoever (?:left|lost|dropped|owns|borrowed)\b|\bhand(?:ed)? (?:it |them )?in\b"),
)
