"""Which channels a member moderates today."""

from __future__ import annotations

from councilcomms.channels.models import ChannelModerator
from councilcomms.councils.models import SEATS, Role


def may_moderate(member) -> bool:
    """An officer, or the Clerk; nobody who sits on the Council, since one councillor alone decides nothing (Local
    Government Act 1972 s.101)."""
    return member.is_clerk or (Role.OFFICER in member.roles and not member.roles & SEATS)


def moderated_kinds(member) -> dict[int, str]:
    """Ids of the channels this officer moderates today, each with its kind; read once for the object."""
    if not hasattr(member, "_moderated"):
        rows = ChannelModerator.objects.today().filter(member=member)
        member._moderated = dict(rows.values_list("channel_id", "channel__kind")) if may_moderate(member) else {}
    return member._moderated


def moderated_by(member) -> frozenset[int]:
    """Ids of the channels this officer moderates today."""
    return frozenset(moderated_kinds(member))


def moderating(channels) -> set[int]:
    """Ids of the members bound today to any of these channels (ids), whatever else they are."""
    rows = ChannelModerator.objects.today().filter(channel__in=channels)
    return set(rows.values_list("member_id", flat=True))
