"""Whom a version asks to confirm it, and what it asks each of them. Reads alone; the verbs and jobs act on it.

A clause that names no audience speaks to every member. Whoever never confirmed a version is asked for all that speaks
to them; whoever confirmed an earlier one, for what changed since, and for nothing where the changes were small. Whom
nothing concerns is not asked.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from django.db.models import Exists, OuterRef
from django.utils import timezone

from councilcomms.councils.models import Role
from policies.comparing import CHANGED, ClauseChange, compare
from policies.models import Clause, Confirmation, Version

_COUNCILLORS = frozenset({Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR})
_OFFICERS = frozenset({Role.OFFICER, Role.CLERK, Role.EMERGENCY_OFFICER, Role.ADMINISTRATOR})


def audiences_of_roles(roles: Collection[str]) -> frozenset[str]:
    """Whom the policy's clauses speak to, of these roles."""
    councillors = {"councillors"} if _COUNCILLORS.intersection(roles) else set()
    officers = {"officers", "moderators"} if _OFFICERS.intersection(roles) else set()
    return frozenset(councillors | officers)


def audiences_of(member) -> frozenset[str]:
    """Whom the policy's clauses speak to, of what this member is today."""
    return audiences_of_roles(member.roles)


def speaks(clause: Clause, audiences: Collection[str]) -> bool:
    return not clause.audience or not set(audiences).isdisjoint(clause.audience)


def clauses_of(version: Version) -> tuple[Clause, ...]:
    """Its clauses in order, kept in memory under the key of their content. Their own keys (pk) are not to be used."""
    if not version.content_key:
        return tuple(Clause.objects.filter(version=version))
    return _clauses(version.pk, version.content_key)


@lru_cache(maxsize=100)
def _clauses(pk: int, _key: str) -> tuple[Clause, ...]:
    return tuple(Clause.objects.filter(version=pk))


_compared: dict[tuple, list[ClauseChange]] = {}


def changes_between(before: Version, after: Version) -> list[ClauseChange]:
    """What became of every clause, kept in memory under the keys of both contents."""
    if not (before.content_key and after.content_key):
        return compare(clauses_of(before), clauses_of(after))
    key = (before.pk, before.content_key, after.pk, after.content_key)
    if key not in _compared:
        if len(_compared) >= 100:
            _compared.clear()
        _compared[key] = compare(clauses_of(before), clauses_of(after))
    return _compared[key]


@dataclass(frozen=True)
class ToConfirm:
    """What one member is asked to confirm of ``version``.

    ``before``: the last version they confirmed; None where they never confirmed any. ``binding``: the version whose
    days of grace count: the latest since then that was not a small change.
    """

    version: Version
    audiences: frozenset[str]
    before: Version | None = None
    binding: Version | None = None

    @property
    def whole(self) -> bool:
        return self.before is None

    @cached_property
    def changes(self) -> list[ClauseChange]:
        """Clauses that changed for them, and those new to them; none where the whole is asked."""
        if self.whole:
            return []
        return [change for change in changes_between(self.before, self.version) if _is_news(change, self.audiences)]

    @cached_property
    def removed(self) -> list[Clause]:
        """Clauses that spoke to them and no longer do. They are told of these, and asked nothing."""
        if self.whole:
            return []
        return [
            change.before for change in changes_between(self.before, self.version)
            if change.before is not None and speaks(change.before, self.audiences)
            and (change.after is None or not speaks(change.after, self.audiences))
        ]

    @cached_property
    def clauses(self) -> list[Clause]:
        """What they confirm."""
        if self.whole:
            return [clause for clause in clauses_of(self.version) if speaks(clause, self.audiences)]
        return [change.after for change in self.changes]

    @property
    def anchors(self) -> list[str]:
        return [clause.anchor for clause in self.clauses]

    @property
    def sends_until(self) -> date | None:
        """The last day on which they may send without it; None for whoever never confirmed."""
        if self.whole:
            return None
        return self.binding.effective_on + timedelta(days=self.binding.grace_days - 1)

    def may_send(self, today: date | None = None) -> bool:
        return not self.whole and (today or timezone.localdate()) <= self.sends_until


def _is_news(change: ClauseChange, audiences) -> bool:
    """New to them: its words or its heading, or that it speaks to them at all."""
    before, after = change.before, change.after
    if after is None or not speaks(after, audiences):
        return False
    if before is None or not speaks(before, audiences):
        return True
    return change.kind == CHANGED and (before.text != after.text or before.heading != after.heading)


def asked(line: Sequence[Version], confirmed: Collection[int], audiences: frozenset[str]) -> ToConfirm | None:
    """What the first of these versions (newest first) asks of a member who confirmed those with these keys."""
    if line[0].pk in confirmed:
        return None
    found = last_confirmed(line, confirmed, audiences)
    return found if found.binding is not None and found.clauses else None


def last_confirmed(line, confirmed, audiences) -> ToConfirm:
    """How the first version stands to the last that was confirmed; without ``binding`` where all since was small."""
    place = next((n for n, version in enumerate(line) if version.pk in confirmed), None)
    if place is None:
        return ToConfirm(line[0], audiences, None, line[0])
    binding = next((version for version in line[:place] if not version.minor), None)
    return ToConfirm(line[0], audiences, line[place], binding)


def line_up_to(version: Version) -> list[Version]:
    """This version and those that were in force before it, newest first."""
    rows = list(Version.objects.in_force(version.effective_on).select_related("policy"))
    return [version, *rows[_place(version, rows) + 1:]]


def _place(version: Version, rows: Sequence[Version]) -> int:
    return next((n for n, row in enumerate(rows) if row.pk == version.pk), -1)


# --- one member -------------------------------------------------------------------------------------------------------


def versions_for(member, today: date | None = None) -> list[Version]:
    """Versions that took force, newest first, each with whether this member confirmed it: one statement."""
    mine = Confirmation.objects.filter(version=OuterRef("pk"), member=member)
    return list(Version.objects.in_force(today).select_related("policy").annotate(confirmed=Exists(mine)))


def asked_among(versions: Sequence[Version], member) -> ToConfirm | None:
    """What the first of ``versions_for(member)`` asks of this member; None where nothing is."""
    if not versions or not member.roles:
        return None
    return asked(versions, _confirmed(versions), audiences_of(member))


def _confirmed(versions: Sequence[Version]) -> set[int]:
    return {version.pk for version in versions if version.confirmed}


def asked_of(version: Version | None, member) -> ToConfirm | None:
    """What this version asks of this member; None where nothing is, or they have confirmed it."""
    if version is None or version.state != Version.State.ADOPTED:
        return None
    rows = versions_for(member, version.effective_on)
    return asked_among(rows[_place(version, rows):], member)


def told_of(version: Version, member) -> ToConfirm | None:
    """What changed for a member whom this version does not ask, since the last version they confirmed."""
    rows = versions_for(member, version.effective_on)
    rows = rows[_place(version, rows):]
    found = last_confirmed(rows, _confirmed(rows), audiences_of(member))
    known = found.whole or rows[0].confirmed or (found.clauses and found.binding)
    return found if not known and (found.clauses or found.removed) else None


def may_send(version: Version | None, member, today: date | None = None) -> bool:
    """Whether this member's drafts can be sent: nothing is asked of them, or the days of grace are not over."""
    found = asked_of(version, member)
    return found is None or found.may_send(today)
