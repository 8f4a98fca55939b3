"""What anybody may read of a council's policy: its adopted versions, and what stands beside the one that is read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import DateField, F, TextField, Value
from django.db.models.functions import Cast, TruncDate
from django.utils import timezone

from policies.models import Companion, Reading, Signature, Version

IN_FORCE, COMING, EARLIER = "in force", "coming", "earlier"
NOTHING = Value("")


@dataclass(frozen=True)
class Listed:
    """An adopted version and its days. ``until``: its last day, None where none is known yet.

    Where another took force on the same day, ``until`` lies before ``since``: it was never in force.
    """

    version: Version
    standing: str
    since: date
    until: date | None

    @property
    def never_in_force(self) -> bool:
        return self.until is not None and self.until < self.since


def adopted_versions(today: date | None = None) -> list[Listed]:
    """The latest first, in one statement. Drafts, and what was discarded, are never among them."""
    today = today or timezone.localdate()
    rows = Version.objects.filter(state=Version.State.ADOPTED, effective_on__isnull=False)
    listed, until, found = [], None, False
    for version in rows.select_related("policy", "chaired_by__user").order_by("-effective_on", "-pk"):
        since = version.effective_on
        standing = COMING if since > today else EARLIER if found else IN_FORCE
        found = found or standing == IN_FORCE
        listed.append(Listed(version, standing, since, until))
        until = since - timedelta(days=1)
    return listed


def in_force(listed: list[Listed]) -> Listed | None:
    return next((row for row in listed if row.standing == IN_FORCE), None)


def next_to_come(listed: list[Listed]) -> Listed | None:
    """The version that takes force next; of two on one day, the one that will."""
    coming = [row for row in listed if row.standing == COMING and not row.never_in_force]
    return coming[-1] if coming else None


def one_before(listed: list[Listed], row: Listed) -> Listed | None:
    """The version that stood before this one."""
    older = listed[listed.index(row) + 1:]
    return next((other for other in older if not other.never_in_force), None)


@dataclass(frozen=True)
class SignatureLine:
    """``signed_on`` is None where it is still awaited; ``name`` may be "" then."""

    capacity: str
    name: str
    signed_on: date | None
    on_paper: bool = False


@dataclass(frozen=True)
class ReadingLine:
    """``answered_by``: an office; "" and None where the answer came with the policy."""

    question: str
    answer: str
    answered_by: str
    answered_on: date | None


@dataclass(frozen=True)
class CompanionLine:
    name: str
    link: str
    review_on: date | None


@dataclass(frozen=True)
class Beside:
    """``readings``: by the clause's anchor, "" for the policy as a whole."""

    signatures: list[SignatureLine]
    readings: dict[str, list[ReadingLine]]
    companions: list[CompanionLine]


def beside(version: Version) -> Beside:
    """Signatures, the council's readings and companion documents, in one statement."""
    readings = version.readings.filter(outcome=Reading.Outcome.READING)
    rows = list(
        _rows(version.signatures.all(), "signature", "capacity", "name", "on_paper", TruncDate("at"))
        .union(
            _rows(readings, "reading", "anchor", "question", "answer", TruncDate("answered_at"), "answered_title"),
            _rows(Companion.objects.filter(policy=version.policy_id), "companion", "name", "link", NOTHING,
                  F("review_on")),
            all=True,
        ).order_by("row")
    )
    by_anchor = defaultdict(list)
    for what, _, anchor, question, answer, day, office in rows:
        if what == "reading":
            by_anchor[anchor].append(ReadingLine(_asked(question), answer, office, day))
    companions = [CompanionLine(name, link, day) for what, _, name, link, _, day, _ in rows if what == "companion"]
    signed = {row[2]: row for row in rows if row[0] == "signature"}
    return Beside(_signatures(version, signed), dict(by_anchor), sorted(companions, key=lambda c: c.name.casefold()))


def _asked(question: str) -> str:
    """The question alone: why it matters was said to whoever had to answer it."""
    head, mark, _ = question.partition("?")
    return head + mark


def _rows(rows, what, first, second, third, day, fourth=NOTHING):
    """Columns of one shape, so that the three tables can be read as one."""
    text = TextField()
    return rows.order_by().annotate(
        what=Value(what, text), row=F("pk"), first=Cast(first, text), second=Cast(second, text),
        third=Cast(third, text), day=Cast(day, DateField()), fourth=Cast(fourth, text),
    ).values_list("what", "row", "first", "second", "third", "day", "fourth")


def _signatures(version: Version, signed: dict) -> list[SignatureLine]:
    """Both capacities; what was adopted on paper before it came here waits for nobody."""
    lines = []
    for capacity, label in Signature.Capacity.choices:
        if capacity in signed:
            _, _, _, name, on_paper, day, _ = signed[capacity]
            lines.append(SignatureLine(label, name, day, on_paper.lower() in ("1", "t", "true")))
        elif not version.on_paper:
            chaired = capacity == Signature.Capacity.CHAIR and version.chaired_by
            lines.append(SignatureLine(label, chaired.name if chaired else "", None))
    return lines
