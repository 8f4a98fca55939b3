"""Who leaves the council moderates no channel after their last day."""

from __future__ import annotations

from councilcomms.channels.models import ChannelModerator
from councilcomms.councils import jobs
from councilcomms.councils.models import Membership
from councilcomms.councils.people.roles import beyond


@jobs.handler("channels.moderator_left", after="councils.membership_ended")
def moderator_left(job) -> None:
    """Their rows get the membership's last day. Nothing where they were invited again meanwhile."""
    member = Membership.objects.get(pk=job.payload["member"])
    if member.ends is None:
        return
    for row in ChannelModerator.objects.filter(beyond(member.ends), member=member):
        row.ends = member.ends
        row.save()
