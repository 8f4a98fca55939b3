"""How polls and the pre-election period are said on the screen."""

from __future__ import annotations

from datetime import timedelta

from django.utils.timezone import localtime

from councilcomms.councils.moments import clock
from policies.calendars.polls import ADVISE, KINDS


def name_of(poll) -> str:
    """“Parish council election, 6 May 2027”, with the ward of one that is held in a part only."""
    what = f"{KINDS[poll.kind].label}{f' in {poll.area}' if poll.area else ''}"
    if poll.poll_on:
        return f"{what}, {day(poll.poll_on)}"
    return f"Vacancy{f' in {poll.area}' if poll.area else ''}, notice of {day(poll.vacancy_on)}"


def notice_words(kind: str) -> str:
    """What the period of this kind of poll starts with: “notice of election”."""
    return KINDS[kind].starts_with.removeprefix("the ")


def is_referendum(kind: str) -> bool:
    """It starts with no notice of election."""
    return "start" in KINDS[kind].milestones


def strictly(poll) -> str:
    """How strictly its period bears, in one sentence."""
    if KINDS[poll.kind].strictness == ADVISE:
        return "Advice only"
    if poll.area:
        return f"In {poll.area} nothing new or controversial can go out; elsewhere points need the Clerk's reason"
    return "Nothing new or controversial can go out"


def day(date) -> str:
    """“6 May 2027”."""
    return f"{date:%-d %B %Y}"


def ends_words(moment) -> str:
    """“10pm on Thursday 6 May”: with the year, where an election is dated for people to keep."""
    here = localtime(moment)
    if (here.hour, here.minute) == (0, 0):
        return f"midnight at the end of {here - timedelta(days=1):%A %-d %B %Y}"
    return f"{clock(moment)} on {here:%A %-d %B %Y}"
