"""What one member is asked to confirm of one version, why, and until when they may send without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

from django.utils import timezone

from policies.comparing import ADDED, ClauseChange
from policies.comparing.notes import own_heading
from policies.comparing.word_changes import INSERT
from policies.confirmation.clauses import changes_between, clauses_of, speaks
from policies.models import Clause, Version

#: By audience, the first day of the roles one member has in it today; by "", of all their roles.
Starts = Mapping[str, date]


@dataclass(frozen=True)
class ToConfirm:
    """What one member is asked to confirm of ``version``, or only told.

    ``before``: the last version they confirmed (``version`` itself, where a further role came after); None where they
    never confirmed any. ``known``: anchors of the clauses of that one that were ever put to them. ``line``: the
    versions from this one back to ``before``.
    """

    version: Version
    audiences: frozenset[str]
    starts: Starts = field(default_factory=dict)
    before: Version | None = None
    known: frozenset[str] = frozenset()
    line: tuple[Version, ...] = ()

    @property
    def whole(self) -> bool:
        return self.before is None

    @cached_property
    def changes(self) -> list[ClauseChange]:
        """Clauses that changed for them, and those new to them; none where the whole is asked."""
        if self.whole:
            return []
        return [self._as_read(change) for change in changes_between(self.before, self.version) if self._is_news(change)]

    @cached_property
    def removed(self) -> list[Clause]:
        """Clauses that spoke to them and no longer do. They are told of these, and asked nothing."""
        if self.whole:
            return []
        return [
            change.before for change in changes_between(self.before, self.version)
            if self._knew(change) and speaks(change.before, self.audiences)
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

    @cached_property
    def reasons(self) -> list[ToConfirm]:
        """What each version on the way asks of them: all but small changes; and the one they confirmed, of a role that
        came after."""
        if self.whole:
            return [self] if self.clauses else []
        binding = (version for version in self.line if version == self.before or not version.minor)
        each = [replace(self, version=version) for version in binding]
        return [one for one in each if one.clauses]

    @property
    def is_asked(self) -> bool:
        return bool(self.clauses and self.reasons)

    @property
    def small(self) -> bool:
        """Of what is only told: words that changed, without being asked for, or nothing but small changes."""
        return bool(self.clauses) or all(version.minor for version in self.line[:-1])

    @property
    def day(self) -> date:
        """The day on which this version alone could first be asked of them."""
        spoken_to = {name for clause in self.clauses for name in clause.audience or [""]}
        roles = [starts for name, starts in self.starts.items() if name in spoken_to]
        return max([asked_from(self.version), *([min(roles)] if roles else [])])

    @property
    def since(self) -> date:
        """The day since when they owe it: a later version does not let go whoever was asked by an earlier one."""
        return min((one.day for one in self.reasons), default=self.day)

    @property
    def sends_until(self) -> date | None:
        """The last day on which they may send without it; None for whoever never confirmed."""
        if self.whole:
            return None
        return min(one.day + timedelta(days=one.version.grace_days - 1) for one in self.reasons)

    def may_send(self, today: date | None = None) -> bool:
        return not self.whole and (today or timezone.localdate()) <= self.sends_until

    def _knew(self, change: ClauseChange) -> bool:
        return change.before is not None and change.before.anchor in self.known

    def _is_news(self, change: ClauseChange) -> bool:
        """It speaks to them, and was never put to them, or not in these words under this heading."""
        if change.after is None or not speaks(change.after, self.audiences):
            return False
        return not self._knew(change) or reworded(change)

    def _as_read(self, change: ClauseChange) -> ClauseChange:
        """Where they never read what it was before, other words are all new to them."""
        if change.before is None or self._knew(change) or not reworded(change):
            return change
        return ClauseChange(ADDED, None, change.after, [(INSERT, change.after.text)], change.notes)


def reworded(change: ClauseChange) -> bool:
    """Other words, or under another heading of section or own: the same words may mean another thing there. Of a
    clause that is on both sides."""
    before, after = change.before, change.after
    return (before.text, before.section, own_heading(before)) != (after.text, after.section, own_heading(after))


def asked_from(version: Version) -> date:
    """The day it took force; or on which its adoption was recorded here, where that came later: nobody could be asked
    before. Of a version read by ``asking``."""
    recorded = version.recorded_at and timezone.localdate(version.recorded_at)
    return max(version.effective_on, recorded or version.effective_on)
