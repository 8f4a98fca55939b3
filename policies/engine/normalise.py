"""A text, read once: views of it in which disguises are undone, each with a map back to the author's own text.

    reading = Reading("Send it to ＪＯ, you f.u.c.k")
    reading.plain.text            "send it to jo, you f.u.c.k"
    reading.undisguised.text      "send it to jo, you fuck"
    reading.undisguised.span(19, 23)     (19, 26): offsets in what was given to Reading

Offsets are code points. A match in a view is never searched for again in the text: its place is carried by the map.

Views, each made only when asked for:

``cased``        surrogates and NUL replaced, invisible characters dropped, accents, look-alike letters, quotes,
                 dashes and spaces folded; case kept
``plain``        the same in lower case
``cased_prose``  ``cased`` with web and email addresses blanked, one character for one
``prose``        ``plain`` with them blanked: what rules about words read
``undisguised``  ``prose`` with single-letter runs joined, punctuation inside words dropped, digits and signs read
                 as letters in tokens that hold a letter, and repeats marked. In it an upper-case letter stands for
                 three or more of that letter, "1" for i or l, "_" for a letter hidden behind a star.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from string import ascii_lowercase

import re2

from policies.engine.folding import MASK, fold_character
from policies.engine.views import Edit, View, spliced

VIEWS = ("cased", "plain", "cased_prose", "prose", "undisguised")

# A base character with the marks that sit on it counts as one, so that a span never cuts an accent from its letter.
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
_TO_FOLD = re.compile(f"[\x01-\U0010ffff]?[{_MARKS}]+|[^\x01-\x7f]")


def fold_pass(raw: str) -> View:
    """Accents, look-alikes, quotes, dashes, spaces folded; invisible characters dropped; case kept."""
    view = View(raw)
    if raw.isascii() and "\0" not in raw:
        return view
    return view.apply(_folds(raw), "folded")


def _folds(raw: str) -> Iterator[Edit]:
    for match in _TO_FOLD.finditer(raw):
        old = match.group()
        new = "".join(c if "\0" < c < "\x80" else fold_character(c) for c in old)
        if new != old:
            yield match.start(), match.end(), new


def lower_pass(view: View) -> View:
    """Lower case, one character for one."""
    lowered = view.text.lower()
    if len(lowered) != len(view.text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in view.text)
    return view.with_text(lowered)


_LATIN = re2.Options()
_LATIN.encoding = re2.Options.Encoding.LATIN1
_LATIN.case_sensitive = False
_LATIN.log_errors = False
_EXACT = re2.Options()
_EXACT.encoding = re2.Options.Encoding.LATIN1
_EXACT.log_errors = False

#: Endings under which a bare host ("croft.gov.uk/hall") is read as an address.
BARE_ENDINGS = (
    "uk|com|org|net|info|biz|eu|wales|scot|london|cymru|io|ly|me|gl|co|example|gov|app|link|online|site|xyz|test"
)
_ADDRESS = re2.compile(
    (
        r"\b(?:https?|ftp)://[^\s<>\"]+|\bwww\.[^\s<>\"]+|\b(?:mailto|tel):[^\s<>\"]+"
        r"|\b[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"
        r"|\b(?:[a-z0-9][a-z0-9-]*\.)+(?:" + BARE_ENDINGS + r")\b(?:[/?#:][^\s<>\"]*)?"
    ).encode(),
    _LATIN,
)
_TRAILING = b".,;:!?)]}'\"*_"


def find_addresses(view: View) -> list[tuple[int, int]]:
    """Web and email addresses in a view, as offsets of the view, the sentence's own punctuation left out."""
    data = view.data
    if b"." not in data and b":" not in data:
        return []
    return [(m.start(), m.start() + len(m.group().rstrip(_TRAILING))) for m in _ADDRESS.finditer(data)]


def mask_pass(view: View, spans: list[tuple[int, int]]) -> View:
    """Blank the given spans, one character for one. A blank is no word character and no space."""
    if not spans:
        return view
    return view.with_text(spliced(view.text, [(start, end, MASK * (end - start)) for start, end in spans]))


# Three or more single letters with the same gap: "f u c k", "s.h.i.t", "w-a-n-k". Words are never joined.
_SINGLES = re.compile(
    r"(?<![a-z0-9@$'*_])[a-z0-9@$]"
    r"(?:(?:[ \t]{1,3}[a-z0-9@$](?![a-z0-9@$'*_])){2,}"
    r"|([.,_*/~|-]) ?[a-z0-9@$](?:\1 ?[a-z0-9@$](?![a-z0-9@$']))+)"
)
_GAPS = re.compile(r"[ \t.,_*/~|-]+")


#: What such a run begins with: read first, being quick.
_SINGLES_NEAR = re2.compile(
    rb"(?:^|[^a-z0-9@$'*_])(?:[a-z0-9@$](?:[ \t]{1,3}|[.,_*/~|-] ?)){2}[a-z0-9@$]", _EXACT)


def singles_pass(view: View) -> View:
    """Runs of three or more single letters joined."""
    if not _SINGLES_NEAR.search(view.data):
        return view

    def edits():
        for run in _SINGLES.finditer(view.text):
            if sum(c.isalpha() for c in run.group()) >= 2:
                for gap in _GAPS.finditer(view.text, run.start(), run.end()):
                    yield gap.start(), gap.end(), ""

    return view.apply(edits(), "spaced out")


# The letter before is looked at last: to look for it first is to try at every letter.
_INNER = re.compile(r"[.,\-_~^'\"/|\\](?<=[a-z].)[.,\-_~^'\"/|\\]?(?=[a-z])")


def punctuation_pass(view: View) -> View:
    """Punctuation between two letters dropped: "sh.it", "w-anker"."""
    return view.apply(((m.start(), m.end(), "") for m in _INNER.finditer(view.text)), "punctuated")


_LEET = {"0": "o", "1": "1", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g", "@": "a", "$": "s", "!": "1",
         "|": "1", "*": "_", "€": "e", "£": "l", "+": "t", "6": "g", "2": "z"}
_LEET_NEAR = re2.compile(rb"[a-z][0-9@$!|*\xa3+]|[0-9@$!|*\xa3+][a-z]", _EXACT)
_EURO_NEAR = re.compile(r"[a-z]€|€[a-z]")
#: A token that holds a sign; letters alone are passed over whole.
_TOKEN = re.compile(r"(?<![a-z0-9@$!|*€£+])[a-z]*+[0-9@$!|*€£+][a-z0-9@$!|*€£+]*")
_SIGNS = re.compile(r"[0-9@$!|*€£+]")
# Road numbers, postcodes, ordinals, times, measures: tokens with a letter in which a digit is a digit.
_NUMBER_LIKE = re.compile(
    r"[a-z]{1,2}\d{1,4}[abm]?|[£€$]?\d+(?:st|nd|rd|th|am|pm|[a-z]|mm|cm|km|kg|ft|in|ml|mph|hrs?|mins?|bn|yr|x\d+)"
    r"|\d[a-z]{2}|covid\d+|[£€$+]\d.*"
)


def leet_pass(view: View) -> View:
    """Digits and signs read as letters, only in tokens that hold a letter; a star inside a word hides any letter."""
    if not (_LEET_NEAR.search(view.data) or "€" in view.text and _EURO_NEAR.search(view.text)):
        return view

    def edits():
        for token in _TOKEN.finditer(view.text):
            word = token.group().rstrip("!|*+")
            if _SIGNS.search(word) and not word.isdigit() and not _NUMBER_LIKE.fullmatch(word):
                start = token.start() + len(word) - len(word.lstrip("*+"))
                for sign in _SIGNS.finditer(view.text, start, token.start() + len(word)):
                    yield sign.start(), sign.end(), _LEET[sign.group()]

    return view.apply(edits(), "leet")


_REPEATS = re.compile(r"([a-z])\1{2,}")
_REPEATS_NEAR = re2.compile("|".join(letter * 3 for letter in ascii_lowercase).encode(), _EXACT)


def repeats_pass(view: View) -> View:
    """Three or more of a letter become one upper-case letter: "fuuuuck" is "fUck"."""
    if not _REPEATS_NEAR.search(view.data):
        return view
    return view.apply(((m.start(), m.end(), m.group(1).upper()) for m in _REPEATS.finditer(view.text)), "repeated")


DISGUISES = (singles_pass, punctuation_pass, leet_pass, repeats_pass)


class Reading:
    """One text and its views."""

    def __init__(self, raw: str):
        self.raw = raw

    @cached_property
    def cased(self) -> View:
        return fold_pass(self.raw)

    @cached_property
    def plain(self) -> View:
        return lower_pass(self.cased)

    @cached_property
    def addresses(self) -> list[tuple[int, int]]:
        """Web and email addresses, as offsets of ``cased`` and ``plain``."""
        return find_addresses(self.cased)

    @cached_property
    def cased_prose(self) -> View:
        return mask_pass(self.cased, self.addresses)

    @cached_property
    def prose(self) -> View:
        return mask_pass(self.plain, self.addresses)

    @cached_property
    def undisguised(self) -> View:
        view = self.prose
        for disguise in DISGUISES:
            view = disguise(view)
        return view
