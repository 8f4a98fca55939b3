"""Accusing somebody who can be recognised: what is said of them, and how heavily it weighs.

The words come by meaning from ``accusing.txt``. ``plain`` words accuse by themselves whoever they are said of; the
others (a hint, sudden wealth, money gone, kin, a gain) accuse only together. ``accusations`` weighs them, sentence by
sentence with the neighbours, and lets go what is denied, rejected or reported as a conviction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from policies.engine.language.identifying import recognisable, spoken_of
from policies.engine.language.phrases import phrases
from policies.engine.language.sentences import sentences

ACCUSING = phrases(__file__, "accusing.txt")
_WEIGHTS = {"plain": 3, "strong": 2, "hint": 1.2, "kin": 1.2, "wealth": 1, "missing": 1, "gain": 0.9, "say": 0.6,
            "cause": 0.5, "deed": 0.5}
_CLASSES = tuple(_WEIGHTS)

Place = tuple[int, int]

_DENIED = re.compile(
    r"\b(?:not|never|nobody(?: is|['’]s)?|no one|no|without|hardly|far from|rather than|isn['’]?t|wasn['’]?t"
    r"|aren['’]?t|weren['’]?t|didn['’]?t|doesn['’]?t|don['’]?t|hasn['’]?t|haven['’]?t|cannot|can['’]?t|wouldn['’]?t|if"
    r"|against|about|report(?:ing)?|prevent(?:ing)?|avoid|stop|beware of|victims? of|risk of|such as|suspected"
    r"|accused of|talk on) (?:\w+ ){0,4}$", re.I,
)
#: "Has been stolen": a deed of nobody in particular.
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got|['’]s|has gone)(?: \w+ly| just| all| also)? $", re.I)
_DEED_DONE = re.compile(
    r"(?:stolen|smashed|trashed|wrecked|vandalised|dumped|tipped|robbed|nicked|pinched|binned|burgled|burned|burnt"
    r"|torched|kicked in|graffitied|lost|poisoned|stole|swiped|raided|set fire to|set it on fire|fly-?tip\w*|theft"
    r"|thie(?:f|ves)|burglar|scam\w*|fraud|vandals?|defrauded|conned|charged)\b.{0,40}", re.I)
#: What the writer says of themselves, or of what was done to them.
_OWN = re.compile(r"\b(?:i|we|my|i['’]ve|we['’]ve|i['’]d|i['’]m|we['’]re)(?: \w+){0,2} $", re.I)
_MY = re.compile(r"\b(?:my|our|me) $", re.I)
#: A post that tells of a deed and asks who did it.
_DEED_TOLD = re.compile(
    r"\b(?:stolen|thefts?|broken|damage\w*|vandal\w*|smashed|fire|arson|graffiti|fly-?tip\w*|dumped|tipped|burgl\w*"
    r"|racing|speed\w*|have gone|has gone|foul\w*|attack\w*|assault\w*|witness\w*|ring 101|saw anything|nuisance"
    r"|poison\w*|cut down|found in the)\b", re.I)
#: "It's the Tarn boys", "that was Ted": words before a name that put a deed down to its bearer.
_PUT_DOWN_TO = re.compile(
    r"\b(?:it|that|this|twas)(?:['’]?s| is| was| were|['’]ll be)(?: (?:always|only|definitely|obviously|clearly"
    r"|the same|all|that|them|those|them there|just|probably|our|old))* $|\b(?:blame|the work of|courtesy of) $",
    re.I)
#: Read first, being quick: without it nothing is put down to anybody.
_MAY_PUT_DOWN = re.compile(
    r"\b(?:it|that|this|twas)(?:['’]s|s| is| was| were|['’]ll be)\b|\bblame |\bthe work of |\bcourtesy of ", re.I)
#: "Tarn had them", said under a post that tells what is gone.
_HAD_IT = re.compile(r"(?:['’]s)? (?:lot )?(?:had|has|did|took|done|nicked) (?:it|them|'em|those)\b")
#: A conviction, or a case that is over, as it is reported.
REPORTED = re.compile(
    r"\b(?:(?:was|were|been|has been|is|are) (?:\w+ )?(?:fined|jailed|convicted|sentenced|imprisoned|found guilty"
    r"|ordered to pay|prosecuted)|fined £|given (?:a |an )?[^.]{0,30}(?:sentence|discharge|order)\b"
    r"|(?:after|on) (?:admitting|pleading guilty|being convicted)|court['’]s (?:published )?result"
    r"|magistrates (?:heard|fined|found)|brought the (?:case|prosecution)|pleaded guilty)", re.I,
)

@dataclass(frozen=True, slots=True)
class Accusation:
    """Where it stands, how heavily it weighs (3 and more is plain), and where the accused is named."""

    start: int
    end: int
    weight: float
    who: Place


@dataclass(frozen=True, slots=True)
class _Said:
    name: str
    start: int
    end: int


_MOST = 150
_SHORT = 300
_ALONE = frozenset({"plain", "strong"})
#: A council may well name who won a contract and whose cousin was there.
_TELLING = _ALONE | {"hint", "missing"}
_NOT_BY_THEMSELVES = frozenset({"deed", "cause", "gain", "say"})


def accusations(text, least: float, *, bare: bool, on: str = "") -> Iterator[Accusation]:
    """Every accusation that weighs at least so much. ``on`` is the post a comment answers: it may tell of the deed."""
    raw = text.raw
    said = [_read(raw, match) for match in islice(text.found(*_CLASSES), _MOST)]
    said += [_Said("strong", *place) for place in _put_down_to(raw, said, bare, bool(_DEED_TOLD.search(on)))]
    said = [s for s in said if s is not None]
    if not any(s.name not in _NOT_BY_THEMSELVES for s in said):
        return
    dropped = [match.start for match in islice(text.found("drop"), _MOST)]
    places = sentences(raw)[:_MOST]
    for number, sentence in enumerate(places):
        here = [s for s in said if sentence[0] <= s.start < sentence[1] and s.name not in _NOT_BY_THEMSELVES]
        window = _window(raw, places, number, bare)
        if here and not REPORTED.search(raw, *sentence) and not any(sentence[0] <= at < window[1] for at in dropped):
            yield from _weighed(raw, sentence, window, here, said, least, bare)


def _read(raw: str, match) -> _Said | None:
    """What a match says once passives, denials and the writer's own doings are told apart."""
    before = raw[max(0, match.start - 45):match.start]
    if match.name == "plain":
        if _DENIED.search(before) or _OWN.search(before):
            return None
        if _PASSIVE.search(before) and _DEED_DONE.fullmatch(match.text) and " by " not in raw[match.end:match.end + 12]:
            return _Said("deed", match.start, match.end)
    if match.name == "kin" and _MY.search(before):
        return None
    return _Said(match.name, match.start, match.end)


def _put_down_to(raw: str, said, bare: bool, told: bool) -> Iterator[Place]:
    """Names that a deed spoken of in the text is put down to."""
    if not told and not any(s is not None and s.name in {"deed", "missing", "plain"} for s in said):
        return
    for first, last in sentences(raw)[:_MOST]:
        sentence = raw[first:min(last, first + 400)]
        if not (_MAY_PUT_DOWN.search(sentence) or told and _HAD_IT.search(sentence)):
            continue
        for start, end in recognisable(sentence, bare=bare):
            if found := _PUT_DOWN_TO.search(sentence[max(0, start - 40):start]):
                yield first + max(0, start - 40) + found.start(), first + end
            elif told and (found := _HAD_IT.match(sentence, end)):
                yield first + start, first + found.end()


def _window(raw: str, places, number: int, bare: bool) -> Place:
    """The sentence with its neighbours; a comment of a few lines is one breath."""
    if bare and len(raw) <= _SHORT:
        return 0, len(raw)
    first, last = places[number]
    return (max(places[max(number - 1, 0)][0], first - 250),
            min(places[min(number + 1, len(places) - 1)][1], last + 250))


def _weighed(raw: str, sentence: Place, window: Place, here, said, least: float, bare: bool) -> Iterator[Accusation]:
    counted = {s.name for s in said if window[0] <= s.start < window[1]}
    weight = sum(_WEIGHTS[name] for name in counted)
    if weight < least or not (counted & _ALONE or len(counted - {"deed", "cause", "say"}) > 1):
        return
    if not bare and not counted & _TELLING:
        return
    who = spoken_of(raw, sentence, window, bare=bare)
    if who is not None:
        best = max(here, key=lambda s: _WEIGHTS[s.name])
        yield Accusation(best.start, best.end, weight, who)
