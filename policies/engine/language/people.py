"""Who is spoken of: people by title, first name, two names together, or by what they are to their neighbours."""

from __future__ import annotations

import re
from functools import lru_cache

from policies.engine.protocol import read_terms

Place = tuple[int, int]

_NAMES = frozenset(name for line in read_terms(__file__, "first_names.txt") for name in line.split())

_WORD = r"[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+(?:['’-][A-Za-z\u00c0-\u00ff]+)?"
_TITLED = re.compile(
    rf"\b(?:Mr and Mrs|Mrs?|Ms|Miss|Mx|Master|Dr|Sir|Dame|Lady|Revd?|Father|Sister|Fr)\.? "
    rf"(?:(?:[A-Z]\.? ?){{1,3}})?{_WORD}(?: {_WORD})?"
)
_CAPITALS = re.compile(rf"\b{_WORD}(?: (?:[A-Z]\.? )?{_WORD})*")

#: Everyday words that are first names only before a surname.
_NAMES_BEFORE_SURNAME = frozenset("""
    Art Bill Dawn Faith Frank Grace Heather Holly Hope Iris Ivy Jack Joy June Mark May Olive Penny Pearl Ray
    Robin Rose Ruby Summer Will
    """.split())

#: Words of roads, buildings, bodies, days and the start of sentences: two of them together are no person.
_NO_NAME = frozenset("""
    Road Street Lane Close Avenue Drive Way Row Terrace Cottage Cottages Court Crescent Gardens Garden Place
    Square Hill Green Park Farm House Hall Mill Bridge Wood Woods Common Field Fields Moor Fell Beck Church
    Chapel School Surgery Centre Club Society Association Trust Council Parish Town Village County District
    Borough City Committee Board Group Office Library Museum Band Inn Arms Pub Cafe Shop Stores Garage Hospital
    Clinic Ward Station Quay Harbour Market Room Rooms Institute Pavilion Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday January February March April June July August September October November December
    Christmas Easter Boxing New Year The This That These Those Our Your We You They He She It If When Please
    Thank Thanks For From With And But Or Not No Yes All Any Some Come Ring Call Text Email Phone Tel Contact
    Details Ask See Meet Join Bring Good Happy Dear Hello Hi Great Many Well Sorry Found Lost Notice Clerk
    Councillor Cllr Chair Mayor Chairman Lord National Royal British English Welsh Health Insurance Number
    Service Police Fire Environment Agency North South East West Upper Lower Great Little Old High Main Saint
    Government Act Bill Plan Fund Day Week Festival Fair Show Fete Carnival Company Ltd Age Concern Cancer
    Research Macmillan Blue Badge General Infirmary Crown Magistrates Notification Order Slips Cheques Gifts
    Mothers Fathers Remembrance Photo Half Term Facebook Zoom Google Flood Warden Wardens Men Women Alzheimer's
    Parkinson's Manager Officer Assistant Deputy Events Leader Secretary Treasurer President Director Finance
    Governor Head Teacher Vicar Ambulance Samaritans Scouts Guides Brownies Buddies Bank Holiday Tree Surgeons
    Services Plumbing Building Builders Catering Academy College University Infants Junior Primary Secondary
    Players Singers Ringers Choir Theatre Cinema Foodbank Hub Project Scheme Partnership Federation Union League
    Rovers United Athletic Wanderers Cricket Rugby Football Bowls Tennis Rowing Sailing Community Social Leisure
    Sports Swimming Medical Health Veterinary Dental Pharmacy Bakery Florist Florists Coaches Travel Taxis Taxi
    Cars Cabs Motors Autos Roofing Fencing Landscapes Nurseries Electrical Electrics Heating Boilers Drains
    Kennels Stables Vets Opticians Solicitors Chimneys Hire Marquees Skips Timber Powergrid Networks Buses
    Trains Rescue Mountain Canolfan Clwb Cylch Merched Siop Neuadd Cyngor Ysgol Capel Eglwys Tafarn Caffi Electoral Roll
    Tourist Information Desk Lifeboat
    Coastguard Coastwatch Museum Gallery Library Festival Orchestra Nursery Playgroup Preschool Brewery Tearoom
    Tearooms Café Kitchens Windows Doors Sheds Eggs Honey Dairy Farms Growers
    """.split())

_INITIALS = re.compile(
    rf"\b(?:[A-Z]\.? ){{1,3}}{_WORD}\b(?! (?:and [A-Z]|& |[A-Z][a-z]))"
    rf"|\b(?:[A-Z]\.){{1,3}} ?{_WORD}\b(?! [A-Z][a-z])")
#: "Our Hilda", "secretary Dawn": a word for people makes the capital after it a name.
_CALLED = re.compile(
    rf"\b(?:[Oo]ur|(?:[Pp]oor|[Oo]ld|[Yy]oung|[Ll]ittle|[Dd]ear)(?= [A-Z])|[Ss]ecretary|[Tt]reasurer"
    rf"|[Cc]aretaker|[Cc]leaner|[Gg]roundsman"
    rf"|[Vv]olunteer|[Nn]eighbour|[Rr]esident|[Ww]ife|[Hh]usband|[Ss]on|[Dd]aughter|[Bb]rother|[Ss]ister"
    rf"|[Mm]um|[Dd]ad|[Nn]an"
    rf"|[Ll]engthsman|[Pp]ostman|[Mm]ilkman|[Ll]andlady|[Ll]andlord|[Ll]ollipop lady"
    rf"|[Oo]rganist) (?P<who>{_WORD}(?: {_WORD})?)"
)

#: A house number, in words too.
HOUSE = (r"(?:\d{1,4}[a-z]?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
         r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven"
         r"|eight|nine))?)"
         r"(?![\w-]| (?:people|of|years|more|weeks|months)))")
#: A private person, known to the neighbours though not named.
KNOWN_BY_PLACE = re.compile(
    r"\b(?:lady|woman|gentleman|man|chap|fella|bloke|couple|family|lad|lass|girl|boy|mum|mother|father|dad|widow"
    r"|widower"
    r"|pensioner|resident|neighbour|tenant|owner|householder|people|folk|child|son|daughter)s?"
    r" (?:who (?:live|own)s? |living |residing |staying |over |up |down |lives? )?"
    r"(?:at|of|in|from|opposite|next door to|next to|above|behind) (?:(?:the )?(?:house )?(?:at )?(?:no\.?|number"
    rf"|flat) ?{HOUSE}(?:(?:,| on| in)? [A-Z]\w+ (?:Road|Street|Lane|Close|Row|Avenue|Drive|Terrace))?\b"
    rf"|\d{{1,4}}[a-z]?\b"
    r"|the (?:end|corner|first|last|middle|top|old|big|white|red|blue|yellow|green|thatched|new|post office)(?: \w+)?"
    r" (?:house|cottage|bungalow|flat|terrace)|the (?:bungalow|lodge|flat (?:above|over)|cottage|rectory"
    r"|vicarage|almshouse)"
    r"|(?:the )?(?:far |very )?(?:end|top|bottom|corner|foot) (?:house |cottage |bungalow )?(?:of|on|in) (?:the )?"
    r"(?:[\w'’]+ ){0,2}(?:lane|road|street|close|row|terrace|avenue|drive|hill|green|yard|mews|crescent|gardens|track"
    r"|village)\b"
    r"|next door)"
    r"|\bthe [A-Z]\w+s['’]? (?:eldest |youngest |little )?(?:boy|girl|lad|lass|children|kids|son|daughter|twins)\b"
    r"|\bthe [A-Z]\w+s (?:family )?(?:at|of|in|from) (?:number |no\.? ?)?\d+\w?\b",
    re.I,
)
_OFFICE = re.compile(
    r"\b(?:Cllr|Councillor|Clerk|Mayor|Mayoress|Chair(?:man|woman)?|Chairperson|Vice-Chair|Returning Officer|PCSO"
    r"|PC|Sgt|Inspector"
    r"|MP|Minister|Leader|Lord|Bishop|Headteacher|Head Teacher"
    r"|Head)(?: of [\w ]{3,30})?[,:]? ?(?:to the Council,? )?$"
)


@lru_cache(maxsize=512)
def people(sentence: str) -> tuple[Place, ...]:
    """The people named in a sentence, as offsets of it."""
    found = [match.span() for match in _TITLED.finditer(sentence)]
    found += [match.span() for match in _INITIALS.finditer(sentence)]
    found += [match.span("who") for match in _CALLED.finditer(sentence)
              if not any(word in _NO_NAME for word in match.group("who").split())]
    for run in _CAPITALS.finditer(sentence):
        if not any(start < run.end() and run.start() < end for start, end in found):
            found += _named(run)
    return tuple(sorted(found))


def _named(run: re.Match) -> list[Place]:
    words = [(match.group(), match.start() + run.start(), match.end() + run.start())
             for match in re.finditer(_WORD, run.group())]
    while words and re.split("['’]", words[0][0])[0] in _NO_NAME:
        words.pop(0)
    if not words or any(re.split("['’]", word)[0] in _NO_NAME for word, _, _ in words):
        return _lone_first_name(words)
    first = next((place for place, (word, _, _) in enumerate(words) if re.split("['’]", word)[0] in _NAMES), None)
    if first is not None:
        return [(words[first][1], words[-1][2])]
    if len(words) == 2 and (words[0][1] > 0 or words[0][0] in _NAMES_BEFORE_SURNAME):
        return [(words[0][1], words[-1][2])]
    return []


def _lone_first_name(words) -> list[Place]:
    """"Ring Derek Friday": the first name stands though a word that is no name follows."""
    if len(words) > 1 and words[0][0] in _NAMES and words[1][0].endswith("day"):
        return [(words[0][1], words[0][2])]
    return []


def in_office(sentence: str, start: int) -> bool:
    """Whether the name at ``start`` follows an office: "Cllr", "the Clerk, "."""
    return bool(_OFFICE.search(sentence[max(0, start - 60):start]))


def is_first_name(word: str) -> bool:
    return word in _NAMES


def is_everyday_name(word: str) -> bool:
    """A first name that is an everyday word or a month too: "May", "Will"."""
    return word.capitalize() in _NAMES_BEFORE_SURNAME


def is_no_name(word: str) -> bool:
    """A word of roads, buildings, bodies and days, as written with its capital."""
    return word in _NO_NAME
