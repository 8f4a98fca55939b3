"""Whom the clauses of a version speak to, and what became of them since another: both kept in memory."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from councilcomms.councils.models import SEATS, Role
from policies.comparing import ClauseChange, compare
from policies.models import Clause, Version

OFFICERS = frozenset({Role.OFFICER, Role.CLERK, Role.EMERGENCY_OFFICER, Role.ADMINISTRATOR})


def audiences_of_roles(roles: Collection[str]) -> frozenset[str]:
    """Whom the policy's clauses speak to, of these roles."""
    councillors = {"councillors"} if SEATS.intersection(roles) else set()
    officers = {"officers", "moderators"} if OFFICERS.intersection(roles) else set()
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
