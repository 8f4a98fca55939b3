"""What the verbs ask of a channel before they go on, and whom they tell."""

from __future__ import annotations

from councilcomms.channels.models import Channel
from councilcomms.councils import jobs
from councilcomms.councils.transitions import Refused

#: Told to the rooms above, with the channel and why, when nothing can go out on it for now.
NOT_OPEN = "channels.not_open"


def refuse_last_website(channel: Channel) -> None:
    """The public reads the council here: one website stays open. Call with the council locked."""
    others = Channel.objects.filter(kind="website", state=Channel.State.OPEN).exclude(pk=channel.pk)
    if channel.kind == "website" and channel.state == Channel.State.OPEN and not others.exists():
        raise Refused("This is the council's own website, where people find what was published. It stays open.")


def say_not_open(channel: Channel, reason: str) -> None:
    payload = {"channel": channel.pk, "reason": reason}
    jobs.announce(NOT_OPEN, key=str(channel.events.latest("pk").pk), payload=payload)
