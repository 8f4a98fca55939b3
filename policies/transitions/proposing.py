"""A draft goes before the Council, comes back to be changed, or is thrown away."""

from __future__ import annotations

from django.urls import reverse

from councilcomms.councils.meetings import About, no_longer_asked
from councilcomms.councils.transitions import Refused
from policies.models import Version
from policies.own_checks import keepers
from policies.transitions.drafting import refuse_other_version
from policies.transitions.table import step


def propose(version: Version, *, by, seen: str | None = None) -> Version:
    """Put a draft before the Council: its words stay as they are until it is adopted or taken back."""
    with step(version, "propose", by=by) as act:
        refuse_empty(act.thing)
        refuse_other_version(act.thing, seen)
        act.tell(keepers(), f"{act.thing.label} is proposed to the Council", address_of(act.thing))
    return act.thing


def take_back(version: Version, *, by, note: str = "") -> Version:
    """A proposed version becomes a draft again, to be changed."""
    with step(version, "return", by=by, note=note.strip()) as act:
        act.tell(keepers(), f"{act.thing.label} was taken back to be changed", address_of(act.thing), act.note)
    return act.thing


def discard(version: Version, *, by) -> Version:
    """Throw a draft away. The rows stay, for the record."""
    with step(version, "discard version", by=by) as act:
        no_longer_asked(About.VERSION, act.thing.pk, by=by)
        act.tell(keepers(), f"The draft {act.thing.label} was thrown away", address_of(act.thing))
    return act.thing


def refuse_empty(version: Version) -> None:
    if not version.clauses.exists():
        raise Refused("This version has no clauses yet. Add at least one.")


def address_of(version: Version, page: str = "version") -> str:
    """The desk's page of a version."""
    return reverse(page, args=[version.council.slug, version.pk])
