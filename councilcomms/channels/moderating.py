"""Which channels a member moderates today."""

from __future__ import annotations

from councilcomms.channels.models import ChannelModerator
from councilcomms.councils.models import Role


def moderated_by(member) -> frozenset[int]:
    """Ids of the channels this officer moderates today; read once for the object. A councillor moderates none: one
    alone decides nothing (Local Government Act 1972 s.101)."""
    if not hasattr(member, "_moderated"):
        officer = Role.OFFICER in member.roles or member.is_clerk
        rows = ChannelModerator.objects.today().filter(member=member)
        member._moderated = frozenset(rows.values_list("channel_id", flat=True)) if officer else frozenset()
    return member._moderated
