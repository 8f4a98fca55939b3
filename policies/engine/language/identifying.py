"""Who can be recognised: names, offices of which a parish has one, families, businesses, "those two", "him with the
van". Wider than ``people``, which knows names alone."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from policies.engine.language.people import is_first_name, people
from policies.engine.protocol import read_sections

Place = tuple[int, int]

_LISTS = read_sections(__file__, "identifying.txt")
_POST, _FOLK, _FIRM, _PREMISES = (
    f"(?:{'|'.join(_LISTS[name])})" for name in ("posts", "folk", "businesses", "premises")
)
_NO_HOLDER = frozenset(" ".join(_LISTS["no-names"]).split())

_A_POST = re.compile(
    rf"(?<!\ba )(?<!\ban )(?<!\bany )(?<!\bevery )(?<!\bno )(?<!\byour local )\b{_POST}(?:['’]s)?\b(?!s)", re.I)
_FEW = re.compile(
    r"(?<!every )(?<!single )\b(?:(?:those|them|these|the|only|same|other|all|half) )*(?:two|three|four|five|six"
    r"|seven|couple|pair"
    r"|half a dozen)(?: or three)? (?:of (?:them|'em|the|you|his)|who|that|councillors|members|brothers|lads|people"
    r"|with|on)"
    r"|(?<!every )(?<!single )\b(?:one|two|some(?:one|body)|whoever(?:'s)?) (?:of|in|at|on|from|emptying) (?:the"
    r"|them|that|those|our|your"
    r"|this) ?\w*|\bwhoever(?:'s| is) emptying|\b(?:clique|pair of them|both of them|certain folk)\b"
    r"|\bthose (?:two|three)\b|\bsomebody on (?:planning|the \w+)", re.I,
)
_DESCRIBED = re.compile(
    rf"\b(?:[Tt]hat|[Tt]he|[Tt]his|[Ww]hich|[Oo]nly one|[Tt]heir|[Oo]ur|[Tt]hose) (?:\w+ )?{_FOLK}(?:['’]s)?"
    r" (?:with|from|at|in|on|off|down|up|of|over|hereabouts|opposite|next door|parked"
    r"|who(?:['’]s| is| lives| runs| keeps| has| fitted))\b"
    r"|\b(?:[Hh]im|[Hh]er|[Tt]hem|[Hh]e|[Ss]he) (?:at|with|from|on|in|over) (?:the|number|no)\b"
    rf"|\b[Tt]he [A-Z][a-z]+ {_FOLK}\b|\b[A-Z][a-z]+['’]s? (?:own )?{_FOLK}\b|\b[Tt]he [A-Z][a-z]{{2,}}s\b(?! [A-Z])",
)
_BUSINESS = re.compile(
    rf"\b[A-Z][\w'’]+(?: (?:&|and|[A-Z][\w'’]+)){{0,2}} {_FIRM}\b"
    r"|\b[A-Z][a-z]+['’]s? (?:garage|farm|shop|yard|pub|skips|lot|works|slurry|caravans|plating works|builder"
    r"|boatyard)\b"
    r"|\b(?:landlord|landlady|owner|manager|people) (?:of|at) (?:the )?[A-Z]\w+"
    rf"|\bthe (?:\w+ ){{0,2}}{_PREMISES}\b",
)
TITLED = re.compile(
    r"\b(?:Cllr|Councillor|Councilor|Sgt|PC|Farmer|Judge|Coach|Sir|Inspector|Old|old|Mayor|Candidate|young|Young"
    r"|Treasurer|Chairman|Clerk|Sister|Uncle|Aunty|Big|Captain|Major|Colonel|Lord|Lady|That|Our|Miss|Mrs?|Ms|Dr)\.?"
    r" [A-Z][a-z]+\b(?! (?:Road|Street|Lane|Park|Hall|Council|Field))",
)
#: "Tarn's", "Tarn has": a capital that is a name by what follows it.
_HOLDER = re.compile(
    r"(?:(?<=[.!?] )|(?<=^)|(?<=\s))(?P<name>[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?)(?:['’]s\b|['’](?= )| (?:has|had|is|was"
    r"|gets|got|takes|took|voted|signs|signed|fiddled|pays|paid|sells|sold|owns|knows|gave|gives|sits|flogs|who|did"
    r"|on|puts|can carry|off|never|at his|at her|works?|keeps|kept)\b)",
)
_GREETED = re.compile(r"\b(?:hi|hello|dear|thanks?|thank you|cheers|morning|afternoon|sorry|good question),? $", re.I)
_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers|he['’]s|she['’]s|he['’]d|she['’]d|he['’]ll|she['’]ll)\b", re.I)
#: Nobody knows who: the unknown doer of a deed.
_UNKNOWN = re.compile(
    r"\b(?:whoever|the (?:lads?|person|persons|people|man|one|ones|idiots?|scum\w*|toerags?|thief|thieves|vandals?"
    r"|culprits?|driver)) (?:who|that|responsible)\b|\bwhoever\b|\bi know who\b|\bif you (?:saw|see|know)\b"
    r"|\b(?:appeal for|ring 101|crime number)", re.I,
)
_MOST = 20


@lru_cache(maxsize=512)
def recognisable(sentence: str, *, bare: bool = True) -> tuple[Place, ...]:
    """Who can be recognised in a sentence, as offsets of it; people who are greeted or thanked are left out.

    ``bare``: a capital at the start of the sentence may be somebody's name by what follows it ("Tarn fiddled").
    """
    found = list(people(sentence))
    for pattern in (TITLED, _BUSINESS, _A_POST, _FEW, _DESCRIBED):
        found += [match.span() for match in islice(pattern.finditer(sentence), _MOST)]
    for match in islice(_HOLDER.finditer(sentence), _MOST):
        if match.group("name") not in _NO_HOLDER and (bare or match.start("name")):
            found.append(match.span("name"))
    found += [match.span() for match in islice(re.finditer(r"\b[A-Z][a-z]+\b", sentence), 2 * _MOST)
              if is_first_name(match.group())]
    return tuple(sorted({place for place in found if not _GREETED.search(sentence[max(0, place[0] - 20):place[0]])}))


def spoken_of(raw: str, sentence: Place, around: Place, *, bare: bool) -> Place | None:
    """Who a sentence is about: named in it, else in what stands around it, else "he" or "she"."""
    for first, last in (sentence, around):
        words = raw[first:last]
        if _UNKNOWN.search(words):
            found = list(people(words)) or [match.span() for match in TITLED.finditer(words)]
        else:
            found = recognisable(words, bare=bare)
        if found:
            return first + found[0][0], first + found[0][1]
    pronoun = _PRONOUN.search(raw, *sentence)
    return pronoun.span() if pronoun and not _UNKNOWN.search(raw, *around) else None
