"""What carries out each clause of a version in this product, and how often it acted in the last year.

Points are counted by the clause they cite, as ``policies.figures`` counts them: what stood at an approval and was not
set aside, and what was called wrong. A fixed number of statements, however many clauses.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone

from policies import readings
from policies.acts import acts_since
from policies.back_tests.past import A_YEAR
from policies.checks import cite_clause, printed_as
from policies.confirmation.everyone import Everyone
from policies.mechanisms import MECHANISMS, Mechanism
from policies.models import Clause, OwnPattern, Reading, Version
from policies.past_points import as_cited_in
from policies.transitions.receipts import last_day_of
from policies.words import KIND_NAMES, SEVERITY_WORDS


@dataclass(frozen=True)
class Summary:
    """Of a version: ``carried_out`` by a rule or a mechanism; ``questions`` nobody has answered yet."""

    clauses: int
    carried_out: int
    people_only: int
    questions: int

    @property
    def open(self) -> int:
        """Clauses that nothing carries out and that nobody has left to people."""
        return self.clauses - self.carried_out - self.people_only

    @property
    def words(self) -> str:
        """“62 clauses, 41 carried out, 5 questions for you”."""
        return (f"{_many(self.clauses, 'clause')}, {self.carried_out} carried out, "
                f"{_many(self.questions, 'question')} for you")


@dataclass(frozen=True)
class Carrier:
    """One thing that carries a clause out. ``slug``: a rule's kind or a mechanism's name; ``name``: in words.

    ``more``: how serious its points are, or what kind of mechanism it is. ``counted``: False where it is only there.
    """

    slug: str
    name: str
    more: str
    acted: int
    counted: bool = True


@dataclass(frozen=True)
class Row:
    """A clause and what carries it out. ``printed``: its reference as points cite it.

    ``confirmed`` of ``asked`` members of whom the version asks this clause; None where it asks nobody.
    """

    clause: Clause
    printed: str
    carriers: tuple[Carrier, ...]
    acted: int
    wrong: int
    asked: int | None = None
    confirmed: int | None = None

    @property
    def where(self) -> str:
        return cite_clause(self.clause).where

    @property
    def is_counted(self) -> bool:
        """Whether anything that carries it out says how often it acts."""
        return any(carrier.counted for carrier in self.carriers)

    @property
    def is_open(self) -> bool:
        return not self.carriers and not self.clause.people_only


@dataclass(frozen=True)
class Coverage:
    """``rows`` in the order of the document."""

    summary: Summary
    rows: tuple[Row, ...]

    @property
    def open(self) -> list[Row]:
        return [row for row in self.rows if row.is_open]

    @property
    def carried_out(self) -> list[Row]:
        return [row for row in self.rows if row.carriers]

    @property
    def people_only(self) -> list[Row]:
        return [row for row in self.rows if not row.carriers and row.clause.people_only]


def summary(version: Version) -> Summary:
    """The headline alone. Four statements."""
    return _summed(version, list(version.clauses.prefetch_related("rules")), _own_checks())


def coverage_of(version: Version) -> Coverage:
    """The whole page: what carries out each clause, how often it acted, who confirmed it."""
    clauses = list(version.clauses.prefetch_related("rules"))
    own, cites, (points, wrong, acts) = _own_checks(), printed_as(clauses), _year(version)
    asked = _asked(version) if version.state == Version.State.ADOPTED else None
    rows = tuple(
        _row(clause, cites[clause.anchor], own.get(clause.anchor, ()), points, wrong, acts, asked) for clause in clauses
    )
    return Coverage(_summed(version, clauses, own), rows)


def labels_of(clause: Clause) -> list[str]:
    """What carries out one clause, in words, with no counts: for readers of the public page."""
    return [carrier.name for carrier in _carriers(clause, clause.printed, (), Counter(), Counter())]


def _own_checks() -> dict[str, list[OwnPattern]]:
    """Checks of the council's own in use, by the anchor of the clause they carry out."""
    own: dict[str, list[OwnPattern]] = {}
    for pattern in OwnPattern.objects.standing():
        own.setdefault(pattern.anchor, []).append(pattern)
    return own


def _summed(version: Version, clauses: list[Clause], own: Mapping[str, list[OwnPattern]]) -> Summary:
    carried = {clause.pk for clause in clauses if clause.rules.all() or _mechanisms(clause) or clause.anchor in own}
    left = sum(clause.people_only for clause in clauses if clause.pk not in carried)
    questions = version.readings.filter(outcome=Reading.Outcome.OPEN).count()
    return Summary(len(clauses), len(carried), left, questions)


def _mechanisms(clause: Clause) -> list[Mechanism]:
    return [MECHANISMS[name] for name in clause.mechanisms if name in MECHANISMS]


def _year(version: Version) -> tuple[Counter, Counter, Counter]:
    """Points by (kind, clause as this version prints it), those of them called wrong, and what else was done: the last
    year's."""
    since = timezone.now() - A_YEAR
    points, acts = Counter(), acts_since(since)
    for point in as_cited_in(version, readings.acted(since)):
        if point.outcome != "lifted":
            points[point.kind, point.clause] += 1
            acts["points.ratified"] += point.outcome == "minute"
    wrong = Counter((lift.kind, lift.clause) for lift in as_cited_in(version, readings.called_wrong(since)))
    return points + wrong, wrong, acts


def _row(clause: Clause, printed: str, own, points, wrong, acts, asked) -> Row:
    carriers = _carriers(clause, printed, own, points, acts)
    of, has = (None, None) if asked is None else (len(members[clause.anchor]) for members in asked)
    return Row(
        clause, printed, carriers, sum(carrier.acted for carrier in carriers),
        sum(wrong[kind, printed] for kind in {one.kind for one in (*clause.rules.all(), *own)}),
        of or None, has if of else None,
    )


def _carriers(clause: Clause, printed: str, own: Iterable[OwnPattern], points, acts) -> tuple[Carrier, ...]:
    """Points of a check of the council's own are counted with the rule of its kind, where the clause has one."""
    bound = {rule.kind for rule in clause.rules.all()}
    rules = [
        Carrier(rule.kind, KIND_NAMES.get(rule.kind, rule.kind), SEVERITY_WORDS.get(rule.severity, "House rule"),
                points[rule.kind, printed])
        for rule in clause.rules.all()
    ]
    others = [
        Carrier(mechanism.name, mechanism.label, mechanism.kind_words, sum(acts[act] for act in mechanism.acts),
                bool(mechanism.acts))
        for mechanism in _mechanisms(clause)
    ]
    ours = [
        Carrier(pattern.name, pattern.name, "Check of our own",
                0 if pattern.kind in bound else points[pattern.kind, printed], pattern.kind not in bound)
        for pattern in own
    ]
    return (*rules, *ours, *others)


def _asked(version: Version) -> tuple[Mapping[str, set[int]], Mapping[str, set[int]]]:
    """By anchor: the members of whom the version asks this clause, and those of them who have confirmed it."""
    everyone = Everyone(version, last_day_of(version))
    of, has = defaultdict(set), defaultdict(set)
    for member, anchors in everyone.confirmed:
        for anchor in anchors:
            of[anchor].add(member.pk)
            has[anchor].add(member.pk)
    for person in everyone.asked:
        for anchor in person.asked.anchors:
            of[anchor].add(person.member.pk)
    return of, has


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
