"""How much two short texts say the same, and whether the later one brings news."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_NUMBERS = {word: str(number) for number, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split())}
_NUMBERS |= {"noon": "12", "midday": "12", "midnight": "24", "first": "1", "second": "2", "third": "3"}
_DAYS = {day[:3]: day for day in "monday tuesday wednesday thursday friday saturday sunday".split()}
_DAYS |= {"tues": "tuesday", "weds": "wednesday", "thur": "thursday", "thurs": "thursday"}
_SMALL = frozenset("""
    a an the and or but of to in on at by for from with is are was were be been it its we our you your they them their
    this that these those there will would shall please as so do does did all have has had can what which who til till
    until just very ll re ve am pm folks everyone everybody hello hi dear all reminder remember again still also
    """.split())
_ALIKE = {"shut": "close", "shutting": "close", "begin": "start", "expire": "run", "noticeboard": "board",
          "wheely": "wheelie", "versus": "v", "against": "v", "residents'": "resident"}
#: A word that says things stand otherwise than before.
_NEWS = frozenset("""
    cancelled canceled postponed moved move moving rescheduled changed change lifted reopen reopened reopening ended
    finished over sold full extended update updated instead delayed back gone fixed mended repaired resolved restored
    found withdrawn corrected correction now longer last extra added earlier later no not never due result results
    thank thanks raised won winner closes open opened
    """.split())
_WORD = re.compile(r"[^\W_]+(?:_\d+)?(?:'[a-z]+)?")
_FIGURE = re.compile(r"(\d+(?:_\d+)?)(?:am|pm|st|nd|rd|th|s|p|m)?")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S{1,300}", re.IGNORECASE)
_INNER_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}")
#: Longer texts are held against each other by this many words.
_MOST = 20_000


@dataclass(frozen=True, slots=True)
class _Said:
    words: frozenset[str]
    all_words: frozenset[str]
    figures: frozenset[str]
    days: frozenset[str]
    names: frozenset[str]


@lru_cache(maxsize=512)
def _said(raw: str) -> _Said:
    text = _ADDRESS.sub(" ", raw[:_MOST]).replace("’", "'")
    names = frozenset(name.lower() for name in _INNER_CAPITAL.findall(text))
    text = re.sub(r"(?<=\d)[.:](?=\d)", "_", text.lower()).replace("n't", " not").replace("cannot", "can not")
    text = text.replace("_00", "").replace("half past ", "").replace(",", " ")
    every = [_plain(word) for word in _WORD.findall(text)]
    figures = frozenset(word for word in every if word[0].isdigit())
    days = frozenset(word for word in every if word in _DAYS.values())
    words = frozenset(_stem(word) for word in every if word not in _SMALL)
    return _Said(words, frozenset(every), figures, days, names - frozenset(_DAYS.values()))


def _plain(word: str) -> str:
    word = re.sub(r"'(?:s|ll|re|ve|d|m)$", "", word)
    if figure := _FIGURE.fullmatch(word):
        return figure.group(1)
    word = _NUMBERS.get(word, word)
    return _ALIKE.get(_DAYS.get(word, word), _DAYS.get(word, word))


def _stem(word: str) -> str:
    return re.sub(r"(?:es|s|ing|ed|e)$", "", word) if len(word) > 4 else word


def likeness(draft: str, earlier: str) -> float:
    """From 0, no word shared, to 1, the same words, small ones apart."""
    mine, theirs = _said(draft).words, _said(earlier).words
    both = len(mine) + len(theirs)
    return 2 * len(mine & theirs) / both if both else 0.0


def brings_news(draft: str, earlier: str) -> bool:
    """Whether the later text changes a figure, a day or a name, or says that things stand otherwise."""
    mine, theirs = _said(draft), _said(earlier)
    if mine.figures - theirs.figures and theirs.figures:
        return True
    if mine.days - theirs.days and theirs.days:
        return True
    if (mine.names - theirs.all_words) and (theirs.names - mine.all_words):
        return True
    return bool((mine.all_words - theirs.all_words) & _NEWS)
