"""Channels that are there from the start."""

from __future__ import annotations

from councilcomms.channels.models import Channel, ChannelEvent
from councilcomms.councils import jobs
from councilcomms.councils.transitions import SYSTEM


@jobs.handler("councils.council_created")
def open_website(job) -> None:
    """A new council has the portal's own pages as its website channel."""
    channel, new = Channel.objects.get_or_create(
        kind="website", defaults={"name": "the council's website", "state": Channel.State.OPEN}
    )
    if new:
        ChannelEvent.objects.create(
            channel=channel, actor_name=SYSTEM.name, verb="open", to_state=channel.state,
            note="The portal's own pages, open from the start.",
        )
