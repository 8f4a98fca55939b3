"""Whether the council entered is restricted at a moment, for whom and how strictly: asked of the rows, by everything
that must know it. No job need have run for the answer to be right.

The Local Government Act 1986 s.4 makes a council have regard to the Code of Recommended Practice on Local Authority
Publicity, which asks for particular care between the notice of an election and the poll.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import prefetch_related_objects
from django.utils import timezone

from policies.calendars.polls import ADVISE, ELSEWHERE, KINDS, REFUSE, WARN
from policies.engine import Period
from policies.models import Poll

#: The greater, the stricter.
STRICTER = {ADVISE: 0, WARN: 1, REFUSE: 2}
#: No period is longer; what ended longer ago than this before a moment cannot join one that runs then.
_LONGEST = timedelta(days=150)
#: Somebody may type the year 1: what is asked about must leave room for the longest period before it.
_FIRST = datetime.min.replace(tzinfo=UTC) + _LONGEST
#: When a post goes out that is kept for the first day after a period.
MORNING = time(9)


def at_morning(day: date) -> datetime:
    """9am of that day in London."""
    return timezone.make_aware(datetime.combine(day, MORNING))


@dataclass(frozen=True)
class Reach:
    """All periods as strict as one that run into each other without a gap: from ``starts`` to ``ends`` (aware).
    ``free_on``: the first day after it on whose morning none as strict runs."""

    starts: datetime
    ends: datetime
    free_on: date


@dataclass(frozen=True)
class Restriction:
    """``strictness`` is that of texts about anything; what names ``areas`` or ``candidates`` is refused all the same.

    ``reach`` is what bears on texts about anything, ``named`` on those that name one of these; ``polls``: those that
    run at the moment asked about. Where every text is refused, ``areas`` has those too that follow before it is over.
    """

    strictness: str
    reach: Reach
    named: Reach
    polls: tuple[Poll, ...]
    areas: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()

    @property
    def as_period(self) -> Period:
        """As the checker is told of it."""
        return Period(
            self.strictness, self.areas, self.candidates, self.reach.ends, self.reach.free_on, self.named.ends,
            self.named.free_on,
        )


def restriction_at(moment: datetime | None = None, polls: Iterable[Poll] | None = None) -> Restriction | None:
    """The restriction of the council entered at this moment (aware; now), None where there is none.

    ``polls``: what ``polls_with_periods`` gave, where many moments are asked about. Else at most two statements.
    """
    moment = moment or timezone.now()
    near = _near(moment) if polls is None else list(polls)
    found = running_at(moment, near)
    if found is None:
        return None
    prefetch_related_objects(found.refusing, "candidates")
    alike = [poll for poll in near if _refuses(poll)]
    named = _reach(found.refusing, alike) if found.refusing else found.reach
    bearing = _bearing(alike, moment, named) if found.strictness == REFUSE else found.refusing
    areas = tuple(place for poll in bearing if poll.area for place in (poll.area, *poll.places))
    return Restriction(
        found.strictness, found.reach, named, found.polls, areas, _standing(found.refusing, moment)
    )


@dataclass(frozen=True)
class Running:
    """What runs at a moment, without the names in it. ``refusing``: those of ``polls`` whose kind refuses."""

    strictness: str
    reach: Reach
    polls: tuple
    refusing: tuple

    @property
    def ends(self) -> datetime:
        return self.reach.ends


def running_at(moment: datetime, polls: list) -> Running | None:
    """What of these runs at this moment (aware): rows, or what pages read of them (``today``), all with a period."""
    running = tuple(poll for poll in polls if poll.starts_at <= moment < poll.ends_at)
    if not running:
        return None
    strictness = max((strictness_of(poll) for poll in running), key=STRICTER.__getitem__)
    alike = [poll for poll in polls if STRICTER[strictness_of(poll)] >= STRICTER[strictness]]
    reach = _reach([poll for poll in running if poll in alike], alike)
    return Running(strictness, reach, running, tuple(poll for poll in running if _refuses(poll)))


def _refuses(poll) -> bool:
    return KINDS[poll.kind].strictness == REFUSE


def _bearing(refusing: list, moment: datetime, named: Reach) -> list:
    """Those of these polls that run, or begin before what bears on a text that names their parts is over."""
    free = at_morning(named.free_on)
    return [poll for poll in refusing if poll.ends_at > moment and poll.starts_at < free]


def polls_with_periods() -> list[Poll]:
    """Every poll of the council entered that has a period, past ones too, with those who stand."""
    return list(Poll.objects.filter(starts_at__isnull=False).prefetch_related("candidates").order_by("starts_at", "pk"))


def _near(moment: datetime) -> list[Poll]:
    """Those that run then, may have joined one that does, or are to come."""
    since = max(moment, _FIRST) - _LONGEST
    return list(Poll.objects.filter(starts_at__isnull=False, ends_at__gt=since).order_by("starts_at", "pk"))


def strictness_of(poll) -> str:
    """Of a text about anything: a poll of one part bears less on the rest, and one that only advises never more."""
    own = KINDS[poll.kind].strictness
    return min(own, ELSEWHERE, key=STRICTER.__getitem__) if poll.area else own


def _reach(running: Iterable, alike: list) -> Reach:
    """``alike``: all that are as strict, those of ``running`` too."""
    starts, ends = min(poll.starts_at for poll in running), max(poll.ends_at for poll in running)
    grown = True
    while grown:
        joined = [poll for poll in alike if poll.starts_at <= ends and poll.ends_at >= starts]
        reach = min(poll.starts_at for poll in joined), max(poll.ends_at for poll in joined)
        grown = reach != (starts, ends)
        starts, ends = reach
    return Reach(starts, ends, _free_on(ends, alike))


def _free_on(ends: datetime, alike: list) -> date:
    """A period that ends at midnight leaves the day that begins then free."""
    day = timezone.localdate(ends)
    if at_morning(day) < ends:
        day += timedelta(days=1)
    later = [poll.ends_at for poll in alike if poll.starts_at <= at_morning(day) < poll.ends_at]
    return _free_on(max(later), alike) if later else day


def _standing(running: Iterable[Poll], moment: datetime) -> tuple[str, ...]:
    """Names of those who stand on that day in polls whose period runs."""
    today = timezone.localdate(moment)
    return tuple(dict.fromkeys(one.name for poll in running for one in poll.candidates.all() if one.stands_on(today)))
