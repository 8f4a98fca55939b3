"""Tables of contents: with page numbers behind leaders, or only the headings that come again further on."""

from __future__ import annotations

import re
from dataclasses import replace

from policies.importing.labels import split_label
from policies.importing.line import Line
from policies.importing.words import is_sentence, key_of

_CONTENTS = re.compile(r"(?:table of |list of )?contents(?: page)?|index|(?:tabl )?cynnwys", re.IGNORECASE)
_LEADERS = re.compile(r"\s*(?:(?:[.·_]\s?){3,}|…+|\t|\s{3,})[.\s…]*(?:page\s*)?(\d{1,3}|[ivx]{1,4})$", re.IGNORECASE)
# “applies to3”: the tab before the page had no room.
_GLUED = re.compile(r"(?<=[^\W\d_])\d{1,3}$")
_PAGE_AT_END = re.compile(r"\s+(\d{1,3})$")

#: A table of contents is no longer than this, and its headings come again within so many lines.
MOST_ENTRIES = 80
FURTHER_ON = 600
#: Characters at the end of a line in which its page number is looked for.
END = 300


def with_contents(lines: list[Line]) -> list[Line]:
    """The lines, those of a table of contents marked: under its heading, with page numbers, or come again later."""
    out = list(lines)
    keys = [key_of(split_label(line.text)[1] if not line.label else line.text) for line in lines]
    last = {key: place for place, key in enumerate(keys)}
    at = 0
    while at < len(out):
        if not out[at].numbered and _CONTENTS.fullmatch(out[at].text.rstrip(": ")) and out[at].words <= 4:
            end = _end_of_contents(out, keys, at + 1)
        else:
            end = max(_run_of_leaders(out, at), _run_of_repeats(out, keys, last, at))
        if end > at + 1 or (end == at + 1 and out[at].heading):
            for place in range(at, end):
                out[place] = out[place] if out[place].role else replace(out[place], role="contents")
        at = max(at + 1, end)
    return out


def _entry(line: Line) -> tuple[str, bool]:
    """The words of a line of contents as a key, and whether a page number stands at its end."""
    text = line.text[:END]
    bare = _LEADERS.sub("", text)
    if bare == text:
        bare = _PAGE_AT_END.sub("", text)
    return key_of(bare if line.label else split_label(bare)[1] or bare), bare != text


def _end_of_contents(lines: list[Line], keys: list[str], start: int) -> int:
    seen: set[str] = set()
    at = start
    while at < len(lines):
        line = lines[at]
        key, paged = _entry(line)
        number_only = bool(re.fullmatch(r"(?:page|tudalen)?\s*\d{0,3}", line.text.strip(), re.IGNORECASE))
        again = bool(key) and any(later.startswith(key) for later in keys[at + 1 : at + FURTHER_ON])
        glued = key_of(_GLUED.sub("", line.text)) if not paged and _GLUED.search(line.text) else ""
        if line.role in ("contents", "furniture") or number_only or (paged and line.words <= 25):
            at += 1
        elif glued and glued in keys[at + 1 : at + FURTHER_ON]:
            at += 1
        elif line.words <= 20 and not is_sentence(line.text) and key not in seen and again and key:
            at += 1
        else:
            break
        seen.add(key)
    return at


def _run_of_leaders(lines: list[Line], start: int) -> int:
    """The end of three or more lines with page numbers behind leaders; ``start`` where there are fewer."""
    at = start
    while at < len(lines) and (_LEADERS.search(lines[at].text[-END:]) or lines[at].role == "furniture"):
        at += 1
    return at if sum(bool(_LEADERS.search(line.text[-END:])) for line in lines[start:at]) >= 3 else start


def _run_of_repeats(lines: list[Line], keys: list[str], last: dict[str, int], start: int) -> int:
    """The end of three or more short lines that all come again further on: contents without a heading or pages."""
    end = start
    while (
        end < min(len(lines), start + MOST_ENTRIES)
        and keys[end]
        and last[keys[end]] > end
        and keys[end] not in keys[start:end]
    ):
        if lines[end].words > 16 or is_sentence(lines[end].text):
            break
        end += 1
    while end >= start + 3 and any(last[key] < end for key in keys[start:end]):
        end -= 1
    return end if end >= start + 3 else start
