"""Which lines are headings: by the format, by the type, by the words, and by what stands under them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from policies.importing.line import Line
from policies.importing.numbering import SUPPLEMENT, Place, place, readings
from policies.importing.words import LEADING_WORDS, has_verb, is_sentence, may_be_heading

LARGER = 1.08


class Headings:
    """``found``: for each line whether it is a heading; ``places``: of the numbered lines."""

    def __init__(self, lines: Sequence[Line]):
        self.lines = lines
        self.body_size = _usual_size(lines)
        words = sum(line.words for line in lines) or 1
        self.bold_tells = sum(line.words for line in lines if line.bold) < 0.5 * words
        self.capitals_tell = sum(line.words for line in lines if line.capitals) < 0.5 * words
        self.allowed = [self._allowed(line) for line in lines]
        self.found = [False] * len(lines)
        self._without_number()
        for at, line in enumerate(lines):
            if line.numbered and self.allowed[at]:
                self.found[at] = not self._goes_straight_on(at)
        for _ in range(2):
            self.ends_all = self._ends_all()
            self.places = place(lines, self.found, self.ends_all)
            self._with_number(self.places)
        self.ends_all = self._ends_all()
        self.places = place(lines, self.found, self.ends_all)

    def styled(self, line: Line) -> bool:
        larger = bool(line.size and self.body_size and line.size > LARGER * self.body_size)
        return larger or (line.bold and self.bold_tells) or (line.capitals and self.capitals_tell)

    def _allowed(self, line: Line) -> bool:
        if line.role:
            return False
        if line.bullet:
            return bool(line.heading) or (line.text.endswith(":") and line.words <= 4 and not has_verb(line.text))
        return may_be_heading(
            line.text, labelled=line.numbered, styled=self.styled(line), given=bool(line.heading)
        ) or (line.numbered and not line.text)

    def _next(self, at: int) -> Line | None:
        return self.lines[at + 1] if at + 1 < len(self.lines) else None

    def _without_number(self) -> None:
        run = 0
        for at, line in enumerate(self.lines):
            if line.label and not line.bullet:
                run = 0
                continue
            plain = not (line.heading or self.styled(line) or line.label)
            last = self.lines[at - 1] if at else None
            if run or (last and plain and _leads_in(last) and not self.found[at - 1]):
                run = run + 1 if plain and self._item_of_run(at, run) else 0
            if run:
                continue
            self.found[at] = self.allowed[at] and self._heads(at)

    def _item_of_run(self, at: int, run: int) -> bool:
        """One of the short lines after “… must not:” that a file without bullets leaves bare."""
        line, following = self.lines[at], self._next(at)
        if (
            line.role
            or line.words > 14
            or line.text.endswith(":")
            or (is_sentence(line.text) and not line.text.endswith(";") and run == 0)
        ):
            return False
        if line.text.endswith((";", ",", " and", " or")) or line.text[:1].islower():
            return True
        last = self.lines[at - 1]
        ended = run and last.text.endswith((".", "!")) and not line.text.endswith((".", "!"))
        heads = self.allowed[at] and following is not None and not following.label and is_sentence(following.text)
        return not (ended or (heads and run > 0 and following.words >= 8))

    def _heads(self, at: int) -> bool:
        line, following = self.lines[at], self._next(at)
        if line.heading or (self.styled(line) and following is not None):
            return True
        if following is None or line.bullet:
            return line.bullet and following is not None
        if following.label or following.role or _is_text(following) or _leads_in(following):
            return True
        if following.heading or self.styled(following):
            return self.allowed[at + 1]
        further = self._next(at + 1)
        return self.allowed[at + 1] and further is not None and (bool(further.label) or _is_text(further))

    def _goes_straight_on(self, at: int) -> bool:
        """The next line is the next item of the same list."""
        following = self._next(at)
        if following is None or not following.numbered:
            return following is None
        return any(
            one.kind == other.kind and one.style == other.style and other.value == one.value + 1
            for one in readings(self.lines[at].label)
            for other in readings(following.label)
        )

    def _ends_all(self) -> list[bool]:
        """Headings without a number that stand no deeper than the numbered section before them."""
        ends, section = [], None
        for at, line in enumerate(self.lines):
            end = False
            if self.found[at] and line.numbered:
                section = line
            elif self.found[at] and section is not None:
                larger = bool(line.size and section.size and line.size > LARGER * section.size)
                higher = 0 < line.heading <= section.heading or (line.heading in (1, 2, 3) and not section.heading)
                end = larger or higher or bool(SUPPLEMENT.match(line.text))
                section = None if end else section
            ends.append(end)
        return ends

    def _with_number(self, places: Sequence[Place | None]) -> None:
        """By series: where most of a list's members head something, they are headings, else items."""
        series: dict[int, list[int]] = defaultdict(list)
        for at, found in enumerate(places):
            if found:
                series[found.series].append(at)
        for members in series.values():
            heads = {at: self._has_body(at, places) for at in members}
            sure = [at for at in members if self.allowed[at] and heads[at]]
            most = len(members)
            if most > 1 and members[-1] in sure and not self._has_child(members[-1], places):
                sure.remove(members[-1])
                most -= 1
            heading_series = len(sure) >= 0.5 * most
            for at in members:
                self.found[at] = self.allowed[at] and self._is_head(at, heads[at], heading_series, places)

    def _is_head(self, at: int, body: bool, heading_series: bool, places: Sequence[Place | None]) -> bool:
        line = self.lines[at]
        if line.heading or not line.text:
            return True
        if heading_series:
            return body or self.styled(line)
        if self.styled(line) and body:
            return True
        deep = any(reading.kind in ("alpha", "roman") for reading in readings(line.label))
        return self._has_child(at, places) and not deep and not has_verb(line.text) and not line.text.endswith(".")

    def _has_child(self, at: int, places: Sequence[Place | None]) -> bool:
        following = places[at + 1] if at + 1 < len(places) else None
        return following is not None and at in following.parents

    def _has_body(self, at: int, places: Sequence[Place | None]) -> bool:
        following = self._next(at)
        return following is not None and (not following.numbered or self._has_child(at, places))


def _is_text(line: Line) -> bool:
    return is_sentence(line.text) or line.words >= 12 or (line.words > 2 and line.text.endswith("."))


def _leads_in(line: Line) -> bool:
    return line.text.endswith(":") and (has_verb(line.text) or line.words >= LEADING_WORDS)


def _usual_size(lines: Sequence[Line]) -> float | None:
    weights: dict[float, int] = defaultdict(int)
    for line in lines:
        if line.size:
            weights[line.size] += line.words
    return max(weights, key=weights.__getitem__) if weights else None
