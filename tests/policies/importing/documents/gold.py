"""The gold answer of a made policy, by the rules of policies/packs/README.md. Shares no code with the importer."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from .structure import Bullet, Item, Made, Para, Rows, Section, Sub

# Words that a slug does not end with.
LITTLE = frozenset("a an and at by for from in is of on or our the to we with within your you".split())


@dataclass
class Gold:
    """A clause as it should be found. ``texts``: what may stand as its text, the first is the plain one; ``refs`` and
    ``anchors`` likewise, no anchor where the rules do not say which."""

    refs: tuple[str | None, ...]
    anchors: tuple[str, ...]
    heading: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Place:
    """Where the composer stands: the ref that labels join to, the section's part of an anchor, the headings."""

    ref: str = ""
    refs: tuple[str, ...] = ()
    base: str = ""
    bases: tuple[str, ...] = ("",)
    section: str = ""
    sub: str = ""
    restarts: bool = False


@dataclass
class Answer:
    title: str
    titles: tuple[str, ...]
    adopted: str | None
    review: str | None
    clauses: list[Gold] = field(default_factory=list)
    tolerated: tuple[str, ...] = ()

    def as_json(self) -> dict:
        clauses = [
            {"ref": c.refs[0], "anchor": c.anchors[0] if c.anchors else None, "heading": c.heading, "text": c.texts[0]}
            for c in self.clauses
        ]
        return {"title": self.title, "adopted": self.adopted, "review": self.review, "clauses": clauses}


def plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text)
    return "".join(c for c in folded if not unicodedata.combining(c)).lower()


def hyphens(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")


def slug(heading: str) -> str:
    """Five words, none of the little ones last."""
    words = [word for word in hyphens(heading).split("-") if word][:5]
    while len(words) > 1 and words[-1] in LITTLE:
        words.pop()
    return "-".join(words)


def bare(printed: str) -> str:
    """The number of a heading or label without its trailing mark; one in two brackets keeps them."""
    printed = printed.strip()
    printed = re.sub(r"^(?:Section|Part|Adran|Rhan)\s+", "", printed, flags=re.I)
    if printed.startswith("(") and printed.endswith(")"):
        return printed
    return printed.rstrip(".:)")


def join(outer: str, printed: str) -> str:
    own = bare(printed)
    if not outer or own.startswith((outer + ".", outer + "(")):
        return own
    return outer + own if own.startswith("(") else f"{outer}.{own}"


class Composer:
    def __init__(self):
        self.clauses: list[Gold] = []
        self.groups: list[tuple] = []
        self.counts: Counter = Counter()
        self.last_number = ""

    def walk(self, parts, place: Place) -> None:
        for part in parts:
            getattr(self, type(part).__name__.lower())(part, place)

    def section(self, part: Section, place: Place) -> None:
        number = join(place.ref, part.printed) if part.printed else ""
        refs = (number,)
        if part.ref is not None:
            number, refs = part.ref, (part.ref, part.ref.split()[-1], "")
        heading = part.heading.rstrip(":")
        base = hyphens(number) if number else slug(heading)
        bases = (base,) if number else tuple(x for x in (base, f"{self.last_number}-{base}") if x[0] != "-")
        if part.ref is not None:
            bases = ()
        elif number and not place.ref:
            self.last_number = hyphens(number)
        if not number and place.section:
            bases = (*bases, f"{place.base}-{base}")
        self.walk(part.parts, Place(number, refs, base, bases, heading, "", not number))

    def sub(self, part: Sub, place: Place) -> None:
        self.walk(part.parts, Place(**{**place.__dict__, "sub": part.heading.rstrip(":")}))

    def item(self, part: Item, place: Place) -> None:
        ref = join(place.ref, part.printed)
        refs = tuple(dict.fromkeys([ref, *(join(outer, part.printed) for outer in place.refs)]))
        self.add(refs, place, (part.text,))
        self.walk(part.parts, Place(**{**place.__dict__, "ref": ref, "refs": refs}))

    def bullet(self, part: Bullet, place: Place) -> None:
        self.add((None,), place, (part.text,))
        self.walk(part.parts, place)

    def para(self, part: Para, place: Place) -> None:
        self.add((None,), place, (part.text,))

    def rows(self, part: Rows, place: Place) -> None:
        for row in part.rows:
            if part.kind == "outline" and row[0].isdigit():
                place = Place(row[0], (row[0],), row[0], (row[0],), row[1])
            elif part.kind == "outline":
                self.numbered_row(part, row, place)
            elif part.kind == "numbered":
                self.numbered_row(part, row, place)
            elif part.kind == "terms":
                self.add((None,), place, joined(row), decided=False)
            elif part.kind == "languages":
                for text in filter(None, row[1:]):
                    self.add((join(place.ref, row[0]),), place, (text,), decided=False)
            else:
                for heading, text in zip(part.head, row, strict=True):
                    if text:
                        self.add((None,), Place(**{**place.__dict__, "sub": heading}), (text,))

    def numbered_row(self, part: Rows, row, place: Place) -> None:
        texts = (row[1],) if len(row) == 2 else (row[1], *joined(row[1:], part.head[1:]))
        self.add((join(place.ref, row[0]),), place, texts)

    def add(self, refs, place: Place, texts, decided: bool = True) -> None:
        under = slug(place.sub) if place.sub else ""
        heading = place.sub or place.section
        if refs[0] is None:
            key = (place.base, place.sub)
            self.counts[key] += 1
            tail = f"p{self.counts[key]}"
            anchors = ["-".join(filter(None, (base, under, tail))) for base in place.bases]
            if under and place.restarts:
                anchors.append(f"{under}-{tail}")
        else:
            anchors = [hyphens(refs[0])]
        self.clauses.append(Gold(refs, tuple(anchors) if decided and place.bases else (), heading, texts))
        self.groups.append((place.base, place.sub, under, place.restarts, heading))

    def settle(self) -> list[Gold]:
        """A list whose labels come twice takes its sub-heading; what is still twice, the rules leave open."""
        homes: dict[str, set] = {}
        for clause, group in zip(self.clauses, self.groups, strict=True):
            if clause.refs[0] is not None:
                homes.setdefault(clause.refs[0], set()).add(group)
        clashing = {group for groups in homes.values() if len(groups) > 1 for group in groups}
        for clause, group in zip(self.clauses, self.groups, strict=True):
            if clause.refs[0] is not None and group in clashing and clause.anchors:
                clause.anchors = self.with_heading(clause, group)
        found = Counter(clause.anchors[0] for clause in self.clauses if clause.anchors)
        for clause in self.clauses:
            if clause.anchors and found[clause.anchors[0]] > 1:
                clause.anchors = ()
        return self.clauses

    @staticmethod
    def with_heading(clause: Gold, group) -> tuple[str, ...]:
        base, sub, under, unnumbered, heading = group
        own = clause.anchors[0]
        if unnumbered and not sub:
            return (f"{slug(heading)}-{own}",)
        if unnumbered or not sub:
            return () if unnumbered else (own,)
        tail = own[len(base) :].strip("-") if own.startswith(base) else own
        return (f"{base}-{under}-{tail}",)


def joined(cells, head=()) -> tuple[str, ...]:
    """The ways in which a reader may write a row as one text."""
    cells = [cell for cell in cells if cell]
    named = [f"{name}: {cell}" for name, cell in zip(head[1:], cells[1:], strict=False)]
    ways = [mark.join(cells) for mark in (": ", " ", " – ", " - ", "; ", ", ", " | ", ". ", " / ")]
    ways += [f"{cells[0]} ({', '.join(cells[1:])})"]
    for mark in ("; ", " ", ". ", ", ", " – ", " | "):
        ways += [mark.join([cells[0], *named]), mark.join([cells[0].rstrip("."), *named])]
    ways += [f"{cells[0]} ({', '.join(named)})"] if named else []
    return tuple(dict.fromkeys(ways))


def answer(made: Made) -> Answer:
    composer = Composer()
    composer.walk(made.parts, Place())
    titles = (made.title, f"{made.council} {made.title}", f"{made.council}: {made.title}", f"{made.council} – {made.title}")
    return Answer(made.title, titles, made.adopted, made.review, composer.settle(), made.tolerated)
