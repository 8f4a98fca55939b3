"""A policy pack as the rest of the product sees it: frozen, in the order of the document."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from policies.engine.model import Rule
from policies.engine.vocabulary import COMMENT_KINDS, DRAFT_KINDS
from policies.ways.steps import Way

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
#: What became of a question; only one that is open or set aside needs no answer.
OUTCOMES = ("open", "reading", "amendment", "aside")
#: Why somebody deputises for the Clerk (councils.Deputising.Cause).
DEPUTY_CAUSES = ("leave", "ill", "gone", "training", "second-reader")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")


@dataclass(frozen=True, slots=True)
class PackRule:
    """A kind of draft rule with its severity, or a criterion for comments, whose severity is ""."""

    kind: str
    severity: str = ""
    params: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class PackExamples:
    """Texts written beside a clause: those it must point out, and those it must let pass."""

    flag: tuple[str, ...] = ()
    pass_: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackClause:
    """``mechanisms``: names of ``policies.mechanisms``. ``own_account``: of this clause alone, its section may be."""

    ref: str | None
    anchor: str
    heading: str
    audience: tuple[str, ...]
    text: str
    summary: str
    key: bool = False
    house_rule: bool = False
    own_account: bool = False
    rules: tuple[PackRule, ...] = ()
    mechanisms: tuple[str, ...] = ()
    people_only: bool = False
    examples: PackExamples = PackExamples()


@dataclass(frozen=True, slots=True)
class PackSection:
    """``own_accounts``: it advises people about their accounts outside the council's."""

    number: str | None
    heading: str
    clauses: tuple[PackClause, ...]
    own_accounts: bool = False


@dataclass(frozen=True, slots=True)
class PackReading:
    """A question the document leaves open, and how the council reads it. ``outcome``: one of ``OUTCOMES``."""

    question: str
    answer: str
    anchor: str | None = None
    outcome: str = "reading"
    key: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class PackDeputies:
    """The policy's own condition on who deputises. ``causes``: of ``DEPUTY_CAUSES``; none: any."""

    employees_only: bool = False
    causes: tuple[str, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """One policy. ``council`` is "" in a model policy, whose dates may be absent."""

    slug: str
    title: str
    label: str
    channels: tuple[str, ...]
    sections: tuple[PackSection, ...]
    council: str = ""
    adopted: date | None = None
    adopted_note: str = ""
    review: str = ""
    minute_ref: str = ""
    official_email: str = ""
    not_monitored: str = ""
    readings: tuple[PackReading, ...] = ()
    deciding: tuple[Way, ...] = ()
    next_in_line: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    deputies: PackDeputies = PackDeputies()
    delegation_minute: str = ""

    @property
    def review_due(self) -> date | None:
        """The day the review falls due: the month's last where the document names only a month."""
        return last_day(self.review) if self.review else None

    def clauses(self) -> tuple[PackClause, ...]:
        return tuple(clause for section in self.sections for clause in section.clauses)

    def key_clauses(self) -> tuple[PackClause, ...]:
        """What a councillor reads in two minutes before the first draft."""
        return tuple(clause for clause in self.clauses() if clause.key)

    def house_rules(self) -> tuple[PackClause, ...]:
        """What the public is asked to keep to beside every comment form."""
        return tuple(clause for clause in self.clauses() if clause.house_rule)

    def rules(self) -> tuple[Rule, ...]:
        """The rules on drafts, each with its clause as it is printed."""
        return self._bound(DRAFT_KINDS)

    def comment_rules(self) -> tuple[Rule, ...]:
        """Criteria and routes for comments, each with its clause as it is printed; they have no severity."""
        return self._bound(COMMENT_KINDS)

    def printed(self, clause: PackClause) -> str:
        """The ref where it says which clause is meant, else the anchor."""
        repeated = Counter(other.ref for other in self.clauses())[clause.ref] > 1
        return clause.anchor if clause.ref is None or repeated else clause.ref

    def _bound(self, kinds: tuple[str, ...]) -> tuple[Rule, ...]:
        """A model is no council's policy: what it binds is cited by its kind, not by a clause nobody adopted."""
        return tuple(
            Rule(rule.kind, self.printed(clause) if self.council else f"model:{rule.kind}", rule.severity, rule.params)
            for clause in self.clauses() for rule in clause.rules if rule.kind in kinds
        )


def last_day(written: str) -> date:
    """``2028-01-15`` is that day, ``2028-01`` the last of the month. Raises ValueError."""
    month = _MONTH.fullmatch(written)
    if month:
        year, number = int(month[1]), int(month[2])
        return date(year, number, 1).replace(day=calendar.monthrange(year, number)[1])
    if not _DAY.fullmatch(written):
        raise ValueError(written)
    return date.fromisoformat(written)
