"""Where a rude word is named, quoted or denied, not thrown; and where it is a name."""

from __future__ import annotations

import re

from policies.engine.language.sentences import sentence_at

_QUOTES = "\"“”«»"
_SINGLE = "'‘’"
_SAID_OF_WORDS = re.compile(
    r"\b(?:words?|called|calling|calls|names?|named|terms?|language|comments?|shout\w*|abus\w+|slurs?|graffiti"
    r"|daubed|painted|sprayed|offensive|unacceptable|toler\w+|racis\w+|sexis\w+|homophob\w+|ableis\w+|hate|removed"
    r"|deleted|reported|insult\w*|messages?"
    r"|titled?|entitled|film|book|play|song|band|album|poem|novel|lyrics|screening|starring|word means|originally"
    r"|derives?|writ\w+|wrote|say|says|saying|said|think\w*|believe|post\w*|tweet\w*|bigot\w*|jail|tell"
    r"|told)\b", re.I,
)
_CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|being called|names? like|words? like|words? such as|the words?|terms? (?:like|such as)"
    r"|slurs? (?:like|such as)|shout(?:ed|ing|s)?|labelled|branded|language like|anyone (?:a"
    r"|an))\b[^.!?]{0,40}$", re.I,
)
_NOT_ALLOWED = re.compile(
    r"\b(?:abus\w+|unaccept\w+|not (?:reply|answer|respond|publish|accept\w*|toler\w*|ok|okay|allowed|on|welcome"
    r"|funny|fair|right)|will (?:be|not be) (?:removed|deleted|reported|hidden|answered|tolerated|published)"
    r"|zero tolerance|never|don't|do not|no one|nobody|please|hate crime|police|banned|moderat\w+|unkind|respect"
    r"|rules?|house rules|remove|end the call|call (?:will be )?ended|get the call|our (?:staff|volunteers|wardens)"
    r"|will (?:get|mean|end|lead))\b", re.I,
)
_DENIED = re.compile(
    r"\b(?:no|not|never|nobody(?:'s| is| was)|no ?one(?:'s| is| was)|isn't|aren't|wasn't|weren't|nor|hardly|ain't"
    r"|without being|don't have to be|needn't be|doesn't make (?:you|him|her|them))(?: \w+)? (?:an? |the |all |any "
    r"|some |complete |total )*$", re.I,
)
_PLACE_AFTER = re.compile(
    r"^(?:['’]s)?,? (?:Lane|Road|Street|End|Hill|Common|Farm|Close|Wood|Green|Row|Bridge|Bottom|House|Hall|Inn|Arms"
    r"|Park|Way|Avenue|Drive|Court|Terrace|Cottages?|Moor|Fell|Beck|Head|Brook|Lock|Island|Bay|Point|Rock|Head"
    r"|Corner|Cross|Ward|Gate|Field|Show|Christmas Carol|Parish|School|Church|Gallery|Band|Festival|Morris)\b",
)
_NAME_BEFORE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Rev|Revd|Sir|Lady|Lord|Dame|Prof|PC"
    r"|Sgt)\.? (?:[A-Z][\w.'-]* ){0,2}$|\b(?!(?:You|The|These|Those|That|Some|What|Absolute|Total|Complete|Utter"
    r"|Stupid|Dirty|Filthy|Lazy|Daft|Fat|Old|Silly|Bloody|Selfish|A|An|And|Or|To|Of)\b)[A-Z][a-z]+ (?:[A-Z]\. )?$")
_INNOCENT = {
    "retard": (r"\b(?:to|fire|flame|can|will|may|would)[ -]$", r"^ (?:growth|the|fire|flame)\b"),
    "retarded": (r"\b(?:fire|flame|growth)[ -]$", r"^ (?:growth|potential|combustion|ignition)\b"),
    "spastic": (None, r"^ (?:quadriplegia|diplegia|paralysis|colon|bowel|muscles?|cerebral)\b"),
    "spastics": (None, r"^ society\b"),
    "coon": (r"\bmaine $", None),
    "coons": (r"\bmaine $", None),
    "bastard": (None, r"^ (?:toadflax|file|sword|cabbage|balm|killer)\b"),
    "poof": (r"(?:\band|\bthen|[-,.!]|\bwent|\bgone),? $", None),
    "muppet": (None, r"^ (?:show|christmas|movie|film|treasure|puppets?)\b"),
    "muppets": (r"\b(?:watch|sesame) $", r"^ (?:film|movie|show|take)\b"),
    "idiot": (r"\b(?:no-|village )$", r"^(?:'s guide|-?proof| board| lights?)"),
    "idiots": (r"\bvillage $", r"^'? guide"),
    "psycho": (r"\bhitchcock's $|\bfilm $", None),
    "loony": (r"\braving $", None),
    "minge": (None, r"^ lane\b"),
    "yid": (None, r"^ (?:army)\b"),
    "paki": (None, r"^ (?:cocks?)\b"),
    "slapper": (None, r"^ (?:dancers?)\b"),
    "slappers": (r"\b(?:bass|thigh) $", None),
    "crap": (None, r"^s? (?:table|shoot)"),
}


def _between_quotes(sentence: str, start: int, end: int) -> bool:
    if any(mark in sentence[:start] for mark in _QUOTES) and any(mark in sentence[end:] for mark in _QUOTES):
        return True
    opened = re.search(rf"(?:^|[\s(])[{_SINGLE}][^{_SINGLE}]*$", sentence[:start])
    return bool(opened and re.match(rf"[^{_SINGLE}]*[{_SINGLE}](?:$|[\s.,;:!?)])", sentence[end:]))


_USED_ON = re.compile(
    r"\b(?<!i'd )(?<!i )(?<!we )(?:called|call|calls|calling|shout(?:ed|ing|s)?|yell(?:ed|ing)|chant(?:ed|ing)"
    r"|labelled|branded|sprayed|scrawled"
    r"|painted|daubed|wrote|written|screamed|spat|saying|say|said|write|names? like|words? (?:like|such as)"
    r"|slurs?|the (?:\w+ )?word|what an?|sung)"
    r"(?! (?:it|a spade|that|what))\b[^.!?;]{0,45}$", re.I)
_USED_AFTER = re.compile(
    r"^['\"’”]*,?[^.!?;]{0,40}\b(?:was|were|is|isn't|ain't|he'd been|she'd been|been) (?:an? |not "
    r"|never )*(?:called|shouted|slur|word|used|painted|sprayed"
    r"|acceptable|okay|ok)\b|^['\"’”]+ (?:at|to|on|across|over) (?:me|us|my|our|her|his|them|the)\b", re.I)
_OURS = re.compile(r"\b(?:i'm|i am|we're|we are|as an?|us|we|my|proud|fellow|being an?)(?: (?:a|an|all|proud|old"
    r"|day|one|real|out|black|my)){0,3} $", re.I)


def is_slur_reported(raw: str, start: int, end: int) -> bool:
    """A slur told of by, or for, those it was used on; or worn by themselves: nothing is thrown."""
    first, last = sentence_at(raw, start)
    before, after = raw[first:start], raw[end:last]
    return bool(_USED_ON.search(before) or _USED_AFTER.search(after) or _OURS.search(before))


def is_reported(raw: str, start: int, end: int) -> bool:
    """Quoted with a word about words, or named in a rule against such words."""
    first, last = sentence_at(raw, start)
    sentence = raw[first:last]
    at, stop = start - first, end - first
    if _between_quotes(sentence, at, stop) and _SAID_OF_WORDS.search(sentence):
        return True
    around = raw[max(0, first - 90):min(len(raw), last + 90)]
    return bool(_CALLED.search(sentence[:at]) and _NOT_ALLOWED.search(around))


_THINGS = re.compile(r"\b(?:ice|icy|snow|frost|fog|mulch|layer|coat|paint|rope|card|cardboard|slice|soup|custard"
    r"|hedge|wall|wood)\b", re.I)


def is_of_a_thing(raw: str, start: int) -> bool:
    """Ice that is thick enough to skate on is no insult."""
    first, last = sentence_at(raw, start)
    return bool(_THINGS.search(raw, first, last))


_ADMIRED = re.compile(
    r"(?:super)?stars?|legends?|hero(?:es)?|gems?|angels?|diamonds?|beaut(?:y|ies)?|darlings?|treasures?"
                      r"|loves?|genius(?:es)?|brick|champ(?:ion)?s?|troopers?|belters?|bunch|total|joy|delight"
                      r"|inspiration"
                      r"|rocks?|marvels?|wonders?|people|villagers|lot|residents|neighbours|folks?|team"
                      r"|volunteers?|readers?"
                      r"|gardeners?|and|are|to|of|at|in|for|on|is|have|for", re.I)


def is_admired(noun: str) -> bool:
    """"You absolute stars" is thanks."""
    return bool(_ADMIRED.fullmatch(noun))


_OF_ONESELF = re.compile(
    r"\b(?:i|i'm|im|me|myself) (?:(?:feel|look|like|as|being|a|an|the|such|right|proper|total|complete|utter"
    r"|absolute|bit"
    r"|of|real|just|was|am|felt|be|must|for|old|daft|big|perfect|stupid|silly|little|nimby) ){0,6}$", re.I)


_ME_AFTER = re.compile(r"^ (?:\w+ )?(?:through|at|into|on|for) (?:me|us|myself)\b", re.I)


def is_done_to_oneself(raw: str, end: int) -> bool:
    """"You could put both barrels through me"."""
    return bool(_ME_AFTER.match(raw[end:end + 30]))


def is_of_oneself(raw: str, start: int) -> bool:
    """"I felt a right muppet"."""
    return bool(_OF_ONESELF.search(raw, max(0, start - 70), start))


_THREAT_DENIED = re.compile(
    r"\b(?:no|nobody|no one|not|never|don't|doesn't|didn't|wouldn't|without|threaten\w*(?: to| that)?"
    r"|scared (?:he|she|they)"
    r"|said (?:he|she|they)(?:'d| would| was going to)?|told (?:me|us|him|her|them|my \w+)(?: that)?(?: (?:he|she"
    r"|they)(?:'d| would| was going to)?)?"
    r"|says (?:he|she|they)(?:'ll| will| is going to)?|if (?:he|she|they) (?:had )?threat\w+)(?: \w+){0,3} $", re.I)


def is_denied_threat(raw: str, start: int) -> bool:
    """"No woman deserves to die", "he said he'd break my legs"."""
    first, _ = sentence_at(raw, start)
    return bool(_THREAT_DENIED.search(raw, max(first, start - 60), start))


def is_denied(raw: str, start: int) -> bool:
    """"Nobody is an idiot for asking"."""
    return bool(_DENIED.search(raw, max(0, start - 60), start))


# Things that are tossed for sport; the word for who does it is then no swear word.
_TOSSED = re.compile(r"\b(?:cabers?|pancakes?|hay|sheaf|wellies|welly|sheaves|highland games)\b", re.I)


def is_innocent(term: str, view_text: str, start: int, end: int) -> bool:
    """The same word in other company: a fire retardant, a caber tosser, a Maine coon."""
    if term in {"tosser", "tossers"} and _TOSSED.search(view_text, max(0, start - 150), end + 150):
        return True
    before, after = _INNOCENT.get(term, (None, None))
    return bool(before and re.search(before, view_text[max(0, start - 30):start], re.I)
                or after and re.match(after, view_text[end:end + 25], re.I))


def is_name(raw: str, start: int, end: int) -> bool:
    """A capital in a text that has small letters, beside a title, a first name or a word of places."""
    piece = raw[start:end]
    if not piece[:1].isupper() or piece.isupper() and len(piece) > 1:
        return False
    if _PLACE_AFTER.match(raw[end:end + 25]):
        return True
    return bool(_NAME_BEFORE.search(raw, max(0, start - 30), start))
