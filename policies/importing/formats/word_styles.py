"""What a paragraph style says: heading, numbering, boldness, size, indent; each from the nearest style that says it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from policies.importing.formats.word_xml import VAL, W, child, indent_of, number, switch, value

# Word keeps the English name whatever the language of the program; only the id is translated.
_HEADING = re.compile(r"heading (\d)$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|contents|table of figures|tabl of contents)(?: heading| \d)?$", re.IGNORECASE)
_OUTLINE_BODY = 9
_MOST_PARENTS = 20


@dataclass(frozen=True)
class Style:
    """``num_id`` None where neither style nor parents say; ``level`` None where the numbering itself says it."""

    chain: tuple[str, ...] = ()
    heading: int = 0
    is_contents: bool = False
    bold: bool = False
    size: float | None = None
    num_id: str | None = None
    level: int | None = None
    indent: dict[str, float] = field(default_factory=dict)


class Styles:
    """Of one document. ``root``: of ``styles.xml``, None where the file has none."""

    def __init__(self, root: etree._Element | None):
        nodes = root.findall(f"{W}style") if root is not None else []
        self._nodes = {node.get(f"{W}styleId"): node for node in nodes}
        self._default = next(
            (node.get(f"{W}styleId") for node in nodes
             if node.get(f"{W}type") == "paragraph" and node.get(f"{W}default") in ("1", "true")), None,
        )  # fmt: skip
        self._size = number(value(root, "docDefaults/rPrDefault/rPr/sz"), 20) / 2
        self._known: dict[str | None, Style] = {}

    def paragraph(self, style_id: str | None) -> Style:
        style_id = style_id if style_id in self._nodes else self._default
        if style_id not in self._known:
            self._known[style_id] = self._read(style_id)
        return self._known[style_id]

    def character_bold(self, style_id: str | None) -> bool | None:
        return self._bold.get(style_id)

    def numbering_of(self, style_id: str) -> str | None:
        """The list that a list style stands for."""
        return value(self._nodes.get(style_id), "pPr/numPr/numId")

    @cached_property
    def _bold(self) -> dict[str | None, bool]:
        said = {key: bold_of(child(node, "rPr")) for key, node in self._nodes.items()}
        return {key: bold for key, bold in said.items() if bold is not None}

    def _read(self, style_id: str | None) -> Style:
        chain, nodes = [], []
        while style_id in self._nodes and style_id not in chain and len(chain) < _MOST_PARENTS:
            chain.append(style_id)
            nodes.append(self._nodes[style_id])
            style_id = value(nodes[-1], "basedOn")
        numbered = next((node for node in nodes if value(node, "pPr/numPr/numId")), None)
        size = _first(number(value(node, "rPr/sz")) for node in nodes)
        indent: dict[str, float] = {}
        for node in reversed(nodes):
            indent |= indent_of(child(node, "pPr"))
        return Style(
            chain=tuple(chain),
            heading=_first(_heading(node) for node in nodes) or 0,
            is_contents=any(_CONTENTS.match(value(node, "name") or "") for node in nodes),
            bold=bool(_first(bold_of(child(node, "rPr")) for node in nodes)),
            size=self._size if size is None else size / 2,
            num_id=value(numbered, "pPr/numPr/numId"),
            level=number(value(numbered, "pPr/numPr/ilvl")),
            indent=indent,
        )


def _first(said):
    return next((one for one in said if one is not None), None)


def _heading(node: etree._Element) -> int | None:
    """1 to 6, 0 where the style says that it is none, None where it says nothing."""
    name = value(node, "name") or ""
    if found := _HEADING.match(name):
        return min(int(found.group(1)), 6) or None
    if name.lower() == "title":
        return 1
    return outline(child(node, "pPr"))


def outline(properties: etree._Element | None) -> int | None:
    level = number(value(properties, "outlineLvl"))
    if level is None:
        return None
    return 0 if level < 0 or level >= _OUTLINE_BODY else min(level + 1, 6)


def bold_of(properties: etree._Element | None) -> bool | None:
    """Bold or underlined; None where neither is said."""
    bold, line = switch(properties, "b"), child(properties, "u")
    underlined = None if line is None else (line.get(VAL) or "none") != "none"
    return True if bold or underlined else _first((bold, underlined))
