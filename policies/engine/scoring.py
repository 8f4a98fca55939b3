"""How well findings agree with labels.

A label is found where a finding of its kind overlaps its piece of the text and is at most ``ROOM`` characters longer,
or, where it speaks of the whole draft, where a finding of its kind is there at all. A kind found in a text that is not
labelled with it is one error, however many findings. A text with no label is clean; any ``block`` or ``justify`` there
is false.

Comments: criteria, routes and protection are compared as sets. A comment with no criterion is clean; any criterion
there is false.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from policies.engine.comment_corpus import CommentLine
from policies.engine.corpus import Label, Line
from policies.engine.model import ADVISE, Finding
from policies.engine.triage import Triage
from policies.engine.vocabulary import CRITERIA, DRAFT_KINDS, PROTECTED, ROUTES

ROOM = 60

#: By kind, criterion or route: the id of a text and the words in question.
Misses = dict[str, list[tuple[str | int, str]]]


@dataclass
class Score:
    """Counts over a corpus, by kind; ``add`` one text at a time.

    ``missed`` and ``false`` name by kind the texts behind the figures, as (id, words).
    """

    labels: Counter = field(default_factory=Counter)
    missed: Misses = field(default_factory=lambda: defaultdict(list))
    false: Misses = field(default_factory=lambda: defaultdict(list))
    found: Counter = field(default_factory=Counter)
    errors: Counter = field(default_factory=Counter)
    clean: int = 0
    clean_false: int = 0
    clean_advised: int = 0

    def add(self, line: Line, findings: Iterable[Finding]) -> None:
        findings = tuple(findings)
        for label in line.expect:
            self.labels[label.kind] += 1
            found = is_found(label, line.fields.text, findings)
            self.found[label.kind] += found
            if not found:
                self.missed[label.kind].append((line.id, label.span or line.fields.text))
        expected = {label.kind for label in line.expect}
        wrong = {finding.kind: finding.span or line.fields.text for finding in findings if finding.kind not in expected}
        self.errors.update(wrong.keys())
        for kind, words in wrong.items():
            self.false[kind].append((line.id, words))
        if not line.expect:
            stopping = any(finding.severity != ADVISE for finding in findings)
            self.clean += 1
            self.clean_false += stopping
            self.clean_advised += bool(findings) and not stopping

    def as_dict(self) -> dict[str, Any]:
        """``{"kinds": {kind: {"precision", "recall", "labels", "found"}}, "clean": {"texts", "false_share", ...}}``.

        A share of nothing is None.
        """
        kinds = [kind for kind in DRAFT_KINDS if self.labels[kind] or self.errors[kind]]
        return {
            "kinds": {kind: self._of(kind) for kind in kinds},
            "clean": {
                "texts": self.clean, "false_share": _share(self.clean_false, self.clean),
                "advised_share": _share(self.clean_advised, self.clean),
            },
        }

    def _of(self, kind: str) -> Mapping[str, Any]:
        found = self.found[kind]
        return {
            "precision": _share(found, found + self.errors[kind]), "recall": _share(found, self.labels[kind]),
            "labels": self.labels[kind], "found": found,
        }


@dataclass
class CommentScore:
    """Counts over a corpus of comments; ``add`` one at a time. ``missed`` and ``false`` as for drafts."""

    labels: Counter = field(default_factory=Counter)
    missed: Misses = field(default_factory=lambda: defaultdict(list))
    false: Misses = field(default_factory=lambda: defaultdict(list))
    given: Counter = field(default_factory=Counter)
    right: Counter = field(default_factory=Counter)
    clean: int = 0
    clean_false: int = 0
    protected: int = 0
    protected_false: int = 0

    def add(self, line: CommentLine, said: Triage) -> None:
        labels = line.criteria | line.routes | ({PROTECTED} if line.protected else set())
        given = {*said.criteria, *said.routes} | ({PROTECTED} if said.protected else set())
        self.labels.update(labels)
        self.given.update(given)
        self.right.update(labels & given)
        for names, listed in ((labels - given, self.missed), (given - labels, self.false)):
            for name in sorted(names):
                listed[name].append((line.id, line.text))
        if not line.criteria:
            self.clean += 1
            self.clean_false += bool(said.criteria)
        if line.protected:
            self.protected += 1
            self.protected_false += bool(said.criteria)

    def as_dict(self) -> dict[str, Any]:
        """``{"criteria": {name: {...}}, "routes": {name: {...}}, "protected": {...}, "clean": {...}}``.

        Each ``{...}`` of a name as for drafts; ``clean`` has ``texts``, ``false_share`` (of the comments with no
        criterion, those that got one) and ``protected_false_share`` (of the protected ones). A share of nothing is
        None.
        """
        return {
            "criteria": {name: self._of(name) for name in CRITERIA if self.labels[name] or self.given[name]},
            "routes": {name: self._of(name) for name in ROUTES if self.labels[name] or self.given[name]},
            "protected": self._of(PROTECTED),
            "clean": {
                "texts": self.clean, "false_share": _share(self.clean_false, self.clean),
                "protected_false_share": _share(self.protected_false, self.protected),
            },
        }

    def _of(self, name: str) -> Mapping[str, Any]:
        right = self.right[name]
        return {
            "precision": _share(right, self.given[name]), "recall": _share(right, self.labels[name]),
            "labels": self.labels[name], "found": right,
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
