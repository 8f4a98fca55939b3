"""Running heads, running feet and page numbers: what stands on every page and is no part of the policy."""

from __future__ import annotations

import re
from collections import Counter

from policies.importing.labels import split_label

_PAGE_NUMBER = re.compile(
    r"(?:(?:page|tudalen|pg?\.?)\s*(?:no\.?\s*)?\d{1,3}(?:\s*(?:of|o|/)\s*\d{1,3})?|\d{1,3}\s*\|\s*(?:page|p\s?a\s?g\s?e)"
    r"|[-–—]\s*\d{1,3}\s*[-–—]|\d{1,3}\s*(?:of|/)\s*\d{1,3})[.|\s]*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:\d{1,3}|[ivxl]{1,6})$")
_NAMES_ITSELF = re.compile(r"\b(?:council|cyngor|policy|polisi|version|fersiwn)\b", re.IGNORECASE)
_LONGEST = 110


def is_page_number(text: str) -> bool:
    """“Page 3 of 7”, “- 3 -”, “3 | Page”: a page number wherever it stands."""
    return len(text) < 40 and bool(_PAGE_NUMBER.match(text.strip()))


def is_bare_number(text: str) -> bool:
    """A page number where it stands at a page's edge. “18.” is the number of a clause, and its words come next."""
    return bool(_NUMBER.match(text.strip().strip("-–—| ").lower()))


def likeness(text: str) -> str:
    """The same for a head on page 3 and on page 4."""
    return re.sub(r"\d+", "#", " ".join(text.lower().split()))


def each_once(edges: list[str]) -> tuple[str, ...]:
    """What the heads and feet of the pages say, each once, whatever its page number."""
    return tuple({likeness(text): " ".join(text.split()) for text in edges if len(text) <= _LONGEST}.values())


def repeated_alone(texts: list[str]) -> set[int]:
    """Which of these lines, each standing alone in the text, are a running head of a file that lost its pages.

    ``texts``: all paragraphs or single lines, in order. The first occurrence stays where it is part of the title.
    """
    opening = {likeness(text) for text in texts[:3]}
    counts = Counter(likeness(text) for text in texts)
    seen: set[str] = set()
    dropped = set()
    for at, text in enumerate(texts):
        like = likeness(text)
        if counts[like] < (2 if like in opening else 3) or not _is_name(text):
            continue
        if like in seen or like not in opening:
            dropped.add(at)
        seen.add(like)
    return dropped


def _is_name(text: str) -> bool:
    if len(text) > _LONGEST or text.rstrip().endswith((".", ":", ";", "?", "!")) or split_label(text[:_LONGEST])[0]:
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    return bool(_NAMES_ITSELF.search(text)) and bool(words) and all(word[0].isupper() for word in words)


def at_edges(pages: list[list[str]], dress: list[list[str]] | None = None, depth: int = 3) -> list[set[int]]:
    """For each page's lines, top to bottom: which are heads, feet or page numbers.

    A line counts as one where its like stands among the first or the last ``depth`` lines of at least half of the
    pages (two at least), or where it is a page number alone. ``dress``: what else must be alike, a word for each line.
    Where nothing else is known, the first page keeps what stands at its top: it may be the title.
    """
    alike = [
        [likeness(text) + (dress[at][place] if dress else "") for place, text in enumerate(lines)]
        for at, lines in enumerate(pages)
    ]
    tops, feet = Counter(), Counter()
    for keys in alike:
        tops.update(set(keys[:depth]))
        feet.update(set(keys[-depth:]))
    least = max(2, (len(pages) + 1) // 2)
    # A first page or a left-hand page may have a head of its own, so that fewer than half of the pages share one.
    if len(pages) >= 6:
        least = max(3, len(pages) // 3)
    found = []
    for lines, keys in zip(pages, alike, strict=True):
        dropped: set[int] = set()
        known = Counter() if not found and not dress else tops
        _peel(lines, keys, range(min(depth, len(lines))), known, least, dropped)
        _peel(lines, keys, range(len(lines) - 1, max(len(lines) - depth, 0) - 1, -1), feet, least, dropped)
        found.append(dropped)
    return found


def _peel(lines: list[str], keys: list[str], order, counts: Counter, least: int, dropped: set[int]) -> None:
    """From the edge inwards, until a line that is the policy's own."""
    for at in order:
        text = lines[at]
        # “1. Purpose” on one page and “2. Purpose” on the next are headings.
        is_item = split_label(text[:_LONGEST])[0][-1:] in (".", ")")
        is_repeated = counts[keys[at]] >= least and len(text) <= _LONGEST and not is_item
        if is_page_number(text) or is_bare_number(text) or is_repeated:
            dropped.add(at)
        else:
            return
