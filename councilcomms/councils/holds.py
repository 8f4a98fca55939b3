"""Holding the queues: whether a post of some category may go out at a moment."""

from __future__ import annotations

from councilcomms.councils.models import QueueHold


def hold_on(category: str, moment=None) -> QueueHold | None:
    """The hold that covers posts of this category at this moment (aware; now), or None. Asked of the rows: no job."""
    return next((hold for hold in QueueHold.objects.covering(moment) if hold.holds(category)), None)
