"""What the second reader sees of a text: its words, pairs of words, pieces of words, and some traits of style.

The same code serves training and the running product, so that both see the same. Everything is bounded: no more than
``MOST_CHARACTERS`` of a text are read, and of a word no more than ``MOST_LETTERS``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from policies.engine.language import people
from policies.engine.model import Context
from policies.engine.normalise import Reading
from policies.engine.protocol import read_terms

MOST_CHARACTERS = 6_000
MOST_WORDS = 1_200
MOST_LETTERS = 24
PIECES = (2, 3, 4, 5)

WORD = re.compile(r"https?://\S{1,300}|www\.\S{1,300}|[^\W_]+(?:'[a-z]+)?|[?!£@*#%\"]|\.{3}")
_DIGIT = re.compile(r"\d")


FIRST_NAMES = frozenset(
    name.lower() for line in read_terms(people.__file__, "first_names.txt") for name in line.split()
)


class Word(NamedTuple):
    """One word: ``key`` is what it is read as, ``start`` and ``end`` its place in the author's text.

    ``capital``: written as a name is, where no sentence begins.
    """

    key: str
    start: int
    end: int
    capital: bool


def words_of(reading: Reading) -> list[Word]:
    """The words of a text, numbers and addresses made alike."""
    view, cased = reading.plain, reading.cased.text
    words, beginning = [], True
    for match in islice(WORD.finditer(view.text, 0, MOST_CHARACTERS), MOST_WORDS):
        start, end = match.span()
        key = key_of(match.group())
        capital = not beginning and cased[start].isupper() and cased[start + 1:start + 2].islower()
        words.append(Word(key, *view.span(start, end), capital))
        beginning = cased[end:end + 1] in ENDS and cased[end:end + 1] != ""
    return words


ENDS = frozenset(".!?:\n")


@lru_cache(maxsize=20_000)
def key_of(word: str) -> str:
    if word.startswith(("http", "www.")) and len(word) > 5:
        return "<link>"
    word = word[:MOST_LETTERS]
    if word[0].isdigit() and (digits := len(_DIGIT.findall(word))) > 4:
        return "<long number>" if digits > 6 else "<number>"
    return _DIGIT.sub("0", word)


def shown(word: Word, known: Set[str]) -> str:
    """How a word is read: a name that nobody knows is a name and no more."""
    return "<name>" if word.capital and word.key not in known and word.key not in FIRST_NAMES else word.key


def pieces(word: str) -> Iterator[str]:
    """Runs of two to five characters of a word with a blank at both its ends."""
    padded = f" {word} "
    for size in PIECES:
        for at in range(max(1, len(padded) - size + 1)):
            yield padded[at:at + size]
        if size >= len(padded):
            break


def of_word(word: str) -> Iterator[str]:
    """The names of the features that a word has whatever stands beside it."""
    yield f"w {word}"
    if word in FIRST_NAMES:
        yield "w <name>"
    if word[0] != "<":
        for piece in pieces(word):
            yield f"c {piece}"


def of_pair(first: str, second: str) -> str:
    first = "<name>" if first in FIRST_NAMES else first
    return f"b {first} {'<name>' if second in FIRST_NAMES else second}"


def once(names: Iterable[str]) -> dict[str, int]:
    """Each name with the first place where it stands."""
    places: dict[str, int] = {}
    for at, name in enumerate(names):
        places.setdefault(name, at)
    return places


def of_text(raw: str, words: Iterable[Word]) -> Iterator[str]:
    """The names of the traits of a whole text."""
    words = list(words)
    count = len(words)
    *written, commas = of_writing(raw)
    yield f"x words {min(count // 8, 8)}"
    yield from written
    yield f"x capitals {min(sum(word.capital for word in words), 4)}"
    yield commas
    letters = sum(len(word.key) for word in words)
    yield f"x letters {letters // max(count, 1)}"


def of_writing(raw: str, *, may_shout: bool = True) -> Iterator[str]:
    """Those of them that its characters tell, commas last. ``may_shout`` False: no word is all in capitals."""
    raw = raw[:MOST_CHARACTERS]
    end = raw.rstrip()[-1:]
    if end == "?":
        yield "x ends asking"
    if raw[:1].islower():
        yield "x begins low"
    if end.isalnum():
        yield "x ends open"
    if may_shout and sum(len(word) > 3 and word.isupper() for word in raw.split()) >= 3:
        yield "x shouts"
    yield f"x commas {min(raw.count(','), 4)}"


def about(words: Iterable[Word], on: Iterable[Word]) -> Iterator[str]:
    """How much of a comment speaks of what the post speaks of: the names of that feature."""
    own = {word.key[:5] for word in words if len(word.key) > 3}
    of_post = {word.key[:5] for word in on if len(word.key) > 3}
    shared = len(own & of_post)
    yield f"x shares {min(shared, 4)}"
    if len(own) >= 3:
        yield f"x share {min(shared * 5 // len(own), 3)}"


def beside(context: Context, source: bool) -> list[str]:
    """What stands beside a draft: the names of those features."""
    traits = [f"x category {context.category}", "x source" if source else "x no source"]
    if context.restricted:
        traits.append("x restricted")
    if context.channel in {"website", "noticeboard", "magazine"}:
        traits.append("x own page")
    return traits


def by_sentence(words: list[Word], sentences: Iterable[tuple[int, int]]) -> Iterator[list[Word]]:
    """The words parted by sentence, sentences without any left out."""
    at = 0
    for _, end in sentences:
        first = at
        while at < len(words) and words[at].start < end:
            at += 1
        if at > first:
            yield words[first:at]
