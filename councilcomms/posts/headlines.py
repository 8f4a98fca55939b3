"""A headline from a post's first line, for posts that were given none."""

from __future__ import annotations

import re

from councilcomms.posts.cleaning import legible

#: A sentence's end, and not “St.”, “No.” or the stop after a single letter (“a.m.”).
_SENTENCE = re.compile(
    r"(?<!\b[A-Za-z])(?<!\bSt)(?<!\bNo)(?<!\bMr)(?<!\bDr)(?<!\bMrs)(?<!\bRev)(?<!\bCllr)[.!?](?=\s)"
)
_CLAUSE = re.compile(r"[,;:](?=\s)|\s[–—-](?=\s)")
_DATED = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|noon|midday|midnight|\S*\d\S*(?:\s[ap]\.?m\b\.?|\smillion\b)?)"
)
#: Dates, times and numbers that are read in one breath: “Monday 15 June to Wednesday 24 June, 9am”.
_LEADS_ON = r",?\s+(?:(?:the|to|and|or|until|till|at|of|from|on|–|-)\s+){0,2}"
_TOGETHER = re.compile(rf"\b{_DATED}(?:{_LEADS_ON}{_DATED})*|£\S+")
_DANGLING = re.compile(
    r"(?:[\s,;:–—-]|\b(?:a|an|the|of|on|in|at|by|to|for|from|with|until|till|between|and|or|but|before|after|since)$)+$",
    re.IGNORECASE,
)
#: Nothing shorter makes a headline of a long line.
_LEAST = 20


def guessed_headline(text: str, limit: int = 90) -> str:
    """The first line, or as much of it as makes a headline."""
    first = legible(text).strip().partition("\n")[0].strip()
    if len(first) <= limit:
        return first
    stop = _SENTENCE.search(first, 0, limit + 1)
    return first[: stop.end()] if stop else f"{_begun(first, limit)}…"


def _begun(first: str, limit: int) -> str:
    """The line as far as a clause in its second half, or else a word; never into a date or a number."""
    together = [found.span() for found in _TOGETHER.finditer(first[: limit * 2])]
    clauses = [found.start() for found in _CLAUSE.finditer(first, limit // 2, limit)]
    whole = [at for at in clauses if not _within(at, together)]
    at = whole[-1] if whole else max(first.rfind(" ", 0, limit + 1), 0) or limit
    parted = _within(at, together)
    cut = _ended(first[: parted[0] if parted else at])
    return cut if len(cut) >= _LEAST else first[:limit].rsplit(" ", 1)[0]


def _within(at: int, together) -> tuple[int, int] | None:
    return next((span for span in together if span[0] < at < span[1]), None)


def _ended(words: str) -> str:
    """Without small words that lead on to what was cut off."""
    while (shorter := _DANGLING.sub("", words)) != words:
        words = shorter
    return words
