"""Who can do what in one council, from the words that each room gives its permissions; names from the rows of today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from councilcomms.channels import permissions as channels
from councilcomms.channels.models import ChannelModerator
from councilcomms.channels.moderating import may_moderate
from councilcomms.councils import permissions as people
from councilcomms.councils.categories import listed
from councilcomms.councils.models import Membership
from councilcomms.councils.models.people import in_force
from councilcomms.councils.offices import DEPUTY, MODERATOR, OFFICES, Grant
from councilcomms.posts import permissions as posts
from policies import permissions as policy
from policies.checks import version_in_force
from policies.elections import permissions as elections
from policies.ways.shown import shown_to_members
from policies.ways.words import said_of_all

#: Every room's table, as the page heads it.
ROOMS = (
    ("Posts", posts.may), ("The policy", policy.may), ("Elections", elections.may), ("Channels", channels.may),
    ("People, settings and meetings", people.may),
)


@dataclass(frozen=True)
class Column:
    """An office that somebody holds today."""

    office: str
    label: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    grant: Grant
    cells: tuple[tuple[Column, str], ...]


def who_can_here(council) -> dict:
    """What the page shows: ``steps``, ``version``, ``columns``, ``rooms``. A fixed number of statements."""
    version = version_in_force()
    columns = columns_of_today()
    rooms = [(label, _rows(may.words.values(), columns)) for label, may in ROOMS]
    steps = shown_to_members(version).lines if version else said_of_all(())
    return {"version": version, "steps": [str(line) for line in steps], "columns": columns, "rooms": rooms}


def _rows(grants: Iterable[Grant], columns: list[Column]) -> list[Row]:
    shown = [grant for grant in grants if grant.is_for_people]
    return [Row(grant, tuple((column, grant.cell(column.office)) for column in columns)) for grant in shown]


def columns_of_today() -> list[Column]:
    """Offices with the names of who holds them, in the page's order; none that nobody holds."""
    members = list(Membership.objects.standing().active().order_by("user__full_name", "pk"))
    rows = ChannelModerator.objects.filter(in_force(timezone.localdate()))
    moderating = set(rows.values_list("member_id", flat=True))
    found = [Column(office, label, _names(office, members, moderating)) for office, label in OFFICES.items()]
    return [column for column in found if column.names]


def _names(office: str, members: list[Membership], moderating: set[int]) -> tuple[str, ...]:
    return tuple(_named(office, member) for member in members if _holds(office, member, moderating))


def _named(office: str, member: Membership) -> str:
    """With what a deputy is limited to today: the table below speaks of one who has no limit."""
    if office != DEPUTY or member.deputises_in_all:
        return member.name
    return f"{member.name} (only for: {listed(member.deputy_scope)})"


def _holds(office: str, member: Membership, moderating: set[int]) -> bool:
    if office == DEPUTY:
        return member.is_deputy
    if office == MODERATOR:
        return member.pk in moderating and may_moderate(member)
    return office in member.roles
