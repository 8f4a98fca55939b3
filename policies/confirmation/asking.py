"""Whom a version asks to confirm it, and what it asks each of them. Reads alone; the verbs and jobs act on it.

A clause that names no audience speaks to every member. Whoever never confirmed a version is asked for all that speaks
to them; whoever confirmed an earlier one, for what changed since, and for nothing where the changes were small; and
whoever has a further role since, for what speaks to that role. Whom nothing concerns is not asked.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from councilcomms.councils.models import SEATS, RoleHolding
from councilcomms.councils.models.people import in_force
from policies.confirmation.clauses import OFFICERS, audiences_of, changes_between, clauses_of, speaks
from policies.confirmation.to_confirm import Starts, ToConfirm, reworded
from policies.models import Confirmation, PolicyEvent, Version

#: By version, the anchors that one member confirmed of it; none where the row does not say: it counts for all of it.
Confirmed = Mapping[int, Collection[str]]


def last_confirmed(
    line: Sequence[Version], confirmed: Confirmed, audiences: frozenset[str], starts: Starts
) -> ToConfirm:
    """How the first of these versions (newest first) stands to the last that this member confirmed."""
    place = next((n for n, version in enumerate(line) if version.pk in confirmed), None)
    if place is None:
        return ToConfirm(line[0], audiences, starts)
    known = _known(line[place:], confirmed, audiences)
    return ToConfirm(line[0], audiences, starts, line[place], known, tuple(line[:place + 1]))


def _known(line: Sequence[Version], confirmed: Confirmed, audiences: frozenset[str]) -> frozenset[str]:
    """Anchors of the first version's clauses that were put to them: with it, or before and the same since."""
    known, before = frozenset(), None
    for version in reversed([version for version in line if version.pk in confirmed]):
        given = set(confirmed_of(version, confirmed[version.pk], audiences))
        if before is not None:
            given |= {
                change.after.anchor for change in changes_between(before, version)
                if change.before and change.after and change.before.anchor in known and not reworded(change)
            }
        known, before = frozenset(given), version
    return known


def confirmed_of(version: Version, anchors: Collection[str], audiences: Collection[str]) -> list[str]:
    """The anchors that a confirmation counts for: all that speaks to the member, where it names none."""
    return list(anchors) or [clause.anchor for clause in clauses_of(version) if speaks(clause, audiences)]


def line_up_to(version: Version) -> list[Version]:
    """This adopted version and those that were in force before it, newest first."""
    return _from(version, list(_taken_force(version.effective_on)))


def _taken_force(today: date | None):
    """Versions that took force, newest first, each with when its adoption was recorded: None where nothing says."""
    adopted = Version.State.ADOPTED
    recorded = PolicyEvent.objects.filter(version=OuterRef("pk"), to_state=adopted).exclude(from_state=adopted)
    return Version.objects.in_force(today).select_related("policy").annotate(
        recorded_at=Subquery(recorded.order_by("at").values("at")[:1])
    )


def _from(version: Version, rows: list[Version]) -> list[Version]:
    return rows[[row.pk for row in rows].index(version.pk):]


# --- one member -------------------------------------------------------------------------------------------------------


def versions_for(member, today: date | None = None) -> list[Version]:
    """Versions that took force, newest first, each with what this member confirmed of it (``put``, None where they did
    not) and since when they have their roles of today: one statement."""
    mine = Confirmation.objects.filter(version=OuterRef("pk"), member=member)
    held = RoleHolding.objects.filter(in_force(timezone.localdate()), member=member).order_by("starts").values("starts")
    return list(_taken_force(today).annotate(
        put=Subquery(mine.values("anchors")[:1]),
        councillor_since=Subquery(held.filter(role__in=SEATS)[:1]),
        officer_since=Subquery(held.filter(role__in=OFFICERS)[:1]),
    ))


def _standing(versions: Sequence[Version], member) -> ToConfirm:
    first = versions[0]
    days = {"councillors": first.councillor_since, "officers": first.officer_since, "moderators": first.officer_since}
    starts = {name: starts for name, starts in days.items() if starts}
    if starts:
        starts[""] = min(starts.values())
    return last_confirmed(versions, _confirmed(versions), audiences_of(member), starts)


def _confirmed(versions: Sequence[Version]) -> Confirmed:
    return {version.pk: version.put for version in versions if version.put is not None}


def asked_among(versions: Sequence[Version], member) -> ToConfirm | None:
    """What the first of ``versions_for(member)`` asks of this member; None where nothing is."""
    if not versions or not member.roles:
        return None
    found = _standing(versions, member)
    return found if found.is_asked else None


def asked_of(version: Version | None, member) -> ToConfirm | None:
    """What this version asks of this member; None where nothing is, or they have confirmed it."""
    if version is None or version.state != Version.State.ADOPTED:
        return None
    return asked_among(_from(version, versions_for(member, version.effective_on)), member)


def told_of(version: Version, member) -> ToConfirm | None:
    """What changed for a member whom this version does not ask, since the last version they confirmed."""
    found = _standing(_from(version, versions_for(member, version.effective_on)), member)
    if found.whole or found.before == version or found.is_asked:
        return None
    return found if found.clauses or found.removed else None


def may_send(version: Version | None, member, today: date | None = None) -> bool:
    """Whether this member's drafts can be sent: nothing is asked of them, or the days of grace are not over."""
    found = asked_of(version, member)
    return found is None or found.may_send(today)
