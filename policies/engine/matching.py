"""Finding: all terms of one view in one RE2 alternation, all its patterns in one RE2 set.

A kind never sees this; it declares ``Terms`` and ``Pattern`` and asks a text what they found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

import re2

from policies.engine.folding import fold, to_bytes
from policies.engine.normalise import VIEWS, Reading, View
from policies.engine.protocol import Detector, Match, Terms

_MEMORY = 64 << 20


def _options(view: str) -> re2.Options:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = view.startswith("cased")
    options.log_errors = False
    options.max_mem = _MEMORY
    return options


@lru_cache(maxsize=4096)
def compile_pattern(regex: str, view: str):
    """An RE2 pattern over a view's bytes. Raises ValueError with RE2's reason."""
    try:
        return re2.compile(to_bytes(fold(regex)), _options(view))
    except re2.error as error:
        reason = error.args[0] if error.args else error
        raise ValueError(f"{regex!r} is no pattern: {_words(reason)}") from error


def _words(reason) -> str:
    return reason.decode("latin-1") if isinstance(reason, bytes) else str(reason)


def _tidy(term: str, view: str) -> str:
    term = " ".join(fold(term).split())
    return term if view.startswith("cased") else term.lower()


_ANY = {"i": "1", "l": "1"}


def _disguised(term: str) -> str:
    """A term as a regex over ``undisguised``: a star may hide an inner letter, three of a letter stand as its capital."""
    pieces, at = [], 0
    while at < len(term):
        letter = term[at]
        inner = "_" if 0 < at and at + 1 < len(term) and term[at - 1].isalpha() and term[at + 1].isalpha() else ""
        doubled = term[at:at + 2] == letter * 2
        if not letter.isalpha() or not letter.isascii():
            pieces.append(_literal(letter))
        elif doubled:
            one = f"[{letter}{letter.upper()}{_ANY.get(letter, '')}_]" if at else f"[{letter}{_ANY.get(letter, '')}]"
            pieces.append(f"(?:{one}{one.replace('_', '') if at + 2 == len(term) else one}|{letter.upper()})")
            at += 1
        else:
            pieces.append(f"[{letter}{letter.upper()}{_ANY.get(letter, '')}{inner}]")
        at += 1
    return "".join(pieces)


def _literal(text: str) -> str:
    return r"\s+".join(re.escape(piece) for piece in text.split(" ")) if text != " " else r"\s+"


def _as_regex(term: str, disguised: bool) -> str:
    stem, any_ending = (term[:-1], True) if term.endswith("*") else (term, False)
    body = _disguised(stem) if disguised else _literal(stem)
    before = r"\b" if stem[:1].isalnum() else ""
    after = r"\w*" if any_ending else (r"\b" if stem[-1:].isalnum() else "")
    return before + body + after


class _Lexicon:
    """All terms of one view. Overlapping terms are all reported."""

    def __init__(self, view: str, owners: dict[str, list[int]], disguised: bool):
        self.view = view
        self.owners = owners
        self.disguised = disguised
        ordered = sorted(owners, key=lambda term: (-len(term), term))
        options = _options(view)
        options.case_sensitive = options.case_sensitive or disguised
        options.longest_match = True
        self._any = re2.compile(to_bytes("|".join(_as_regex(term, disguised) for term in ordered)), options)
        self._exact = {term for term in ordered if not term.endswith("*")}
        self._stems = {term[:-1] for term in ordered if term.endswith("*")}
        self._spellings = {}

    def find(self, view: View) -> Iterator[tuple[int, int, str]]:
        """(start, end, term) in the view, by start."""
        data, at = view.data, 0
        while match := self._any.search(data, at):
            start, end = match.span()
            yield from self._terms_at(view.text, start, end)
            at = start + 1
            while at < end and view.text[at - 1].isalnum() and view.text[at].isalnum():
                at += 1

    def _terms_at(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        if self.disguised:
            for term in self._spelt(text[start:end]):
                yield start, end, term
            return
        for stop in range(start + 1, end + 1):
            if stop < end and text[stop - 1].isalnum() and (text[stop].isalnum() or text[stop] == "_"):
                continue
            written = " ".join(text[start:stop].split())
            if stop > start and written in self._exact and not text[stop - 1].isspace():
                yield start, stop, written
            if self._stems:
                last = max(written.rfind(" "), written.rfind("-"), 0)
                for length in range(last + 1, len(written) + 1):
                    if written[:length] in self._stems and not text[stop - 1].isspace():
                        yield start, stop, written[:length] + "*"

    @lru_cache(maxsize=2048)
    def _spelt(self, written: str) -> tuple[str, ...]:
        data = to_bytes(written)
        found = []
        for term in self.owners:
            if abs(len(term) - len(written)) > 3 and not term.endswith("*"):
                continue
            if term not in self._spellings:
                self._spellings[term] = re.compile(_as_regex(term, True))
            if self._spellings[term].fullmatch(data.decode("latin-1")):
                found.append(term)
        return tuple(found)


class Pool:
    """Every detector of every rule that is on. ``scan`` gives what each found, by the detector's number."""

    def __init__(self, detectors: Sequence[Detector]):
        self._detectors = detectors
        self._lexicons = self._build_lexicons()
        self._patterns = self._build_patterns()

    def _build_lexicons(self) -> list[_Lexicon]:
        owners: dict[tuple[str, bool], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, detector in enumerate(self._detectors):
            if isinstance(detector, Terms):
                for word in detector.words:
                    term = _tidy(word, detector.view)
                    if detector.view == "undisguised":
                        owners["undisguised", True][term].append(number)
                        owners["prose", False][term].append(number)
                    else:
                        owners[detector.view, False][term].append(number)
        return [_Lexicon(view, dict(terms), disguised) for (view, disguised), terms in owners.items()]

    def _build_patterns(self):
        by_view = defaultdict(list)
        for number, detector in enumerate(self._detectors):
            if not isinstance(detector, Terms):
                by_view[detector.view].append((number, compile_pattern(detector.regex, detector.view)))
        pools = []
        for view, patterns in by_view.items():
            pool = re2.Set.SearchSet(_options(view))
            for _, pattern in patterns:
                pool.Add(pattern.pattern)
            pool.Compile()
            pools.append((view, pool, patterns))
        return pools

    def scan(self, reading: Reading) -> dict[int, list[Match]]:
        found: dict[int, list[Match]] = defaultdict(list)
        for lexicon in self._lexicons:
            view = getattr(reading, lexicon.view)
            if lexicon.disguised and view.text == reading.prose.text:
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
