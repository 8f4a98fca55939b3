"""Plain text: typed, or left over from a conversion, with lines broken where the page broke them."""

from __future__ import annotations

import codecs
import itertools
import re

from policies.importing.document import Document, Unreadable
from policies.importing.formats import furniture, limits
from policies.importing.formats.joining import NOTHING, PAGE, SPACE, Line, join
from policies.importing.formats.kinds import NOT_WORDS, TOO_LONG
from policies.importing.labels import split_label

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_JUNK = re.compile("[\x00-\x08\x0e-\x1f\ufffd]")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|_{2})(?=\S)([^*_\n]{1,300}?)(?<=\S)\1(?![\w*])")
_RULE = re.compile(r"\s*[-=_*~]{3,}\s*$")
_EDGE = 160
_TAB = 4
_POINTS = 5.0
#: A file with lines longer than this was not broken by a page: each of its lines is a paragraph.
_WIDEST_PAGE = 160
_NARROWEST_PAGE = 40


def read(content: bytes) -> Document:
    lines, edges = _read(decode(content))
    return Document(tuple(join(lines)), edges=edges)


def decode(content: bytes) -> str:
    """Raises Unreadable for what is too long, or no text in any of UTF-8, UTF-16 and Windows-1252."""
    text = _decode(content).replace("\r\n", "\n").replace("\r", "\n")
    if len(_JUNK.findall(text)) > max(len(text) // 100, 3):
        raise Unreadable(NOT_WORDS)
    if len(text) > limits.CHARACTERS or text.count("\n") + text.count("\f") > limits.LINES:
        raise Unreadable(TOO_LONG)
    return text


def _decode(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    head = content[:4000]
    if b"\x00" in head:
        even, odd = head[::2].count(0), head[1::2].count(0)
        if max(even, odd) > len(head) // 5 and min(even, odd) < max(even, odd) // 4:
            return content.decode("utf-16-be" if even > odd else "utf-16-le", errors="replace")
    text = content.decode("utf-8", errors="replace")
    strange = text.count("\ufffd")
    # One spoilt byte in a file that is UTF-8 elsewhere leaves it UTF-8.
    if strange and strange * 10 > sum(character > "\x7f" for character in text):
        return content.decode("cp1252", errors="replace")
    return text


def lines_of(text: str) -> list[Line]:
    """Lines of the policy alone: page numbers and running heads dropped, each with what stands before it."""
    return _read(text)[0]


def _read(text: str) -> tuple[list[Line], tuple[str, ...]]:
    """The lines, and what the heads and feet of the pages say."""
    pages = [page.split("\n") for page in text.split("\f")]
    kept = _without_furniture(pages)
    gone = [line for page, left in zip(pages, kept, strict=True) for line, stays in zip(page, left, strict=True)
            if stays is None]  # fmt: skip
    longest = max((len(line.expandtabs(_TAB)) for page in kept for line in page if line), default=0)
    is_broken = longest <= _WIDEST_PAGE and any(_has_broken_line(page) for page in kept)
    width = max(longest, _NARROWEST_PAGE) if is_broken else None
    lines: list[Line] = []
    for number, page in enumerate(kept, start=1):
        before = PAGE if lines else NOTHING
        for raw in page:
            if raw is None:
                before = PAGE
            elif not raw.strip() or _RULE.match(raw):
                before = SPACE if before == NOTHING else before
            else:
                lines.append(_line(raw, width, before, number if len(kept) > 1 else None))
                before = NOTHING
    return lines, furniture.each_once(gone)


def _has_broken_line(page: list[str | None]) -> bool:
    """Whether a sentence goes on from one line to the next anywhere. Where none does, each line is a paragraph."""
    return any(
        above and below and below.lstrip()[:1].islower() and len(above) > _NARROWEST_PAGE
        and above.rstrip()[-1:] not in ".:;!?" and not split_label(below[:_EDGE])[0]
        for above, below in itertools.pairwise(page)
    )  # fmt: skip


def _line(raw: str, width: int | None, before: str, page: int | None) -> Line:
    wide = raw.expandtabs(_TAB)
    indent = (len(wide) - len(wide.lstrip())) * _POINTS
    # Lines of a proportional typeface end where they may: one within a sixth of the widest counts as full.
    room = float("inf") if width is None else width * 5 / 6 - len(wide.rstrip())
    bold = _EMPHASIS.fullmatch(raw.strip())
    return Line(_EMPHASIS.sub(r"\2", raw.strip()), indent, room, before, bold=bool(bold), page=page)


def _without_furniture(pages: list[list[str]]) -> list[list[str | None]]:
    """The pages with None in place of each line that is a page's head, foot or number."""
    out: list[list[str | None]] = [list(page) for page in pages]
    if len(pages) > 1:
        stand = [[at for at, line in enumerate(page) if line.strip()] for page in pages]
        texts = [[page[at].strip() for at in places] for page, places in zip(pages, stand, strict=True)]
        for page, places, found in zip(out, stand, furniture.at_edges(texts), strict=True):
            for at in found:
                page[places[at]] = None
    alone = [(page, at) for page in out for at in range(len(page)) if _stands_alone(page, at)]
    texts = [page[at].strip() for page, at in alone]
    repeated = furniture.repeated_alone(texts)
    for index, (page, at) in enumerate(alone):
        if index in repeated or furniture.is_page_number(texts[index]) or _breaks_in(page, at):
            page[at] = None
    return out


def _stands_alone(page: list[str | None], at: int) -> bool:
    around = [(page[place] or "").strip() if 0 <= place < len(page) else "" for place in (at - 1, at, at + 1)]
    return bool(around[1]) and not around[0] and not around[2]


def _breaks_in(page: list[str | None], at: int) -> bool:
    """A number alone in the middle of a sentence."""
    if not (page[at] or "").strip().isdigit():
        return False
    before = next((line for line in reversed(page[max(at - 4, 0) : at]) if line and line.strip()), "")
    after = next((line for line in page[at + 1 : at + 5] if line and line.strip()), "")
    ended = before.rstrip().endswith((".", ":", ";", "?", "!"))
    return not ended and after.strip()[:1].islower() and not split_label(after[:_EDGE])[0]
