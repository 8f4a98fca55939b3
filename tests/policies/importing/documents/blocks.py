"""A made policy as the run of printed blocks that every kind of file is written from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .structure import Bullet, Item, Made, Para, Rows, Section, Sub


@dataclass(frozen=True)
class Block:
    """``kind``: council, title, front, control, contents, heading, label, item, bullet, para, table, history, end.

    ``printed``: number or letter. ``level``: of a heading, from 1. ``depth``: of an item or bullet, 0 outermost.
    ``numbered``: how many numbered things it stands in, None without a number of its own. ``rows``: of a table.
    """

    kind: str
    text: str = ""
    printed: str = ""
    level: int = 0
    depth: int = 0
    numbered: int | None = None
    rows: tuple[tuple[str, ...], ...] = ()


def blocks(made: Made) -> list[Block]:
    found = []
    if made.one_line_title:
        found.append(Block("title", f"{made.council} {made.title}"))
    else:
        found += [Block("council", made.council), Block("title", made.title)]
    found += [Block("front", line) for line in made.front]
    if made.control:
        found.append(Block("control", rows=made.control))
    body = list(walk(made.parts, 1, 0, 0))
    if made.contents:
        entries = tuple((block.printed, block.text) for block in body if block.kind == "heading" and block.level == 1)
        found.append(Block("contents", rows=entries))
    found += body
    if made.history:
        found.append(Block("history", rows=made.history))
    return found + [Block("end", line) for line in made.end]


def walk(parts, level: int, depth: int, numbered: int) -> Iterator[Block]:
    for part in parts:
        if isinstance(part, Section):
            own = numbered if part.printed else None
            yield Block("heading", part.heading, part.printed, level, numbered=own)
            yield from walk(part.parts, level + 1, 0, numbered + bool(part.printed))
        elif isinstance(part, Sub):
            if part.label:
                yield Block("label", part.heading.rstrip(":") + ":")
            else:
                yield Block("heading", part.heading, level=level)
            yield from walk(part.parts, level + 1, 0, numbered)
        elif isinstance(part, Item):
            yield Block("item", part.text, part.printed, depth=depth, numbered=numbered)
            yield from walk(part.parts, level, depth + 1, numbered + 1)
        elif isinstance(part, Bullet):
            yield Block("bullet", part.text, depth=depth)
            yield from walk(part.parts, level, depth + 1, numbered)
        elif isinstance(part, Para):
            yield Block("para", part.text, depth=depth)
        elif isinstance(part, Rows):
            yield Block("table", rows=((part.head, *part.rows)))
