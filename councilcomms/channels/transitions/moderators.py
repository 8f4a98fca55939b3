"""Who moderates a channel, between which days. The rows stay."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from councilcomms.channels.models import Channel, ChannelModerator
from councilcomms.channels.moderating import may_moderate
from councilcomms.channels.transitions.table import step
from councilcomms.councils.models import Membership
from councilcomms.councils.people.acts import yesterday
from councilcomms.councils.transitions import Refused, WrongState


def assign_moderator(
    channel: Channel, *, by, member: Membership, starts: date, ends: date | None = None
) -> ChannelModerator:
    """An officer moderates it between these days, both included; no last day means until it is ended.

    Raises Refused by ``member``, ``starts`` and ``ends``.
    """
    with step(channel, "assign moderator", by=by) as now:
        row = bind(now.thing, member, starts, ends)
        now.note = f"{member.name}, {days(row)}."
        now.record(facts={"moderator": row.pk, "member": member.pk})
        now.tell([member], f"You moderate {now.thing}", now.thing.get_absolute_url(), f"You moderate it {days(row)}.")
    return row


def bind(channel: Channel, member: Membership, starts: date, ends: date | None = None) -> ChannelModerator:
    """The row. Within a step of the channel, which is locked: two of one member cannot come to overlap."""
    if not member.is_active or not may_moderate(member):
        raise Refused({"member": "Only an officer moderates. One councillor alone decides nothing (Local Government "
                                 "Act 1972, section 101)."})
    if ends and ends < starts:
        raise Refused({"ends": "The last day must be the first day or later."})
    if ends and ends < timezone.localdate():
        raise Refused({"ends": "The last day must be today or later."})
    for row in channel.moderators.running().filter(member=member):
        if (ends is None or row.starts <= ends) and (row.ends is None or row.ends >= starts):
            raise Refused({"starts": f"{member.name} moderates it already {days(row)}. Choose days beside those."})
    return ChannelModerator.objects.create(channel=channel, member=member, starts=starts, ends=ends)


def end_moderator(row: ChannelModerator, *, by, last_day: date | None = None) -> ChannelModerator:
    """With this last day, or at once: then yesterday was the last."""
    with step(row.channel, "end moderator", by=by) as now:
        row = ChannelModerator.objects.select_related("member__user", "member__council").get(pk=row.pk)
        if not row.is_running:
            raise WrongState(f"{row.member.name} no longer moderates it. Nothing was changed.", now.thing)
        if last_day and last_day < timezone.localdate():
            raise Refused({"last_day": "The last day must be today or later."})
        _end(row, last_day)
        now.note = f"{row.member.name}, {days(row)}." if last_day else f"{row.member.name}, at once."
        now.record(facts={"moderator": row.pk, "member": row.member_id})
        now.tell([row.member], f"You no longer moderate {now.thing}", now.thing.get_absolute_url(), now.note)
    return row


def end_all(channel: Channel) -> None:
    """Nobody moderates what is closed."""
    for row in channel.moderators.running():
        _end(row, None)


def _end(row: ChannelModerator, last_day: date | None) -> None:
    """One that would begin only later never does: it ends before its first day."""
    later = last_day is not None and last_day >= row.starts
    row.ends = last_day if later else yesterday()
    row.save()


def days(row: ChannelModerator) -> str:
    """“from 4 June 2026 to 31 July 2026”."""
    until = f" to {row.ends:%-d %B %Y}" if row.ends else ""
    return f"from {row.starts:%-d %B %Y}{until}"
