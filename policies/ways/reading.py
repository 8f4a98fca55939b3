"""The steps of a post, read from the rows of the version in force."""

from __future__ import annotations

from collections.abc import Iterable

from policies.models import Version
from policies.ways.steps import MODERATORS, ROUTINE, Steps, Way, steps_among

#: Of adopted versions, by id and content key: they never change. A draft is read anew, since whoever holds its row may
#: hold an old key.
_read: dict[tuple[int, str], tuple[Way, ...]] = {}
_MOST = 400


def ways_of(version: Version | None) -> tuple[Way, ...]:
    """The version's ways in order; none where there is no policy."""
    if version is None:
        return ()
    if version.state != Version.State.ADOPTED:
        return tuple(row.read() for row in version.ways.all())
    key = (version.pk, version.content_key)
    if key not in _read:
        if len(_read) >= _MOST:
            _read.clear()
        _read[key] = tuple(row.read() for row in version.ways.all())
    return _read[key]


def steps_for(version: Version | None, kinds: Iterable[str], category: str) -> Steps:
    """What this version asks of a post of this category that goes to channels of these kinds."""
    return steps_among(ways_of(version), kinds, category)


def moderators_decide(version: Version | None) -> bool:
    """Whether moderators decide on anything: what may go out as routine, they may let out too."""
    return any(way.decides in (MODERATORS, ROUTINE) for way in ways_of(version))
