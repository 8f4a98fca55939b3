"""People run down for what they are though no word is a slur: what is said of a group, wished on it, denied to it.

Each rule says one thing that is done with a group: hated, called vile or less than human, threatened, denied its
rights, feared as an invasion, thought typical. A sentence that tells of such words, or rejects them, says none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import re2

from policies.engine.folding import to_bytes
from policies.engine.language.abuse.groups import GROUP
from policies.engine.language.abuse.rules import read_rules
from policies.engine.patterns import compile_pattern, options_for

_THEM = "(?:they|them|'em|em|you|your kind|those people|these people|that lot|that sort|their kind)"


class _Rules:
    """Named patterns; which of them are in a sentence is asked of all at once."""

    def __init__(self, *lines: tuple[str, str]):
        self._patterns = [(name, compile_pattern(regex, "prose")) for name, regex in lines]
        self._any = re2.Set.SearchSet(options_for("prose"))
        for _, pattern in self._patterns:
            self._any.Add(pattern.pattern)
        self._any.Compile()

    def find(self, sentence: str) -> Iterator[tuple[str, int, int]]:
        data = to_bytes(sentence)
        for number in sorted(self._any.Match(data) or ()):
            name, pattern = self._patterns[number]
            for match in pattern.finditer(data):
                yield name, *match.span()


def _lines(heading: str, whom: str) -> list[tuple[str, str]]:
    return [tuple(line.split(": ", 1)) for line in read_rules("hate.txt", whom=whom)[heading]]


@lru_cache(maxsize=1)
def _rules() -> tuple[_Rules, _Rules, _Rules]:
    """Of a group that is named, of one that is meant, of one that is named only afterwards."""
    meant = _lines("any", _THEM)
    return (
        _Rules(*_lines("any", GROUP), *_lines("named", GROUP), *meant), _Rules(*meant),
        _Rules(*(line for line in meant if line[0] == "harmed")),
    )


_MARKS = '.,!?;:"'
_GROUP = re.compile(rf"\b{GROUP}\b")
_TOLD = re.compile(
    r"\b(?:you|he|she|they|people|anyone|everyone|someone|some|those|them|who|whoever|man|woman|men|lads?|kids"
    r"|bloke|comments?"
    r"|posts?|neighbours?|councillor|idiots?|it'?s wrong|wrong|racist|hateful|bigot\w*|hurts|stop|okay|right|sign"
    r"|graffiti)\b[^.!?]{0,60}"
    r"\b(?:say|said|saying|says|call|called|calls|calling|pretend\w*|claim\w*|thinks?|thought|believes?|wish\w*"
    r"|writ\w+|wrote|shout\w*|chant\w*|post\w*"
    r"|treat\w*|tell\w*|told|hate|hatred|contempt|reads?|seeing)\b[^.!?]{0,60}$"
    r"|^(?:saying|calling|claiming|thinking|to say|to call|your (?:\w+ )?(?:hatred|contempt|disgust))\b"
    r"|\b(?:never|not|don'?t|nobody) (?:say|said|think|believe)\b[^.!?]{0,40}$", re.I)
_TOLD_AFTER = re.compile(
    r"^[^.!?]{0,50}\b(?:(?:is|was) (?:so |just |really |simply |such |a |never |exactly )*(?:hateful|wrong|racist"
    r"|sexist|homophobic"
    r"|bigoted|bigotry|dehumani\w+|not ok\w*|ok\w*|unacceptable|ignorant|what)|(?:has|have|needs?"
    r"|ought) to (?:stop|end|be stopped)"
    r"|will (?:thankfully )?get you|shows how|makes you an?|should be (?:illegal|ashamed|condemned|punished)"
    r"|says more about)\b")
#: Nobody says this of people they run down.
_GOOD = re.compile(
    r"\b(?:love|loves|admire|proud|wonderful|fight for|die for|happy|hug|smile|honoured|celebrate\w*|cherish"
    r"|equal rights|protect"
    r"|defend|safe|support|fantastic|deserve (?:better|respect|equal)|stand (?:with|by|up for)|brilliant"
    r"|beautiful|amazing)\b")
_NOT_GOOD = re.compile(r"\b(?:not|never|no|n'?t|protect us|safe from|fake|i'?d love|i love (?:it )?(?:when|to)"
    r"|would love)\b")
_MINE = re.compile(r"\b(?:i|we|i'?d|i just|personally|to my mind) (?:\w+ ){0,2}?(?:say|said|call|think|believe"
    r"|hate|find|know)\b", re.I)
_NO = re.compile(
    r"\b(?:not|never|no|don'?t|doesn'?t|didn'?t|nobody|isn'?t|aren'?t|wouldn'?t|mustn'?t|shouldn'?t|can'?t|cannot"
    r"|without|stop|nor|neither"
    r"|less|against|end|glad)\b", re.I)
_STOOD_UP_FOR = re.compile(
    r"\b(?:council|apparently|seems?|obviously you|to you|treated|as if|as though|guess|feel|feels|felt|left out"
    r"|access|ramps?|unfair"
    r"|luckily|racist|prejudice|bigot\w*|disgrace that|shame that|shame on|wrong|hateful|misguided|consequences"
    r"|respect for you|ban)\b", re.I)
_NO_BEFORE = re.compile(
    r"\b(?:not|never|no|don'?t|nobody|didn'?t|wouldn'?t|mustn'?t|isn'?t true that|shouldn'?t)(?: [\w']+){0,3} ?$")
_NO_MERCY = re.compile(
    r"\b(?:no better than|no compassion|no respect|no sympathy|no pity|can'?t (?:stand|bear)|nothing (?:but|worse)"
    r"|cannot stand|without (?:a doubt|exception|mercy)|end|not (?:clear|obvious|be the only|think|seem|hide)"
    r"|isn'?t it|do not trust)\b")
#: Said in favour of a group, with the same words as against it.
_SPARED = re.compile(
    r"\b(?:not|never|don'?t|doesn'?t|aren'?t|no \w+) (?:at all )?deserves? (?:to (?:die|suffer|live in fear)"
    r"|to be (?:tortured|killed|hated|hurt|harmed|attacked|abused|mocked|harassed|punished|treated (?:badly|worse"
    r"|like th)))"
    r"|\b(?:not|n'?t|never) (?:\w+ ){0,3}(?:any less|less than anyone|any worse|any more than|inferior|responsible)")
#: One woman is insulted, not all women.
_ONE_WOMAN = re.compile(r"\b(?:woman|girl)\W?$")
_SAYING = re.compile(r"\b(?:say|says|said|saying|call|calls|called|calling|claim\w*)\b")
_NEGATIVE_ITSELF = frozenset({
    "denied", "no-right", "not-fit", "never-near", "gone", "group-scum", "worse-than", "for-our-own",
})
_HARM = frozenset({"harmed", "death-to", "deserve", "hope"})


def hate_in(sentence: str, before: str, after: str = "") -> Iterator[tuple[int, int, bool]]:
    """Where a sentence runs a group down, and whether harm is called for. Beside it the sentences around it."""
    named, meant, afterwards = _rules()
    if _GROUP.search(sentence):
        rules = named
    elif _GROUP.search(before):
        rules = meant
    elif _GROUP.search(after):
        rules = afterwards
    else:
        return
    for name, start, end in rules.find(sentence):
        end -= sentence[end - 1] in _MARKS
        if not _rejected(name, sentence, start, end):
            yield start, end, name in _HARM


def is_told_of(before: str, after: str) -> bool:
    """Whether what stands between is somebody else's talk, told or rejected."""
    told = _TOLD.search(before + " ") and not _MINE.search(before)
    return bool(told or _TOLD_AFTER.search(after) or _STOOD_UP_FOR.search(before + " " + after))


def _rejected(name: str, sentence: str, start: int, end: int) -> bool:
    before, piece, after = sentence[:start], sentence[start:end], sentence[end:]
    if name == "vermin" and _ONE_WOMAN.search(piece):
        return True
    if _GOOD.search(sentence) and not _NOT_GOOD.search(sentence):
        return True
    if _SPARED.search(sentence) or _SAYING.search(piece):
        return True
    if _NO_BEFORE.search(before) and name not in _NEGATIVE_ITSELF and not _NO_MERCY.search(before[-30:] + piece):
        return True
    if name not in _NEGATIVE_ITSELF and _NO.search(piece) and not _NO_MERCY.search(piece):
        return True
    if is_told_of(before, after):
        return True
    if before.count('"') % 2 and '"' in after:
        return True
    return bool(_STOOD_UP_FOR.search(sentence) and not re.search(r"\bhuman garbage\b", piece))
