"""Who can do what in one council, from the words that each room gives its permissions; names from the rows of today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from councilcomms.channels import permissions as channels
from councilcomms.channels.models import ChannelModerator
from councilcomms.councils import permissions as people
from councilcomms.councils.models import Membership, Role
from councilcomms.councils.models.people import in_force
from councilcomms.councils.offices import DEPUTY, MODERATOR, OFFICES, Grant
from councilcomms.posts import permissions as posts
from policies import permissions as policy
from policies.checks import version_in_force
from policies.models import Version
from policies.ways.reading import ways_of
from policies.ways.steps import DECIDE_WORDS
from policies.words import CATEGORY_NAMES, KIND_NAMES

#: Every room's table, as the page heads it.
ROOMS = (
    ("Posts", posts.may), ("The policy", policy.may), ("Channels", channels.may),
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
    return {"version": version, "steps": steps_in_words(version), "columns": columns, "rooms": rooms}


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
    return tuple(member.name for member in members if _holds(office, member, moderating))


def _holds(office: str, member: Membership, moderating: set[int]) -> bool:
    if office == DEPUTY:
        return member.is_deputy
    if office == MODERATOR:
        return member.pk in moderating and (Role.OFFICER in member.roles or member.is_clerk)
    return office in member.roles


def steps_in_words(version: Version | None) -> list[str]:
    """What the policy in force says of who decides, a sentence for each of its steps."""
    ways = ways_of(version)
    return [f"{_of(way)}: {_lower(DECIDE_WORDS[way.decides])}." for way in ways] or ["Every post: the Clerk decides."]


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _of(way) -> str:
    what = ", ".join(CATEGORY_NAMES[name] for name in CATEGORY_NAMES if name in way.categories) or "Every post"
    where = ", ".join(KIND_NAMES[kind] for kind in KIND_NAMES if kind in way.kinds)
    return f"{what} ({where})" if where else what
