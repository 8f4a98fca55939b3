"""Stiff phrases with what to say instead."""

from __future__ import annotations

import re
from bisect import bisect_left

from policies.engine.model import SURE, WayOut
from policies.engine.protocol import Terms, read_terms

STIFF: dict[str, str] = {
    stiff.strip(): plain.strip()
    for stiff, _, plain in (line.partition("=>") for line in read_terms(__file__, "stiff.txt"))
}
DETECTOR = Terms("stiff", tuple(STIFF))

_WHY = "This council writes as it speaks."


def find_stiff(text, allowed):
    """A hit for each stiff phrase, the longest where they lie in each other."""
    found = sorted(text.found("stiff"), key=lambda m: (m.start, -m.end))
    last, marks, quotes = -1, _quotations(text.raw) if found else (), None
    for match in found:
        if match.start < last or match.term in allowed or _quoted(marks, match.start):
            continue
        quotes = _single_quotations(text.raw) if quotes is None else quotes
        if any(start < match.start and match.end <= end for start, end in quotes):
            continue
        last = match.end
        yield text.hit(_place(text.raw, match), "A bit stiff.", _WHY, _ways_out(text.raw, match, text.field),
                       sureness=SURE)


def _place(raw, match):
    """The phrase, with the space after it where it is to be left out altogether."""
    if STIFF[match.term] or raw[match.end:match.end + 1] != " ":
        return match.start, match.end
    return match.start, match.end + 1


def _ways_out(raw, match, field):
    plain = STIFF[match.term]
    if match.text[:1].isupper():
        plain = plain[:1].upper() + plain[1:]
    if plain:
        return WayOut(f"Say “{plain.rstrip(':,')}”", plain), WayOut("Put it in other words", go_to=field)
    if raw[match.end:match.end + 1] == " " and match.text[:1].islower():
        return WayOut("Leave the word out", ""), WayOut("Put it in other words", go_to=field)
    return (WayOut("Put it in other words", go_to=field),)


def _quotations(raw):
    """The places of double quotation marks, opening and closing by turns."""
    return [mark.start() for mark in re.finditer('[“”"„]', raw)]


def _single_quotations(raw):
    """Where words stand in single quotation marks; an apostrophe has a letter before it, an opening mark has none."""
    return [quote.span() for quote in _SINGLE.finditer(raw)]


_SINGLE = re.compile(r"(?<!\w)['‘](?=\w)[^\n]*?[\w.,!?]['’](?!\w)")


def _quoted(marks, place):
    """Whether a double quotation stands open at a place: somebody else's words are theirs."""
    return bisect_left(marks, place) % 2 == 1
