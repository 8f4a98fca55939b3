"""Letters on one height become a row of words."""

from __future__ import annotations

import bisect
from collections import Counter
from dataclasses import dataclass, replace

from policies.importing.formats.pdf_pages import DRAWN_BULLET, Letter, Rule

#: In sizes of the type.
_WORD_GAP = 0.17
_WIDE_GAP = 1.1
_UNDER = 3.5


@dataclass(frozen=True, slots=True)
class Word:
    """``row``: number of its row on the page, from the top. ``cell``: of a table, where it stands in one."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    row: int
    cell: tuple[int, int, int] | None = None


def rows_of(letters: list[Letter], rules: list[Rule]) -> list[list[Word]]:
    """Rows from top to bottom, each from left to right."""
    uprights = sorted((rule for rule in rules if rule.is_upright), key=lambda rule: rule.x0)
    levels = sorted((rule for rule in rules if not rule.is_upright), key=lambda rule: rule.y0)
    rows = []
    for group in _by_height(letters):
        if all(letter.text == DRAWN_BULLET for letter in group):
            continue
        words = _words(sorted(group, key=lambda letter: letter.x0), uprights, len(rows))
        rows.append(_underlined(words, levels))
    return rows


def text_of(row: list[Word]) -> str:
    """The row's words; a tab where a gap is far wider than the others, as after a label, and not only justified."""
    gaps = [after.x0 - one.x1 for one, after in zip(row, row[1:], strict=False)]
    usual = sorted(gaps)[len(gaps) // 2] if len(gaps) > 2 else 0.0
    out = [row[0].text]
    for gap, word in zip(gaps, row[1:], strict=True):
        out.append("\t" if gap > _WIDE_GAP * word.size and gap > 1.8 * usual else " ")
        out.append(word.text)
    return "".join(out)


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


def _words(letters: list[Letter], uprights: list[Rule], row: int) -> list[Word]:
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
    return [_word(part, row) for part in parts]


def _parted(last: Letter, letter: Letter, uprights: list[Rule]) -> bool:
    gap = letter.x0 - last.x1
    if DRAWN_BULLET in (last.text, letter.text) or gap > _WORD_GAP * min(last.size, letter.size):
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


def _word(letters: list[Letter], row: int) -> Word:
    size = Counter(round(letter.size * 2) / 2 for letter in letters).most_common(1)[0][0]
    bold = all(letter.bold for letter in letters if letter.text.isalnum()) and any(one.bold for one in letters)
    text = "".join(letter.text for letter in letters)
    return Word(text, letters[0].x0, max(letter.x1 for letter in letters), _height(letters), size, bold, row)


def _height(letters: list[Letter]) -> float:
    return Counter(letter.y for letter in letters).most_common(1)[0][0]


def _underlined(row: list[Word], levels: list[Rule]) -> list[Word]:
    at = bisect.bisect_left(levels, row[0].y - _UNDER, key=lambda rule: rule.y0)
    under = []
    for rule in levels[at : at + 40]:
        if rule.y0 > row[0].y + 0.5:
            break
        # A line that goes on past the words is a table's or the page's.
        if rule.x0 > row[0].x0 - 3 and rule.x1 < row[-1].x1 + 3:
            under.append(rule)
    if not under:
        return row
    return [replace(word, bold=word.bold or any(_covers(rule, word) for rule in under)) for word in row]


def _covers(rule: Rule, word: Word) -> bool:
    return min(rule.x1, word.x1) - max(rule.x0, word.x0) > 0.8 * (word.x1 - word.x0)
