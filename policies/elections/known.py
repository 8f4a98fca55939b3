"""A poll's period as it was reckoned with while it ran: what it held back then stays held back, though it moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from policies.models import Poll


@dataclass(frozen=True)
class KnownPeriod:
    """``starts``, ``ends`` (aware): the widest of the period as it is and as it was known while it ran. ``over``: when
    nothing was held back by it any more."""

    starts: datetime
    ends: datetime
    over: datetime


def known_period(poll: Poll) -> KnownPeriod | None:
    """None where it never had one that ran, and has none to come. One statement."""
    found = [(poll.starts_at, poll.ends_at, poll.ends_at)] if poll.starts_at else []
    starts, ends = poll.starts_at, poll.ends_at
    for event in poll.events.order_by("-at", "-pk"):
        if not {"starts_at", "ends_at"} & event.facts.keys():
            continue
        starts, ends = _before(event, "starts_at", starts), _before(event, "ends_at", ends)
        if starts and starts <= event.at:
            found.append((starts, ends, min(ends, event.at)))
    if not found:
        return None
    return KnownPeriod(min(row[0] for row in found), max(row[1] for row in found), max(row[2] for row in found))


def _before(event, name: str, after: datetime | None) -> datetime | None:
    """As it was before this act."""
    if name not in event.facts:
        return after
    said = event.facts[name][0]
    return datetime.fromisoformat(said) if said else None
