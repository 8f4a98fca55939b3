"""Word's automatic numbers: not in the text, but counted from ``numbering.xml`` as Word counts them.

Lists that share an abstract list share its counters. A list's ``startOverride`` counts when the list is first used.
A level starts again after any level above it, unless ``lvlRestart`` says otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from policies.importing.formats.word_styles import Styles
from policies.importing.formats.word_xml import W, child, indent_of, number, switch, value

LEVELS = 9
_HYPHENS = "-–—‐‑−"
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


@dataclass(frozen=True)
class Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    is_legal: bool = False
    style: str | None = None
    indent: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class List:
    """One ``w:num``. ``counters``: key of the counters it shares; ``starts``: overridden starts by level."""

    counters: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """Of one document; counts as it is asked, so ask for every numbered paragraph, in order, once."""

    def __init__(self, root: etree._Element | None, styles: Styles):
        self._styles = styles
        nodes = root if root is not None else ()
        self._abstract = {node.get(f"{W}abstractNumId"): node for node in nodes if node.tag == f"{W}abstractNum"}
        self._nums = {node.get(f"{W}numId"): node for node in nodes if node.tag == f"{W}num"}
        self._lists: dict[str, List | None] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def level_of_style(self, num_id: str, style_ids: tuple[str, ...]) -> int | None:
        """The level that is tied to one of these styles, the nearest first."""
        found = self._list(num_id)
        by_style = {level.style: depth for depth, level in found.levels.items() if level.style} if found else {}
        return next((by_style[style] for style in style_ids if style in by_style), None)

    def indent(self, num_id: str, depth: int) -> dict[str, float]:
        found = self._list(num_id)
        return found.levels[depth].indent if found and depth in found.levels else {}

    def count(self, num_id: str, depth: int) -> str | None:
        """The next label of this list at this level, as printed; None where there is no such list."""
        found = self._list(num_id)
        if found is None or depth not in found.levels:
            return None
        counts = self._counters.setdefault(found.counters, [None] * LEVELS)
        if num_id not in self._begun:
            self._begun.add(num_id)
            for overridden in found.starts:
                counts[overridden] = None
        for above in range(depth):
            if counts[above] is None:
                counts[above] = _start(found, above)
        counts[depth] = _start(found, depth) if counts[depth] is None else counts[depth] + 1
        for below in range(depth + 1, LEVELS):
            restart = found.levels[below].restart if below in found.levels else None
            if restart is None or depth < restart:
                counts[below] = None
        return _print(found, depth, counts)

    def _list(self, num_id: str) -> List | None:
        if num_id not in self._lists:
            self._lists[num_id] = self._read(num_id)
        return self._lists[num_id]

    def _read(self, num_id: str) -> List | None:
        num = self._nums.get(num_id)
        key = value(num, "abstractNumId")
        abstract = self._abstract.get(key)
        linked = value(abstract, "numStyleLink")
        if linked:
            key = value(self._nums.get(self._styles.numbering_of(linked) or ""), "abstractNumId") or key
            abstract = self._abstract.get(key, abstract)
        if abstract is None:
            return None
        levels = {_depth(node): _level(node) for node in abstract.findall(f"{W}lvl")}
        starts = {}
        for override in num.findall(f"{W}lvlOverride"):
            depth, own, start = _depth(override), child(override, "lvl"), number(value(override, "startOverride"))
            if own is not None:
                levels[depth] = _level(own)
            if start is not None:
                starts[depth] = start
        return List(key, levels, starts)


def _depth(node: etree._Element) -> int:
    return min(max(number(node.get(f"{W}ilvl"), 0), 0), LEVELS - 1)


def _level(node: etree._Element) -> Level:
    text = value(node, "lvlText") or ""
    if child(node, "lvlPicBulletId") is not None:
        text = "•"
    return Level(
        start=number(value(node, "start"), 1),
        format=value(node, "numFmt") or "decimal",
        text=text,
        restart=number(value(node, "lvlRestart")),
        is_legal=bool(switch(node, "isLgl")),
        style=value(node, "pStyle"),
        indent=indent_of(child(node, "pPr")),
    )


def _start(found: List, depth: int) -> int:
    return found.starts.get(depth, found.levels[depth].start if depth in found.levels else 1)


def _print(found: List, depth: int, counts: list[int | None]) -> str:
    level = found.levels[depth]
    if level.format == "bullet":
        # What looks like a dash is kept as one; all other marks, of whatever typeface, are bullets.
        mark = level.text.strip()
        return mark if not mark or mark in _HYPHENS else "•"

    def place(match: re.Match) -> str:
        other = int(match.group(1)) - 1
        if not 0 <= other <= depth or counts[other] is None:
            return ""
        style = found.levels[other].format if other in found.levels else "decimal"
        return in_format(counts[other], "decimal" if level.is_legal and style != "none" else style)

    return re.sub(r"%(\d)", place, level.text).strip()


def in_format(count: int, style: str) -> str:
    """A count as Word writes it in one of its number formats; in digits where the format is not known."""
    if style in ("none", "bullet"):
        return ""
    if style in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 10) if count > 0 else ""
        return letters.upper() if style == "upperLetter" else letters
    if style in ("lowerRoman", "upperRoman"):
        return roman(count).upper() if style == "upperRoman" else roman(count)
    if style == "decimalZero":
        return f"{count:02d}"
    if style == "ordinal":
        ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
        return f"{count}{ending}"
    if style in ("cardinalText", "ordinalText") and 0 <= count < 100:
        return _in_words(count, style == "ordinalText")
    return str(count)


def roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    steps = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
             (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
    out = ""
    for size, letters in steps:
        out += letters * (count // size)
        count %= size
    return out


def _in_words(count: int, is_ordinal: bool) -> str:
    words = [_ONES[count]] if count < 20 else [_TENS[count // 10]] + ([_ONES[count % 10]] if count % 10 else [])
    if is_ordinal:
        last = words[-1]
        words[-1] = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return "-".join(words).capitalize()


