"""Channels that are there from the start."""

from __future__ import annotations

from councilcomms.channels.models import Channel
from councilcomms.councils import jobs


@jobs.handler("councils.council_created")
def open_website(job) -> None:
    """A new council has the portal's own pages as its website channel."""
    Channel.objects.get_or_create(
        kind="website", defaults={"name": "the council's website", "state": Channel.State.OPEN}
    )
