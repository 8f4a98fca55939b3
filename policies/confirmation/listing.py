"""Who has confirmed a version and who has not: what the Clerk's page and its exports show."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.timezone import localtime

from councilcomms.councils.models import Membership
from policies.confirmation.everyone import Everyone, Person
from policies.models import Confirmation, NeverConfirmed, Version
from policies.transitions.receipts import last_day_of
from policies.transitions.reminding import reminders_sent

COLUMNS = (
    "Name", "Role", "Standing", "Asked since", "Reminders sent", "Confirmed on", "How", "Recorded by",
    "Clauses confirmed",
)


@dataclass(frozen=True)
class Waiting:
    """A member who is asked and has not confirmed."""

    person: Person
    days: int
    reminders: int

    @property
    def member(self) -> Membership:
        return self.person.member

    @property
    def partly(self) -> bool:
        """They confirmed it, and are asked for what speaks to a role that came after."""
        return self.person.confirmed_at is not None

    @property
    def words(self) -> str:
        return "Has not confirmed what a further role asks" if self.partly else "Has not confirmed"


@dataclass
class Standing:
    """Of one version. ``free``: members whom nothing in it concerns, or who are only told."""

    version: Version
    last_day: date | None = None
    has: list[Confirmation] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    free: list[Membership] = field(default_factory=list)
    never: list[NeverConfirmed] = field(default_factory=list)

    @property
    def adopted(self) -> bool:
        return self.version.state == Version.State.ADOPTED

    @property
    def to_come(self) -> bool:
        return self.adopted and self.version.effective_on > timezone.localdate()

    @property
    def confirmed(self) -> int:
        """Whoever has a further role since is still asked."""
        return len(self.has) - sum(row.partly for row in self.waiting)

    @property
    def asked(self) -> int:
        return self.confirmed + len(self.waiting)


def standing_of(version: Version) -> Standing:
    """In the same number of statements for any number of members."""
    found = Standing(version)
    if not found.adopted:
        return found
    found.last_day = last_day_of(version)
    found.has = list(
        version.confirmations.select_related("scan", "recorded_by__user").prefetch_related(_with_roles()).order_by("at")
    )
    found.never = list(version.never_confirmed.prefetch_related(_with_roles()))
    if found.last_day is None:
        _add_waiting(found)
    return found


def _with_roles() -> Prefetch:
    return Prefetch("member", Membership.objects.standing())


def _add_waiting(found: Standing) -> None:
    today = timezone.localdate()
    everyone, sent = Everyone(found.version, today), reminders_sent(found.version)
    found.waiting = [
        Waiting(person, max((today - person.since).days, 0), sent.get(person.member.pk, 0))
        for person in everyone.asked
    ]
    found.free = [person.member for person in everyone.told] + everyone.free


def how(row: Confirmation) -> str:
    return f"Signed on paper at the meeting of {row.meeting}" if row.meeting else "Here"


def table_of(found: Standing) -> list[list]:
    """Rows for an export, under COLUMNS: text, whole numbers, dates; "" where there is nothing to say."""
    rows = [
        [row.member.name, row.member.title, "Has confirmed", "", "", localtime(row.at).date(), how(row),
         row.recorded_by.name if row.recorded_by else "", len(row.anchors)]
        for row in found.has
    ]
    rows += [
        [row.member.name, row.member.title, row.words, row.person.since, row.reminders, "", "", "", ""]
        for row in found.waiting
    ]
    rows += [
        [row.member.name, row.member.title, f"Never confirmed: {row.get_ended_display().lower()} on {row.ended_on}",
         row.asked_on, "", "", "", "", ""]
        for row in found.never
    ]
    rows += [[member.name, member.title, "Is not asked", "", "", "", "", "", ""] for member in found.free]
    return rows
