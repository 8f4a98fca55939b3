"""Who is to be found where, as comments tell it: "she's at 27 Elm Way", "lives over the chip shop"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.language.people import KNOWN_BY_PLACE, in_office, people
from policies.engine.language.sentences import sentence_at
from policies.engine.protocol import Pattern

_HE = (r"(?:he|she|him|her|his|they|them|lad|lads|lass|bloke|woman|man|lady|fella|feller|chap|girl|boy|kid|owner"
       r"|landlord"
       r"|neighbour|driver|manager|caretaker|warden|gaffer|missus|wife|husband|mum|mother|dad|father|nan|gran|son"
       r"|daughter"
       r"|sister|brother|family|nurse|teacher|whoever|culprit|thief)")
_HIM = re.compile(rf"\b{_HE}(?:['’]s|['’]ll|s)?\b", re.I)
PATTERNS = (
    Pattern("lives", rf"\b{_HE}(?:'s|'ll| is| are)?(?: that| who)? (?P<it>(?:lives?|living|stops|stopping|stays"
                     rf"|staying|lodges"
                     r"|lodging|dossing|sleeps|sleeping|kips|parked up) (?:just |right |up |down )*(?:over|above"
                     r"|behind|next"
                     r" door to|opposite|at the back of|across from|in the (?:flat|caravan|van|hostel)|at the hostel|in"
                     r" (?:flat|room) \w+|in a (?:caravan|van|tent)) (?:[\w'-]+ ?){1,5})"),
    Pattern("flat", r"\b(?P<it>(?:flat|room|caravan|apartment|pitch) \d{1,3}[a-z]?,? (?:over|above|at|in|behind"
                    r"|on) (?:the )?"
                    r"(?:[\w']+ ?){1,3})"),
    Pattern("in-year",
            r"\b(?P<it>(?:in |is )?year (?:[1-9]|1[0-3]|one|two|three|four|five|six|seven|eight|nine|ten|eleven)"
                       r"\b(?: at [\w']+)?)"),
)
#: The place is spoken of, not who lives there.
_A_PLACE = re.compile(
    r"\b(?:outside|opposite|near|beside|between|past|behind|by|along|from|to|towards|and|kept|works|application"
    r"|plans?|planning"
    r"|hole|drain|lamp|light|bin|hedge|tree|gate|verge|kerb|sign|notice|bus stop|shop|office|surgery|pub|hall"
    r"|school|church) (?:no\.? |number )?$",
    re.I)
_PUBLIC = re.compile(r"\b(?:ltd|surgery|shop|office|cafe|café|pub|hall|planning|application|open(?:s|ing)? at"
                     r"|bus stop)\b", re.I)
#: No text tells of more; one that repeats itself without end is read so far.
_MOST_LOOKED_AT = 100
_NAMED_AFTER = re.compile(r",? (?:that's |is |it's )?(?=[A-Z])")
_OWN = re.compile(r"\b(?:i live|i'm at|we live|we're at|my (?:house|home|address))\b", re.I)


def found_there(text) -> Iterator[tuple[int, int]]:
    """Where somebody pointed at or named lives, or which school class a named child is in."""
    for match in text.found("address", "address-said")[:_MOST_LOOKED_AT]:
        start, end = match.groups["it"]
        if _points_at_somebody(text.raw, start, end):
            yield start, end
    for match in text.found("lives", "flat", "in-year")[:_MOST_LOOKED_AT]:
        start, end = match.groups["it"]
        first, last = sentence_at(text.raw, start)
        said = text.raw[first:last]
        named = [place for place in people(said) if not in_office(said, place[0])]
        if named or match.name == "lives" and KNOWN_BY_PLACE.search(said):
            yield start, end


def _points_at_somebody(raw: str, start: int, end: int) -> bool:
    first, last = sentence_at(raw, start)
    before, after = raw[first:start], raw[end:last]
    if _A_PLACE.search(before) or _PUBLIC.search(raw[first:last]):
        return False
    if _HIM.search(before) or _OWN.search(before):
        return True
    follows = _NAMED_AFTER.match(after)
    return bool(follows) and any(place[0] == follows.end() for place in people(after))
