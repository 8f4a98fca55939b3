"""How well findings agree with labels.

A label is found where a finding of its kind overlaps its piece of the text and is at most ``ROOM`` characters longer,
or, where it speaks of the whole draft, where a finding of its kind is there at all. A kind found in a text that is not
labelled with it is one error, however many findings. A text with no label is clean; any ``block`` or ``justify`` there
is false.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from policies.engine.corpus import Label, Line
from policies.engine.model import ADVISE, Finding
from policies.engine.vocabulary import DRAFT_KINDS

ROOM = 60


@dataclass
class Score:
    """Counts over a corpus, by kind; ``add`` one text at a time."""

    labels: Counter = field(default_factory=Counter)
    found: Counter = field(default_factory=Counter)
    errors: Counter = field(default_factory=Counter)
    clean: int = 0
    clean_false: int = 0
    clean_advised: int = 0

    def add(self, line: Line, findings: Iterable[Finding]) -> None:
        findings = tuple(findings)
        for label in line.expect:
            self.labels[label.kind] += 1
            self.found[label.kind] += is_found(label, line.fields.text, findings)
        self.errors.update({finding.kind for finding in findings} - {label.kind for label in line.expect})
        if not line.expect:
            stopping = any(finding.severity != ADVISE for finding in findings)
            self.clean += 1
            self.clean_false += stopping
            self.clean_advised += bool(findings) and not stopping

    def as_dict(self) -> dict[str, Any]:
        """``{"kinds": {kind: {"precision", "recall", "labels", "found"}}, "clean": {"texts", "false_share"}}``.

        A share of nothing is None.
        """
        kinds = [kind for kind in DRAFT_KINDS if self.labels[kind] or self.errors[kind]]
        return {
            "kinds": {kind: self._of(kind) for kind in kinds},
            "clean": {"texts": self.clean, "false_share": _share(self.clean_false, self.clean)},
        }

    def _of(self, kind: str) -> Mapping[str, Any]:
        found = self.found[kind]
        return {
            "precision": _share(found, found + self.errors[kind]), "recall": _share(found, self.labels[kind]),
            "labels": self.labels[kind], "found": found,
        }


def is_found(label: Label, text: str, findings: Iterable[Finding]) -> bool:
    """Whether any of the findings is the label's."""
    findings = [finding for finding in findings if finding.kind == label.kind]
    if label.span is None:
        return bool(findings)
    start = text.index(label.span)
    end = start + len(label.span)
    return any(
        finding.field == "text" and finding.start is not None
        and finding.start < end and start < finding.end
        and finding.end - finding.start <= len(label.span) + ROOM
        for finding in findings
    )


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
