"""What the rooms above have published, heard and decided, for the policy to be tried on and judged by.

Each room registers in its ``AppConfig.ready``; the policy asks all of them and knows none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from policies.engine import Context, Fields
from policies.words import KIND_NAMES

#: Characters of one exception.
MOST_WORDS = 200


@dataclass(frozen=True)
class Past:
    """A text that went out. ``address`` is its public page, "" where it has none."""

    title: str
    address: str
    at: datetime
    fields: Fields
    context: Context


@dataclass(frozen=True)
class Acted:
    """One point of something approved, and what became of it: "reason", "minute", "lifted", or "" for advice.

    ``clause`` as the version prints it by whose rules it was checked: ``version``, its key, or None for none.
    """

    kind: str
    clause: str
    outcome: str
    version: int | None = None


@dataclass(frozen=True)
class CalledWrong:
    """“It's not that”: a point that whoever decides set aside. ``key`` names it among all rooms'."""

    key: str
    kind: str
    clause: str
    span: str
    reason: str
    by: str
    at: datetime
    version: int | None = None

    @property
    def name(self) -> str:
        return KIND_NAMES.get(self.kind, self.kind)

    @property
    def words(self) -> str:
        """What an exception could begin with; "" where the words marked are too many for one."""
        return self.span if len(self.span) <= MOST_WORDS else ""


@dataclass(frozen=True)
class Waiting:
    """Something that would not go out within a pre-election period as it stands.

    ``address``: the page on which its author reads it; ``at``: when it would go out, None where no time is set;
    ``says``: its first point's message; ``author``: the membership's key, None where nobody of the council wrote it.
    """

    title: str
    address: str
    at: datetime | None
    says: str
    author: int | None


_past: list[Callable[[datetime], Iterable[Past]]] = []
_count_past: list[Callable[[datetime], int]] = []
_acted: list[Callable[[datetime], Iterable[Acted]]] = []
_called_wrong: list[Callable[[datetime], Iterable[CalledWrong]]] = []
_acts: list[Callable[[datetime], Mapping[str, int]]] = []
_waiting: list[Callable[[datetime, datetime], Iterable[Waiting]]] = []
_held_back: list[Callable[[datetime, datetime], int]] = []


def register(
    *, past=None, count_past=None, acted=None, called_wrong=None, acts=None, waiting=None, held_back=None
) -> None:
    """``past`` is streamed: a year may be more than fits in memory. ``count_past`` says how many it will be."""
    told = (
        (past, _past), (count_past, _count_past), (acted, _acted), (called_wrong, _called_wrong), (acts, _acts),
        (waiting, _waiting), (held_back, _held_back),
    )
    for given, registered in told:
        if given is not None:
            registered.append(given)


def past(since: datetime) -> Iterator[Past]:
    """What the council entered published since then, newest first within each room."""
    for room in _past:
        yield from room(since)


def count_past(since: datetime) -> int:
    """How many texts ``past`` will give."""
    return sum(room(since) for room in _count_past)


def acted(since: datetime) -> Iterator[Acted]:
    for room in _acted:
        yield from room(since)


def called_wrong(since: datetime) -> list[CalledWrong]:
    """Newest first."""
    found = [lift for room in _called_wrong for lift in room(since)]
    return sorted(found, key=lambda lift: lift.at, reverse=True)


def acts(since: datetime) -> Counter[str]:
    """How often each act was done since then, by the names that ``policies.mechanisms`` uses: “posts.approve”."""
    done: Counter[str] = Counter()
    for room in _acts:
        done.update(room(since))
    return done


def waiting(from_: datetime, until: datetime) -> list[Waiting]:
    """What waits in the council entered and would not go out between these moments, by the time it is to go out; last
    what has none."""
    found = [one for room in _waiting for one in room(from_, until)]
    return sorted(found, key=lambda one: (one.at is None, one.at or from_))


def held_back(from_: datetime, until: datetime) -> int:
    """How many things the pre-election period kept from going out between these moments that can go out again: not what
    is out since, has its time, or is not to go out at all."""
    return sum(room(from_, until) for room in _held_back)
