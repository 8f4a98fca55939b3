"""What is told of somebody's health, home or family, where the neighbours would know who it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from policies.engine.language.people import KNOWN_BY_PLACE, people
from policies.engine.language.sentences import sentence_at, sentence_before
from policies.engine.protocol import Pattern, Terms, read_sections

_LISTS = read_sections(__file__, "conditions.txt")
DETECTORS = (
    Terms("health", _LISTS["health"]), Terms("circumstances", _LISTS["circumstances"]),
    Pattern("injury", r"\b(?:broken?|fractured|dislocated|shattered) (?:his|her|their) (?:\w+ )?(?:legs?|arms?"
            r"|ankle|wrist"
            r"|pelvis|hips?|neck|back|collar ?bone|foot|ribs?|shoulder|knee|nose|jaw|skull)\b"),
)

#: Told in comments, and there only: courts, and who is alone or away.
IN_COMMENTS = (
    Terms("court", _LISTS["court"]), Terms("alone", _LISTS["alone"]),
    Pattern("money", r"\b(?:owes?|earns?|takes home|claims?|is on|inherited|was left) (?:[\w']+ ){0,4}?"
                     r"(?:£\d[\d,.]*k?|\d+ (?:grand|quid|k)\b)"),
)

#: The commenter's own people, who are not named.
_OWN = re.compile(r"\b(?:my|our) (?:\w+ )?(?:husband|wife|mum|mother|dad|father|nan|gran\w*|grandad|son|daughter"
                  r"|sister|brother"
                  r"|lad|lass|boy|girl|kids?|child|children|partner|uncle|aunt\w*|cousin|friend|mate|dog|cat)\b", re.I)
#: "On his own paddock" leaves nobody alone.
_OWN_THING = re.compile(r" (?!tonight|in|all|since|now|with|at|and|so|most|past|every|this|till|until|there|down|up"
                        r"|from|you"
                        r"|bless|poor|but|if|when|after|over|nights?|days?|weekends?)[a-z]", re.I)
_REACH = 95
_MATTER = {"injury": "health", "court": "circumstances", "money": "circumstances", "alone": "home"}
#: No text tells of more; one that repeats itself without end is read so far.
_MOST_LOOKED_AT = 500
_PRONOUN = re.compile(r"\b(?:he|she|they|him|her|his)(?:'s|’s|'d|’d)?\b", re.I)
_ROLE = re.compile(
    r"\b(?:our|the|that)(?: [a-z]+){0,2} (?:clerk|assistant|officer|caretaker|warden|groundsman|cleaner|manager|ranger"
    r"|gardener|handyman|treasurer|secretary|driver|chairman|chair|vicar|curate|rector|priest|imam|cook"
    r"|lollipop (?:lady"
    r"|man)|head|headteacher|teacher|postman|postie|landlord|landlady|barmaid|butcher|baker|chemist|doctor|receptionist"
    r"|nurse|organist|verger|coach|captain|referee|ref|librarian|lifeguard|keeper|binman|mayor|mayoress|candidate"
    r"|farmer"
    r"|shopkeeper|conductor|musical director|matron|sexton|lengthsman|ferryman|skipper)"
    r"(?:['’]s (?:wife|husband|son|daughter|mother|father|partner|lad|lass|boy|girl|eldest|youngest))?(?:'s|’s)?\b",
    re.I,
)
# Between the person and what they have.
_HAS = re.compile(
    r"\b(?:are|were|has|had|have|having|is|was|been|be|being|got|diagnosed|suffer\w*|recover\w*|battl\w*|fight\w*"
    r"|living"
    r"|lives|with|told|because of"
    r"|due to|owing to|following|after|wait\w*|undergo\w*|treat\w*|whose|needs?|from|gets?|claim\w*|for (?:his|her"
    r"|their)|goes)\b|['’](?:s|ve|d)\b",
    re.I,
)
# Terms that say by themselves that somebody has them.
_TELLS_ITSELF = re.compile(
    r"in hospital|home from|out of hospital|broke |signed off|off sick|left h|lost h|walked out|made redundant"
    r"|got the sack|evicted"
    r"|sectioned|broke|fractured|dislocated|shattered|split|divorced|separated", re.I,
)
# Causes, services and talks: the illness is the subject, nobody has it.
_CAUSE_AFTER = re.compile(
    r"^ of (?:waiting|being|the|all)\b|^[^.]{0,20} to (?:open|visit|meet|thank)\b|^ in the (?:regatta|race|boat"
    r"|pool|final)\b|^ (?:paid|lit|attended|kept|maintained|drained|signed|served|used)\b"
    r"|^['’]?s?[- ]?(?:aware\w*|research|society|support|uk|trust|units?|clinic"
    r"|nurses?|friend\w*|caf[eé]s?|charity|charities|association|groups?|week|day|screen\w*"
    r"|checks?|talks?|walks?|run|jabs?|vaccin\w*|foundation|appeal|of luck|of genius|of midnight|action|advice"
    r"|services?|champions?|training|sessions?|team|first aid|act"
    r"|office|policy|courses?|carers?|choir|singing|hub|project|monitor\w*|readings?|machines?|tests?|surger(?:y"
    r"|ies)|league|ward|car ?park|shuttle"
    r"|bus|fund|hours?|rates?|relief|room|manual|radio|flask|theatre|costs?|drive|leads?|scooters?)\b", re.I,
)
_CAUSE_BEFORE = re.compile(
    r"\b(?:in aid of|rais\w+ (?:money|funds|£[\d,]+|over £[\d,]+) for|talk\w* (?:on|about)|speak\w* (?:on|about)"
    r"|people|anyone|those|residents|patients|families|children|adults|everyone|somebody|someone|you|if you|men|women"
    r"|carers?|living) (?:living )?with\b[^.]{0,30}$"
    r"|\b(?:in aid of|rais\w+ (?:money|funds|£[\d,]+|over £[\d,]+|awareness) (?:for|of)|talk\w* (?:on|about)"
    r"|speak\w* (?:on|about)|book (?:on|about)|evening on|expert (?:on|in)|specialist in|professor of"
    r"|teach\w*|nurse (?:in|for)|train\w* in|information (?:on|about)|sponsor\w*|collect\w* for"
    r"|donat\w* to)\b[^.]{0,45}$"
    r"|\b(?:since|during|before|for the|patients|visited the|no|not|without|into|back in|comes? into|in|emergency"
    r"|rescue|joint|police|search|clean-?up|salvage|this"
    r"|whole|smooth) $", re.I,
)
_AMBIGUOUS = frozenset({
    "addict*", "affair", "bowel", "bypass", "covid", "debts", "depressed", "her hip", "her knee", "his hip",
    "his knee", "inhaler", "kidney*", "lung*", "ms", "operation", "prison", "refuge", "separated from",
    "split from", "split up", "stroke", "strokes", "terminal*", "treatment",
})
#: Of an office, these tell of its staffing.
_STAFF_BUSINESS = frozenset({"off with stress", "off sick", "on the sick", "sick leave", "sickness", "signed off"})
# A councillor's illness is as private as anyone's.
_OFFICER = re.compile(r"\b(?:Cllr|Councillor|Mayor) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?")
# "Freda, the pit pony": it is the animal that is poorly.
_ANIMAL = re.compile(
    r"\b(?:our|the|a|an|his|her|their|old) (?:\w+ ){0,2}(?:pony|ponies|horse|mare|donkey|dog|bitch|puppy|cat"
    r"|kitten|swan"
    r"|cob|sheep|ewe|ram|lamb|goat|pig|sow|hen|cow|calf|bull|duck|goose|parrot|rabbit|tortoise|tree|oak|labrador"
    r"|spaniel|terrier|collie)\b", re.I,
)
_PERSON_HAS = re.compile(
    r"\bwhile (?:he|she|they)\b|\b(?:Mr|Mrs|Miss|Ms|Dr)\b|['’]s (?:\w+ ){0,2}(?:hens|dog|cat)", re.I)
_BODY = re.compile(r"\b(?:council|club|society|parish|county|bus|road|trust|group|grounds|building|wall|bin|team"
    r"|work|works)\b", re.I)
_DEAD = re.compile(r"\b[Ii]n memory\b|\bdied\b|\bdeath\b|\blate (?:Mr|Mrs|Ms|[A-Z])|\bpassed away\b|\bfuneral\b"
    r"|\bmemorial\b")


def told_of_somebody(text, on: str = "") -> Iterator[tuple[int, int, str, bool]]:
    """(start, end, "health", "circumstances" or "home", whether a name stands there).

    ``on`` is the text that this one answers: "he" and "she" may be whom it names.
    """
    answered = bool(people(on[:400]))
    for match in islice(text.found("health", "circumstances", "injury", "court", "alone", "money"), _MOST_LOOKED_AT):
        found = _subject(text.raw, match, answered=answered and not _OWN.search(text.raw[:600]))
        if found is not None:
            yield *found[:2], _MATTER.get(match.name, match.name), found[2]


def _subject(raw: str, match, *, answered: bool) -> tuple[int, int, bool] | None:
    first, last = sentence_at(raw, match.start)
    sentence = raw[first:last]
    start, end = match.start - first, match.end - first
    before, after = sentence[:start], sentence[end:]
    if _CAUSE_AFTER.match(after) or _CAUSE_BEFORE.search(before) or _DEAD.search(sentence):
        return None
    if match.text[:1].isupper() and match.term[:1].islower() and re.match(r" (?:[A-Z]|UK)", after):
        return None
    if _of_an_animal(raw, match.start, before) or match.name == "alone" and _OWN_THING.match(after):
        return None
    named = people(sentence) + tuple(place.span() for place in _OFFICER.finditer(sentence))
    whose = re.search(r"\b(?:whose|with|has|suffering from) (?:\w+ )?$", before)
    subjects = [(place, True) for place in named if place[1] <= start and start - place[0] <= _REACH]
    subjects += [(place.span(), False) for place in KNOWN_BY_PLACE.finditer(before) if start - place.start() <= _REACH]
    if answered or _somebody_known(raw, match.start, named):
        subjects += [(place.span(), True) for place in _PRONOUN.finditer(before) if start - place.start() <= _REACH]
    if _tells_role(match, after):
        subjects += [(place.span(), False) for place in _ROLE.finditer(before) if start - place.start() <= _REACH]
    subjects = [(place, is_named) for place, is_named in subjects if _linked(_after_name(before, place[1]), match)]
    if subjects:
        place, is_named = max(subjects)
        return first + place[0], match.end, is_named
    if whose and whose.group().lower().startswith("whose") and named:
        return first + whose.start(), match.end, True
    return _given_to(first, start, end, after, named)


def _after_name(before: str, end: int) -> str:
    """What follows a name, with the "'s" that stands for "is" or "has" at its end."""
    return before[end - 2 if before[max(0, end - 2):end] in ("'s", "’s") else end:]


def _given_to(first: int, start: int, end: int, after: str, named) -> tuple[int, int, bool] | None:
    """"The hardship grant to Tracey Bell": the person comes after."""
    given = re.match(r"(?: payment)? (?:to|for) (?:dear |poor |young )?", after)
    for place in named:
        if given and place[0] == end + given.end():
            return first + start, first + place[1], True
    return None


def _of_an_animal(raw: str, at: int, before: str) -> bool:
    """An animal in this sentence or, where this one has no name but "he" or "she", in the one before."""
    if _PERSON_HAS.search(before):
        return False
    if _ANIMAL.search(before):
        return True
    earlier = sentence_before(raw, at)
    return earlier is not None and not people(before) and bool(_ANIMAL.search(raw, *earlier))


def _tells_role(match, after: str) -> bool:
    """An office is somebody where the illness is told in so many words; "off with stress" alone is staff business."""
    return match.name == "health" and (
        match.term not in _STAFF_BUSINESS | _AMBIGUOUS or match.term == "signed off" and after.startswith(" with "))


def _somebody_known(raw: str, at: int, named) -> bool:
    """"He" and "she" are somebody where this sentence or the one before says who."""
    if named:
        return True
    before = sentence_before(raw, at)
    if before is None:
        return False
    said = raw[before[0]:before[1]]
    return bool(people(said) or KNOWN_BY_PLACE.search(said))


def _linked(between: str, match) -> bool:
    if not between.strip():
        return True
    if _OWN.search(between):
        return False
    if match.term in _AMBIGUOUS and _BODY.search(between):
        return False
    if match.term == "off with stress" and re.match(r", (?:the|our) ", between):
        return False
    if _TELLS_ITSELF.match(match.text):
        return True
    return bool(_HAS.search(between)) and not re.search(r"[;:]|\b(?:will|would) (?:talk|speak|lead|run"
    r"|give)", between)
