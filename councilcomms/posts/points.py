"""A point: a finding as people see it, what the Clerk says of it, and what remains to be done about it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from councilcomms.councils.moments import until_words
from councilcomms.posts.lapsed import is_on_register
from councilcomms.posts.mentions import once_a_name
from councilcomms.posts.models import Lift
from councilcomms.posts.reasons import GENERAL_REASONS, REASONS
from councilcomms.posts.words import Words
from policies.checks import Cited, Rulebook
from policies.elections.restriction import at_morning
from policies.engine import Finding
from policies.engine.language.period import Held
from policies.engine.vocabulary import RATIFIABLE
from policies.models import Version
from policies.words import SEVERITY_WORDS

ORDER = {"block": 0, "justify": 1, "advise": 2}

NO_LIFTS: Mapping[str, Lift] = {}
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")


@dataclass(frozen=True)
class Point:
    """A finding as people see it.

    ``key`` names it across versions while one types: same rule, same words, same turn. ``place`` is what a lift is
    bound to: the same where nothing in the sentence around it, or in what is said of the picture, has changed.
    ``until``: the end of the pre-election period (aware), where only that makes it as serious as it is; else None.
    ``keep_for``: the first morning on which nothing as strict runs, where there is an ``until``.
    """

    number: int
    key: str
    place: str
    finding: Finding
    cited: Cited
    lift: Lift | None = None
    reason: str = ""
    minute: str = ""
    reasons: tuple[str, ...] = field(default=GENERAL_REASONS)
    until: datetime | None = None
    keep_for: datetime | None = None

    @property
    def severity(self) -> str:
        return self.finding.severity

    @property
    def label(self) -> str:
        """“Must change”, “Must change until 10pm on Thursday 6 May”."""
        words = SEVERITY_WORDS[self.severity]
        return f"{words} until {until_words(self.until)}" if self.until and self.withholds else words

    @property
    def withholds(self) -> bool:
        """It stops, or asks for a reason, before anything is said of it."""
        return self.severity != "advise" and self.lift is None

    @property
    def stops(self) -> bool:
        """A ``block`` that was neither lifted nor, where the kind allows it, ratified by a minute."""
        return self.severity == "block" and self.lift is None and not (self.ratifiable and self.minute)

    @property
    def ratifiable(self) -> bool:
        """A ``block`` that the Council may set aside, of its own policy or of guidance that it has regard to: the Clerk
        names the minute at approval. No minute sets a law aside.
        """
        may_depart = (self.cited.anchor or self.cited.guidance) and self.finding.kind in RATIFIABLE
        return bool(may_depart) and self.severity == "block" and self.lift is None

    @property
    def needs_reason(self) -> bool:
        return self.severity == "justify" and self.lift is None

    @property
    def stands_on_register(self) -> bool:
        """Of an organisation that the register has, with no approval in force."""
        return is_on_register(self.finding)

    def as_data(self) -> dict:
        """For the record: what was found, and what was said of it."""
        f = self.finding
        return {
            "key": self.key, "kind": f.kind, "clause": f.clause, "where": self.cited.where,
            "severity": f.severity, "sureness": f.sureness,
            "field": f.field, "start": f.start, "end": f.end, "span": f.span, "message": f.message,
            "lifted": (self.lift.note or self.lift.get_reason_display()) if self.lift else "",
            "reason": self.reason, "minute": self.minute if self.ratifiable else "",
            "until": self.until.isoformat() if self.until else "", "ratifiable": self.ratifiable,
        }


@dataclass(frozen=True)
class Remembered:
    """An organisation agreed to be named: who of them and how, the last day of that (None for none), and what kind
    of organisation it is where the register does not have it."""

    agreed_by: str = ""
    until: date | None = None
    kind: str = ""


def names_a_minute(words: str) -> bool:
    """Whether these words can be found among the Council's minutes: a reference or a date has a figure."""
    return any(letter.isdigit() for letter in words)


@dataclass(frozen=True)
class Answers:
    """What the Clerk says of points at approval, by point key: her reason, or the minute by which the Council ratified.

    ``remembered``: organisations to put on the register for later posts, where the reason is that they agreed.

    A minute given as the source of a post ratifies nothing.
    """

    reasons: Mapping[str, str] = field(default_factory=dict)
    minutes: Mapping[str, str] = field(default_factory=dict)
    remembered: Mapping[str, Remembered] = field(default_factory=dict)

    def and_then(self, later: Answers) -> Answers:
        """These, but for what was said later of the same points."""
        return Answers(
            {**self.reasons, **{key: said for key, said in later.reasons.items() if said}},
            {**self.minutes, **later.minutes}, {**self.remembered, **later.remembered},
        )


NO_ANSWERS = Answers()


@dataclass(frozen=True)
class Checked:
    """The points of one text under one rulebook, most serious first, as of ``at`` (aware)."""

    points: tuple[Point, ...]
    book: Rulebook
    text_hash: str
    version: Version | None = None
    at: datetime | None = None

    def with_answers(self, answers: Answers) -> Checked:
        """The same, with what the Clerk said of each point."""
        given = tuple(
            replace(
                p, reason=(answers.reasons.get(p.key) or "").strip() or p.reason,
                minute=(answers.minutes.get(p.key) or "").strip() or p.minute,
            )
            for p in self.points
        )
        return replace(self, points=given)

    @property
    def stopping(self) -> list[Point]:
        return [point for point in self.points if point.stops]

    @property
    def ratifiable(self) -> list[Point]:
        return [point for point in self.points if point.ratifiable]

    @property
    def open(self) -> list[Point]:
        """What keeps it from going out: points that stop, and those that want a reason that was not given."""
        return self.stopping + [point for point in self.needing_reason if not point.reason]

    @property
    def minutes(self) -> list[str]:
        """The minutes by which points were ratified, each once."""
        return list(dict.fromkeys(point.minute for point in self.ratifiable if point.minute))

    @property
    def needing_reason(self) -> list[Point]:
        return [point for point in self.points if point.needs_reason]


def _name(parts) -> str:
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "replace")).hexdigest()[:16]


def _same(finding: Finding) -> tuple:
    """What makes two findings say the same. Where no words are marked, it is what is said."""
    said = finding.span.casefold() if finding.span else finding.message
    return finding.kind, finding.clause, finding.severity, finding.field, said


def _where(finding: Finding) -> tuple:
    """Names it in two checks of one text, however serious it is there."""
    said = finding.message if finding.start is None else ""
    return finding.kind, finding.field, finding.start, finding.end, said


def _around(words: Words, finding: Finding) -> str:
    """What the finding was read in: the sentence, or the picture with all that is said of it."""
    if finding.field.startswith("image:"):
        return repr(words.pictures[int(finding.field.removeprefix("image:"))])
    if finding.start is None:
        return ""
    text = {"title": words.headline, "source": words.source().as_text}.get(finding.field, words.text)
    starts = [end.end() for end in _SENTENCE_END.finditer(text, 0, finding.start)]
    after = _SENTENCE_END.search(text, finding.end)
    return " ".join(text[starts[-1] if starts else 0 : after.start() if after else None].casefold().split())


def points_of(
    words: Words, findings, book: Rulebook, lifts: Mapping[str, Lift] = NO_LIFTS, *, held: Held | None = None,
    else_found=(),
) -> tuple[Point, ...]:
    """Findings as points, most serious first, one for each name; ``lifts`` by place. ``held``: where a pre-election
    period runs, how it bears on the text; ``else_found``: what would be found without it."""
    calm = {_where(finding): ORDER[finding.severity] for finding in else_found}
    turns: Counter[tuple] = Counter()
    points = []
    ordered = sorted(findings, key=lambda f: (ORDER[f.severity], f.field, f.start if f.start is not None else -1))
    for number, finding in enumerate(ordered, 1):
        same = _same(finding)
        here = (*same, _around(words, finding))
        key, place = (_name((*each, turns[each])) for each in (same, here))
        turns.update((same, here))
        reasons = REASONS.get(finding.kind, ()) + GENERAL_REASONS
        cited = book.cite(finding.clause)
        raised = held is not None and ORDER[finding.severity] < calm.get(_where(finding), len(ORDER))
        point = Point(number, key, place, finding, cited, lifts.get(place), reasons=reasons)
        points.append(_held(point, held) if raised else point)
    return once_a_name(points)


def _held(point: Point, held: Held) -> Point:
    free_on = held.free_on
    return replace(point, until=held.ends, keep_for=at_morning(free_on) if free_on else None)
