"""Who is being advertised in a sentence: a firm by name, a trade by its word, or only the village itself."""

from __future__ import annotations

import re

from policies.engine.language.organisations import LEADING, is_known
from policies.engine.language.people import people

#: A trade or a place of business, as one speaks of it without its name.
TRADE = re.compile(
    r"\b(?:barbers?|barber's|hairdressers?|salon|nail bar|chippy|chip shop|pubs?|inn|landlord|landlady|caf[eé]"
    r"|coffee shop|tea ?rooms?|restaurant|takeaway|curry house|bakery|bakers?|butchers?|greengrocers?|deli|florists?"
    r"|garages?|mechanic|plumbers?|builders?|roofers?|joiners?|carpenters?|sparky|electricians?|decorators?|painters?"
    r"|plasterers?|wallers?|thatchers?|sweeps?|tree (?:man|surgeon|feller)|gardeners? for hire|window cleaners?"
    r"|landscapers?|fencers?|driveways?|tarmac|scaffolders?|skip hire|removal firm|cab firm|taxi (?:firm|company)"
    r"|minicabs?|gym|dentists?|dental practice|opticians?|vets?|kennels|solicitors?|accountants?|estate agents?"
    r"|letting agents?|insurers?|broadband provider|energy supplier|coal (?:lorry|man|merchant)|coalman|log man"
    r"|fish van|burger van|ice cream van|food van|van on|stall|farm shop|bookshop|gift shop|garden centre|nursery"
    r"|hotel|b&b|holiday (?:lets?|park|cottages?)|wedding venue|caterers?|photographers?|tailor|dressmaker|cobbler"
    r"|jeweller|locksmith|tutors?|firm|company|chap|lads from|lady above|haircuts?|roofing|chimneys?|solar panels?"
    r"|double glazing|boiler|pasty|pasties|scones|pork pies|oatcakes|cocktails|roast|sunday lunch|eye tests?|logs"
    r"|coal|fireworks|kippers|haddock|fish and chips|pizza|burgers?|curry|beauty treatment|massage|mot|tyres"
    r"|will(?=\?)|wedding(?= )|car wash|valet)\b", re.I,
)
#: The council's own prices, and those of events and bodies that are no business.
OWN = re.compile(
    r"\b(?:hire|hirers?|pitch(?:es)?|stalls? are|stallholders?|new traders|casuals|market desk|permits?|season tickets?"
    r"|members?|tickets?|gate|matin[eé]es?|performances?|panto|plots?|allotments?|burial|bookings? of|room rates?"
    r"|council's own|our own (?:hall|pool|caf[eé]|market)|(?:town|village|parish|corn) hall(?:'s)? (?:hire|charges?"
    r"|bookings?)|parish room|council tax|precept|business rates|rates relief|water butts? from the council"
    r"|compost bins?|bus fares?|railcard|lessons at|swim(?:ming)? (?:sessions?|passes?)|school nights?|museum"
    r"|library|leisure centre|exhibition|admission|entry|green waste|car park(?:ing)?|charges|fees?)\b", re.I,
)
#: Not recommending anybody.
REFUSES = re.compile(
    r"\b(?:(?:do not|don't|cannot|can't|never|not able to|unable to|not allowed to|won't|will not|does not|doesn't"
    r"|are not|aren't) (?:\w+ )?(?:recommend|endorse|promote|advertise|favour)(?! [^.!?\n]{0,60}enough)"
    r"|no discounts?|not (?:half[- ]price|a discount))\b", re.I,
)
_WORD = r"[A-ZÀ-Þ][\w'’-]*(?:\.(?= [A-Z]))?"
_AFTER = re.compile(
    rf"\b(?:[Aa]t|[Ff]rom|[Ww]ith|[Tt]o|[Bb]y|[Ii]s|[Ff]or|[Cc]alled|[Tt]ry|[Uu]se|[Rr]ing|[Vv]isit"
    rf"|[Rr]ecommend|[Ll]ike"
    rf"|[Mm]ake it|had|than|off|can trust,|it's) ((?:[Tt]he )?{_WORD}(?: (?:& |of (?:the )?)?{_WORD}){{0,3}})",
)
_SUBJECT = re.compile(
    rf"(?:^|[,;:!?] |\\b(?:but|and) )((?:[Tt]he )?{_WORD}(?: (?:& |of (?:the )?)?{_WORD}){{1,3}})(?=,| (?:is"
    rf"|are|has|have|will|can"
    rf"|do|does|fitted"
    r"|did|answer|still|on|give|gives|offers?|opens?|at)\b|['’]s? )",
)
_NO_FIRM = re.compile(
    r"(?:^|\b)(?:Road|Street|Lane|Close|Avenue|Row|Terrace|Square|Hill|Green|Park|Hall|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Christmas|Easter|Eid|Diwali|Halloween|Council|Clerk|Mayor|NHS|Police|School|Church|Chapel|Wood|Field"
    r"|Fields|Common|Bridge|Station|Library|Museum|Quay|Facebook|Instagram|WhatsApp|Twitter|Norwich|Cllr|Councillor"
    r"|CV|Santa|Bank Holiday|Guildhall|Assembly Rooms|MOT|TV|VAT|AM|PM|Institute|Reading Room|A\d+|B\d+"
    r"|M\d+)(?:['’]s)?$",
)
def firms(sentence: str, council) -> list[tuple[int, int]]:
    """Names in a sentence of an advertisement that are neither known, nor roads, nor days: (start, end)."""
    found = []
    for match in (*_AFTER.finditer(sentence), *_SUBJECT.finditer(sentence)):
        start, end = match.span(1)
        name = re.sub(r"['’]s$", "", match.group(1)) if " " in match.group(1) else match.group(1)
        words = name.split()
        if (words[0] in LEADING and words[0] != "The") or _NO_FIRM.search(name) or is_known(name, council):
            continue
        if len(words) == 1 and (words[0].isupper() or len(words[0]) < 4):
            continue
        found.append((start, start + len(name)))
    return found


def is_person(sentence: str, start: int, end: int) -> bool:
    return any(first <= start + 4 and last >= end - 2 for first, last in people(sentence))


__all__ = ["OWN", "REFUSES", "TRADE", "firms", "is_person"]
