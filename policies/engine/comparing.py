"""Checking many texts by two sets of rules: each text is read once, and what both ask is looked for once.

    for before, after in compare_many(texts, old, new):      # texts: (fields, context)
        ...                                                  # just what ``check`` gives by the one and by the other

Made for trying rules on a year of posts. Texts go through in batches: a batch is scanned pattern by pattern, and the
second reader hears all its sentences together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from policies.engine.checking import judged
from policies.engine.compiling import Compiled, Run
from policies.engine.draft import Draft, Scan, scan_together
from policies.engine.matching import Pool
from policies.engine.model import Context, Fields, Finding
from policies.engine.protocol import Detector, Hit
from policies.engine.reader.speaking import hear_together, spoken_for

#: Texts read together. More gain little and take memory.
BATCH = 256

Findings = tuple[Finding, ...]


def compare_many(
    texts: Iterable[tuple[Fields, Context]], before: Compiled, after: Compiled
) -> Iterator[tuple[Findings, Findings]]:
    """What ``check`` finds in each text by the one and by the other, in the order of the texts, which are streamed."""
    old, new = in_one_pool(before, after)
    texts = iter(texts)
    while batch := list(islice(texts, BATCH)):
        scans = [Scan(fields, context, old.pool) for fields, context in batch]
        _read_together(scans, old, new)
        for scan in scans:
            yield _findings(scan, old, new)


def _read_together(scans: list[Scan], old: Compiled, new: Compiled) -> None:
    readings = scan_together(scans, old.pool)
    for read_ahead in {run.kind.read_ahead for side in (old, new) for run in side.runs} - {None}:
        read_ahead(readings)
    kinds = {run.kind.name for side in (old, new) for run in spoken_for(side)}
    for reader in {side.reader.key: side.reader for side in (old, new) if side.reader is not None}.values():
        hear_together(reader, scans, kinds)


def _findings(scan: Scan, old: Compiled, new: Compiled) -> tuple[Findings, Findings]:
    found: dict[int, tuple[Hit, ...]] = {}

    def hits_of(run: Run) -> tuple[Hit, ...]:
        if id(run.numbers) not in found:
            found[id(run.numbers)] = tuple(run.kind.find(Draft(scan, run.numbers), run.params))
        return found[id(run.numbers)]

    before = judged(scan, old, hits_of)
    return before, before if new is old else judged(scan, new, hits_of)


def in_one_pool(before: Compiled, after: Compiled) -> tuple[Compiled, Compiled]:
    """Both with the detectors of both in one pool. Runs that look for the same share one ``numbers``."""
    if before.key == after.key:
        return before, before
    detectors: list[Detector] = []
    shared: dict[tuple[str, str], Mapping[str, int]] = {}
    runs = [tuple(_moved(run, side.pool, detectors, shared) for run in side.runs) for side in (before, after)]
    pool = Pool(detectors)
    old, new = (replace(side, runs=of, pool=pool) for side, of in zip((before, after), runs, strict=True))
    return old, new


def _moved(run: Run, pool: Pool, detectors: list[Detector], shared) -> Run:
    def move(number: int | None) -> int | None:
        if number is None:
            return None
        detectors.append(pool.detectors[number])
        return len(detectors) - 1

    same = run.kind.name, repr(sorted(run.params.items()))
    if same not in shared:
        shared[same] = {name: move(number) for name, number in run.numbers.items()}
    return replace(run, numbers=shared[same], exceptions=tuple(map(move, run.exceptions)))
