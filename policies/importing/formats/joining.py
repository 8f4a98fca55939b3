"""Lines as a page broke them become paragraphs again: the same rules for plain text and for PDF."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from policies.importing.document import Paragraph
from policies.importing.formats.words import tidy
from policies.importing.labels import is_bullet, split_label

#: What stands between a line and the one before it.
NOTHING, SPACE, PAGE = "nothing", "space", "page"

_ENDED = re.compile(r"[.:;!?…][\"'”’)\]]*$")
_CONTENTS_LINE = re.compile(r"(?:\.{3,}|…|\t|\s{3,}|(?:\. ){3,})\s*\.*\s*\d{1,3}$")
_LEADS_ON = frozenset(
    "a an the of to in on at by for from with without and or nor but as is are was were be been being has have had "
    "will would shall should may might must can could not that which who whose when where if than this these those its "
    "their our your his her any all each every no into onto upon under over between within through during such other "
    "y yr yn i o ac neu ar am gan gyda heb dan drwy fel sydd bod i’r o’r a’r".split()
)
# A number after one of these is no label, though it came to stand at the start of a line.
_NAMES_NUMBER = re.compile(
    r"\b(?:sections?|clauses?|paragraphs?|pages?|parts?|schedules?|rules?|articles?|number|no\.|orders?|regulations?|on|by|"
    r"from|until|within|between|than|least|at|of|the|adran|cymal|rhan|erthygl)$",
    re.IGNORECASE,
)
_KEEPS_HYPHEN = frozenset(
    "non pre self co ex anti multi cross well third long part full high low semi vice post e on off follow face one "
    "two three all inter counter decision year real day short cyber so end".split()
)
_SENTENCES = re.compile(r"[.!?][\"'”’)]* (?=[A-Z])")
_PARTED_WORD = re.compile(r"[^\W\d_][-‐]$")
_LEAST_SENTENCE = 40
_SLACK = 22
#: As much of a line as tells how it begins or ends: a line may be a whole book.
_EDGE = 160
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True)
class Line:
    """``room``: how many letters more the line could have held; ``before``: NOTHING, SPACE or PAGE."""

    text: str
    indent: float = 0.0
    room: float = 0.0
    before: str = NOTHING
    size: float | None = None
    bold: bool = False
    page: int | None = None
    cell: tuple[int, int, int] | None = None
    heading: int = 0


class Hyphens:
    """Whether a hyphen at the end of a line belongs to the word, by the document's other words."""

    def __init__(self, lines: Iterable[Line]):
        self._words = {word.lower() for line in lines for word in _WORD.findall(line.text)}

    def lead(self, first: str, second: str) -> str:
        """``first`` as it stands before ``second`` once the line's end between them is gone."""
        first = first.rstrip()
        if first.endswith("\u00ad"):
            return first[:-1]
        if not (_PARTED_WORD.search(first) and second[:1].islower()):
            return first if first.endswith("/") or re.search(r"\w[–—]$", first) else first + " "
        start, rest = _WORD.findall(first[:-1])[-1].lower(), _WORD.match(second)
        end = rest.group().lower() if rest else ""
        if start + end in self._words and f"{start}-{end}" not in self._words:
            return first[:-1]
        keeps = f"{start}-{end}" in self._words or start in _KEEPS_HYPHEN or "-" in start or first[-2].isupper()
        return first if keeps else first[:-1]


def join(lines: list[Line]) -> list[Paragraph]:
    """Paragraphs of these lines, in order. Linear in the length of the text."""
    hyphens, one_sentence = Hyphens(lines), _has_short_paragraphs(lines)
    whole: list[list[Line]] = []
    for line in lines:
        if whole and _continues(whole[-1], line, one_sentence):
            whole[-1].append(line)
        else:
            whole.append([line])
    return [paragraph for parts in whole if (paragraph := _paragraph(parts, hyphens)).text]


def _paragraph(parts: list[Line], hyphens: Hyphens) -> Paragraph:
    first = parts[0]
    leads = [hyphens.lead(one.text, after.text.lstrip()) for one, after in itertools.pairwise(parts)]
    return Paragraph(
        tidy("".join([*leads, parts[-1].text])), heading=first.heading, bold=all(part.bold for part in parts),
        size=first.size, indent=first.indent, page=first.page, cell=first.cell,
    )  # fmt: skip


def _continues(parts: list[Line], line: Line, one_sentence: bool) -> bool:
    last = parts[-1]
    if last.cell != line.cell or last.heading or line.heading:
        return False
    if _is_bare_label(parts):
        return True
    if _CONTENTS_LINE.search(last.text[-_EDGE:]):
        return False
    text, before = line.text[:_EDGE].strip(), last.text.rstrip()
    is_full = _is_full(last, text)
    label = split_label(text)[0]
    if label and not (is_full and line.before == NOTHING and _is_reference(before, label)):
        return False
    goes_on = text[:1].islower()
    ended = bool(_ENDED.search(before[-_EDGE:]))
    if _looks_different(last, line):
        return goes_on and is_full and not ended and line.before == NOTHING
    if line.before == NOTHING:
        if is_full:
            return not (ended and one_sentence and text[:1].isupper())
        return goes_on and not ended and (_nearly_full(last, before) or bool(_PARTED_WORD.search(before)))
    return _continues_over(parts, line.before, before, goes_on, ended, is_full)


def _continues_over(parts: list[Line], gap: str, before: str, goes_on: bool, ended: bool, is_full: bool) -> bool:
    """Over a page's end or a blank line: only what cannot be a paragraph's end."""
    if ended:
        return False
    leads_on = before.endswith((",", "-", "\u00ad")) or before[-_EDGE:].split()[-1].lower() in _LEADS_ON
    if len(before) + sum(len(part.text) for part in parts[:-1]) < _LEAST_SENTENCE:
        return gap == PAGE and goes_on and leads_on
    if gap == PAGE:
        return goes_on or leads_on or is_full
    # A heading may end in such a word too (“What this policy is for”), but is not as long as a sentence.
    return goes_on and (leads_on or parts[-1].room < 0) or leads_on and len(before) > 2 * _LEAST_SENTENCE


def _has_short_paragraphs(lines: list[Line]) -> bool:
    """Whether paragraphs follow each other without a space and mostly hold one sentence: then a sentence that ends
    where its line does ends the paragraph too."""
    inside = sum(len(_SENTENCES.findall(line.text)) for line in lines)
    ends = sum(
        after.before == NOTHING and after.cell == line.cell and not _is_full(line, after.text[:_EDGE])
        and bool(_ENDED.search(line.text[-_EDGE:].rstrip()))
        for line, after in itertools.pairwise(lines)
    )  # fmt: skip
    return ends > 2 and ends >= inside


def _is_full(line: Line, after: str) -> bool:
    """No room was left for the first word of what follows."""
    return bool(after.strip()) and line.room < len(after.split(None, 1)[0]) + 1


def _is_reference(before: str, label: str) -> bool:
    return label[0].isdigit() and bool(_NAMES_NUMBER.search(before[-_EDGE:]))


def _nearly_full(last: Line, before: str) -> bool:
    """A short line with a small letter under it is an item of a list without bullets."""
    return last.room < _SLACK if last.room != float("inf") else len(before) > 1.5 * _LEAST_SENTENCE


def _is_bare_label(parts: list[Line]) -> bool:
    """A number, letter or bullet on a line of its own, its words on the next."""
    if len(parts) > 1:
        return False
    if len(parts[0].text) > _EDGE:
        return False
    label, rest = split_label(parts[0].text)
    return bool(label) and not rest.strip() and (is_bullet(label) or len(parts[0].text.strip()) <= 8)


def _looks_different(last: Line, line: Line) -> bool:
    if last.size is not None and line.size is not None and abs(last.size - line.size) > 0.7:
        return True
    return last.bold != line.bold
