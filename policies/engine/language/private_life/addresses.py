"""Where a person lives: a house number and a road beside someone. A road, a number or a postcode alone is nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.language.people import in_office, people
from policies.engine.language.sentences import sentence_at
from policies.engine.protocol import Pattern

_ROAD = (r"(?:Road|Rd|Street|Str?|Lane|Ln|Close|Cl|Row|Terrace|Cottages?|Houses|Avenue|Ave|Drive|Dr|Way|Court|Ct"
    r"|Crescent|Cres"
         r"|Gardens|Grove|Place|Square|Hill|Green|Park|Rise|View|Walk|Mews|Yard|Villas|Bungalows|Buildings|Fold"
         r"|Bank|Gate|Croft"
         r"|Orchard|Meadows?|Parade|Path|End|Fields?|Drove|Wynd|Chase|Copse|Dell|Heights|Mount|Quay|Wharf"
         r"|Almshouses|Ginnel|Brow)")
_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}"
_NUMBER = r"(?:(?:Flat|Apartment|Apt) \d+\w?,? )?\d{1,4}[a-zA-Z]?"

_SAID = (r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
         r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight"
         r"|nine))?)")

PATTERNS = (
    Pattern("address", rf"(?:^|[^\w/.£-])(?P<it>{_NUMBER},? (?:(?:[A-Z][\w']*|of|the"
            rf"|St\.) ){{1,3}}{_ROAD}\b(?:,(?: [A-Z][a-z]+){{1,2}})?(?:,? {_POSTCODE}\b)?)", "cased"),
    Pattern("address-typed", r"\b(?:live|lives|living|lived|home|house|door|round|address)(?: is| at| to"
            r"|s)+ (?P<it>\d{1,4}[a-z]?,? (?:[a-z']+ ){1,3}"
            r"(?:road|rd|street|lane|close|row|terrace|cottages?|avenue|drive|way|court|crescent|gardens|grove"
            r"|place|square|hill|green))\b", "plain"),
    Pattern("address-plain",
            r"\b(?:of|at) (?P<it>\d{1,3}[a-z]? [A-Z][a-z]+(?: (?:y|yr|the|of|[A-Z][a-z]+)){0,3})\b", "cased"),
    Pattern("address-the", r"(?:^|[^\w/.£-])(?P<it>\d{1,3}[a-z]? The"
            r" [A-Z][a-z]+s?(?:,? [A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})?)\b",
            "cased"),
    Pattern("house-number", rf"\b(?:at|of|in|from) (?P<it>(?:[Nn]umber|[Nn]o\.?) ?(?:\d{{1,3}}[a-z]?|{_SAID}))\b"
                            r"(?: [a-z]|[,.;:!?)]|$)", "cased"),
    Pattern("address-said", rf"\b(?P<it>[Nn]umber (?:\d{{1,3}}[a-z]?|{_SAID}),?(?: on| in)? (?:[A-Z][\w']*|the|of|St\.)"
                            rf"(?: [A-Z][\w']+){{0,2}}? {_ROAD})\b", "cased"),
    Pattern("postcode", rf"\b(?P<it>{_POSTCODE})\b", "cased"),
)

# The house is somebody's by these words, named or not.
_SOMEBODYS = re.compile(
    r"\b(?:owner|resident|tenant|occupier|occupant|neighbour|householder|family|lady|woman|man|couple|lad|lass|girl"
    r"|boy|gentleman|chap|widow|pensioner)"
    r"(?: who (?:lives?|is)| living| residing)?(?: down| up| over)?,? (?:of|at|from|in)(?: number| no\.?)? ?$"
    r"|\b(?:lives?|living|lived|resid(?:es|ing)|moved|moving|stays|staying) (?:at|to|in) ?(?:number |no\.? ?)?$"
    r"|\b(?:her|his|their|my) (?:home|house|door|letterbox|gate|address|place|flat)(?: is)?(?: at|:)? ?$"
    r"|\b(?:he|she|they|i)(?:['’](?:s|re|m)| is| are| am| was)? (?:just |down |up |over )?at (?:number |no\.? ?)?$"
    r"|\bthe (?-i:[A-Z][a-z]+s) (?:family )?(?:at|of|in|from) $"
    r"|\bgo round to $|\bhome of [^.]{0,40}$",
    re.I,
)
_LIVES = re.compile(r"\b(?:he|she|they|who|lad|man|woman|thief|culprit) (?:lives?|living|stays) (?:at|in) $", re.I)
_SMALL_AD = re.compile(r"\b(?:lost|missing|answers to|for sale|lift wanted)\b", re.I)
_OUTSIDE = re.compile(r"\b(?:outside|opposite|near|beside|behind|by|kept at) $", re.I)
_RANGE = re.compile(r"\d[a-z]? ?(?:to|-|and|&|,) ?$", re.I)
_AFTER = re.compile(r"^,? (?:where|home (?:of|to)|which is|is|belongs to)\b", re.I)
# Planning, works and businesses name houses in public; a person in the same sentence does not make them a home.
_PUBLIC = re.compile(
    r"\b(?:academy|school|college|centre|depot|room|museum|theatre|application|planning|plans|architect|race"
    r"|dormer|extension|conservatory|erection|change of use"
    r"|demolition|proposal|appeal site|full?/|hha|tpo|listed building"
    r"|shop|cafe|café|office|offices|branch|surgery|practice|pub|inn|restaurant|salon|unit|gallery|library|showroom"
    r"|garage|ltd|limited"
    r"|venue|hall|church|chapel|bus stop|scaffold\w*|roadworks|closure|polling)\b",
    re.I,
)
_NO_HOUSE = re.compile(r"\d+[a-z]? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d+ (?:January|February|March|April"
    r"|May|June|July|August|September|October|November|December)", re.I)
_LINKED = re.compile(r"(?:['’]s)?(?:,? (?:aged )?\d{2})?,? ?(?:who lives )?"
    r"(?:(?:of|at|in|from) (?:[A-Z][\w']+ ){1,3}(?:Cottage|House|Farm|Lodge"
                     r"|Barn|Bungalow|Court|Villa),? )?(?:of|at|in|from)?:? ?(?:number |no\.? ?)?")
_NEAR = 42
#: No text tells of more; one that repeats itself without end is read so far.
_MOST_LOOKED_AT = 300


def addresses(text) -> Iterator[tuple[int, int]]:
    """The addresses in a text that are some person's."""
    found = text.found("address", "address-said", "address-typed", "address-plain", "address-the",
                            "house-number", "postcode")
    for match in found[:_MOST_LOOKED_AT]:
        start, end = match.groups["it"]
        if _is_persons(text.raw, start, end, match.name):
            yield start, end


def _is_persons(raw: str, start: int, end: int, name: str) -> bool:
    if name == "address-typed":
        return True
    first, last = sentence_at(raw, start)
    sentence, at = raw[first:last], start - first
    before, after = sentence[:at], sentence[end - first:]
    if _RANGE.search(before) or _NO_HOUSE.match(raw[start:end]):
        return False
    if name == "house-number" and not _LIVES.search(before) and _nearest(sentence, at) is None:
        return False
    if name == "address-said":
        name = "address"
    if name != "postcode" and _SOMEBODYS.search(before):
        return True
    if name == "address" and _SMALL_AD.search(sentence):
        return not _OUTSIDE.search(before) and not _PUBLIC.search(sentence)
    holder = _nearest(sentence, at)
    if name == "address" and holder is None:
        return bool(_AFTER.match(after)) and any(place[0] - (end - first) < _NEAR for place in people(sentence)
                                                 if place[0] >= end - first)
    if holder is None or in_office(sentence, holder[0]):
        return False
    between = sentence[holder[1]:at]
    if name == "address-plain":
        return bool(re.fullmatch(r"(?:,? \d{2}|,? aged \d+)?,? (?:of|at) ", between))
    if name == "house-number":
        return bool(re.fullmatch(r",? (?:(?:who )?lives )?(?:at|of|in|from) ", between))
    if name == "postcode":
        return not _PUBLIC.search(sentence) and bool(re.search(r"\b(?:of|at|lives?|address|home)\b|^,? ?$", between))
    around = sentence[:at] + sentence[end - first:]
    return bool(_LINKED.fullmatch(between)) or name != "address-the" and not _PUBLIC.search(around)


def _nearest(sentence: str, at: int) -> tuple[int, int] | None:
    before = [place for place in people(sentence) if place[1] <= at and at - place[1] <= _NEAR]
    return before[-1] if before else None
