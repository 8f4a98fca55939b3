"""How polls and the pre-election period are said on the screen."""

from __future__ import annotations

from django.utils.timezone import localtime

from councilcomms.councils.moments import clock
from policies.calendars.polls import KINDS


def name_of(poll) -> str:
    """“Parish council election, 6 May 2027”, with the ward of one that is held in a part only."""
    what = f"{KINDS[poll.kind].label}{f' in {poll.area}' if poll.area else ''}"
    if poll.poll_on:
        return f"{what}, {day(poll.poll_on)}"
    return f"Vacancy{f' in {poll.area}' if poll.area else ''}, notice of {day(poll.vacancy_on)}"


def day(date) -> str:
    """“6 May 2027”."""
    return f"{date:%-d %B %Y}"


def ends_words(moment) -> str:
    """“10pm on Thursday 6 May”: with the year, where an election is dated for people to keep."""
    return f"{clock(moment)} on {localtime(moment):%A %-d %B %Y}"
