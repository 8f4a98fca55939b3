"""Others' material pasted in.

Finds songs, poems, articles, encyclopaedia entries, recipes, press releases, chapters and rules put under a post whole
or by the page: by marks of rights, by the pasting being owned to, by by-lines and the furniture of web pages, by page
and edition, by lines of verse, and by a comment that is nearly all one long quotation.

Must not find a short quotation with words of one's own, a paper named for what it says, a verse of one's own, and
requests and complaints, which quote dates and pages because they must.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from policies.engine.criteria.plagiarism.examples import FOUND, PASSED
from policies.engine.criteria.plagiarism.signs import PATTERNS, WEIGHTS
from policies.engine.language.quotations import quotations
from policies.engine.model import LIKELY, SURE
from policies.engine.protocol import Hit, Spoken

KIND = "plagiarism"
DETECTORS = PATTERNS

_MESSAGE = "This looks like somebody else's writing, pasted in."
_WHY = "The house rules ask for people's own words; a line and a link are welcome."
READER = Spoken(_MESSAGE, _WHY)

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
#: A comment this short is no piece of anybody's.
_LEAST_WORDS = 17
_ENOUGH = 4
_MOST = 100
_VERSE_BREAK = re.compile(r"[a-z,;.!?’'\"] ?/ ?[A-Za-z'\"“‘]")
_CAPITAL_LINES = re.compile(r"(?:^|\n)[A-Z'‘“\"][^\n]{8,70}[,;:.!?—-]?(?=\n)")
_HEADLINE = re.compile(r"^\W*(?:[A-Z][A-Z'’&:,-]+ ){2,}[A-Z]{2,}|[.:] (?:[A-Z]{2,}[A-Z'’:,-]* ){3,}")
_BYLINE = re.compile(r"\b[Bb]y (?:(?:Dr|Capt|Col|Canon|Sir"
    r"|Rev)\.? )?(?:[A-Z]\.? ?){0,2}[A-Z][a-zé'’]+(?:[ -][A-Z][a-z'’-]+)+\b")
_TITLED = re.compile(r"^\W*[A-Z][\w'’&,-]*(?: (?:[A-Z][\w'’&-]*|of|the|a|an|and|in|for|to|on|at|is)){1,9}[.:] ")
_DEFINES = re.compile(
    r"\b(?:is|are|was) (?:an?|the|one of the) [^.]{5,80}\b(?:found|located|grown|consisting|comprising|belonging"
    r"|native|known|situated|lying|used)\b"
    r"|\b(?:[A-Z][a-z]+) \([A-Z][a-z]+(?: [a-z]+)?\)")
#: Lines of a poem run together: a capital after a comma or in mid-sentence.
_ORNATE = re.compile(r"(?<=[a-z]), (?:A|And|The|When|While|But|Or|Where|With|Beside|Beneath|Fluttering|To|In|O|That"
    r"|Who|Nor|For) [a-z]"
                     r"|(?<=[a-z]) (?:That|And|When|Beside|Upon|Beneath|Where|Who|Nor) [a-z]")
#: The writer's own doing and own business with the council.
_OWN = re.compile(
    r"\b(?:i wrote (?:a|an|this|it)|my (?:own )?(?:poem|verse|song|recipe|letter)|freedom of information|\bfoi\b"
    r"|under the act|formal(?:ly)? complain|complaint"
    r"|please (?:send|supply|provide|log|treat)|could i (?:have|see)|can i (?:have|see)|i'?d like (?:copies|to see"
    r"|a copy|this))\b", re.I)


def find(draft, params) -> Iterator[Hit]:
    text = draft.text
    words = len(_WORD.findall(text.raw))
    if words < _LEAST_WORDS:
        return
    found = {(match.name, match.text.casefold()[:12]): match for match in reversed(text.found()[:_MOST])}
    weight = _weight(found) + _by_form(text.raw, words)
    if _OWN.search(text.raw) and not any(name.startswith("rights") for name, _ in found):
        weight -= 3
    if weight >= _ENOUGH:
        best = max(found.values(), key=lambda m: (WEIGHTS[m.name.partition("-")[0]], -m.start), default=None)
        place = (best.start, best.end) if best else (0, min(len(text.raw), 80))
        yield text.hit(place, _MESSAGE, _WHY, sureness=SURE if weight >= 7 else LIKELY)


def _weight(found) -> int:
    """What the telling words weigh; of one sort, the first two, of pages and editions the first."""
    times = Counter(name for name, _ in found)
    return sum(WEIGHTS[name.partition("-")[0]] * min(1 if name.startswith("place") else 2, count)
               for name, count in times.items())


def _by_form(raw: str, words: int) -> int:
    """What shows without any telling word: one long quotation, verse, headlines, by-lines, definitions."""
    quoted = [len(_WORD.findall(raw, start, end)) for start, end in quotations(raw)]
    weight = 2 if max(quoted, default=0) >= 18 else 0
    weight += 2 if sum(quoted) >= 0.6 * words and max(quoted, default=0) >= 15 else 0
    verse = len(_VERSE_BREAK.findall(raw)) + (len(_CAPITAL_LINES.findall(raw)) if raw.count("\n") >= 3 else 0)
    weight += min(4, verse) if verse >= 2 else verse
    weight += 2 if _HEADLINE.search(raw) and raw.upper() != raw else 0
    weight += 2 if _BYLINE.search(raw) else 0
    weight += 1 if _TITLED.search(raw) else 0
    weight += 2 if _DEFINES.search(raw) else 0
    weight += 4 if len(_ORNATE.findall(raw)) >= 2 else 0
    return weight


__all__ = ["DETECTORS", "FOUND", "KIND", "PASSED", "READER", "find"]
