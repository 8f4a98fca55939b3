"""Decisions, figures, changes and dates that say nowhere how the Council knows them.

Finds, in a draft with no source (link, minute, own knowledge said how), one passage: a decision taken ("the council has
agreed to …", "carried by seven votes to two"), a figure (money charged or spent, shares, numbers of people or things), a
change or event told as fact with its date or time ("shut from 9am Tuesday", "lost its bank in 2018").

Must not find: drafts with a source, with a link or a minute's number in the text, questions and requests, greetings,
thanks without figures, lost and found, events people are invited to, vacancies, answers that state no fact.

Parameters: ``decisions``, ``figures``, ``dates`` (each true unless set false) say what is looked for; ``words`` adds phrases that
are statements of fact in this council's posts.
"""

import re

from policies.engine.model import LIKELY, Context, Source, WayOut
from policies.engine.protocol import Example, Param, Pattern, Terms

KIND = "source-missing"
DEFAULT_SEVERITY = "justify"
LAW = None
PARAMS = {
    "decisions": Param(True, "switch", "Whether decisions need a source."),
    "figures": Param(True, "switch", "Whether figures need a source."),
    "dates": Param(True, "switch", "Whether dated changes need a source."),
    "words": Param((), "words", "More phrases that state a fact."),
}

_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_MANY = (
    r"(?:\d[\d,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\w+)?|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|\w+ hundred(?: and \w+)?|hundreds of|dozens of|thousands of)"
)
_BODY = (
    r"(?:council(?:lors?)?|parish|town|community|committee|members|trustees|planners|inspector(?:ate)?|cabinet|board|county|"
    r"borough|district|city|government|ministers?|officers?|department|we|mayor|chair(?:man)?|school|governors|police|"
    r"company|operator|authority|agency|diocese|owners?|developers?|court|magistrates)"
)
_RESOLVED = (
    r"(?:agreed|voted|decided|resolved|approved|refused|rejected|adopted|bought|sold|awarded|granted|thrown out|turned down|"
    r"backed|scrapped|ruled|confirmed|announced|chosen|signed|appointed|cancelled|abandoned|withdrawn|ordered|objected|"
    r"taken on|taken over|put off|hired|launched|frozen|brought in|introduced|extended|pulled out|co-opted)"
)
_MATTER = (
    r"(?:motion|proposal|application|resolution|plans?|scheme|bid|amendment|budget|precept|grants?|homes|houses|flats|order|"
    r"contract|tender|lease|planning permission|permission|licence|rents?|fees|charges|fares?|opening hours|sale)"
)
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} (?:20)?\d\d|(?:19|20)\d\d|next (?:week|month|year|spring|summer|autumn|winter))"
_TIME = r"(?:\d{1,2}(?:[.:]\d\d)? ?[ap]m|noon|midnight)"
_COUNTED = (
    r"(?:of you|families|people|residents|homes|households|properties|incidents|crimes|reports|visitors|voters|children|kids|"
    r"pupils|patients|trees|houses|jobs|replies|responses|complaints|tonnes|bags|places|signatures|accidents|collisions|"
    r"burglaries|thefts|drivers|vehicles|cars|lorries|calls|meals|parcels|businesses|shops|volunteers|hours|miles|votes)"
)
_SHARE = r"(?:a |an |one |two |three |nearly |almost |about |over |around |more than |some |by )*(?:third|thirds|quarter|quarters|half|fifth|tenth)"

DETECTORS = (
    Pattern("decision", rf"\b{_BODY}(?:'ve)?(?: \w+){{0,4}}? (?:has |have |had |'ve )?(?:\w+ )?{_RESOLVED}\b"),
    Pattern("decided", rf"\b{_MATTER}\b[^.!?\n]{{0,60}}? (?:was|were|has been|have been|is|are|been) (?:\w+ )?"
                       r"(?:carried|approved|passed|refused|agreed|adopted|set|rejected|turned down|thrown out|defeated|lost|"
                       r"granted|signed|awarded|cut|frozen|increased|renewed)\b"),
    Pattern("vote", rf"\bvoted? (?:\w+ )?{_NUMBER} (?:votes )?(?:to|-) {_NUMBER}\b|\bby {_NUMBER} (?:votes )?to {_NUMBER}\b"),
    Pattern("will", r"\b(?:council|parish|committee|we|board|county|borough|district) (?:will|shall) (?:now |not |no longer |also )*"
                    r"(?:pay|spend|close|shut|charge|build|sell|buy|remove|introduce|bring in|stop|fund|raise|cut|scrap|"
                    r"object|fight|demolish|replace|take over|double|end)\b"),
    Pattern("planned", rf"\bminded to\b|\b(?:is|are) to (?:shut|close|go|be (?:shut|closed|built|sold|pulled down|demolished|cut|replaced))\b"),
    Pattern("share", r"\d(?:[\d.]*) ?(?:%|per ?cent\b)"
                     rf"|\b{_NUMBER} (?:in|out of) (?:every )?{_NUMBER}\b(?:[^.:\d]|$)"
                     rf"|\b(?:up|down|fallen|dropped|risen|rose|fell|cut|grown|increased?|decreased?|rises?) (?:by )?{_SHARE}\b"
                     rf"|\b(?:more than|less than|over|nearly|almost|about) (?:a |an )?{_SHARE} of\b"
                     r"|\b(?:doubled|trebled|tripled|quadrupled|halved)\b"),
    Pattern("money", r"£\d[\d,.]*\d?(?:k|m|bn)?\b[^!?\n]{0,80}?\b(?:a year|per year|for a band d|this year|last year|of damage|"
                     r"on the|raised|spent|in total|a plot|the pair|altogether)\b"
                     r"|\b(?:costs?|raised|spen[dt]|spending|price|worth|precept|rises?|goes? up|went up|gone up|going up|rents?|"
                     r"fees?|bill|paid|pays?|fined?|set at|saved?|saves|owed?|owes|earned|made|budget|grant)\b"
                     r"[^!?\n]{0,60}?£\d[\d,.]*\d?"),
    Pattern("sum", r"£(?:\d{1,3}(?:,\d{3})+|\d{4,}|\d[\d.]* ?(?:k|m|bn|thousand|million|billion))\b"),
    Pattern("finding", r"\b(?:has|have|had|was|were) (?:just |now |all |both |been |also )*(?:tested|inspected|checked|examined|surveyed|"
                       r"found|declared|certified|measured|counted|recorded|linked|proved|proven|cleared|condemned|ruled)\b"
                       r"|\b(?:is|are|it's|they're) (?:now |perfectly |quite |not |un)*(?:safe|fine|fit) to (?:swim|drink|eat|use|cross|walk|enter|open)\b"
                       r"|\b(?:figures|statistics|studies|surveys?|research|experts?|scientists|doctors|tests?|results) (?:\w+ )?"
                       r"(?:shows?|showed|says?|said|prove[sd]?|found|finds|suggests?|confirm(?:s|ed)?)\b|\baccording to\b"),
    Pattern("count", rf"\b(?:(?:more than|over|nearly|almost|some|about|around) )?{_MANY} (?:\w+ )?{_COUNTED}\b"),
    Pattern("dated", rf"\b(?:will|shall|is|are|was|were|has|have|had|'s|lost|fall|falls|fell|starts?|started|begins?|began|ends?|"
                     rf"ended|reopens?|reopened|opens?|opened|closes?|closed|shuts?|goes?|go|went|moves?|moved|stops?|stopped)\b"
                     rf"[^.!?\n]{{0,70}}?\b(?:in|on|from|until|till|by|since) (?:\w+ )?{_DATE}"),
    Pattern("interruption", rf"\b(?:off|close[sd]?|shuts?|out of use|suspended|diverted|no water|no power|cancelled)\b"
                            rf"[^.!?\n]{{0,50}}?\b(?:at|from|until|till|between|on) (?:{_DAY}|{_TIME}|{_DATE})"),
    Pattern("when", rf"\b(?:{_DAY}s?|{_TIME}|{_DATE}|today|tonight|tomorrow|this (?:week|afternoon|evening|weekend)|"
                    r"closed|shut|out of (?:use|order)|suspended|not running|until further notice)\b"),
    Pattern("happening", r"\b(?:coffee mornings?|f[eê]tes?|fairs?|quiz|concerts?|carols?|markets?|walks?|litter pick|clean-?up|shows?|supper|"
                         r"lunch|jumble sale|part(?:y|ies)|parades?|surger(?:y|ies)|sessions?|class(?:es)?|clubs?|films?|bingo|raffle|tours?|"
                         r"festivals?|gala|teas?|disco|workshops?|breakfast|service of|whist|exhibition|open day|fireworks|bonfire|play|"
                         r"panto(?:mime)?|choir|dance|race|match|barbecue|picnic|harvest|eisteddfod|regatta|carnival)\b"),
    Pattern("minute", r"\bmin(?:ute)?s?\.? (?:no\.? |number |ref\.? )?[a-z]*\.? ?\d[\w/.-]*|\b(?:item|resolution) \d[\w/.-]*"),
    Pattern("invitation", r"\b(?:all welcome|everyone(?:'s| is)? welcome|come along|come and|join us|bring (?:a|your|the|some|gloves|tins)|"
                          r"see you (?:there|at|in)|have your say|tell us|you(?:'re| are) invited|book your|drop in|pop in)\b"),
)


def detectors(params):
    return (Terms("own", params["words"]),) if params["words"] else ()


#: What is looked for, strongest first: a decision wants a minute more than a date wants a page.
_ASKED = (
    ("decisions", ("decision", "decided", "vote")),
    ("figures", ("share", "sum", "money", "finding", "count")),
    ("decisions", ("will", "planned")),
    ("dates", ("interruption", "dated", "when")),
)
#: What an invitation may say with no source, and an answer in a thread but for money.
_LIGHT = frozenset({"sum", "will", "count", "interruption", "dated", "planned", "money", "when"})
_INVITING = frozenset({"event", "vacancy"})
#: Where any day or time is told as fact.
_TELLING = frozenset({"service", "notice", "press-release", "partner", "share"})


def find(draft, params):
    if draft.source.given or _says_where(draft):
        return
    for text in (draft.text, draft.title):
        if text.raw and (place := _claim(text, params, draft)):
            yield _hit(text, *place)
            return
    if draft.context.category in {"partner", "share"} and draft.text.raw.strip():
        yield draft.hit("No source yet for what another body says.", _WHY, _WAYS_OUT)


def _says_where(draft):
    return any(text.reading.addresses or text.found("minute") for text in draft.texts)


def _claim(text, params, draft):
    """(start, end, sureness) of the passage that most wants a source, or None."""
    inviting = draft.context.category in _INVITING or bool(text.found("invitation"))
    for match in text.found("own") if params["words"] else ():
        return match.start, match.end, LIKELY
    for asked, names in _ASKED:
        if not params[asked]:
            continue
        for name in names:
            if name in _LIGHT and _passed_over(name, draft.context.category, inviting, text):
                continue
            for match in text.found(name):
                start, end = _sentence(text, match)
                if not _asks(text.raw[start:end]) and not _OFFER.match(text.raw, match.end):
                    return *_shorter(text.raw, start, end, match), LIKELY
    return None


def _passed_over(name, category, inviting, text):
    """Whether a lighter claim needs no source in this sort of draft."""
    if inviting or (category == "reply" and name not in {"money", "sum"}):
        return True
    if name == "when":
        return category not in _TELLING
    return name == "dated" and category == "news" and bool(text.found("happening"))


def _hit(text, start, end, sureness):
    return text.hit((start, end), "No source yet for this.", _WHY, _WAYS_OUT, sureness=sureness)


_WHY = "We publish what is already public or agreed by the Council, and say where it comes from."
_WAYS_OUT = (
    WayOut("Add the link", go_to="source"), WayOut("Pick the minute", go_to="source"),
    WayOut("Say how you know", go_to="source"),
)

_STOP = re.compile(r"[.!?](?=\s|$|[\"'”’)])|\n")
_LONGEST = 90


def _sentence(text, match):
    """The sentence around a match, in raw offsets."""
    start = 0
    for stop in _STOP.finditer(text.raw):
        if stop.end() <= match.start:
            start = stop.end()
        elif stop.start() >= match.end - 1:
            return _stripped(text.raw, start, stop.start())
    return _stripped(text.raw, start, len(text.raw))


def _stripped(raw, start, end):
    piece = raw[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _shorter(raw, start, end, match):
    """The part of a long sentence that holds the match: from the clause before it to the clause after."""
    if end - start <= _LONGEST:
        return start, end
    left = max((start + m.end() for m in _CLAUSE.finditer(raw[start:match.start])), default=start)
    begin = start if match.end - start <= _LONGEST else left
    right = next((match.end + m.start() for m in _CLAUSE.finditer(raw[match.end:end])), end)
    return _stripped(raw, begin, max(match.end, min(right, end)))


_CLAUSE = re.compile(r"[,;:]\s|\s(?=(?:and|because|but|which|who|while|since)\s)")
_OFFER = re.compile(r"\s*(?:off|discount|reduction|cheaper)\b", re.IGNORECASE)
_ASKING = re.compile(r"\s*(?:please|would|could|can|do|should|what|who|how|why|when|where|if)\b.*", re.IGNORECASE | re.DOTALL)


def _asks(sentence):
    """Whether a sentence asks or requests rather than tells."""
    return bool(_ASKING.fullmatch(sentence)) and "£" not in sentence


FOUND = (
    Example("The council has agreed to sell the old depot.", "The council has agreed to sell the old depot"),
    Example("Lovely weather! The precept goes up by £3.10 a year from April.",
            "The precept goes up by £3.10 a year from April"),
    Example("Speeding on Mill Lane is down 30% on last year.", "Speeding on Mill Lane is down 30% on last year"),
    Example("The motion was carried by six votes to two.", "The motion was carried by six votes to two"),
    Example("One in four homes here stands empty.", "One in four homes here stands empty"),
    Example("The library is to close in March 2027.", "The library is to close in March 2027"),
    Example("Water's off in Chapel Row from 9am Tuesday.", "Water's off in Chapel Row from 9am Tuesday",
            context=Context(category="service")),
    Example("No buses through the square on Monday.", "No buses through the square on Monday", context=Context(category="service")),
    Example("The beck has been tested and you can swim.", "The beck has been tested and you can swim"),
    Example("Hi Jo. The council voted to keep the gate.", "The council voted to keep the gate",
            context=Context(category="reply")),
    Example("Our clock is older than the railway.", "older than the railway", params={"words": ["older than the railway"]}),
)
PASSED = (
    Example("The council has agreed to sell the old depot.", source=Source(minute_ref="26/41")),
    Example("The council has agreed to sell the old depot (minute 26/41)."),
    Example("Speeding is down 30%: see https://croft.example/speed"),
    Example("Happy Christmas from all of us at the council."),
    Example("Beach clean on Saturday 4 May at 10am. Bring gloves, all welcome.", context=Context(category="event")),
    Example("Should the council keep the verge long for the flowers? Tell us below."),
    Example("The coffee morning is on Saturday 4 May, in the hall."),
    Example("Lost: a brown dog with one ear. Please ring the Clerk."),
    Example("Thank you, what a kind thing to say.", context=Context(category="reply")),
    Example("Speeding is down 30%.", params={"figures": False}),
)
