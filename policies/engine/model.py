"""The words of the checker: what goes in, what comes out.

Offsets are code points of the author's own text, half open. ``start``, ``end`` and ``span`` are None where a
finding speaks of the whole draft or of an image.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

BLOCK, JUSTIFY, ADVISE = "block", "justify", "advise"
SEVERITIES = (BLOCK, JUSTIFY, ADVISE)

SURE, LIKELY, UNSURE = "sure", "likely", "unsure"
SURENESSES = (SURE, LIKELY, UNSURE)

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind bound to one clause. ``clause`` is what is printed: the ref, else the anchor, else ``law:…``.

    ``severity`` is "" for the kinds of comments: they order a queue, they stop nothing.
    """

    kind: str
    clause: str
    severity: str
    params: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True)
class Source:
    """How the author knows. Any one of them is a source; none given is what ``source-missing`` looks at."""

    url: str = ""
    minute_ref: str = ""
    own_knowledge: str = ""
    inviting: bool = False

    @property
    def given(self) -> bool:
        return bool(self.url or self.minute_ref or self.own_knowledge or self.inviting)

    @property
    def as_text(self) -> str:
        """The field named ``source`` in a finding; offsets count in this."""
        return self.url or self.own_knowledge or self.minute_ref


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """``people``: "" (not said), "no", "agreed", "children" (agreed by parents)."""

    name: str = ""
    alt: str = ""
    decorative: bool = False
    owner: str = ""
    licence: str = ""
    people: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """A draft as the checker reads it. Findings name ``title``, ``text``, ``source`` or ``image:0`` onwards."""

    text: str
    title: str = ""
    source: Source = Source()
    images: tuple[ImageFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A name on the council's register with no approval in force.

    ``ended`` is the last day of its approval, or the day on which it was taken off; None where nobody there has
    agreed yet.
    """

    name: str
    ended: date | None = None
    taken_off: bool = False


@dataclass(frozen=True, slots=True)
class CouncilFacts:
    """What is the council's own, and so no finding: compared case-blind, phones by their digits.

    ``approved_organisations`` are all names, long and short, of bodies on the register; ``partners`` those of them
    with a formal partnership in force; ``businesses`` those that may be named but, with no partnership, not promoted;
    ``approved_domains`` the web addresses of all; ``lapsed`` names of bodies on the register that may not be named
    today.
    """

    name: str = ""
    domains: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    approved_organisations: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    businesses: tuple[str, ...] = ()
    approved_domains: tuple[str, ...] = ()
    lapsed: tuple[Lapsed, ...] = ()


@dataclass(frozen=True, slots=True)
class Outside:
    """A text that is somebody else's. ``whose`` and ``address`` are "" where nobody wrote them down."""

    text: str
    whose: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """How a restricted period bears on a text.

    ``strictness`` is that for any text: "refuse" (as severe as the policy says), "warn" (at most ``justify``) or
    "advise" (at most ``advise``). A text that names one of ``areas`` (wards and places of a poll that is held there
    only) or of ``candidates`` is refused all the same.

    ``ends``: when what is as strict for any text is over (aware). ``free_on``: the first day after it on whose morning
    nothing as strict runs. ``named_ends``, ``named_free_on``: the same for a text that names one of those. None where
    not known.
    """

    strictness: str = "refuse"
    areas: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    ends: datetime | None = None
    free_on: date | None = None
    named_ends: datetime | None = None
    named_free_on: date | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What is true beside the text at the moment of the check. ``channel`` is a channel kind, "" where several.

    ``restricted``: a restricted period runs, and ``period`` says how it bears. ``recent`` are texts that went out on
    the same channels not long ago, ``outside`` those of others that share words with this one. ``on`` is the text that
    a comment answers; drafts have none.
    """

    now: datetime | None = None
    channel: str = "website"
    category: str = "news"
    restricted: bool = False
    period: Period = Period()
    council: CouncilFacts = CouncilFacts()
    recent: tuple[str, ...] = ()
    outside: tuple[Outside, ...] = ()
    on: str = ""


@dataclass(frozen=True, slots=True)
class WayOut:
    """One thing the author can do. ``replacement`` is set where a button can do it: it takes the span's place.

    ``takes`` is what a button takes out of the text, with the space it leaves: "sentence" (the one that holds the
    span), "words" (the span).

    ``go_to`` names the form field where the author must do it: "source", "image", "title", "text" (there the words
    of the span are selected); after a colon, the choice to tick there: "source:link", "source:minute", "source:own".
    "when:2027-05-07" is the field that says when it goes out (the time wanted, where the author is; the time of
    release, where the Clerk decides), with the day to put there. "organisations" is the register, where the Clerk adds
    who agreed.
    """

    label: str
    replacement: str | None = None
    go_to: str = ""
    takes: str = ""

    @property
    def unsaid(self) -> str:
        """The replacement, where the label does not say it already: for pages that list ways out."""
        words = (self.replacement or "").strip()
        return "" if words.casefold() in self.label.casefold() else words


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one text. ``message`` is one sentence what, ``why`` one sentence why.

    ``also`` are further clauses that say the same of the same words. ``reader`` is set where the second reader says
    it, not a rule. ``severity`` is "" for the kinds of comments.
    """

    kind: str
    clause: str
    severity: str
    sureness: str
    field: str
    start: int | None
    end: int | None
    span: str | None
    message: str
    why: str = ""
    ways_out: tuple[WayOut, ...] = ()
    also: tuple[str, ...] = ()
    reader: bool = False
