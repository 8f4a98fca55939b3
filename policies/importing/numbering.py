"""Which list each number belongs to, and what it is called in full: ``3.x`` and ``i.`` make ``3.x.i``.

A label is placed by what it would continue: of the lists still open the one whose next number it is, the way it is
printed, and how deep it stands where the file says so. Only that tells the letter i from the numeral i.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from policies.importing.line import Line

_WORDED = re.compile(r"[^\W\d_]{3,}\s+(.+)")
SUPPLEMENT = re.compile(r"(?:appendix|annexe?|schedule|atodiad|atodlen)\b", re.IGNORECASE)
_PART = re.compile(r"(?:part|chapter|rhan|pennod)\b", re.IGNORECASE)
_PLACES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True)
class Reading:
    """One way to read a label. ``kind``: num, alpha, ALPHA, roman, ROMAN; ``style``: the marks around it."""

    kind: str
    value: int
    style: str


@dataclass
class Level:
    """A list that is still open, with its last item."""

    reading: Reading
    ref: str
    prefix: str
    heading: bool
    series: int
    line: Line
    at: int
    interrupted: bool = False

    @property
    def is_list(self) -> bool:
        """A list inside a text: a paragraph without a number brings it to a stop, as it does no section or clause."""
        return not self.heading and (
            self.reading.kind not in ("num", "dec") or bool(self.prefix and self.reading.kind == "num")
        )


@dataclass(frozen=True)
class Place:
    """``ref`` in full; ``series``: which list it belongs to; ``parents``: indexes of the items it stands under."""

    ref: str
    series: int
    parents: tuple[int, ...]


def own_part(label: str) -> str:
    """The label without its trailing mark; one printed in two brackets keeps them; “Section 3” is 3.

    An appendix with a figure keeps its word, or its clauses would be called what those of a section are.
    """
    worded = _WORDED.fullmatch(label.strip())
    if worded and SUPPLEMENT.match(label.strip()):
        return label.strip().rstrip(".:") if worded.group(1)[0].isdigit() else worded.group(1).rstrip(".:")
    label = (worded.group(1) if worded else label).strip()
    if re.search(r"[(\[][^()\[\]]*[)\]]$", label):
        return label
    return label.rstrip(".):]").lstrip("([") or label


def join(outer: str, label: str) -> str:
    own = own_part(label)
    if not outer or own.startswith((outer + ".", outer + "(")):
        return own
    return outer + own if own.startswith(("(", "[")) else f"{outer}.{own}"


def readings(label: str) -> list[Reading]:
    """Every way to read a label that counts in one step; none for one such as 3.2 that says where it stands."""
    worded = _WORDED.fullmatch(label.strip())
    printed = worded.group(1) if worded else label.strip()
    core = printed.strip("()[].: ")
    style = (
        f"{worded.group(0)[:3].lower()} " if worded else re.sub(re.escape(core), "_", printed, count=1).replace(" ", "")
    )
    numbered = re.fullmatch(r"(\d{1,3})[a-z]?", core)
    if numbered:
        return [Reading("num", int(numbered.group(1)), style)]
    found = []
    if re.fullmatch(r"[a-z]{1,2}|[A-Z]{1,2}", core) and len(set(core)) == 1:
        value = ord(core[0].lower()) - 96 + 26 * (len(core) - 1)
        found.append(Reading("alpha" if core.islower() else "ALPHA", value, style))
    if re.fullmatch(r"[ivxlc]+|[IVXLC]+", core):
        found.append(Reading("roman" if core.islower() else "ROMAN", _roman(core.lower()), style))
    return found


def _roman(text: str) -> int:
    values = [_PLACES[letter] for letter in text]
    return sum(-v if any(later > v for later in values[at + 1 : at + 2]) else v for at, v in enumerate(values))


def place(lines: Sequence[Line], headings: Sequence[bool], ends_all: Sequence[bool]) -> list[Place | None]:
    """For each line its place, None for those without a number.

    ``headings``: which lines are headings. ``ends_all``: which headings without a number end the section before them.
    """
    return _Placing(lines, headings, ends_all).run()


class _Placing:
    def __init__(self, lines: Sequence[Line], headings: Sequence[bool], ends_all: Sequence[bool]):
        self.lines, self.headings, self.ends_all = lines, headings, ends_all
        self.read = [readings(line.label) if line.numbered else [] for line in lines]
        self.open: list[Level] = []
        self.series = 0
        self.used: set[str] = set()
        self.runs_on = self._runs_on()

    def _runs_on(self) -> bool:
        """Whether the sections count on from part to part; their numbers then say all, and the part’s is left out."""
        firsts: list[int] = []
        waiting = False
        for line, read in zip(self.lines, self.read, strict=True):
            if line.numbered and _PART.match(line.label):
                waiting = True
            elif waiting and read and read[0].kind == "num":
                firsts.append(read[0].value)
                waiting = False
        return len(firsts) > 1 and all(later > first for first, later in zip(firsts, firsts[1:], strict=False))

    def run(self) -> list[Place | None]:
        places: list[Place | None] = []
        for at, line in enumerate(self.lines):
            if line.numbered:
                places.append(self.put(at, line))
                self.used.add(places[-1].ref)
                continue
            places.append(None)
            if self.headings[at]:
                self.open = [level for level in self.open if level.heading and not self.ends_all[at]]
            elif not line.bullet:
                for level in self.open:
                    level.interrupted = level.interrupted or level.is_list
        return places

    def put(self, at: int, line: Line) -> Place:
        if not self.read[at]:
            return self.put_absolute(at, line)
        options = [self.as_next(at, level, reading) for reading in self.read[at] for level in self.open]
        options += [self.as_new(at, reading) for reading in self.read[at]]
        score, keep, reading, series, prefix = max(options, key=lambda option: option[0])
        self.open = keep
        if not series:
            self.series += 1
            series = self.series
        return self.opened(at, line, reading, series, prefix, join(prefix, line.label))

    def opened(self, at: int, line: Line, reading: Reading, series: int, prefix: str, ref: str) -> Place:
        parents = tuple(level.at for level in self.open)
        self.open = [*self.open, Level(reading, ref, prefix, self.headings[at], series, line, at)]
        return Place(ref, series, parents)

    def as_next(self, at: int, level: Level, reading: Reading) -> tuple:
        """How well the label goes on from the last item of an open list, or begins that list anew."""
        depth = self.open.index(level)
        keep = self.open[:depth]
        line, last = self.lines[at], level.reading
        if reading.kind != last.kind:
            return (-99, keep, reading, 0, "")
        step = reading.value - last.value
        anew = reading.value == 1 and step <= 0
        score = 4 if step == 1 else 1.5 if step in (2, 3) else 1.2 if step == 0 and not anew else 3.4 if anew else -2
        score += 0.1 * depth + (1 if reading.style == last.style else -1.5)
        score += 1 if level.heading == self.headings[at] else -2.5
        score += self.beside(line, level.line) + self.foreseen(at, reading)
        return (score, keep, reading, 0 if anew else level.series, level.prefix)

    @staticmethod
    def beside(line: Line, other: Line) -> float:
        score = 0.0
        if line.level is not None and other.level is not None:
            score += 1 if line.level == other.level else -2.5
        if line.page is not None and abs(line.indent - other.indent) > 12:
            score -= 1.5
        return score

    def as_new(self, at: int, reading: Reading) -> tuple:
        keep = [level for level in self.open if not level.interrupted and (level.heading or not self.headings[at])]
        if self.lines[at].label.strip()[:1].isupper() and len(self.lines[at].label.split()) > 1:
            keep = []
        prefix = keep[-1].ref if keep else ""
        if keep and self.runs_on and reading.kind == "num" and _PART.match(keep[-1].line.label):
            prefix = ""
        score = (4 if reading.value == 1 else 0.5) + self.foreseen(at, reading)
        score += 3 if reading.value == 1 and keep and self.led_in_by(keep[-1], at) else 0
        return (score, keep, reading, 0, prefix)

    def led_in_by(self, level: Level, at: int) -> bool:
        """“1. The Clerk sees that:” with “1. links work;” under it: the same numbers, and still a list in the item."""
        return level.at == at - 1 and not level.heading and not self.headings[at] and level.line.text.endswith(":")

    def foreseen(self, at: int, reading: Reading) -> float:
        """More where the next label printed alike is the next of the same count."""
        for later in range(at + 1, min(at + 40, len(self.lines))):
            alike = [other for other in self.read[later] if other.style == reading.style]
            if alike:
                return 1.5 if any(o.kind == reading.kind and o.value == reading.value + 1 for o in alike) else 0.0
        return 0.0

    def put_absolute(self, at: int, line: Line) -> Place:
        """A label that names its section itself (3.2, 1.a, 3.2(a), A1.1)."""
        own = own_part(line.label)
        root = re.sub(r"\.0$", "", own)
        keep = [
            level
            for level in self.open
            if root.startswith((level.ref + ".", level.ref + "(")) or self.holds(level, own)
        ]
        holder = next((level for level in reversed(self.open) if self.holds(level, own)), None)
        section = next((level for level in reversed(self.open) if level.heading), None)
        prefix, ref = "", own
        if holder:
            prefix = holder.prefix
            ref = join(prefix, own)
        elif not keep and section and own.startswith("1.") and own in self.used and section.reading.kind == "num":
            keep, prefix = self.open[: self.open.index(section) + 1], section.ref
            ref = join(prefix, own)
        stem, tail = re.fullmatch(r"(.*?)[.(]?([^.()]+)\)?", own).groups()
        tails = readings(f"({tail})" if own.endswith(")") else f"{tail}.")
        outer = ref[: len(ref) - len(own)] + stem
        alike = next(
            (lv for lv in self.open if lv.prefix == outer and lv.reading.kind in ("dec", *[t.kind for t in tails])),
            None,
        )
        if alike:
            series = alike.series
        else:
            self.series += 1
            series = self.series
        self.open = [level for level in keep if level is not alike]
        reading = Reading("dec", int(tail), "") if tail.isdigit() else (tails or [Reading("dec", 0, "")])[0]
        return self.opened(at, line, reading, series, outer, ref)

    @staticmethod
    def holds(level: Level, own: str) -> bool:
        """Section 1 of part III holds 1.1 (“III.1.1”); section III holds 3.1."""
        bare = own_part(level.line.label)
        return bool(level.prefix) and level.reading.kind == "num" and own.startswith((bare + ".", bare + "("))
