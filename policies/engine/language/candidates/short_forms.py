"""Common short forms of English first names: who is Robert on the ballot paper is Bob on the green."""

from __future__ import annotations

from collections.abc import Iterable

from policies.engine.protocol import read_terms

#: Each line of the list: the names that people are given, a colon, what those are called.
_LINES = tuple(tuple(part.split() for part in line.split(":")) for line in read_terms(__file__, "short_forms.txt"))

#: Those that are everyday words, flowers or soils as well: "Sandy Lane", "Rose Hill".
WORDS_TOO = frozenset("""
    ant art barb bell bert bill cat daisy des di dolly dot drew ed gene hope jack jan jean joy kay kit lily lin may
    mark max mo nan nell pat penny pip ray rich rob robin rod rose rosie sal sandy shell sue ted tel theo tilly
    trace val will
    """.split())


def short_forms(firsts: Iterable[str]) -> tuple[str, ...]:
    """What somebody of these first names may be called besides, in small letters.

    Of a short form alone ("Bob") those are the names it may be short for, and what else one who has it is called
    where it is short for one name only.
    """
    known = {first.lower().strip(".") for first in firsts}
    found: dict[str, None] = {}
    for name in known:
        lines = [line for line in _LINES if name in line[0]]
        of_short = [line for line in _LINES if name in line[1]]
        for given, called in lines:
            found.update(dict.fromkeys((*given, *called)))
        for given, called in of_short:
            found.update(dict.fromkeys((*given, *(called if len(of_short) == 1 else ()))))
    return tuple(name for name in found if name not in known)


__all__ = ["short_forms"]
