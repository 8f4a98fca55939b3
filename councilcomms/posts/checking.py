"""Checking a post's words under the policy in force, and what remains to be done about each point."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field, replace

from django.utils import timezone

from councilcomms.channels.models import Channel
from councilcomms.councils.models import Membership
from councilcomms.posts.models import Check, Lift
from councilcomms.posts.words import Words
from policies.checks import Cited, Rulebook, rulebook, version_in_force
from policies.engine import Context, CouncilFacts, Finding
from policies.models import Version

ORDER = {"block": 0, "justify": 1, "advise": 2}
SEVERITY_WORDS = {"block": "Must change", "justify": "Needs the Clerk's reason", "advise": "Worth a look"}

#: Two or three true sentences the Clerk can choose from, by kind of point; she may always write her own.
REASONS = {
    "source-missing": (
        "I have checked this against the council's own records.",
        "It is common knowledge in the parish and nobody would ask for a source.",
    ),
    "organisation-reference": (
        "I have asked them and they agreed to be named.",
        "It is a public body and its information is already public.",
    ),
    "copied-content": (
        "The owner allowed us to use it.",
        "It is the council's own, used before.",
    ),
    "link-safety": (
        "I opened the link and it leads where the post says.",
        "It is the address the issuing body itself gives.",
    ),
    "repetition": (
        "It is a reminder, and people asked for one.",
        "The notice must be repeated by law.",
    ),
    "legal-proceedings": ("It gives only what the court or authority has itself published.",),
    "councillor-promotion": ("The councillor is named as contact or chair, not praised.",),
}
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")
GENERAL_REASONS = ("I have read the clause and this use of the words is within it.",)


@dataclass(frozen=True)
class Point:
    """A finding as people see it.

    ``key`` names it across versions while one types: same rule, same words, same turn. ``place`` is what a lift is
    bound to: the same where nothing in the sentence around it, or in what is said of the picture, has changed.
    """

    number: int
    key: str
    place: str
    finding: Finding
    cited: Cited
    lift: Lift | None = None
    reason: str = ""
    reasons: tuple[str, ...] = field(default=GENERAL_REASONS)

    @property
    def severity(self) -> str:
        return self.finding.severity

    @property
    def label(self) -> str:
        return SEVERITY_WORDS[self.severity]

    @property
    def stops(self) -> bool:
        """A ``block`` that was not lifted."""
        return self.severity == "block" and self.lift is None

    @property
    def needs_reason(self) -> bool:
        return self.severity == "justify" and self.lift is None

    def as_data(self) -> dict:
        """For the record: what was found, and what was said of it."""
        f = self.finding
        return {
            "key": self.key, "kind": f.kind, "clause": f.clause, "where": self.cited.where,
            "severity": f.severity, "sureness": f.sureness,
            "field": f.field, "start": f.start, "end": f.end, "span": f.span, "message": f.message,
            "lifted": (self.lift.note or self.lift.get_reason_display()) if self.lift else "",
            "reason": self.reason,
        }


@dataclass(frozen=True)
class Checked:
    """The points of one text under one rulebook, most serious first."""

    points: tuple[Point, ...]
    book: Rulebook
    text_hash: str
    version: Version | None = None

    def with_reasons(self, reasons: dict[str, str]) -> Checked:
        """The same, with the Clerk's reasons by point key."""
        given = tuple(replace(p, reason=(reasons.get(p.key) or "").strip() or p.reason) for p in self.points)
        return replace(self, points=given)

    @property
    def stopping(self) -> list[Point]:
        return [point for point in self.points if point.stops]

    @property
    def needing_reason(self) -> list[Point]:
        return [point for point in self.points if point.needs_reason]


def _name(parts) -> str:
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "replace")).hexdigest()[:16]


def _same(finding: Finding) -> tuple:
    """What makes two findings say the same. Where no words are marked, it is what is said."""
    said = finding.span.casefold() if finding.span else finding.message
    return finding.kind, finding.clause, finding.severity, finding.field, said


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


def facts_of(council) -> CouncilFacts:
    """What is the council's own, and so no finding."""
    people = Membership.objects.active().values_list("user__full_name", flat=True)
    emails = [council.official_email, *council.own_emails]
    phones = [council.official_phone, *council.own_phones]
    return CouncilFacts(
        name=council.name, domains=tuple(council.own_domains), emails=tuple(filter(None, emails)),
        phones=tuple(filter(None, phones)), people=tuple(people),
    )


def context_for(council, words: Words, *, now=None, channels=None) -> Context:
    """What is true beside the words. ``channels``: those chosen, where they were just read."""
    if channels is None:
        channels = Channel.objects.filter(pk__in=words.channels) if words.channels else []
    kinds = sorted({channel.kind for channel in channels})
    return Context(
        now=now or timezone.now(), channel=kinds[0] if len(kinds) == 1 else "", category=words.category,
        council=facts_of(council),
    )


def check_words(
    council, words: Words, *, lifts=(), now=None, version: Version | None = None, channels=None
) -> Checked:
    """Check words under the policy in force at this moment (``version``, where it was just read)."""
    version = version or version_in_force()
    book = rulebook(version)
    findings = book.check(words.fields(), context_for(council, words, now=now, channels=channels))
    points = _points(words, findings, book, {lift.point: lift for lift in lifts})
    return Checked(points, book, words.hash(), version)


def _points(words: Words, findings, book: Rulebook, lifts) -> tuple[Point, ...]:
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
        points.append(Point(number, key, place, finding, cited, lifts.get(place), reasons=reasons))
    return tuple(points)


def check_post(post, words: Words, *, now=None, version: Version | None = None) -> Checked:
    """Check a post's words, with the points lifted on it so far."""
    lifts = post.lifts.select_related("by__user")
    same = tuple(post.current.channels) == tuple(words.channels)
    channels = post.chosen_channels() if same else None
    return check_words(post.council, words, lifts=lifts, now=now, version=version, channels=channels)


def keep_check(post, revision, checked: Checked, moment: str) -> Check:
    """The result, kept by this room with the policy version by value and by key."""
    return Check.objects.create(
        post=post, revision=revision, moment=moment, version=checked.version,
        version_label=checked.book.label, rules_key=checked.book.key, text_hash=checked.text_hash,
        findings=[point.as_data() for point in checked.points],
    )
