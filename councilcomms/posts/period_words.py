"""What is said of points that stand only because of the pre-election period, and the day on which it is over."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.utils.timezone import localtime, make_aware

from councilcomms.councils.moments import day_says, until_words
from councilcomms.posts.points import Point

#: When a post goes out that is kept for the first day after the period.
MORNING = time(9)


def at_morning(day: date) -> datetime:
    """9am of that day in London."""
    return make_aware(datetime.combine(day, MORNING))


def first_morning(until: datetime) -> datetime:
    """9am in London on the first day after the period that ends at ``until`` (aware)."""
    return at_morning(localtime(until).date() + timedelta(days=1))


def refused_time(points: list[Point], at: datetime) -> dict[str, str]:
    """By the field for the time, where one of these points stands only because of a period that will run at ``at``;
    else nothing."""
    point = _of_period(points)
    if point is None:
        return {}
    return {"when": f"On {day_says(at)} the pre-election period will be running: {point.finding.message} "
                    f"Choose a time after {until_words(point.until)}, or change the words."}


def why_not_now(points: list[Point]) -> str:
    """Why these points keep a post from going out now: the period first, with what it can still become."""
    point = _of_period(points)
    if point is None:
        return f"The policy now says: {points[0].finding.message}"
    return (f"The pre-election period has begun: {point.finding.message} Choose a time after "
            f"{until_words(point.until)}, change the words, or don't publish it.")


def _of_period(points: list[Point]) -> Point | None:
    return next((point for point in points if point.until), None)
