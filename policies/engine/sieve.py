"""Which of many patterns stand in a text, without reading the text once for each of them.

A set of patterns is one automaton; it reads a text in microseconds as long as its states are few. A pattern with a gap
("sold … for £5") is in many states at once, and many such patterns in one set have so many states together that each
text meets new ones: milliseconds. So patterns without gaps make a set. The others are passed over by the literal words
they cannot do without, found all at once, and the few that are left are looked for one by one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

import re2

from policies.engine.patterns import compile_pattern, options_for

#: A counted or repeated group, or a run of nearly any character.
_GAP = re.compile(r"\{\d|\)[+*]|\[\^[^]]*\][+*]")
#: Where gaps run over ordinary words. In the other views capitals, digits and signs keep the states few.
_WORDY = frozenset({"prose", "undisguised"})
#: So many patterns with gaps do no harm in one set.
_FEW = 5


class Sieve:
    """Patterns of one view. ``left(data)`` gives the places of those that may stand in a text, in order."""

    def __init__(self, view: str, patterns: Sequence):
        gaps = [n for n, p in enumerate(patterns) if view in _WORDY and _GAP.search(_source(p))]
        gaps = gaps if len(gaps) > _FEW else []
        self._filter = _filter_of([patterns[number] for number in gaps])
        always = self._filter.Match("", True) or () if gaps else ()
        #: Without a literal word: nothing passes them over.
        bare = [gaps[index] for index in always]
        self._worded = {index: number for index, number in enumerate(gaps) if index not in always}
        apart = frozenset(gaps)
        members = [[number for number in range(len(patterns)) if number not in apart]]
        members += [bare[at:at + _FEW] for at in range(0, len(bare), _FEW)]
        self._sets = [(_set_of(view, [patterns[number] for number in some]), some) for some in members if some]

    def left_of_many(self, texts: Iterable[tuple[int, bytes]]) -> list[tuple[int, list[int]]]:
        """(place, numbers of the texts in which its pattern may stand), by place. ``texts``: (number, data)."""
        found: dict[int, list[int]] = defaultdict(list)
        for number, data in texts:
            for place in self.left(data):
                found[place].append(number)
        return sorted(found.items())

    def left(self, data: bytes) -> list[int]:
        found = [some[index] for made, some in self._sets for index in made.Match(data) or ()]
        if self._filter is not None:
            worded = self._worded
            found += [worded[index] for index in self._filter.Match(data.decode("latin-1"), True) or ()
                      if index in worded]
        return sorted(found)


#: By view: sieves of patterns that stay as they are while the process runs, each with the places of its patterns.
_shelves: dict[str, list[tuple[Sieve, dict[str, int]]]] = defaultdict(list)
#: Of a sieve that stands ready, this share must be wanted to use it: reading a text for the others takes time too.
_WORTH_IT = 0.2


def keep_ready(detectors: Iterable[tuple[str, str]]) -> None:
    """Make sieves of (view, regex) that many policies will ask for, so that each need not make its own."""
    by_view = defaultdict(dict)
    for view, regex in detectors:
        by_view[view].setdefault(regex, len(by_view[view]))
    for view, places in by_view.items():
        if all(places != others for _, others in _shelves[view]):
            _shelves[view].append((Sieve(view, [compile_pattern(regex, view) for regex in places]), places))


def sieves_for(view: str, regexes: Iterable[str]) -> list[tuple[Sieve, dict[int, str]]]:
    """Sieves that together hold the patterns, each with the wanted ones by their places in it."""
    wanted, chosen = dict.fromkeys(regexes), []
    for sieve, places in sorted(_shelves[view], key=lambda shelf: -len(shelf[1].keys() & wanted.keys())):
        held = {places[regex]: regex for regex in wanted if regex in places}
        if held and len(held) >= _WORTH_IT * len(places):
            chosen.append((sieve, held))
            for regex in held.values():
                del wanted[regex]
    if wanted:
        own = tuple(wanted)
        chosen.append((Sieve(view, [compile_pattern(regex, view) for regex in own]), dict(enumerate(own))))
    return chosen


def _source(pattern) -> str:
    return pattern.pattern.decode("latin-1")


def _set_of(view: str, patterns: Sequence):
    made = re2.Set.SearchSet(options_for(view))
    for pattern in patterns:
        made.Add(pattern.pattern)
    made.Compile()
    return made


def _filter_of(patterns: Sequence):
    """It reads UTF-8, whatever the patterns read; only literal words are asked of it, and it knows no case."""
    if not patterns:
        return None
    options = re2.Options()
    options.case_sensitive = False
    options.never_capture = True
    options.log_errors = False
    made = re2.Filter()
    for pattern in patterns:
        made.Add(_source(pattern), options)
    made.Compile()
    return made
