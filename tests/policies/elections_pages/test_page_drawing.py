"""The timetable as a line: true distances, and no words over others. Needs no database."""

from datetime import date, datetime, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest

from policies.calendars.holidays import shipped
from policies.calendars.london import midnight
from policies.calendars.polls import KINDS
from policies.elections.dating import date_poll
from policies.elections.drawing import _LETTER, WIDTH, drawing_of
from policies.elections.stops import start_words, stops_of
from policies.models import Poll

LONDON = ZoneInfo("Europe/London")
POLL = date(2027, 5, 6)


def dated(**said) -> Poll:
    poll = Poll(**{"kind": "parish", "poll_on": POLL} | said)
    date_poll(poll, shipped(), because="")
    return poll


def drawn(poll, now):
    return drawing_of(stops_of(poll), poll.starts_at, poll.ends_at, now)


def at(day, hour=12):
    return datetime(day.year, day.month, day.day, hour, tzinfo=LONDON)


def words_of(drawing):
    return [" ".join(line.words for line in mark.lines) for mark in drawing.marks]


def boxes_of(drawing):
    for mark in drawing.marks:
        width = max(len(line.words) for line in mark.lines) * _LETTER
        yield mark, (mark.text_x, mark.lines[0].y - 14, mark.text_x + width, mark.lines[-1].y + 4)


def test_every_day_stands_where_it_is_and_the_period_is_shaded():
    poll = dated(notice_on=date(2027, 3, 22))
    drawing = drawn(poll, at(date(2027, 4, 1)))
    said = " | ".join(words_of(drawing))
    for words in ("22 March Notice", "31 March Last day for notice", "8 April Nominations close", "9 April Persons nominated",
                  "19 April Register to vote", "20 April Postal votes",
                  "27 April Proxy votes Voter certificates Notice of poll", "6 May The poll", "Today 1 April"):
        assert words in said, words
    x = {words.split(" ")[0] + " " + words.split(" ")[1]: mark.x for words, mark in zip(words_of(drawing), drawing.marks, strict=True)}
    a_day = (x["6 May"] - x["22 March"]) / ((datetime(2027, 5, 6, 22) - datetime(2027, 3, 22)) / timedelta(days=1))
    assert abs(x["31 March"] - x["22 March"] - 9 * a_day) <= 1
    assert abs(x["9 April"] - x["8 April"] - a_day) <= 1
    assert abs(x["Today 1"] - x["31 March"] - 1.5 * a_day) <= 1
    assert drawing.period == (x["22 March"], x["6 May"] - x["22 March"]) and not drawing.today_words
    assert [mark.is_today for mark in drawing.marks].count(True) == 1


@pytest.mark.parametrize(("now", "says"), [(date(2026, 12, 1), "120 days before the first"), (date(2027, 9, 1), "118 days after the last")])
def test_a_day_far_off_is_said_and_not_drawn(now, says):
    drawing = drawn(dated(), at(now))
    assert says in drawing.today_words and not any(mark.is_today for mark in drawing.marks)


def test_no_words_cover_others_whatever_the_poll():
    """Every kind, polls through the year, with and without an entered start or a vacancy, today anywhere near."""
    seen = 0
    for kind in KINDS:
        for week in range(0, 52, 3):
            poll_on = date(2027, 1, 7) + timedelta(weeks=week)
            for said in ({}, {"notice_on": poll_on - timedelta(days=33)}, {"vacancy_on": poll_on - timedelta(days=70)}):
                poll = dated(kind=kind, poll_on=poll_on, **{"notice_on": poll_on - timedelta(days=40)} | said
                             if kind == "general" else said)
                for days in (-55, -37, -36, -20, -9, -1, 0, 15):
                    drawing = drawn(poll, at(poll_on + timedelta(days=days)))
                    fits(drawing, (kind, poll_on, said, days))
                    seen += 1
    assert seen > 3000


def fits(drawing, case):
    boxes = list(boxes_of(drawing))
    for _mark, (left, top, right, bottom) in boxes:
        assert 0 <= left and right <= WIDTH and 0 <= top and bottom <= drawing.height, case
    for (one, a), (other, b) in combinations(boxes, 2):
        apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
        assert apart, (case, one, other)
        for mark, box in ((one, b), (other, a)):
            ends = sorted((mark.pole_y, drawing.axis_y))
            assert not (box[0] < mark.x < box[2] and ends[0] < box[3] and ends[1] > box[1]), (case, mark, box)


def test_a_vacancy_and_one_day_alone():
    vacancy = Poll(kind="by-election", vacancy_on=date(2026, 11, 16))
    date_poll(vacancy, shipped(), because="")
    drawing = drawn(vacancy, at(date(2026, 11, 22)))
    assert "4 December Ask for an election" in words_of(drawing) and drawing.period is None
    assert drawn(Poll(kind="parish", poll_on=date(2031, 5, 1)), at(date(2026, 11, 22))) is None


def test_what_ended_early_is_a_stop_and_the_shade_ends_there():
    poll = dated(state=Poll.State.UNCONTESTED, ended_at=midnight(date(2027, 4, 10)))
    drawing = drawn(poll, at(date(2027, 4, 20)))
    stop = next(stop for stop in stops_of(poll) if stop.label == "Uncontested")
    end = next(mark.x for mark in drawing.marks if mark.lines[0].words == "6 May")
    assert stop.on == date(2027, 4, 9) and sum(drawing.period) < end


@pytest.mark.parametrize(
    ("said", "words"),
    [({}, "The start is a forecast: 31 March 2027 is the last day for the notice of election."),
     ({"notice_on": date(2027, 3, 25)}, "6 days before the law's last day, 31 March 2027."),
     ({"notice_on": date(2027, 3, 31)}, "the last day the law allows"),
     ({"notice_on": date(2027, 4, 1)}, "1 day after the law's last day, 31 March 2027. What was entered counts."),
     ({"kind": "general", "notice_on": date(2027, 3, 25)}, "no law fixes it beforehand."),
     ({"poll_on": date(2031, 5, 1)}, "")],
)
def test_where_the_start_comes_from(said, words):
    assert words in start_words(dated(**said))
