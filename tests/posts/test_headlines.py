"""The headline that a post is given from its first line."""

import time

import pytest

from councilcomms.posts.headlines import guessed_headline

LEAD = "The footpath beside the old railway bridge at the end of Mill Lane"


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("The hall is open.", "The hall is open."),
        (f"{LEAD} is shut. Please walk round by the church and take care on the road.", f"{LEAD} is shut."),
        (f"{LEAD} will be closed from Monday 15 June to Wednesday 24 June while it is mended", f"{LEAD} will be closed…"),
        (f"{LEAD} is closed until Wednesday, 24 June 2026, at 9.30 am, for repairs", f"{LEAD} is closed…"),
        (f"{LEAD} has been given £1,250,000 by the county for its repair this year", f"{LEAD} has been given…"),
        (f"{LEAD}, which the county owns and ought to keep in good repair, is closed", f"{LEAD}…"),
        ("St. Mary’s churchyard, Mrs. Green says, opens at 9 a.m. for all who wish to come and look at the snowdrops",
         "St. Mary’s churchyard, Mrs. Green says, opens at 9 a.m. for all who wish to come and look…"),
        ("x" * 200, "x" * 90 + "…"),
    ],
)
def test_a_headline_stops_where_a_reader_would(line, headline):
    assert guessed_headline(line) == headline


def test_a_line_of_dates_alone_still_gives_one():
    assert guessed_headline(" ".join(["Monday 1 June,"] * 20)).startswith("Monday 1 June")


@pytest.mark.parametrize("line", ["1" * 20_000, "1 " * 10_000, "to " * 7_000, ", " * 10_000, "£" * 20_000])
def test_any_line_is_read_in_bounded_time(line):
    start = time.perf_counter()
    assert len(guessed_headline(line)) <= 91
    assert time.perf_counter() - start < 0.5
