"""The shapes that names of bodies take, and the words beside them that tell of a body."""

from __future__ import annotations

import re

from policies.engine.protocol import Pattern, read_sections

LISTS = read_sections(__file__, "organisations.txt")

_W = r"(?:[A-Z]\.|[A-Z][A-Za-z'-]*)"
_LINK = r"(?: of the| of| for| next the| in)?"


def _ends(*names: str) -> str:
    words = [word for name in names for word in LISTS[name]]
    return "|".join(sorted((_capitalised(word) for word in words), key=len, reverse=True))


def _capitalised(word: str) -> str:
    """Each word with a capital, or all of it in capitals where that is how it is written."""
    if word in {"cic", "llp", "uk", "wi", "pta", "u3a", "plc", "fm"}:
        return word.upper() if word != "plc" else "(?:PLC|plc|Plc)"
    return " ".join(part if part in {"of"} else part[0].upper() + part[1:] for part in word.split())


PATTERNS = (
    Pattern("named", rf"\b(?P<it>{_W}(?:{_LINK} (?:& )?{_W}){{0,4}} (?P<end>{_ends('trade', 'cause', 'press')}))\b",
            "cased_prose"),
    Pattern("family-firm", rf"\b(?P<it>{_W}(?: {_W}){{0,2}} (?:&|and) (?:Sons?|Daughters?|Co|Partners|Brothers)"
            rf"(?: {_W}){{0,2}}|(?P<two>{_W}(?: {_W})? & {_W}(?: {_W}){{0,2}}))(?:\b|$)", "cased_prose"),
    Pattern("friends-of", rf"\b(?P<it>Friends of (?:the )?{_W}(?: {_W}){{0,3}})\b", "cased_prose"),
    Pattern("bare-body", r"\b(?:the|our|local) (?P<it>Scouts|Guides|Cubs|Brownies|Beavers|Rotary|Rotarians"
            r"|Freemasons|Ramblers|Samaritans|Salvation Army)\b", "cased_prose"),
    Pattern("everywhere", r"\b(?P<it>" + "|".join(re.escape(name) for name in LISTS["known everywhere"]) + r")\b",
            "cased_prose"),
    Pattern("pub", rf"\b(?:(?:[Ll]andlord|[Ll]andlady|[Bb]ar staff|[Ll]icensee|[Pp]ublican)s? (?:of|at|from|in)"
            rf"|[Qq]uiz(?: night)?,? (?:at|in)|[Ll]unch at|[Pp]int (?:at|in)|[Dd]arts (?:at|in)) (?P<it>[Tt]he {_W}"
            rf"(?:(?: of| and| &)? {_W}){{0,3}})\b", "cased_prose"),
    Pattern("pub-name", rf"\b(?P<it>{_W} of Feathers|(?:Red|White|Black|Golden|Blue|Green) (?:Lion|Horse|Hart|Swan"
            r"|Bull|Cow|Dragon|Fleece)|King's Head|Queen's Head|Rose and Crown|Fox and Hounds|Coach and Horses"
            r"|Hare and Hounds|Dog and Duck|Jolly [A-Z][a-z]+)\b", "cased_prose"),
    Pattern("described", rf"\b(?P<it>{_W}(?: {_W}){{0,3}}, (?:a|the|our) (?:local |national |small "
            rf"|new )?(?:charity|firm"
            rf"|company|business|supplier|start-up|social enterprise)\b|{_W}(?: {_W}){{1,3}} (?:charity"
            rf"|volunteers|staff"
            rf"|customers|branch)\b|(?:Mr|Mrs|Miss) {_W} (?:barbers?|salon)\b)", "cased_prose"),
    Pattern("somebodys", rf"\b(?P<it>{_W}'s? (?:garage|barbers?|chippy|bakery|cafe|farm shop|salon|tearooms?|taxis"
            r"|skips|scrapyard|nurser(?:y|ies)|yard|butchers?|coaches|buses))\b", "cased_prose"),
    Pattern("called", rf"\b(?:charity|firm|company|business|contractors?|developers?|builders?|plumber|electrician"
            rf"|supplier|roofer|joiner|branch)(?: called| named|,| of) (?P<it>{_W}(?: (?:& )?{_W}){{0,3}})\b",
            "cased_prose"),
    Pattern("linked", r"\b(?:[Ii]n aid of|[Pp]roceeds (?:will )?(?:go )?to|(?:[Dd]onation|[Gg]ift|[Gg]rant"
            r"|[Cc]heque|[Hh]elp"
            r"|[Mm]oney|[Ff]unding|[Ll]oan)s? (?:of|from|for|to)|[Cc]ourtesy of|[Ii]n partnership with|[Tt]ogether with"
            r"|(?:[Oo]rganised|[Hh]osted|[Rr]un|[Ss]upported|[Ff]unded|[Dd]onated|[Ll]ed|[Gg]iven|[Pp]rovided"
            r"|[Oo]wned|[Pp]ut on"
            r"|[Ll]ent|[Cc]ut|[Ss]upplied) by|(?:[Vv]olunteers|[Ss]peaker|[Ss]omebody|[Ss]omeone|[Pp]eople"
            r"|[Ll]ads|[Tt]eam"
            r"|[Ff]riends) (?:from|at)|[Oo]n behalf of|[Cc]ollection (?:point )?for|[Cc]ollecting for|came from"
            r"|[Jj]oin(?:ed by)?"
            r"|[Ss]tall(?:s)? (?:by|from)|[Tt]hanks to|[Ww]ell done to)"
            rf" (?P<it>(?:[Tt]he )?{_W}(?:(?: of| and| &| for| in)? {_W}){{1,4}})\b", "cased_prose"),
    Pattern("acts", rf"(?:^|[.!?:,] |\n|\b(?:[Tt]he|[Oo]ur) )(?P<it>(?:The )?{_W}(?:(?: of| &"
            rf"| for)? {_W}){{1,4}}) (?:(?:are|is|will be"
            r"|have been|has been) (?:raising|collecting|holding|hosting|running|looking for|organising"
            r"|putting on|recruiting"
            r"|fundraising|offering|giving|inviting|selling|asking|surveying|planting|performing|launching"
            r"|knocking|digging"
            r"|seeking|after|short of|trimming|replacing|working|bringing)|run a|runs a|hosts?|organises?"
            r"|organised|donated"
            r"|has (?:given|donated|lent|raised)|have (?:given|donated|lent|raised|places)|presents?|invites?"
            r"|says? (?:it|the"
            r"|that|they)|would (?:like|be glad)|perform|(?:leads?|holds?) (?:a|its|their)|raised"
            r"|meets? (?:every|on|in|at))\b",
            "cased_prose"),
    Pattern("event-pub", rf"\b(?:[Qq]uiz|[Ll]unch|[Mm]usic|[Cc]arols|[Dd]inner|[Ss]upper|[Bb]eer|[Bb]ingo|[Bb]reakfast"
            rf"|[Nn]ight|[Ff]undraiser|[Rr]affle|[Bb]and|[Gg]ig|[Dd]rinks?|[Dd]arts"
            rf"|[Rr]oasts?)(?: \w+){{0,3}},? (?:at|in|down|from)"
            r" (?P<it>the (?:Plough|Fox|Swan|Fleece|Wheatsheaf|Bell|Bull|Anchor|Talbot|Greyhound|Ship|Crown"
            r"|George|Railway"
            rf"|Star|Sun|Wheel|Woolpack|Volunteer|Victoria|Globe|Harrow|Three {_W}|{_W} (?:Head|Lion|Swan|Hart"
            rf"|Horse|Oak|Crown"
            r"|Anchor|Plough|Bell|Fox|Rest|Hounds|Bull|Duck|Goose|Cat|Dragon|Star|Sun|Mow|Barrel|Tap|Tankard)))\b",
            "cased_prose"),
    Pattern("did-it", rf"\b(?:re)?(?:built|fitted|installed|supplied|sponsored|serviced|resurfaced|laid|painted"
            rf"|thatched|awarded to|contract to|deal with|contract with|order with|given to|gone to) (?:by )?"
            rf"(?P<it>{_W}(?: (?:& )?{_W}){{1,3}})\b", "cased_prose"),
)
#: Told by what stands beside the name only; what is a place, an event, a day or a person in office is none.
LOOSE = frozenset({"linked", "acts", "did-it", "called"})
THING = re.compile(
    r"\b(?:Road|Street|Lane|Close|Avenue|Row|Terrace|Square|Hill|Green|Park|Fields?|Gardens?|Common|Woods?|Moor"
    r"|Fell|Beck"
    r"|Brook|River|Bridge|Quay|Harbour|Beach|Bay|Hall|House|Rooms?|Baths|Pool|Pavilion|Centre|Library|Museum|Theatre"
    r"|Exchange|Guildhall|Institute|Station|Market|Fair|Fete|Festival|Show|Carnival|Day|Days|Week|Weekend|Night"
    r"|Sunday|Saturday"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Christmas|Easter|Fund|Plan|Award|Awards|Cup|Race|Walk|Ride"
    r"|Parade|Lights|Tree"
    r"|Committee|Board|Clerk|Mayor|Mayoress|Chair|Officer|Manager|Warden|Wardens|Ranger|Team|Ward|Office|Parish"
    r"|Town|Village"
    r"|County|District|Borough|City|Farm|Mill|Barn|Cottage|Year|Bell|Memorial|Cemetery|Churchyard|Vicar|Bishop"
    r"|Revd|Father"
    r"|View|Estate|Way|Gate|End|Corner|Top|Bottom|Club House|King|Queen|Prince|Princess|Lord|Lady|Sir|Cllr"
            r"|Councillor|MP|Minister|Mr|Mrs|Ms|Miss|Dr|Band Hall|Cross"
    r"|Castle|Tor"
    r"|Group Captain|Sergeant|PC|PCSO|St|Saint|All Saints|Act|Bill|Road Safety|England|Wales|Scotland|Britain|UK|Europe"
    r"|[A-Z][a-z]+shire|North|South|East|West|Upper|Lower)$|^(?:St|Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|PC|Lord"
    r"|Lady|Sir|Year)\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
)

__all__ = ["LISTS", "LOOSE", "PATTERNS", "THING"]
