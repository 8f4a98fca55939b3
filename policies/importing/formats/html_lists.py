"""Numbers and bullets that a browser, or Word, puts before the items of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from policies.importing.formats.word_numbering import in_format

_TYPES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_CSS = {
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "none": "none",
}
_LEVEL = re.compile(r"\blevel(\d)\b")
_NAMED = re.compile(r"lst-kix[\w-]*-(\d)\b")
_COUNTER = re.compile(r"\.(lst-kix[\w-]*-\d)\s*>\s*li:before\s*\{\s*content:([^;}]{1,400})")
_PART = re.compile(r"\"([^\"]{0,6})\"|counter\([\w-]+,\s*([\w-]+)\)")
_HYPHENS = "-–—"


@dataclass
class _List:
    """``level``: where the list itself says it, as those of Google Docs do, which stand beside each other."""

    format: str
    next: int
    ending: str = "."
    opening: str = ""
    level: int | None = None


class Lists:
    """The lists that are open, outermost first."""

    def __init__(self, sheet: str = ""):
        """``sheet``: the page's own style sheet, which holds the numbers of Google Docs."""
        self._counters = {name: marks for name, content in _COUNTER.findall(sheet) if (marks := _marks(content))}
        self._open: list[_List] = []
        self._label = ""

    @property
    def level(self) -> int | None:
        if not self._open:
            return None
        return len(self._open) - 1 if self._open[-1].level is None else self._open[-1].level

    def open(self, node: etree._Element, style: dict[str, str]) -> None:
        marker = style.get("list-style-type") or style.get("list-style", "").split(" ")[0]
        named = _NAMED.search(node.get("class") or "")
        level = int(named.group(1)) if named else None
        if node.tag == "ul":
            self._open.append(_List("none" if marker == "none" else "bullet", 1, level=level))
            return
        written = _TYPES.get(node.get("type") or "1", "decimal")
        opening, counted, ending = self._counters.get(named.group() if named else "", ("", written, "."))
        self._open.append(_List(_CSS.get(marker, counted), _whole(node.get("start"), 1), ending, opening, level))

    def close(self) -> None:
        self._open.pop()
        self._label = ""

    def item(self, node: etree._Element, style: dict[str, str]) -> None:
        if not self._open:
            self._label = "•"
            return
        current = self._open[-1]
        current.next = _whole(node.get("value"), current.next)
        number = in_format(current.next, _CSS.get(style.get("list-style-type", ""), current.format))
        counted = f"{current.opening}{number}{current.ending}" if number else ""
        self._label = "•" if current.format == "bullet" else counted
        current.next += 1

    def take_label(self, tag: str) -> str:
        """The item's label, for its first paragraph; a list inside the item takes none."""
        label = self._label
        self._label = ""
        return "" if tag in ("ol", "ul") else label


def _marks(content: str) -> tuple[str, str, str] | None:
    """What a style sheet sets before an item: the mark before the last counter, how it counts, and the mark after it.

    The counters of outer lists (``1.2``) are left out, as every level is composed with those above it anyway.
    """
    parts = _PART.findall(content)
    at = next((place for place in reversed(range(len(parts))) if parts[place][1]), None)
    if at is None:
        return None
    before = parts[at - 1][0].strip() if at else ""
    after = parts[at + 1][0].strip() if at + 1 < len(parts) else ""
    return before if before in ("(", "[") else "", _CSS.get(parts[at][1], "decimal"), after


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,5}", text.strip()) else otherwise


def label_in_word(text: str) -> str:
    """What Word wrote before a list's paragraph; marks of the Symbol and Wingdings typefaces become a bullet."""
    label = re.sub(r"\s+", "", text)
    is_mark = len(label) == 1 and (not label.isalnum() or label == "o") and label not in _HYPHENS
    return "•" if is_mark else label


def level_in_word(style: dict[str, str]) -> int | None:
    found = _LEVEL.search(style.get("mso-list", ""))
    return int(found.group(1)) - 1 if found else None
