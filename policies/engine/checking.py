"""Checking one draft."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from policies.engine.compiling import Compiled, Run
from policies.engine.draft import Draft, Scan
from policies.engine.language.period import Held
from policies.engine.model import BLOCK, JUSTIFY, SEVERITIES, SURENESSES, UNSURE, Context, Fields, Finding, Rule
from policies.engine.protocol import Hit, Match
from policies.engine.reader.speaking import SecondReading

#: The kinds of comments have no severity.
_RANK = {severity: rank for rank, severity in enumerate((*SEVERITIES, ""))}


def check(fields: Fields, compiled: Compiled, context: Context) -> tuple[Finding, ...]:
    """Everything the rules say of a draft, by field (title, text, source, images), then place, then severity.

    Pure: the same arguments give the same findings.
    """
    scan = Scan(fields, context, compiled.pool)
    return judged(scan, compiled, lambda run: run.kind.find(Draft(scan, run.numbers), run.params))


def held_on(fields: Fields, compiled: Compiled, context: Context) -> Held:
    """How a pre-election period bears on a draft, and until when; of strictness "" where none runs."""
    return Scan(fields, context, compiled.pool).held


def judged(scan: Scan, compiled: Compiled, hits_of: Callable[[Run], Iterable[Hit]]) -> tuple[Finding, ...]:
    """What the rules make of what their finders found in a draft, and the second reader beside them."""
    by_matter: dict[tuple[str, str], list[Finding]] = {}
    for run in compiled.runs:
        for topic, finding in _findings(run, hits_of(run), scan):
            by_matter.setdefault((finding.kind, topic), []).append(finding)
    findings = [finding for found in by_matter.values() for finding in _merged(found)]
    if compiled.reader is not None:
        second = SecondReading(compiled, scan, findings)
        findings = [*second.weighed(), *_of_reader(second, scan)]
    return tuple(sorted(findings, key=_order))


def _of_reader(second: SecondReading, scan: Scan) -> Iterator[Finding]:
    """What the second reader sees where no rule of the kind spoke. It stops nothing by itself."""
    by_kind: dict[str, list[Finding]] = {}
    for run, hit in second.hits():
        for rule, exceptions in zip(run.rules, run.exceptions, strict=True):
            if exceptions is None or not _holds_exception(hit, exceptions, scan):
                severity = JUSTIFY if rule.severity == BLOCK else rule.severity
                finding = _finding(replace(hit, severity=severity), rule, run, scan)
                by_kind.setdefault(finding.kind, []).append(replace(finding, reader=True))
    for found in by_kind.values():
        yield from _merged(found)


def _findings(run: Run, hits: Iterable[Hit], scan: Scan) -> Iterator[tuple[str, Finding]]:
    for hit in hits:
        for rule, exceptions in zip(run.rules, run.exceptions, strict=True):
            if exceptions is None or not _excepted(hit, exceptions, scan):
                yield hit.topic, _finding(hit, rule, run, scan)


def _finding(hit: Hit, rule: Rule, run: Run, scan: Scan) -> Finding:
    severity = hit.severity or rule.severity
    if hit.sureness == UNSURE and severity == BLOCK:
        severity = JUSTIFY
    at_most = run.kind.at_most and run.kind.at_most(Draft(scan, run.numbers), run.params)
    severity = max(severity, at_most or severity, key=_RANK.__getitem__)
    span = None if hit.start is None else field_text(scan.fields, hit.field)[hit.start:hit.end]
    return Finding(run.kind.name, rule.clause, severity, hit.sureness, hit.field, hit.start, hit.end, span,
                   hit.message, hit.why, hit.ways_out)


def field_text(fields: Fields, field: str) -> str:
    """The text that offsets of a finding in ``field`` count in."""
    if field.startswith("image:"):
        return fields.images[int(field[6:])].alt
    return {"title": fields.title, "text": fields.text, "source": fields.source.as_text}[field]


def _excepted(hit: Hit, exceptions: int, scan: Scan) -> bool:
    return hit.start is not None and any(
        match.start <= hit.start and hit.end <= match.end for match in _exceptions_in(hit.field, exceptions, scan)
    )


def _holds_exception(hit: Hit, exceptions: int, scan: Scan) -> bool:
    """The reader marks more than the word that counts, so an exception that is half of its words is enough."""
    return any(2 * (min(match.end, hit.end) - max(match.start, hit.start)) >= hit.end - hit.start
               for match in _exceptions_in(hit.field, exceptions, scan))


def _exceptions_in(field: str, exceptions: int, scan: Scan) -> list[Match]:
    return scan.text(field, field_text(scan.fields, field), {"exceptions": exceptions}).found("exceptions")


def _merged(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Of findings of one kind and topic on the same words the strictest, then surest, then longest.

    It keeps the others' clauses. Findings of the whole field are the same matter where they say the same.
    """
    kept = _Kept()
    for finding in sorted(findings, key=_strength):
        other = kept.same_matter(finding)
        if other is None:
            kept.add(finding)
        elif finding.clause != other[0].clause and finding.clause not in other:
            other.append(finding.clause)
    for finding, *also in kept.all():
        yield replace(finding, also=tuple(also)) if also else finding


class _Kept:
    """Findings that do not overlap, each in a list with the clauses of those merged into it."""

    def __init__(self):
        self._whole: dict[tuple[str, str], list] = {}
        self._starts: dict[str, list[int]] = {}
        self._placed: dict[str, list[list]] = {}

    def all(self) -> Iterator[list]:
        yield from self._whole.values()
        for placed in self._placed.values():
            yield from placed

    def same_matter(self, finding: Finding) -> list | None:
        if finding.start is None:
            return self._whole.get((finding.field, finding.message))
        placed = self._placed.get(finding.field, [])
        after = bisect_left(self._starts.get(finding.field, []), finding.end)
        if after and placed[after - 1][0].end > finding.start:
            return placed[after - 1]
        return None

    def add(self, finding: Finding) -> None:
        if finding.start is None:
            self._whole[finding.field, finding.message] = [finding]
            return
        starts = self._starts.setdefault(finding.field, [])
        place = bisect_left(starts, finding.start)
        starts.insert(place, finding.start)
        self._placed.setdefault(finding.field, []).insert(place, [finding])


def _strength(finding: Finding) -> tuple[int, int, int]:
    length = 0 if finding.start is None else finding.end - finding.start
    return _RANK[finding.severity], SURENESSES.index(finding.sureness), -length


def _order(finding: Finding) -> tuple:
    field = {"title": (0, 0), "text": (1, 0), "source": (2, 0)}.get(finding.field)
    field = field or (3, int(finding.field.removeprefix("image:")))
    place = (-1, -1) if finding.start is None else (finding.start, finding.end)
    return field, place[0], _RANK[finding.severity], place[1], finding.kind, finding.clause
