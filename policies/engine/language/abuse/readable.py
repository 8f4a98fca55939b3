"""The text as a reader makes it out, sentence by sentence: as it stands, put right, undisguised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.language.abuse.misspelt import corrected
from policies.engine.language.sentences import sentences
from policies.engine.normalise import Reading
from policies.engine.views import View

#: No more sentences than this are looked at, nor more of one than its first part.
_MOST, _LONGEST = 120, 400
_ODD = re.compile(r"[A-Z1_]")


def readable(reading: Reading) -> Iterator[tuple[View, str]]:
    """Each view with its text in small letters; one character of the text for one of the view."""
    plain = reading.prose
    yield plain, plain.text
    put_right = corrected(plain)
    if put_right is not plain:
        yield put_right, put_right.text
    disguised = reading.undisguised
    if disguised.edits != reading.prose.edits:
        yield disguised, _ODD.sub(_meant, disguised.text)


def _meant(odd: re.Match) -> str:
    letter = odd.group()
    return "i" if letter == "1" else letter.lower()


def sentences_of(text: str) -> Iterator[tuple[int, str]]:
    """Where each sentence starts, and the sentence."""
    for start, end in sentences(text)[:_MOST]:
        yield start, text[start:min(end, start + _LONGEST)]
