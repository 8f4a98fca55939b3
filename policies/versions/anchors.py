"""Anchors: the name of a clause in addresses, made once and kept from version to version."""

from __future__ import annotations

from collections.abc import Collection

from policies.importing.anchors import hyphened
from policies.importing.words import slug
from policies.versions.limits import LONGEST


def anchor_for(*, ref: str, section_number: str, section: str, heading: str, taken: Collection[str]) -> str:
    """As ``packs/README.md`` lays them out: the label as printed (``3-x-iv``), with its sub-heading where that is taken
    (``9-do-a``); without a label, ``p`` and the paragraph's place under section and sub-heading (``2-p6``)."""
    number = hyphened(section_number) or slug(section)
    under = slug(heading) if heading and heading != section else ""
    if label := hyphened(ref):
        return _first_free((label, "-".join(filter(None, (number, under, label.removeprefix(f"{number}-"))))), taken)
    stem = "-".join(filter(None, (number, under))) or "clause"
    return next(name for place in range(1, len(taken) + 2) if (name := f"{_cut(stem)}-p{place}") not in taken)


def _first_free(wanted: tuple[str, ...], taken: Collection[str]) -> str:
    for name in map(_cut, wanted):
        if name not in taken:
            return name
    stem = _cut(wanted[-1])
    return next(name for place in range(2, len(taken) + 3) if (name := f"{stem}-{place}") not in taken)


def _cut(name: str) -> str:
    """With room for a number after it."""
    return name[: LONGEST["anchor"] - 8].strip("-")
