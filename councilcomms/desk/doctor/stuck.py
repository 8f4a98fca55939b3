"""One thing that is stuck, and the council as all looks see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils import timezone
from django.utils.timezone import localtime

from councilcomms.channels.models import Channel, ChannelModerator
from councilcomms.channels.moderating import may_moderate
from councilcomms.councils.models import Council, Deputising, Membership
from councilcomms.councils.models.people import in_force
from policies.checks import version_in_force
from policies.models import Version
from policies.ways.reading import ways_of
from policies.ways.steps import Way


@dataclass(frozen=True)
class Stuck:
    """``kind``: its name for machines. ``address``: its page in the portal, or "". ``since``: None where unknown."""

    kind: str
    what: str
    todo: str
    address: str = ""
    since: date | None = None


def day_of(moment: datetime | None) -> date | None:
    """The day in London."""
    return localtime(moment).date() if moment else None


@dataclass
class Here:
    """People, channels and policy of one council today, read in a fixed number of statements."""

    council: Council
    today: date
    now: datetime
    members: dict[int, Membership]
    #: Member to the scopes of their deputising today; an empty scope is everything.
    scopes: dict[int, list[list[str]]]
    #: Member to the channels they moderate today.
    moderated: dict[int, set[int]]
    channel_kinds: dict[int, str]
    version: Version | None
    ways: tuple[Way, ...] = field(default=())

    @property
    def active(self) -> list[Membership]:
        return [member for member in self.members.values() if member.is_active]

    def holding(self, role: str) -> list[Membership]:
        return [member for member in self.active if role in member.roles]

    def left(self, pk) -> bool:
        """Whether this member, where there is one, is no longer here."""
        return pk in self.members and not self.members[pk].is_active

    def in_office(self, category: str | None = None) -> list[Membership]:
        """Clerk and deputies in dates; ``category``: those whose scope has it."""
        return [
            member for member in self.active
            if member.is_clerk
            or any(category is None or not scope or category in scope for scope in self.scopes.get(member.pk, ()))
        ]


def read(council: Council) -> Here:
    """Call in the council's scope."""
    today = timezone.localdate()
    scopes: dict[int, list[list[str]]] = {}
    for member, categories in Deputising.objects.filter(in_force(today)).values_list("member_id", "categories"):
        scopes.setdefault(member, []).append(categories)
    moderated: dict[int, set[int]] = {}
    for member, channel in ChannelModerator.objects.filter(in_force(today)).values_list("member_id", "channel_id"):
        moderated.setdefault(member, set()).add(channel)
    members = {member.pk: member for member in Membership.objects.standing()}
    officers = {pk for pk, member in members.items() if member.is_active and may_moderate(member)}
    version = version_in_force()
    return Here(
        council, today, timezone.now(), members, scopes,
        {pk: channels for pk, channels in moderated.items() if pk in officers},
        dict(Channel.objects.values_list("pk", "kind")), version, ways_of(version),
    )
