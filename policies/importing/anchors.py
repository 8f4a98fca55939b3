"""Anchors for the clauses of a policy, as ``packs/README.md`` lays them down."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from policies.importing.words import slug

LONGEST = 110


@dataclass(frozen=True)
class Standing:
    """Where a clause stands. ``number``, ``heading``: of its section; ``sub``: the heading inside that, "" for none."""

    ref: str | None
    number: str
    heading: str
    sub: str

    @property
    def base(self) -> str:
        return hyphened(self.number) if self.number else slug(self.heading)


def hyphened(ref: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", ref.lower()).strip("-")


def anchors(standings: Sequence[Standing]) -> list[str]:
    """One for each, unique. A list whose labels come twice takes its sub-heading, all of its items alike."""
    homes: dict[str, set] = defaultdict(set)
    for one in standings:
        if one.ref is not None:
            homes[hyphened(one.ref)].add(_home(one))
    twice = {home for found in homes.values() if len(found) > 1 for home in found}
    counts: Counter = Counter()
    taken: set[str] = set()
    out = []
    for one in standings:
        if one.ref is None:
            stem = "-".join(filter(None, (one.base, slug(one.sub))))
            counts[stem] += 1
            wanted = "-".join(filter(None, (stem, f"p{counts[stem]}")))
        else:
            wanted = _with_heading(one) if _home(one) in twice else hyphened(one.ref)
        out.append(_unique(wanted[:LONGEST].strip("-") or "p1", taken))
    return out


def _home(one: Standing) -> tuple[str, str, str]:
    return one.number, one.heading, one.sub


def _with_heading(one: Standing) -> str:
    own, base = hyphened(one.ref), hyphened(one.number)
    if not one.number:
        return "-".join(filter(None, (slug(one.sub or one.heading), own)))
    if not one.sub:
        return own
    tail = own[len(base) :].strip("-") if own.startswith(f"{base}-") else own
    return "-".join(filter(None, (base, slug(one.sub), tail)))


def _unique(wanted: str, taken: set[str]) -> str:
    anchor, turn = wanted, 1
    while anchor in taken:
        turn += 1
        anchor = f"{wanted}-{turn}"
    taken.add(anchor)
    return anchor
