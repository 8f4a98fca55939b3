"""Whether the council entered is restricted at a moment, for whom and how strictly: asked of the rows, by everything
that must know it. No job need have run for the answer to be right.

The Local Government Act 1986 s.4 makes a council have regard to the Code of Recommended Practice on Local Authority
Publicity, which asks for particular care between the notice of an election and the poll.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from policies.calendars.polls import ADVISE, ELSEWHERE, KINDS, REFUSE, WARN
from policies.engine import Period
from policies.models import Poll

#: The greater, the stricter.
STRICTER = {ADVISE: 0, WARN: 1, REFUSE: 2}
#: No period is longer; what begins later than this after a moment cannot join one that runs then.
_LONGEST = timedelta(days=150)
#: Somebody may type the year 9999: what is asked about must leave room for the longest period after it.
_LAST = datetime.max.replace(tzinfo=UTC) - _LONGEST


@dataclass(frozen=True)
class Restriction:
    """``strictness`` is that of texts about anything; what names ``areas`` or ``candidates`` is refused all the same.

    ``starts``, ``ends`` (aware): of all periods as strict as this one that run into each other without a gap;
    ``polls``: those that run at the moment asked about.
    """

    strictness: str
    starts: datetime
    ends: datetime
    polls: tuple[Poll, ...]
    areas: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()

    @property
    def as_period(self) -> Period:
        """As the checker is told of it."""
        return Period(self.strictness, self.areas, self.candidates, self.ends)


def restriction_at(moment: datetime | None = None, polls: Iterable[Poll] | None = None) -> Restriction | None:
    """The restriction of the council entered at this moment (aware; now), None where there is none.

    ``polls``: what ``polls_with_periods`` gave, where many moments are asked about. Else at most two statements.
    """
    moment = moment or timezone.now()
    found = running_at(moment, _near(moment) if polls is None else list(polls))
    if found is None:
        return None
    areas = tuple(place for poll in found.refusing if poll.area for place in (poll.area, *poll.places))
    names = _standing(found.refusing, moment)
    return Restriction(found.strictness, found.starts, found.ends, found.polls, areas, names)


@dataclass(frozen=True)
class Running:
    """What runs at a moment, without the names in it. ``refusing``: those of ``polls`` whose kind refuses."""

    strictness: str
    starts: datetime
    ends: datetime
    polls: tuple
    refusing: tuple


def running_at(moment: datetime, polls: list) -> Running | None:
    """What of these runs at this moment (aware): rows, or what pages read of them (``today``), all with a period."""
    running = tuple(poll for poll in polls if poll.starts_at <= moment < poll.ends_at)
    if not running:
        return None
    refusing = tuple(poll for poll in running if _refuses(poll))
    alike = [poll for poll in polls if _refuses(poll)] if refusing else polls
    starts, ends = _without_a_gap(refusing or running, alike)
    strictness = max((strictness_of(poll) for poll in running), key=STRICTER.__getitem__)
    return Running(strictness, starts, ends, running, refusing)


def _refuses(poll) -> bool:
    return KINDS[poll.kind].strictness == REFUSE


def polls_with_periods() -> list[Poll]:
    """Every poll of the council entered that has a period, past ones too, with those who stand."""
    return list(Poll.objects.filter(starts_at__isnull=False).prefetch_related("candidates").order_by("starts_at", "pk"))


def _near(moment: datetime) -> list[Poll]:
    reach = Q(starts_at__lte=min(moment, _LAST) + _LONGEST, ends_at__gt=moment - _LONGEST)
    return list(Poll.objects.filter(reach).prefetch_related("candidates").order_by("starts_at", "pk"))


def strictness_of(poll) -> str:
    """Of a text about anything: a poll of one part bears less on the rest, and one that only advises never more."""
    own = KINDS[poll.kind].strictness
    return min(own, ELSEWHERE, key=STRICTER.__getitem__) if poll.area else own


def _without_a_gap(running: Iterable[Poll], near: list[Poll]) -> tuple[datetime, datetime]:
    starts, ends = min(poll.starts_at for poll in running), max(poll.ends_at for poll in running)
    grown = True
    while grown:
        joined = [poll for poll in near if poll.starts_at <= ends and poll.ends_at >= starts]
        reach = min(poll.starts_at for poll in joined), max(poll.ends_at for poll in joined)
        grown = reach != (starts, ends)
        starts, ends = reach
    return starts, ends


def _standing(running: Iterable[Poll], moment: datetime) -> tuple[str, ...]:
    """Names of those who stand on that day in polls whose period runs."""
    today = timezone.localdate(moment)
    return tuple(dict.fromkeys(one.name for poll in running for one in poll.candidates.all() if one.stands_on(today)))
