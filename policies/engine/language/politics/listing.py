"""The fixed forms in which the notices of an election name who stands and who was elected.

"The candidates are …" and "Candidates: …"; "… stand nominated", "… stand for two seats", "… were elected"; a result
with votes; a line of a table, "PATEL, Raj — 3 Mill Lane — Independent". A name in any other words is no part of one:
a sentence that asks anything of the reader, or says more of somebody than such a form does, never is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from policies.engine.language.people import is_first_name
from policies.engine.language.politics.notices import WORDS, goes_on_in_order, is_document, is_notice, is_sober
from policies.engine.language.sentences import whole_sentence_at

#: A longer sentence is no list that anybody would read.
_LONGEST = 4000
#: No column is longer.
_BESIDE_IT = 120
_INTRO = re.compile(r"\b(?:candidates|persons|people|nominations|nominees|nominated|elected|results?|following)\b"
                    r"[^:]{0,120}?(?:\b(?:are|were)\b:?|:)\s"
                    r"|\b(?:naming|listing|lists) the (?:\w+ )?candidates[,:]? ", re.I)
_PROCESS = re.compile(r"\b(?:is|are|was|were|has been|have been)\b"
                      r"(?: (?:both|all|each|duly|hereby|therefore|declared|validly)){0,3} (?:not )?"
                      r"(?:elected|returned|nominated)\b"
                      r"|\bstands? nominated\b|\bstand (?:for|as|in)\b"
                      r"|\b(?:had|got|received|polled|gained) \d|\b(?:withdrew|withdrawn)\b", re.I)
_DECLARED = re.compile(r"\bdeclared?\b", re.I)
_ELECTED = re.compile(r" (?:duly )?elected\b", re.I)
_VOTES = re.compile(r"[\s,:(–—-]{0,4}(?:\([^()]{0,60}\)[\s,:–—-]{0,4})?\d[\d,]*\b")
#: What parts the columns of a line and the names of a list.
_BREAK = re.compile(r"[,;:()|•*\t\n.]|\s[/–—-]+\s|\b(?:and|are|were|is|was|as|for|of|in|by|stands?|have|has|had|not"
                    r"|elected|polled|received|got|gained|stand)\b|&")
_COLUMN = re.compile(r"[,;|\t]|\s[–—-]+\s")
_COLUMN_WORDS = frozenset("""
    a address and as assentors by candidate commonly de description elected for home in independent known less no of
    party proposer seconder than the van von votes
    """.split())
#: What stands beside a name without a comma.
_BESIDE = frozenset("""
    labour conservative conservatives liberal democrat democrats green party reform uk plaid cymru independent
    independents co-operative candidate candidates cllr councillor mr mrs ms miss mx dr rev revd sir dame
    """.split())
_ASKS = re.compile(r"\b(?:vote|elect|back|support|choose|cast|pick)\b", re.I)


def is_listed(texts: Iterable[str], raw: str, start: int, end: int) -> bool:
    """Whether a name in one of a draft's texts stands there as a notice of the election has it.

    ``texts`` are those that make up the notice: its title may stand apart from its list.
    """
    first, last = whole_sentence_at(raw, start)
    sentence = raw[first:last]
    if last - first > _LONGEST or not any(map(is_notice, texts)) or not is_sober(sentence, WORDS):
        return False
    if not _stands_alone(sentence, start - first, end - first) or not goes_on_in_order(raw, start):
        return False
    if is_asked_for(raw, start):
        return False
    if _INTRO.search(sentence, 0, start - first):
        return True
    return any(map(is_document, texts)) and (
        bool(_PROCESS.search(sentence, end - first) or _VOTES.match(sentence, end - first))
        or bool(_DECLARED.search(sentence, 0, start - first) and _ELECTED.match(sentence, end - first))
        or _is_line(raw, first, last))


def _stands_alone(sentence: str, start: int, end: int) -> bool:
    """Whether nothing is said of the name in its own column: no "Raj Patel Delivers"."""
    before, after = sentence[max(0, start - _BESIDE_IT):start], sentence[end:end + _BESIDE_IT]
    ends = [match.end() for match in _BREAK.finditer(before)]
    begins = _BREAK.search(after)
    beside = before[ends[-1] if ends else 0:] + " " + (after[:begins.start()] if begins else after)
    return all(_is_of_a_name(word) for word in re.findall(r"\b[A-Z][\w'’-]*", beside))


def _is_of_a_name(word: str) -> bool:
    return len(word) == 1 or word.lower() in _BESIDE or word.lower() in WORDS or is_first_name(word.title())


def is_asked_for(raw: str, at: int) -> bool:
    """Whether what stands above the line or its list asks for a vote: "Vote for:"."""
    first, _ = whole_sentence_at(raw, at)
    above = raw[max(0, first - _LONGEST):first].rstrip().splitlines()
    heading = next((line for line in reversed(above) if not _is_row(line)), "")
    return heading.rstrip().endswith(":") and bool(_ASKS.search(heading))


def _is_line(raw: str, first: int, last: int) -> bool:
    """Whether it is a line of a table: of several columns, or beside another."""
    if not _is_row(raw[first:last]):
        return False
    above = raw[max(0, first - _LONGEST):first].rstrip().splitlines()[-1:]
    below = raw[last:last + _LONGEST].lstrip(" .\r\n\t").splitlines()[:1]
    return bool(_COLUMN.search(raw, first, last)) or any(map(_is_row, above + below))


def _is_row(line: str) -> bool:
    return bool(line.strip()) and not is_notice(line) and is_sober(line, _COLUMN_WORDS)


__all__ = ["is_asked_for", "is_listed"]
