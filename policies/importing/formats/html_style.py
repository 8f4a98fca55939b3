"""What HTML says about how a part looks, and which parts are no text of the page."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

_GONE = frozenset(
    "script style nav noscript template head svg math button select input textarea iframe object audio video canvas "
    "form del title meta link".split()
)
_ROUND = frozenset("header footer aside".split())
_ROLES = frozenset("navigation banner contentinfo search complementary dialog alert".split())
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:cookies?|breadcrumbs?|skip-?link|skip-?to-?content|navbar|navigation|sidebar|pagination|social-share|"
    r"sharing|screen-reader-text|visually-hidden|sr-only|print-only-hidden)(?:$|[\s_-])",
    re.IGNORECASE,
)
_WORD_GONE = re.compile(r"\b(?:MsoToc(?:\d|Heading)|msoDel|Mso(?:Comment|Footnote)Reference|MsoHeader|MsoFooter)\b")
_WORD_PARTS = frozenset(("footnote-list", "endnote-list", "comment-list", "header", "footer", "footnote", "endnote"))
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)\s*(pt|px|cm|mm|in|em|rem)?")
_UNITS = {"pt": 1.0, "px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0, "em": 12.0, "rem": 12.0, None: 0.75}
_BOLD = frozenset("b strong u th h1 h2 h3 h4 h5 h6".split())


@dataclass(frozen=True)
class Dress:
    """``is_set``: line ends and spaces count, as in ``<pre>``."""

    bold: bool = False
    size: float | None = None
    is_set: bool = False

    def of(self, tag: str, style: dict[str, str]) -> Dress:
        """The same for a part inside, with what the part itself says."""
        weight, size = style.get("font-weight", ""), style.get("font-size", "")
        bold = self.bold or tag in _BOLD or "underline" in style.get("text-decoration", "")
        if weight:
            bold = weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)
        length = _LENGTH.match(size)
        own = points(size) if length and length.group(2) in ("pt", "px") else self.size
        return replace(self, bold=bold, size=own, is_set=self.is_set or tag == "pre")


def style_of(node: etree._Element) -> dict[str, str]:
    said = {}
    for part in (node.get("style") or "").split(";"):
        name, colon, value = part.partition(":")
        if colon:
            said[name.strip().lower()] = value.strip()
    return said


def points(length: str | None) -> float:
    """0 for what is no length."""
    found = _LENGTH.match(length or "")
    return float(found.group(1)) * _UNITS[found.group(2)] if found else 0.0


def is_gone(node: etree._Element) -> bool:
    """Scripts, ways round the site, what is hidden or deleted, Word's comments, footnotes and table of contents."""
    tag = node.tag
    if tag in _GONE or node.get("role") in _ROLES or node.get("hidden") is not None:
        return True
    if tag in _ROUND and not any(above.tag in ("main", "article") for above in node.iterancestors()):
        return True
    names = f"{node.get('class') or ''} {node.get('id') or ''}"
    if names != " " and (_WORD_GONE.search(names) or (tag != "body" and _AROUND.search(names))):
        return True
    style = style_of(node)
    return (
        style.get("display", "").startswith("none")
        or style.get("mso-hide") == "all"
        or style.get("mso-element") in _WORD_PARTS
    )
