"""Finding: all terms of one view in one RE2 alternation, all its patterns in one RE2 set.

A kind never sees this; it declares ``Terms`` and ``Pattern`` and asks a text what they found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import re2

from policies.engine.lexicon import Lexicon, tidy
from policies.engine.normalise import VIEWS, Reading
from policies.engine.patterns import compile_pattern, options_for
from policies.engine.protocol import Detector, Match, Terms


class Pool:
    """Every detector of every rule that is on. ``scan`` gives what each found, by the detector's number."""

    def __init__(self, detectors: Sequence[Detector]):
        self._detectors = detectors
        self._lexicons = self._build_lexicons()
        self._patterns = self._build_patterns()

    def _build_lexicons(self) -> list[Lexicon]:
        owners: dict[tuple[str, bool], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, detector in enumerate(self._detectors):
            if isinstance(detector, Terms):
                for word in detector.words:
                    term = tidy(word, detector.view)
                    if detector.view == "undisguised":
                        owners["undisguised", True][term].append(number)
                        owners["prose", False][term].append(number)
                    else:
                        owners[detector.view, False][term].append(number)
        return [Lexicon(view, dict(terms), disguised) for (view, disguised), terms in owners.items()]

    def _build_patterns(self):
        by_view = defaultdict(list)
        for number, detector in enumerate(self._detectors):
            if not isinstance(detector, Terms):
                by_view[detector.view].append((number, compile_pattern(detector.regex, detector.view)))
        pools = []
        for view, patterns in by_view.items():
            pool = re2.Set.SearchSet(options_for(view))
            for _, pattern in patterns:
                pool.Add(pattern.pattern)
            pool.Compile()
            pools.append((view, pool, patterns))
        return pools

    def scan(self, reading: Reading) -> dict[int, list[Match]]:
        found: dict[int, list[Match]] = defaultdict(list)
        for lexicon in self._lexicons:
            view = getattr(reading, lexicon.view)
            if lexicon.disguised and view.edits == reading.prose.edits:
                continue
            for start, end, term in lexicon.find(view):
                for number in lexicon.owners[term]:
                    found[number].append(self._match(reading, view, lexicon.view, number, start, end, term))
        for name, pool, patterns in self._patterns:
            view = getattr(reading, name)
            for index in sorted(pool.Match(view.data) or ()):
                number, pattern = patterns[index]
                for match in pattern.finditer(view.data):
                    groups = {key.decode(): view.span(*match.span(group)) for key, group in pattern.groupindex.items()
                              if match.span(group) != (-1, -1)}
                    found[number].append(
                        self._match(reading, view, name, number, *match.span(), "", groups))
        return {number: _once(matches) for number, matches in found.items()}

    def _match(self, reading, view, view_name, number, start, end, term, groups=None) -> Match:
        first, last = view.span(start, end)
        return Match(self._detectors[number].name, first, last, reading.raw[first:last], term,
                     view.passes(first, last), groups or {}, view_name, (start, end))


def _once(matches: list[Match]) -> list[Match]:
    """By place; a term found in prose and through a disguise at the same place is one."""
    return list({(m.start, m.end, m.term): m for m in sorted(matches, key=lambda m: (m.start, m.end))}.values())


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
