"""What is said of points that stand only because of the pre-election period."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from councilcomms.councils.moments import day_says, until_words
from councilcomms.posts.points import Point

_CHANGE_OR_NOT = ("change the words", "don't publish it")


def refused_time(points: list[Point], at: datetime) -> dict[str, str]:
    """By the field for the time, where one of these points stands only because of a period that will run at ``at``;
    else nothing."""
    held = _of_period(points)
    if not held:
        return {}
    return {"when": f"{_will_run(at)}: {held[0].finding.message} {_ways(held, 'change the words')}"}


def why_not(points: Iterable[Point], at: datetime | None = None) -> str:
    """Why these points keep a post from going out at ``at`` (aware, to come; None: now), by the first of them; where
    that is one of the period, with what the post can still become."""
    points = list(points)
    if not points[0].until:
        return f"The policy now says: {points[0].finding.message}"
    began = _will_run(at) if at else "The pre-election period has begun"
    return f"{began}: {points[0].finding.message} {_ways(points, *_CHANGE_OR_NOT)}"


def period_first(points: Iterable[Point]) -> list[Point]:
    return sorted(points, key=lambda point: point.until is None)


def policy_first(points: Iterable[Point]) -> list[Point]:
    return sorted(points, key=lambda point: point.until is not None)


def _will_run(at: datetime) -> str:
    return f"On {day_says(at)} the pre-election period will be running"


def _ways(points: list[Point], *others: str) -> str:
    """“Choose a time after 10pm on Thursday 6 May, change the words, or give your reason.”"""
    held = _of_period(points)
    until = max(point.until for point in held)
    ways = [f"Choose a time after {until_words(until)}", *others, *_answers(held)]
    return f"{', '.join(ways[:-1])}, or {ways[-1]}."


def _answers(held: list[Point]) -> list[str]:
    """What can be said of these points so that the post goes out all the same; nothing where one of them only stops."""
    stopping = [point for point in held if point.stops]
    if not all(point.ratifiable for point in stopping):
        return []
    minute = ["name the minute that ratifies it"] if stopping else []
    return minute + (["give your reason"] if len(stopping) < len(held) else [])


def _of_period(points: list[Point]) -> list[Point]:
    return [point for point in points if point.until]
