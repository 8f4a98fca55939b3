"""The timetable as a line: where each day stands at its true distance, and where its words stand so that none cover
another's. Pure reckoning; the template draws it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from django.utils.timezone import localtime

from policies.elections.stops import Stop

#: All in units of the drawing. A letter is taken as wider than most are.
WIDTH, _LEFT, _RIGHT = 860, 12, 168
_LINE, _LETTER, _BETWEEN, _BAND = 19, 8.4, 12, 14
#: Today is on the line where it is no further than this from the first or the last day.
_NEAR = timedelta(days=21)


@dataclass(frozen=True)
class Line:
    y: int
    words: str


@dataclass(frozen=True)
class Mark:
    """``x`` is its place; the words begin at ``text_x``, on ``lines``; a pole leads from the line to ``pole_y``."""

    x: int
    text_x: int
    pole_y: int
    lines: tuple[Line, ...]
    is_today: bool


@dataclass(frozen=True)
class Drawing:
    """``period``: where it begins and how wide it is, or None. ``weeks``: each Monday. ``today_words``: where today is
    too far off to stand on the line."""

    height: int
    axis_y: int
    start_x: int
    end_x: int
    marks: tuple[Mark, ...]
    weeks: tuple[int, ...]
    period: tuple[int, int] | None
    today_words: str

    width = WIDTH

    @property
    def band_y(self) -> int:
        return self.axis_y - _BAND

    @property
    def band_height(self) -> int:
        return 2 * _BAND


@dataclass
class _Label:
    x: int
    words: list[str]
    is_today: bool
    level: int = 0

    @property
    def text_x(self) -> int:
        return min(self.x + 6, WIDTH - self.width)

    @property
    def width(self) -> int:
        return round(max(len(words) for words in self.words) * _LETTER)


def drawing_of(stops: list[Stop], starts_at, ends_at, now: datetime) -> Drawing | None:
    """``stops`` by date, as ``stops_of`` gives them; the period's moments and ``now`` are aware. None where there are
    not two days to draw a line between."""
    now = localtime(now).replace(tzinfo=None)
    period = [localtime(at).replace(tzinfo=None) for at in (starts_at, ends_at) if at]
    moments = sorted([*(stop.moment for stop in stops), *period])
    if not moments or moments[0].date() == moments[-1].date():
        return None
    on_line = moments[0] - _NEAR <= now <= moments[-1] + _NEAR
    first, last = (min(moments[0], now), max(moments[-1], now)) if on_line else (moments[0], moments[-1])

    def place(moment: datetime) -> int:
        return round(_LEFT + (WIDTH - _LEFT - _RIGHT) * ((moment - first) / (last - first)))

    above, below = _sides(_labels(stops, now if on_line else None, place))
    tops, bottoms = _heights(above), _heights(below)
    axis = sum(tops) + _BAND + 16
    return Drawing(
        height=axis + _BAND + 16 + sum(bottoms), axis_y=axis, start_x=place(first), end_x=place(last),
        marks=(*(_above(one, axis, tops) for one in above), *(_below(one, axis, bottoms) for one in below)),
        weeks=tuple(place(monday) for monday in _mondays(first, last)),
        period=(place(period[0]), place(period[1]) - place(period[0])) if len(period) == 2 else None,
        today_words="" if on_line else _far(now.date(), moments[0].date(), moments[-1].date()),
    )


def _labels(stops: list[Stop], now: datetime | None, place) -> list[_Label]:
    """One for each day, with all that falls on it."""
    found = []
    for on, group in groupby(stops, key=lambda stop: stop.on):
        those = list(group)
        shorts = list(dict.fromkeys(stop.short for stop in those))
        found.append(_Label(place(max(stop.moment for stop in those)), [f"{on:%-d %B}", *shorts], False))
    if now:
        found.append(_Label(place(now), ["Today", f"{now:%-d %B}"], True))
    return sorted(found, key=lambda label: label.x)


def _sides(labels: list[_Label]) -> tuple[list[_Label], list[_Label]]:
    """Above the line and below it: each where it stands nearer to the line without covering anything, in turn where
    both are as near.

    Words stand right of their pole. So from the right: what has its pole under these words stays nearer to the line.
    """
    above, below = [], []
    side = above
    for label in reversed(labels):
        other = below if side is above else above
        label.level, levels = _level(label, other), _level(label, side)
        if levels < label.level:
            label.level, other = levels, side
        side = other
        side.append(label)
    return above, below


def _level(label: _Label, side: list[_Label]) -> int:
    reach = label.text_x + label.width + _BETWEEN
    return max((one.level + 1 for one in side if one.x <= reach), default=0)


def _heights(side: list[_Label]) -> list[int]:
    """Of each level: as high as the most lines on it."""
    levels = max((label.level for label in side), default=-1) + 1
    return [max(len(one.words) for one in side if one.level == level) * _LINE + 10 for level in range(levels)]


def _above(label: _Label, axis: int, heights: list[int]) -> Mark:
    foot = axis - _BAND - 16 - sum(heights[: label.level])
    top = foot - len(label.words) * _LINE
    return _mark(label, top, top)


def _below(label: _Label, axis: int, heights: list[int]) -> Mark:
    top = axis + _BAND + 16 + sum(heights[: label.level])
    return _mark(label, top, top + len(label.words) * _LINE)


def _mark(label: _Label, top: int, pole_y: int) -> Mark:
    lines = tuple(Line(top + 14 + number * _LINE, words) for number, words in enumerate(label.words))
    return Mark(label.x, label.text_x, pole_y, lines, label.is_today)


def _mondays(first: datetime, last: datetime) -> list[datetime]:
    day = datetime.combine(first.date(), datetime.min.time())
    days = (day + timedelta(days=number) for number in range((last - first).days + 2))
    return [one for one in days if one.weekday() == 0 and first <= one <= last]


def _far(today: date, first: date, last: date) -> str:
    before, after = (first - today).days, (today - last).days
    far = f"{before} days before the first" if before > 0 else f"{after} days after the last"
    return f"Today, {today:%-d %B %Y}, is {far} of these."
