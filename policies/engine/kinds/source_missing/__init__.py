"""Decisions, figures, changes and dates that say nowhere how the Council knows them.

Finds, in a draft with no source (link, minute, own knowledge said how), the passage that most wants one: a decision
taken ("the council has agreed to …", "carried by seven votes to two"), a figure (money charged or spent, shares,
numbers of people or things), a finding ("has been tested"), a change told as fact with its date or time ("shut from
9am Tuesday", "lost its bank in 2018"). Another body's information (category partner or share) always needs one.

Must not find: drafts with a source, with a link or a minute's number in the text, questions and requests, greetings,
thanks without figures, lost and found, events people are invited to, vacancies, answers that state no fact.

Parameters: ``decisions``, ``figures``, ``dates`` (each true unless set false) say what is looked for; ``words`` adds
phrases that are statements of fact in this council's posts.
"""

import re
from bisect import bisect_left, bisect_right

from policies.engine.kinds.source_missing.claims import CLAIMS, SIGNS
from policies.engine.model import Context, Source, WayOut
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
            yield text.hit(place, "No source yet for this.", _WHY, _WAYS_OUT)
            return
    if draft.context.category in {"partner", "share"} and draft.text.raw.strip():
        yield draft.hit("No source yet for what another body says.", _WHY, _WAYS_OUT)


def _says_where(draft):
    return any(text.found("minute") or _links(text) for text in draft.texts)


def _links(text):
    prose = text.view("cased").text
    return any("@" not in prose[start:end] for start, end in text.reading.addresses)


def _claim(text, params, draft):
    """(start, end) of the passage that most wants a source, or None."""
    inviting = draft.context.category in _INVITING or bool(text.found("invitation"))
    for match in text.found("own") if params["words"] else ():
        return match.start, match.end
    stops = _stops(text.raw)
    for asked, names in _ASKED:
        if not params[asked]:
            continue
        for name in names:
            if name in _LIGHT and _passed_over(name, draft.context.category, inviting, text):
                continue
            for match in text.found(name):
                start, end = _sentence(text.raw, stops, match)
                if not _asks(text.raw[start:end]) and not _OFFER.match(text.raw, match.end):
                    return _shorter(text.raw, start, end, match)
    return None


def _passed_over(name, category, inviting, text):
    """Whether a lighter claim needs no source in this sort of draft."""
    if inviting or (category == "reply" and name not in {"money", "sum"}):
        return True
    if name == "when":
        return category not in _TELLING
    return name == "dated" and category == "news" and bool(text.found("get-together"))


_WHY = "We publish what is already public or agreed by the Council, and say where it comes from."
_WAYS_OUT = (
    WayOut("Add the link", go_to="source"), WayOut("Pick the minute", go_to="source"),
    WayOut("Say how you know", go_to="source"),
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
    r"\s*(?:please|would|could|can|do|should|what|who|how|why|when|where|if)\b.*", re.IGNORECASE | re.DOTALL)


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
    Example("No buses through the square on Monday.", "No buses through the square on Monday",
            context=Context(category="service")),
    Example("The beck has been tested and you can swim.", "The beck has been tested and you can swim"),
    Example("Hi Jo. The council voted to keep the gate.", "The council voted to keep the gate",
            context=Context(category="reply")),
    Example("We raised £1,240 for the swings! Thank you from clerk@croft.example.",
            "We raised £1,240 for the swings"),
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
    Example("Speeding is down 30%.", params={"figures": False}),
)
