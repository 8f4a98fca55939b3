"""The kinds of post, by name. The policy's room registers them: this room offers them in forms and knows none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_names: dict[str, str] = {}


def register(names: Mapping[str, str]) -> None:
    """``names``: category to what people read, “A service (bins, roads, halls)”."""
    _names.update(names)


def choices() -> list[tuple[str, str]]:
    return list(_names.items())


def listed(categories: Iterable[str]) -> str:
    """“news and an event”, in the order that forms have; "" of none."""
    chosen = set(categories)
    names = [name[:1].lower() + name[1:] for category, name in _names.items() if category in chosen]
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
