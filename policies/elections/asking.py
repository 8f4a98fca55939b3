"""What whoever decides is asked of polls: to say what became of a vacancy, and to see to a timetable that cannot be
counted. And what goes on by itself: the ordinary election after next."""

from __future__ import annotations

from datetime import date, timedelta

from django.urls import reverse

from councilcomms.councils import jobs, notices
from councilcomms.councils.models import Membership
from policies.calendars.polls import KINDS
from policies.elections.dating import REQUEST, day_of
from policies.elections.words import day, name_of
from policies.models import Poll
from policies.transitions.reminding import at

ASK_OF_VACANCY, ASK_OF_TIMETABLE = "policies.ask_of_vacancy", "policies.ask_of_timetable"
#: Its handler is a verb's neighbour, ``transitions.entering``.
PROPOSE_NEXT = "policies.propose_next_poll"
#: Days before a poll whose timetable cannot be counted: the notice of election is five weeks before it.
_IN_TIME = timedelta(days=60)
_DAY = timedelta(days=1)


def arrange(poll: Poll) -> None:
    """The rows of what will be asked if nothing changes until then; a day that changes gives another row."""
    if last := request_by(poll):
        _ask(ASK_OF_VACANCY, poll, last, at(last + _DAY, 9))
    if cannot_be_counted(poll):
        _ask(ASK_OF_TIMETABLE, poll, poll.poll_on, at(poll.poll_on - _IN_TIME, 9))
    if poll.poll_on:
        _ask(PROPOSE_NEXT, poll, poll.poll_on, at(poll.poll_on + _DAY, 8))


def _ask(name: str, poll: Poll, of: date, due_at) -> None:
    payload = {"poll": poll.pk, "day": of.isoformat()}
    jobs.ask(name, key=f"{poll.pk}:{of}", payload=payload, due_at=due_at)


def request_by(poll: Poll) -> date | None:
    """The last day to ask for an election, of a vacancy of which nothing is known yet."""
    if poll.poll_on or poll.state != Poll.State.PLANNED:
        return None
    return day_of(poll, REQUEST)


def cannot_be_counted(poll: Poll) -> bool:
    """No period starts by itself, though a poll is planned."""
    return bool(poll.state == Poll.State.PLANNED and poll.poll_on and poll.not_computable and poll.starts_at is None)


@jobs.handler(ASK_OF_VACANCY)
def ask_of_vacancy(job) -> None:
    """Once: the day on which electors could ask for an election is past, and nothing was entered."""
    poll = poll_of(job)
    last = request_by(poll)
    if last is None or last.isoformat() != job.payload["day"]:
        return
    words = (f"{name_of(poll)}.\nThe last day to ask for an election was {day(last)}. Enter the poll, or record that "
             "no election was called.")
    _tell_deciders(poll, "What became of the vacancy?", words)


@jobs.handler(ASK_OF_TIMETABLE)
def ask_of_timetable(job) -> None:
    """Once, 60 days before the poll, or as soon as it is entered where that is later."""
    poll = poll_of(job)
    if not cannot_be_counted(poll) or poll.poll_on.isoformat() != job.payload["day"]:
        return
    words = (f"{name_of(poll)}.\n{poll.not_computable}\nUntil then no pre-election period starts by itself. Enter the "
             f"day of {KINDS[poll.kind].starts_with} as soon as you know it, or ask whoever runs the portal to add the "
             "bank holidays that are missing.")
    _tell_deciders(poll, f"The timetable of the poll on {day(poll.poll_on)} cannot be counted yet", words)


def poll_of(job) -> Poll:
    return Poll.objects.select_related("council").get(pk=job.payload["poll"])


def _tell_deciders(poll: Poll, subject: str, words: str) -> None:
    notices.tell(Membership.objects.deciders(), subject, reverse("poll", args=[poll.council.slug, poll.pk]), words)
