"""What a comment and the post it answers have to do with each other."""

from __future__ import annotations

import re
from functools import lru_cache

from policies.engine.folding import fold
from policies.engine.protocol import read_sections

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
#: No more of a post or a comment is read: its matter stands at the beginning.
_MOST = 3000
#: Words that any two texts share.
_COMMON = frozenset("""
    about after again against all also always and another any anybody anyone anything are around away back
    because been before being below best better between bring but call came can come comes could day days did
    does doing done down each else even ever every everybody everyone first for from full get gets give goes
    going gone good got great had has have having hear help here hope how into its just keep know last late
    least left like little long look lost love made make many may maybe more most much must need never new next
    nice nobody not nothing now off old once one only open opens other our out over own people please put really
    right said same see seen shall she should some somebody someone something soon still such sure take tell
    than thank thanks that the their them then there these they thing things think this those though three time
    today told tomorrow tonight too two under until used using very via want wanted was way week weeks weekend
    well went were what when where which while who why will with work would year years yes yet you your monday
    tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december morning afternoon evening night street road lane town village minute website
    anyway
    """.split())


@lru_cache(maxsize=1)
def _matters() -> tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]:
    """By matter: the short words that must stand whole, and the beginnings of the others."""
    matters = []
    for name, lines in read_sections(__file__, "topics.txt").items():
        stems = [stem for line in lines for stem in line.split()]
        matters.append((name, frozenset(s for s in stems if len(s) <= 3), tuple(s for s in stems if len(s) > 3)))
    return tuple(matters)


@lru_cache(maxsize=8192)
def _matters_of_word(word: str) -> frozenset[str]:
    single = word[:-1] if word.endswith("s") else word
    return frozenset(name for name, whole, stems in _matters()
                     if word in whole or single in whole or word.startswith(stems))


@lru_cache(maxsize=256)
def _words(raw: str) -> tuple[str, ...]:
    """Lower-case words that may carry a matter; names inside a sentence are left out, for they are places."""
    text, found = fold(raw[:_MOST]).replace("’", "'"), []
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0].isupper() and not word.isupper() and not _opens(text, match.start()):
            continue
        found.append(re.sub(r"'(?:s|ll|re|ve|d|t|m)$", "", word.lower()))
    return tuple(found)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins there."""
    before = text[:start].rstrip(" \"'(")
    return not before.strip() or before[-1:] in ".!?:"


@lru_cache(maxsize=256)
def _stems(raw: str) -> frozenset[str]:
    return frozenset(re.sub(r"(?:ings?|ers?|ed|es|s|e|y|ies)$", "", word)[:7] for word in _words(raw)
                     if len(word) > 3 and word not in _COMMON)


@lru_cache(maxsize=256)
def matters(raw: str) -> frozenset[str]:
    return frozenset(name for word in _words(raw) for name in _matters_of_word(word))


def related(comment: str, post: str) -> bool:
    """Whether they share a telling word, or a word of one is of a matter that the other is about."""
    return bool(_stems(comment) & _stems(post)) or bool(matters(comment) & matters(post))


def share_a_word(comment: str, post: str) -> bool:
    return bool(_stems(comment) & _stems(post))


def share_a_name(comment: str, post: str) -> bool:
    """Whether somebody or some place is named in both."""
    return bool(_names(comment) & _names(post))


def _names(raw: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(raw[:_MOST])
            if word[0].isupper() and len(word) > 2 and word.lower() not in _COMMON}
