"""What becomes of the reader's probabilities beside the rules. The numbers stand in ``thresholds.json``.

Drafts: from ``alone`` on the reader says of a sentence what no rule says of these words.

Comments: reader and rules are two witnesses. The reader gives each set of labels that go together a probability;
what each label's rule said (``none``, ``unsure``, ``likely``, ``sure``) weighs it up or down by the log odds
counted on labelled comments; the probabilities of the labels are what comes of it. From ``say`` on a label is
likely, whoever saw it; below, what a rule held for likely is unsure. What a rule is sure of stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from functools import cached_property

from policies.engine.draft import Draft, Scan
from policies.engine.model import LIKELY, SURE, SURENESSES, UNSURE, Finding
from policies.engine.protocol import Hit, Spoken
from policies.engine.reader.reader import CommentRead, Reader

#: From here on the reader's own word about a draft is likely, not unsure.
_LIKELY = 0.5
#: Nobody reads more of one kind from a second reader.
_MOST = 3
_NEVER = 2.0
NOTHING = "none"


class SecondReading:
    """One text, read a second time beside what the rules found in it."""

    def __init__(self, compiled, scan: Scan, findings: list[Finding]):
        self._reader: Reader = compiled.reader
        self._scan = scan
        self._findings = findings
        self._comments = [run for run in compiled.runs if run.kind.of_comments]
        self._drafts = spoken_for(compiled)

    def weighed(self) -> list[Finding]:
        """The rules' findings: of a comment with their sureness as the reader leaves it, of a draft as they are."""
        return [self._weighed(finding) for finding in self._findings] if self._comments else self._findings

    def _weighed(self, finding: Finding) -> Finding:
        if finding.sureness == SURE or finding.kind not in self._chances:
            return finding
        return replace(finding, sureness=LIKELY if self._says(finding.kind) else UNSURE)

    def hits(self) -> Iterator[tuple[object, Hit]]:
        """(run, hit) for each place where the reader may speak for the run's kind and no rule spoke of the words."""
        for run, hit in (*self._in_comment(), *self._in_draft()):
            if not any(_overlap(hit, finding) for finding in self._findings if finding.kind == run.kind.name):
                yield run, hit

    @cached_property
    def _read(self) -> CommentRead:
        reading = self._scan.text("text", self._scan.fields.text, {}).reading
        return self._reader.read_comment(reading, self._scan.context.on)

    @cached_property
    def _chances(self) -> dict[str, float]:
        """The probability of each label that has numbers, rules heard."""
        limits = self._reader.thresholds["comments"]
        heard = dict.fromkeys((run.kind.name for run in self._comments if run.kind.name in limits), NOTHING)
        for finding in self._findings:
            if finding.kind in heard:
                heard[finding.kind] = _surer(heard[finding.kind], finding.sureness)
        odds = {label: limits[label]["rule"][sureness] for label, sureness in heard.items()}
        probabilities = self._read.probabilities(odds)
        return {label: probabilities[label] for label in heard}

    def _says(self, label: str) -> bool:
        return self._chances.get(label, 0) >= self._reader.thresholds["comments"].get(label, {}).get("say", _NEVER)

    def _in_comment(self) -> Iterator[tuple[object, Hit]]:
        found = {finding.kind for finding in self._findings}
        for run in self._comments:
            label = run.kind.name
            if run.kind.spoken is not None and label not in found and self._says(label) and self._may(run):
                place = self._read.place(label)
                if place is not None:
                    yield run, _hit(run.kind.spoken, "text", place, LIKELY)

    def _in_draft(self) -> Iterator[tuple[object, Hit]]:
        if not self._drafts:
            return
        if self._reader.key not in self._scan.heard:
            hear_together(self._reader, [self._scan], {run.kind.name for run in self._drafts})
        for field, said in self._scan.heard[self._reader.key].items():
            for run in self._drafts:
                if run.kind.name in said and self._may(run):
                    for one in said[run.kind.name][:_MOST]:
                        sureness = LIKELY if one.probability >= _LIKELY else UNSURE
                        yield run, _hit(self._spoken(run), field, (one.start, one.end), sureness)

    def _may(self, run) -> bool:
        may = run.kind.reader_may
        return may is None or bool(may(Draft(self._scan, run.numbers), run.params))

    def _spoken(self, run) -> Spoken:
        says = run.kind.reader_says
        return run.kind.spoken if says is None else says(Draft(self._scan, run.numbers), run.params)


def spoken_for(compiled) -> list:
    """The runs over drafts for whose kinds the reader may speak."""
    return [run for run in compiled.runs if not run.kind.of_comments and run.kind.spoken is not None]


def hear_together(reader: Reader, scans: Iterable[Scan], kinds: Set[str]) -> None:
    """Let the reader read titles and texts of many drafts at once; what it says of these kinds stays with each."""
    drafts = []
    for scan in scans:
        scan.heard[reader.key] = {}
        for field in ("title", "text"):
            if (raw := getattr(scan.fields, field)).strip():
                reading = scan.text(field, raw, {}).reading
                drafts.append((scan, field, (reading, scan.context, scan.fields.source.given)))
    limits = reader.thresholds["posts"]
    at_least = {kind: limits[kind]["alone"] for kind in kinds if kind in limits}
    heard = reader.read_drafts([draft for _, _, draft in drafts], at_least)
    for (scan, field, _), said in zip(drafts, heard, strict=True):
        scan.heard[reader.key][field] = said


def _surer(one: str, other: str) -> str:
    return other if one == NOTHING else min(one, other, key=SURENESSES.index)


def _hit(spoken: Spoken, field: str, place: tuple[int, int], sureness: str) -> Hit:
    return Hit(field, *place, spoken.message, spoken.why, tuple(spoken.ways_out), sureness)


def _overlap(hit: Hit, finding: Finding) -> bool:
    """Whether a finding speaks of the same words, or of the whole field."""
    if finding.field != hit.field:
        return False
    return finding.start is None or finding.start < hit.end and hit.start < finding.end
