"""Finding: all terms of one view in one RE2 alternation, all its patterns through one sieve.

A kind never sees this; it declares ``Terms`` and ``Pattern`` and asks a text what they found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from policies.engine.lexicon import Lexicon, tidy
from policies.engine.normalise import VIEWS, Reading
from policies.engine.patterns import compile_pattern
from policies.engine.protocol import Detector, Match, Terms
from policies.engine.sieve import keep_ready, sieves_for


class Pool:
    """Every detector of every rule that is on. ``scan`` gives what each found, by the detector's number."""

    def __init__(self, detectors: Sequence[Detector]):
        self.detectors = detectors
        self._lexicons = self._build_lexicons()
        self._patterns = self._build_patterns()

    def _build_lexicons(self) -> list[Lexicon]:
        owners: dict[tuple[str, bool], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, detector in enumerate(self.detectors):
            if isinstance(detector, Terms):
                for word in detector.words:
                    term = tidy(word, detector.view)
                    if detector.view == "undisguised":
                        owners["undisguised", True][term].append(number)
                        owners["prose", False][term].append(number)
                    else:
                        owners[detector.view, False][term].append(number)
        # In an order of their own: what one detector finds must not depend on which others stand in the pool.
        ordered = sorted(owners.items(), key=lambda owned: (not owned[0][1], owned[0][0]))
        return [Lexicon(view, dict(terms), disguised) for (view, disguised), terms in ordered]

    def _build_patterns(self):
        """(view, sieve, {place in it: (pattern, its groups, numbers)}); one that several kinds look for is one."""
        by_view = defaultdict(lambda: defaultdict(list))
        for number, detector in enumerate(self.detectors):
            if not isinstance(detector, Terms):
                by_view[detector.view][detector.regex].append(number)
        return [
            (view, sieve, {place: (*_with_groups(regex, view), numbers_of[regex]) for place, regex in held.items()})
            for view, numbers_of in by_view.items() for sieve, held in sieves_for(view, numbers_of)
        ]

    def scan(self, reading: Reading) -> dict[int, list[Match]]:
        return self.scan_many((reading,))[0]

    def scan_many(self, readings: Sequence[Reading]) -> list[dict[int, list[Match]]]:
        """What stands in each text, pattern by pattern: an automaton that has just read one text reads the next soon.

        The states of all together are more than a processor keeps at hand, and text by text each is met anew.
        """
        found: list[dict[int, list[Match]]] = [defaultdict(list) for _ in readings]
        written = [number for number, reading in enumerate(readings) if reading.raw]
        for lexicon in self._lexicons:
            for at in written:
                self._terms_in(readings[at], lexicon, found[at])
        for name, sieve, patterns in self._patterns:
            for place, where in sieve.left_of_many((at, getattr(readings[at], name).data) for at in written):
                for at in where if place in patterns else ():
                    self._pattern_in(readings[at], name, patterns[place], found[at])
        return [{number: _once(matches) for number, matches in of_one.items()} for of_one in found]

    def _terms_in(self, reading: Reading, lexicon: Lexicon, found: dict[int, list[Match]]) -> None:
        view = getattr(reading, lexicon.view)
        if lexicon.disguised and view.edits == reading.prose.edits:
            return
        for start, end, term in lexicon.find(view):
            for number in lexicon.owners[term]:
                found[number].append(self._match(reading, view, lexicon.view, number, start, end, term))

    def _pattern_in(self, reading: Reading, name: str, sought, found: dict[int, list[Match]]) -> None:
        view, (pattern, names, numbers) = getattr(reading, name), sought
        for match in pattern.finditer(view.data):
            groups = {key: view.span(*match.span(group)) for group, key in names if match.span(group) != (-1, -1)}
            for number in numbers:
                found[number].append(self._match(reading, view, name, number, *match.span(), "", groups))

    def _match(self, reading, view, view_name, number, start, end, term, groups=None) -> Match:
        first, last = view.span(start, end)
        return Match(self.detectors[number].name, first, last, reading.raw[first:last], term,
                     view.passes(first, last), groups or {}, view_name, (start, end))


def _with_groups(regex: str, view: str):
    pattern = compile_pattern(regex, view)
    return pattern, [(group, name.decode()) for name, group in pattern.groupindex.items()]


def _once(matches: list[Match]) -> list[Match]:
    """By place; a term found in prose and through a disguise at the same place is one."""
    if len(matches) == 1:
        return matches
    return list({(m.start, m.end, m.term): m for m in sorted(matches, key=lambda m: (m.start, m.end))}.values())


def make_ready(detectors: Iterable[Detector]) -> None:
    """Prepare for what never changes while the process runs; see ``sieve``."""
    keep_ready((detector.view, detector.regex) for detector in detectors if not isinstance(detector, Terms))


def check_detector(detector: Detector) -> None:
    """Raise ValueError with a plain reason where a detector cannot be used."""
    if detector.view not in VIEWS:
        raise ValueError(f"detector {detector.name!r}: there is no view {detector.view!r}")
    if isinstance(detector, Terms):
        if not detector.words:
            raise ValueError(f"detector {detector.name!r}: the list is empty")
        for word in detector.words:
            if not word.strip(" *"):
                raise ValueError(f"detector {detector.name!r}: an empty term")
    else:
        compile_pattern(detector.regex, detector.view)
