"""Whether a party is only named, as a result, a rule or a record names it, or spoken for or against."""

from __future__ import annotations

import re

import re2

from policies.engine.language.spots import Spots

#: Names a party as any record would. A sentence that also takes a side (``TAKES_SIDES``) is no record.
NEUTRAL = re2.compile(
    r"(?i)\b(?:results?|elected|declared|turnout|votes? cast|nominat\w+|candidates? (?:are|is|were|for the|standing)"
    r"|statement of persons|spoilt|rejected papers"
    r"|group leaders?|groups? (?:would|will|have|has|had|each|on the)|political balance|proportional\w*|cross-party"
    r"|all[- ]part(?:y|ies)|seats?"
    r"|hustings|may not|must not|cannot|can't|not allowed|are not|will be (?:removed|taken down)|any party"
    r"|every party|no party|all parties|whatever party"
    r"|moved|seconded|amendment|motion|abstain\w*|minutes?|recorded|appointed|vacanc\w+|stood down|defected"
    r"|no overall control|overall control|hung council|control (?:of|passed)|twinn\w*|twin town|in (?:18"
    r"|19)\d\d|not ours|not from (?:us|the council)|parking|respectively|resigned as|leader of the|sits? as"
    r"|declaration"
    r"|register of interests?|history|founded|museum|exhibition|talk|lecture|hire[ds]?"
    r"|complain\w*|removed|apolog\w*|impartial|neutral|conservative club|labour club|liberal club)\b",
)
_SCORE = re.compile(
    r"^\)?[,:]? ?\d[\d,]*\b|^ ?\(?\d|^(?: candidate)?,? (?:had|polled|got|received|won) \d{2,4}\b(?! (?:years"
    r"|pledges))"
)
_LONG_AGO = re.compile(r"\b(?:in|of|by|until|before) (?:the )?1[6-9]\d\d")
_IN_BRACKETS = re.compile(r"(?:\((?:he's |she's |they're |an? )?|\b(?:\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive"
r"|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en) )(?:Welsh |Scottish )?$")

#: Words that take a side wherever a party or a politician is near.
TAKES_SIDES = re2.compile(
    r"(?i)\b(?:only (?:the|one|ones|party)|fair play|diolch i|diolch to|puts? (?:\w+ )?first|talks? sense"
    r"|done nowt|done nothing|sack the|dither\w*|get a say|makes? a mess|listens|hats off|credit to|done more"
    r"|did more|hard[- ]working|working hard"
    r"|all year round|(?:a friend|friends) of|party of (?:the|our|working|low|real)|on your side|fighting"
    r"|on behalf of"
    r"|(?:let|lets|letting) (?:us|you|\w+|\w+ \w+) down|concret\w+|asleep at|helping (?:hand|themselves)"
    r"|couldn't run|join (?:us|them|the party|today)|membership|sign (?:up|the|their|our)|petition"
    r"|why i'm|(?:only|could only) (?:\w+ )?(?:have )?(?:got|get)|gets (?:things|it) done"
    r"|thanks? (?:to|you|goodness)|thank your|brilliant|cracking|fantastic|great"
    r"|superb|excellent|proud\w*|delight\w*|welcome[ds]?|well done|congratulat\w*|good luck|at last"
    r"|finally|best|better|worst|worse|first[- ]class|top bloke|stood up|stand(?:s|ing)? up for|fought|fight(?:s"
    r"|ing)? for|delivered|delivers|saved|champion\w*|promis\w+|trust\w*|deserv\w+"
    r"|right (?:idea|man|woman|person|choice|result)|shame\w*|disgrac\w+|betray\w*|lies|lied|lying|liars?|dodgy"
    r"|usual|sick of|fed up|useless|hopeless|clueless|shambles|failed|failing|failure|fail|wreck\w*"
    r"|ruin\w*|destroy\w*|dump\w*|broken|cuts|cut our|cut the|scrap\w*|closed our|shut (?:the|our|down)"
    r"|had (?:\w+ )?years|years of|never|nobody else|blame|fault|mess|daft|stupid|cruel|heartless|greedy"
    r"|out of touch|hypocri\w+"
    r"|kick\w*|boot(?:ed)? (?:them|out)|get rid|rid of|sent packing|gone from|out of (?:office|power|the town hall"
    r"|county hall|number ten)|send (?:them|the|a message)|teach them|remember (?:that|who|this|which)"
    r"|don't forget|bear (?:it|that|this) in mind|think on|you know (?:what|which|who)|ignore|more power"
    r"|so would we|we agree|quite right|hear, hear|spot on|down a storm|run rings|has to go|must go|would (?:scrap"
    r"|shut|close|sort)"
    r"|who'd (?:shut|sort|close|scrap)|will (?:stop|keep|save|sort|scrap|fix|deliver|protect|cut)|our (?:next|own"
    r"|very own|candidate)|support(?:s|ed|ing)?|back(?:s|ed|ing)? (?:them|him|her|the|our|us)|get behind"
    r"|give (?:her|him|them) a go|long may"
    r"|unlike|as usual|typical|same old|so-called|bunch|lot of|promise[ds]?|winning here|vote|con(?:ned|ning)"
    r"|sold (?:us|out)|robb\w+|tough line|good (?:news|riddance|to see)|pathetic|nonsense|rubbish|joke)\b",
)


def in_a_result(raw: str, place: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether the party at ``place`` is in brackets after a name, stands before its votes, or is history."""
    start, end = place
    if _IN_BRACKETS.search(raw, max(0, start - 12), start) or _SCORE.match(raw[end:end + 30]):
        return True
    return bool(_LONG_AGO.search(raw, *sentence))


def of_record(sentence: tuple[int, int], parties: int, record: Spots, sides: Spots) -> bool:
    """Whether a sentence names parties in a list, a rule or a record, and takes no side."""
    return (record.any_in(*sentence) or parties >= 3) and not sides.any_in(*sentence)


#: A neighbour's word about people or papers of a party that favours nobody.
_TOLD = re2.compile(
    r"(?i)\b(?:both (?:the|said|spoke|came|of them|lots|sides|parties|put|signed|agreed|voted|turned|helped|sent"
    r"|wrote)"
    r"|all (?:the )?(?:main |big )?parties|all sides|party thing|any part(?:y|ies)|cross-party|across the parties"
    r"|my (?:dad|mum|nan|gran|grandad|grandfather|father|mother|uncle|aunt|brother|sister|husband|wife)"
    r" (?:was|is|always was|voted)|(?:he|she)(?:'s| is| was) (?:a |an )?(?:labour|tory|lib dem|green|reform"
    r"|independent|plaid"
    r"|conservative)|put in (?:last|this)|heads up|just so you know|for what it's worth|does (?:a|it|that)|is (?:it"
    r"|that|this) the"
    r"|(?:leaflets?|posters?|newsletters?) (?:says?|said|came|one|too|as well|in there|through|that came|arrived)"
    r"|(?:lady|lad|chap|man|woman|fella|bloke|gentleman) (?:both|said|came|and|helped|carried|stopped|gave me|was"
    r"|told me)"
    r"|meeting is|members' .{0,20}meeting|own meeting|float|wreaths?|keep (?:your|the) part|leave (?:your|the)"
    r" (?:party|politics)"
    r"|before anyone starts|(?:man|woman|voter) myself|very fairly|to be fair|did(?:n't)? (?:the|anyone)|nominat\w+"
    r"|elected|turnout|votes? cast|\d+ seats?|hustings|motion|minutes|stood down|defected"
    r"|resigned|respectively|leaflet(?:,|\.| and)|on the notice|candidates for|contest|used to (?:be|meet))\b",
)


def told_without_a_side(sentence: str) -> bool:
    """Whether a comment that names a party only tells of it."""
    return bool(_TOLD.search(sentence))
