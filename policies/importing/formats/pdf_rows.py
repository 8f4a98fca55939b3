"""Letters on one height become a row of segments: stretches of words with no wide gap in them."""

from __future__ import annotations

import bisect
from collections import Counter
from dataclasses import dataclass, replace

from policies.importing.formats.pdf_pages import Letter, Rule

_WORD_GAP = 0.17
#: In sizes of the type. Wider than the space in justified lines, narrower than between columns.
_SEGMENT_GAP = 1.1
_UNDER = 3.5


@dataclass(frozen=True, slots=True)
class Segment:
    """``row``: number of its row on the page, from the top."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    row: int
    cell: tuple[int, int, int] | None = None

    @property
    def letter_width(self) -> float:
        return (self.x1 - self.x0) / max(len(self.text), 1)


def rows_of(letters: list[Letter], rules: list[Rule]) -> list[list[Segment]]:
    """Rows from top to bottom, each from left to right."""
    uprights = sorted((rule for rule in rules if rule.is_upright), key=lambda rule: rule.x0)
    levels = sorted((rule for rule in rules if not rule.is_upright), key=lambda rule: rule.y0)
    rows = []
    for group in _by_height(letters):
        segments = _segments(sorted(group, key=lambda letter: letter.x0), uprights, len(rows))
        if segments:
            rows.append([_underlined(segment, levels) for segment in segments])
    return rows


def _by_height(letters: list[Letter]) -> list[list[Letter]]:
    groups: list[list[Letter]] = []
    height = size = 0.0
    # Spaces set no height: Word leaves them behind at the heights of other lines.
    for letter in sorted((one for one in letters if one.text.strip()), key=lambda letter: -letter.y):
        if groups and height - letter.y <= 0.5 * min(max(size, letter.size), 1.6 * min(size, letter.size)):
            groups[-1].append(letter)
            if letter.size > size:
                size = letter.size
        else:
            groups.append([letter])
            height, size = letter.y, letter.size
    return groups


def _segments(letters: list[Letter], uprights: list[Rule], row: int) -> list[Segment]:
    parts: list[list[Letter]] = []
    for letter in letters:
        last = parts[-1][-1] if parts else None
        if last is None or _parted(last, letter, uprights):
            parts.append([letter])
        elif letter.text != last.text or letter.x0 - last.x0 > 0.3 * max(letter.x1 - letter.x0, 0.1):
            parts[-1].append(letter)
        else:
            # The same letter twice in one place is how some programs make bold.
            parts[-1][-1] = replace(last, bold=True)
    return [_segment(part, row) for part in parts]


def _parted(last: Letter, letter: Letter, uprights: list[Rule]) -> bool:
    gap = letter.x0 - last.x1
    if gap > _SEGMENT_GAP * max(last.size, letter.size):
        return True
    if gap < 0.5:
        return False
    at = bisect.bisect_left(uprights, last.x1 - 0.5, key=lambda rule: rule.x0)
    for rule in uprights[at : at + 20]:
        if rule.x0 > letter.x0 + 0.5:
            break
        if min(rule.y0, rule.y1) - 1 <= letter.y <= max(rule.y0, rule.y1) + 1:
            return True
    return False


def _segment(letters: list[Letter], row: int) -> Segment:
    out = [letters[0].text]
    for last, letter in zip(letters, letters[1:], strict=False):
        if letter.x0 - last.x1 > _WORD_GAP * min(last.size, letter.size):
            out.append(" ")
        out.append(letter.text)
    size = Counter(round(letter.size * 2) / 2 for letter in letters).most_common(1)[0][0]
    return Segment(
        "".join(out), letters[0].x0, max(letter.x1 for letter in letters), _height(letters), size,
        all(letter.bold for letter in letters if letter.text not in "•·▪"), row,
    )  # fmt: skip


def _height(letters: list[Letter]) -> float:
    return Counter(letter.y for letter in letters).most_common(1)[0][0]


def _underlined(segment: Segment, levels: list[Rule]) -> Segment:
    if segment.bold:
        return segment
    at = bisect.bisect_left(levels, segment.y - _UNDER, key=lambda rule: rule.y0)
    covered = 0.0
    for rule in levels[at : at + 40]:
        if rule.y0 > segment.y + 0.5:
            break
        # A line that goes on past the words is a table's or the page's.
        if rule.x0 > segment.x0 - 3 and rule.x1 < segment.x1 + 3:
            covered += rule.x1 - rule.x0
    return replace(segment, bold=True) if covered > 0.8 * (segment.x1 - segment.x0) else segment
