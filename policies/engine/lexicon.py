"""Terms of one view in one RE2 alternation."""

from __future__ import annotations

import re
from collections.abc import Iterator

import re2

from policies.engine.folding import fold, to_bytes
from policies.engine.normalise import View
from policies.engine.patterns import options_for


def tidy(term: str, view: str) -> str:
    """A term as the view is written: folded, single-spaced, in lower case but for the cased views."""
    term = " ".join(fold(term).split())
    return term if view.startswith("cased") else term.lower()


#: What ``undisguised`` writes for either of two letters.
_ANY = {"i": "1", "l": "1"}
_MEANT = {"1": "il1"}
#: How many disguised spellings are remembered.
_SPELLINGS_KEPT = 2048


def _disguised(term: str) -> str:
    """A term as a regex over ``undisguised``, where "_" may hide an inner letter and three of one are its capital."""
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


class Lexicon:
    """All terms of one view. Overlapping terms are all reported."""

    def __init__(self, view: str, owners: dict[str, list[int]], disguised: bool):
        self.view = view
        self.owners = owners
        self.disguised = disguised
        ordered = sorted(owners, key=lambda term: (-len(term), term))
        options = options_for(view)
        options.case_sensitive = options.case_sensitive or disguised
        options.longest_match = True
        self._any = re2.compile(to_bytes("|".join(_as_regex(term, disguised) for term in ordered)), options)
        self._exact = {term for term in ordered if not term.endswith("*")}
        self._stems = {term[:-1] for term in ordered if term.endswith("*")}
        self._by_ends: dict[tuple[str, str], list[str]] = {}
        for term in ordered:
            self._by_ends.setdefault((term[0], "" if term.endswith("*") else term[-1]), []).append(term)
        self._spelt_before: dict[str, tuple[str, ...]] = {}

    def find(self, view: View) -> Iterator[tuple[int, int, str]]:
        """(start, end, term) in the view, by start."""
        data, at = view.data, 0
        while match := self._any.search(data, at):
            start, end = match.span()
            yield from self._terms_at(view.text, start, end)
            at = start + 1
            while at < end and _inside_word(view.text, at):
                at += 1

    def _terms_at(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Every term that begins at ``start``: the longest ends at ``end``, shorter ones at a word's end before it."""
        for stop in range(start + 1, end + 1):
            if text[stop - 1].isspace() or (stop < end and _inside_word(text, stop)):
                continue
            written = " ".join(text[start:stop].split())
            for term in self._spelt(written) if self.disguised else self._written(written):
                yield start, stop, term

    def _written(self, written: str) -> Iterator[str]:
        if written in self._exact:
            yield written
        if self._stems:
            for length in range(1, len(written) + 1):
                if written[:length] in self._stems and " " not in written[length:]:
                    yield written[:length] + "*"

    def _spelt(self, written: str) -> tuple[str, ...]:
        """The terms that a disguised piece of text may stand for."""
        if written not in self._spelt_before:
            if len(self._spelt_before) >= _SPELLINGS_KEPT:
                self._spelt_before.clear()
            readable = to_bytes(written).decode("latin-1")
            self._spelt_before[written] = tuple(
                term for term in self._like(written) if re.fullmatch(_as_regex(term, True), readable)
            )
        return self._spelt_before[written]

    def _like(self, written: str) -> Iterator[str]:
        """The terms that begin and end as a piece of ``undisguised`` does."""
        for first in _MEANT.get(written[0], written[0].lower()):
            for last in (*_MEANT.get(written[-1], written[-1].lower()), ""):
                yield from self._by_ends.get((first, last), ())


def _inside_word(text: str, place: int) -> bool:
    return text[place - 1].isalnum() and (text[place].isalnum() or text[place] == "_")
