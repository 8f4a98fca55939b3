"""Decisions, figures, changes and dates that say nowhere how the Council knows them.

Finds, in a draft with no source (link, minute, own knowledge said how), the passage that most wants one: a decision
taken ("the council has agreed to …", "carried by seven votes to two"), a figure (money charged or spent, shares,
numbers of people or things), a finding ("has been tested"), what another body did or will do ("the county has
promised"), what was done or is to come ("has been let", "is to be pulled down"), a change told as fact with its date
or time ("shut from 9am Tuesday", "lost its bank in 2018"). The weakest signs (a date, a number) are unsure. Another
body's information (category partner or share) always needs one.

Must not find: drafts with a source, with a link or a minute's number in the text, questions and requests, greetings,
thanks without figures, lost and found, events people are invited to, vacancies, answers that state no fact.

Parameters: ``decisions``, ``figures``, ``dates`` (each true unless set false) say what is looked for; ``words`` adds
phrases that are statements of fact in this council's posts.
"""

import re
from bisect import bisect_left, bisect_right

from policies.engine.kinds.source_missing.claims import CLAIMS, SIGNS
from policies.engine.model import LIKELY, UNSURE, Context, Source, WayOut
from policies.engine.protocol import Example, Param, Terms

KIND = "source-missing"
DEFAULT_SEVERITY = "justify"
LAW = None
PARAMS = {
    "decisions": Param(True, "switch", "Whether decisions need a source."),
    "figures": Param(True, "switch", "Whether figures need a source."),
    "dates": Param(True, "switch", "Whether dated changes need a source."),
    "words": Param((), "words", "More phrases that state a fact."),
}

DETECTORS = CLAIMS + SIGNS


def detectors(params):
    return (Terms("own", params["words"]),) if params["words"] else ()


#: What is looked for, strongest first: a decision wants a minute more than a date wants a page.
_ASKED = (
    ("decisions", ("decision", "decided", "vote")),
    ("figures", ("share", "sum", "money", "finding", "record", "count", "number")),
    ("decisions", ("told", "will", "planned", "we wrote", "changing", "done")),
    ("dates", ("interruption", "dated", "dated news", "when")),
)
_CLAIMS = tuple((asked, name) for asked, names in _ASKED for name in names)
#: What an invitation may say with no source, and an answer in a thread but for money.
_LIGHT = frozenset({
    "sum", "will", "count", "interruption", "dated", "planned", "money", "when", "told", "done", "number",
    "we wrote", "changing", "dated news",
})
_INVITING = frozenset({"event", "vacancy"})
#: What is no claim of fact in a wish or a request, however it is worded.
_WEAK = frozenset({"dated news", "number", "changing", "when"})
#: "Frost tonight." is talk of the weather.
_FEW_WORDS = 3
#: Things that are counted in arrangements and not in news.
_MEASURES = frozenset(
    "years days weeks months hours minutes mins seconds degrees miles metres yards steps times pence pounds is was has "
    "does ones words characters stops".split())
#: Where any day or time is told as fact.
_TELLING = frozenset({"service", "notice", "press-release", "partner", "share"})


def find(draft, params):
    if draft.source.given or _says_where(draft):
        return
    for text in (draft.text, draft.title):
        if text.raw and (claim := _claim(text, params, draft)):
            place, sureness = claim
            yield text.hit(place, "No source yet for this.", _WHY, _WAYS_OUT, sureness=sureness)
            return
    if draft.context.category in {"partner", "share"} and draft.text.raw.strip():
        yield draft.hit("No source yet for what another body says.", _WHY, _WAYS_OUT)


def _says_where(draft):
    return any(text.found("minute") or _links(text) for text in draft.texts)


def _links(text):
    prose = text.view("cased").text
    return any("@" not in prose[start:end] for start, end in text.reading.addresses)


def _claim(text, params, draft):
    """((start, end), sureness) of the passage that most wants a source, or None."""
    for match in text.found("own") if params["words"] else ():
        return (match.start, match.end), LIKELY
    inviting = draft.context.category in _INVITING or bool(text.found("invitation", "lost and found"))
    stops = _stops(text.raw)
    for asked, name in _CLAIMS:
        if not params[asked] or (name in _LIGHT and _passed_over(name, draft.context.category, inviting, text)):
            continue
        for match in text.found(name):
            start, end = _sentence(text.raw, stops, match)
            if not _is_no_claim(text.raw, start, end, match):
                return _shorter(text.raw, start, end, match), UNSURE if name in _WEAK else LIKELY
    return None


def _is_no_claim(raw, start, end, match):
    """Whether the sentence asks, wishes or offers, or counts what is no news."""
    if match.name == "number" and raw[slice(*match.groups["what"])].lower() in _MEASURES:
        return True
    if match.name in _WEAK and (_WISHES.match(raw, start) or len(raw[start:end].split()) <= _FEW_WORDS):
        return True
    return _asks(raw[start:end + 1]) or (match.name in {"share", "money", "sum"} and bool(_OFFER.match(raw, match.end)))


def _passed_over(name, category, inviting, text):
    """Whether a lighter claim needs no source in this sort of draft."""
    if inviting or (category == "reply" and name not in {"money", "sum"}):
        return True
    if name == "when":
        return category not in _TELLING
    return name in {"dated", "dated news"} and category == "news" and bool(text.found("get-together"))


_WHY = "We publish what is already public or agreed by the Council, and say where it comes from."
_WAYS_OUT = (
    WayOut("Add the link", go_to="source:link"), WayOut("Pick the minute", go_to="source:minute"),
    WayOut("Say how you know", go_to="source:own"),
)

_STOP = re.compile(r"[.!?](?=\s|$|[\"'”’)])|\n")
_LONGEST = 90


def _stops(raw):
    """Where sentences end, as (places before the mark, places after it)."""
    stops = [stop.span() for stop in _STOP.finditer(raw)]
    return [start for start, _ in stops], [end for _, end in stops]


def _sentence(raw, stops, match):
    """The sentence around a match, in raw offsets."""
    befores, afters = stops
    first, last = bisect_right(afters, match.start), bisect_left(befores, match.end - 1)
    return _stripped(raw, afters[first - 1] if first else 0, befores[last] if last < len(befores) else len(raw))


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
_ASKING = re.compile(
    r"\s*(?:please|would|could|can|do|should|what(?:ever)?|who(?:ever)?|how|why|when|where(?:ver)?|if)\b.*",
    re.IGNORECASE | re.DOTALL)

_WISHES = re.compile(
    r"\W*(?:let's|time|happy|merry|good luck|congratulations|well done|best|wishing|here's|roll on|thanks?|see you"
    r"|send|come|join|bring|tell|ring|write|put|keep|take|look|pop|have|book|remember|don't|save|mark|watch|give|wear"
    r"|get|go|stay|enjoy|add|drop|share|sign|speak|try|help|leave|use|be|make|check|pick|ask|call|email|hand|return)\b",
    re.IGNORECASE)


def _asks(sentence):
    """Whether a sentence asks or requests rather than tells."""
    return (sentence.endswith("?") or bool(_ASKING.fullmatch(sentence))) and "£" not in sentence


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
    Example("No buses through the square on Monday.", "No buses through the square on Monday",
            context=Context(category="service")),
    Example("The beck has been tested and you can swim.", "The beck has been tested and you can swim"),
    Example("Hi Jo. The council voted to keep the gate.", "The council voted to keep the gate",
            context=Context(category="reply")),
    Example("We raised £1,240 for the swings! Thank you from clerk@croft.example.",
            "We raised £1,240 for the swings"),
    Example("The county has promised to mend the bridge.", "The county has promised to mend the bridge"),
    Example("Half the lamps are to be switched off.", "Half the lamps are to be switched off"),
    Example("We wrote to the bishop about the bells.", "We wrote to the bishop about the bells"),
    Example("The mast goes up by Christmas.", "The mast goes up by Christmas", sureness="unsure"),
    Example("The old gym has been let to a printer.", "The old gym has been let to a printer"),
    Example("Our clock is older than the railway.", "older than the railway",
            params={"words": ["older than the railway"]}),
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
    Example("What should the hall look like by 2030? Draw it, write it, sing it."),
    Example("Found on the green: 14 keys on one ring. They are at the shop."),
    Example("Hello Gwyneth, we've written to the bus company and will post the answer here.",
            context=Context(category="reply")),
    Example("Big swell today. Mind the wall.", context=Context(category="service")),
    Example("Send us your best pictures by 4 May and we'll hang them in the library."),
    Example("Speeding is down 30%.", params={"figures": False}),
)
