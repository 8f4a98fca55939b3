"""Names in Word's XML, and the few ways its switches are written."""

from __future__ import annotations

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"
#: Twentieths of a point.
TWIPS = 20.0


def value(node: etree._Element | None, path: str) -> str | None:
    """``w:val`` of the child at ``path`` (``"numPr/ilvl"``), None where it is not there."""
    found = child(node, path)
    return None if found is None else found.get(VAL)


def child(node: etree._Element | None, path: str) -> etree._Element | None:
    return None if node is None else node.find("/".join(f"{W}{name}" for name in path.split("/")))


def number(text: str | None, otherwise: int | None = None) -> int | None:
    try:
        return otherwise if text is None else int(float(text))
    except (ValueError, OverflowError):
        return otherwise


def switch(node: etree._Element | None, name: str) -> bool | None:
    """A property that is on or off (``<w:b/>``, ``<w:b w:val="0"/>``), None where nothing is said."""
    found = child(node, name)
    return None if found is None else (found.get(VAL) or "1").lower() not in ("0", "false", "off", "none")


def indent_of(properties: etree._Element | None) -> dict[str, float]:
    """What ``w:ind`` says, in points, by ``left`` and ``first`` (of the first line, below 0 for a hanging one)."""
    node, said = child(properties, "ind"), {}
    if node is None:
        return said
    left = number(node.get(f"{W}left") or node.get(f"{W}start"))
    hanging, first = number(node.get(f"{W}hanging")), number(node.get(f"{W}firstLine"))
    if left is not None:
        said["left"] = left / TWIPS
    if hanging is not None:
        said["first"] = -hanging / TWIPS
    elif first is not None:
        said["first"] = first / TWIPS
    return said
