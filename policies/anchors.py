"""Anchors: the name of a clause in addresses, made once and kept from version to version."""

from __future__ import annotations

import re
from collections.abc import Collection

from django.utils.text import slugify

#: Characters of an anchor, and words of a sub-heading that go into one.
LONGEST, _WORDS = 120, 5
_LITTLE = frozenset({"a", "an", "and", "at", "for", "from", "in", "of", "on", "or", "the", "to", "with", "you", "your"})


def anchor_for(*, ref: str, section_number: str, section: str, heading: str, taken: Collection[str]) -> str:
    """As ``packs/README.md`` lays them out: the label as printed (``3-x-iv``), with its sub-heading where that is taken
    (``9-do-a``); without a label, ``p`` and the paragraph's place under section and sub-heading (``2-p6``)."""
    number = _slug(section_number) or _short(section)
    under = _short(heading) if heading and heading != section else ""
    if label := _slug(ref):
        return _first_free((label, "-".join(filter(None, (number, under, label.removeprefix(f"{number}-"))))), taken)
    stem = "-".join(filter(None, (number, under))) or "clause"
    return next(name for place in range(1, len(taken) + 2) if (name := f"{_cut(stem)}-p{place}") not in taken)


def _first_free(wanted: tuple[str, ...], taken: Collection[str]) -> str:
    for name in map(_cut, wanted):
        if name not in taken:
            return name
    stem = _cut(wanted[-1])
    return next(name for place in range(2, len(taken) + 3) if (name := f"{stem}-{place}") not in taken)


def _slug(label: str) -> str:
    """``3.2(a)`` is ``3-2-a``."""
    return slugify(re.sub(r"[^0-9A-Za-z]+", "-", label or "")).strip("-")


def _short(heading: str) -> str:
    words = slugify(heading or "").split("-")[:_WORDS]
    while words and words[-1] in _LITTLE:
        words.pop()
    return "-".join(words)


def _cut(name: str) -> str:
    """With room for a number after it."""
    return name[: LONGEST - 8].strip("-")
