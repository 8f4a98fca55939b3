"""Social media used in recruiting beyond the advert itself.

Finds applicants asked for their profiles or to befriend the council, profiles looked through, readers asked to tag or
name somebody for the job, and applicants named, described or discussed.

Must not find the advert of a job or a seat, how to apply, when interviews are, how many applied, thanks to all who did,
and a promise not to look at anybody's social media.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from policies.engine.kinds.recruitment.examples import FOUND, PASSED
from policies.engine.kinds.recruitment.patterns import PATTERNS
from policies.engine.language.people import people
from policies.engine.language.sentences import sentence_at, sentences
from policies.engine.model import LIKELY, SURE, WayOut
from policies.engine.protocol import Hit, Spoken

KIND = "recruitment"
DEFAULT_SEVERITY = "block"
LAW = None
DETECTORS = PATTERNS

_WHY = "We use social media to advertise a vacancy and for nothing else, so that everyone who applies is treated alike."
_WAYS = (WayOut("Say only what the job is and how to apply", go_to="text"), WayOut("Take the sentence out", takes="sentence"))
_SAYS = {
    "asks-profile": "This asks people who apply for their social media.",
    "looks-at": "This says that we look through applicants' social media.",
    "tag": "This asks readers to name somebody for the job.",
    "applied": "This talks about people who applied.",
}
READER = Spoken("This may go beyond advertising the vacancy.", _WHY, _WAYS)
_MOST = 100
_LONGEST = 90

#: That the text is about filling a job or a seat at all.
_JOB = re.compile(
    r"\b(?:vacanc(?:y|ies)|job|role|hours(?: a week)?,|co-opt(?:ion|ed)?|empty seats?|seats? (?:to fill|free)"
    r"|interview\w*"
    r"|shortlist\w*|short list|applicants?|applied|applications? for|recruit\w*|cvs?|(?:clerk|warden|caretaker"
    r"|assistant"
    r"|officer|ranger|lengthsman|groundsman|groundsperson|handyman|manager|cleaner|attendant|technician|gardener|picker"
    r"|lifeguards?|hand|councillors?|worker|secretary|steward|staff|crew|cook|driver|patrol\w*|keeper|leader|trainee"
    r"|bookkeeper|treasurer)s? (?:wanted|needed|sought|required)|looking for an? |hiring|apprentice\w*|short of? a"
    r" councillor|short a councillor|want(?:ed)? a (?:new )?\w+(?:man|er|or|ant)\b|we need an? |considered for"
    r"|want to (?:be a councillor|look after|join)|run our|(?:our|the|a|an) (?:\w+ ){0,2}(?:post|position)|make a \w+"
    r" (?:\w+ )?(?:manager|clerk|warden|caretaker|assistant|ranger|councillor)|p/h|per hour|an hour|pro rata|full time"
    r"|part time|closing date|close second|(?:got|get|had|received) your (?:form|application))\b", re.I,
)
_REFUSES = re.compile(
    r"\b(?:(?:do|does|did|will|would|can|shall)(?: not|n't)|don't|won't|never|can't|cannot|no need|not be|without)\b"
    r"[^.!?]{0,40}(?:look|check|need|ask|want|use|accept|read|talk|discuss|name|tag|share|post|search|say)", re.I,
)
_OTHER_ROLL = re.compile(
    r"\b(?:photos?|pictures?) (?:competition|of|from)|scarecrow|competition|raffle|grants? (?:of|up to|are"
    r"|applications?)|award|planning|/FUL|acres|quiz"
    r"|citizen of the year|volunteer of the year|newsletter|in bloom|allotment (?:holders?|plots?|waiting)\b", re.I,
)
#: Beside "applied": somebody is singled out, by a name or by what gives him away.
_SINGLED_OUT = re.compile(
    r"\b(?:the (?:best|worst|other|first|last|youngest|oldest) (?:one|two)?(?: so far)?|one (?:of (?:them|the"
    r"|two)|has|is|had"
    r"|who|put|was)|two (?:of (?:them|the)|are|is)|another|a certain|(?:young|old|our own|a mr|a mrs"
    r"|a miss) \w+|including"
    r"|smashing|cracking|crackers?|brilliant|hopeless|rubbish|barely|pick of|favourites?|who (?:would"
    r"|do) you (?:pick|fancy"
    r"|think)|any bets|place your bets|no names|name names|give us a heart|react with|vote for|fingers crossed"
    r"|good luck"
    r"|scatty|not (?:quite|his|her)|best hour|very well|very badly|beat |pipped|close second|you're up against"
    r"|funny|made us"
    r" laugh|made our day|it's a no|her boss|his boss|board behind|from the (?:\w+ )?(?:shop|garage|mill|pub"
    r"|library|estate"
    r"|school|club)|landlord's|lads?\b|lass\b|gentleman|hadn't|lied|turned up|under \w+ experience|hobbies)\b", re.I,
)


def find(draft, params) -> Iterator[Hit]:
    for text in draft.texts:
        found = tuple(islice(text.found(), _MOST))
        if not found or _OTHER_ROLL.search(text.raw) or not (_JOB.search(text.raw) or draft.context.category == "vacancy"):
            continue
        for match in found:
            place = _trimmed(text.raw, *match.groups["it"])
            if match.name == "applied":
                place = _singled_out(text.raw, *place)
            elif _REFUSES.search(text.raw, *sentence_at(text.raw, place[0])):
                place = None
            if place is not None:
                yield text.hit(place, _SAYS[match.name], _WHY, _WAYS, sureness=LIKELY if match.name == "applied" else SURE)


def _trimmed(raw: str, start: int, end: int) -> tuple[int, int]:
    while start < end and raw[start] in " .!?":
        start += 1
    return start, end


def _singled_out(raw: str, start: int, end: int) -> tuple[int, int] | None:
    """The words about people who applied that tell of one of them, here or in the sentences beside it."""
    here = sentence_at(raw, start)
    near = [here, *(place for place in _beside(raw, here) if place != here)]
    for first, last in near:
        said = raw[first:last]
        spots = [match.span() for match in islice(_SINGLED_OUT.finditer(said), 20)]
        spots += [place for place in people(said) if not _office(said, place[0])]
        if spots:
            begin, stop = first + min(spots)[0], first + max(spot[1] for spot in spots)
            if (first, last) == here:
                begin, stop = min(begin, start), max(stop, end)
            return begin, min(stop, begin + _LONGEST)
    return None


def _beside(raw: str, here: tuple[int, int]) -> list[tuple[int, int]]:
    """The sentences after and before."""
    places = sentences(raw)
    number = next((n for n, place in enumerate(places) if place[1] >= here[1]), len(places) - 1)
    return [*places[number + 1:number + 2], *places[max(0, number - 1):number]]


def _office(said: str, begin: int) -> bool:
    """The person to apply to, or who left the post."""
    return bool(re.search(r"\b(?:to|Clerk,?|Cllr|ring|call|email|contact|ask|from|with|Chair,?|Mayor,?) (?:Mrs?"
            r"|Ms|Miss)?\.? ?$",
                          said[max(0, begin - 20):begin]))


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "READER", "find"]
