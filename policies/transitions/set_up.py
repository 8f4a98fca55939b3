"""Who does the council's communications: the one question of setting a council up, and what it writes into a draft."""

from __future__ import annotations

from dataclasses import replace

from councilcomms.councils.models import Council, Team
from councilcomms.councils.people import change_settings
from councilcomms.councils.transitions import Refused
from policies.checks import version_in_force
from policies.models import Policy, Version
from policies.transitions.beginning import begin_version
from policies.transitions.locking import policy_locked
from policies.transitions.ways import replace_ways
from policies.ways.filling import WAYS_OF_TEAM


def draft_to_fill() -> Version | None:
    """The newest version that is still a draft."""
    drafts = Version.objects.filter(state=Version.State.DRAFT).select_related("policy", "council")
    return drafts.order_by("-pk").first()


def answer_team(council: Council, *, by, team: str, replacing: bool = False) -> Version | None:
    """Keep the answer and, where a draft says nothing yet of who decides, fill it in. Returns the draft it filled.

    ``replacing``: the lines that stand in the draft are thrown away for it. Raises Refused by field.
    """
    if team not in Team.values:
        raise Refused({"team": "Choose who does the council's communications."})
    with policy_locked():
        change_settings(council, by=by, team=team)
        draft = draft_to_fill()
        if draft is None or (draft.ways.exists() and not replacing):
            return None
        replace_ways(draft, list(WAYS_OF_TEAM[team]), by=by)
    return draft


def begin_amended(council: Council, *, by, label: str) -> Version:
    """A draft copied from the version in force, whose lines are those of the answer. Raises Refused by field."""
    if council.team not in Team.values:
        raise Refused({"label": "Answer first who does the council's communications."})
    with policy_locked():
        source = version_in_force() or _newest()
        version = begin_version(source, by=by, label=label)
        replace_ways(version, list(WAYS_OF_TEAM[council.team]), by=by)
    return version


def _newest() -> Version:
    """Adopted, and still to take force."""
    found = Version.objects.filter(state=Version.State.ADOPTED).order_by("-effective_on").first()
    if found is None:
        raise Refused({"label": "There is no adopted policy here yet to amend."})
    return found


def says_otherwise(council: Council) -> Version | None:
    """The version in force, where its lines are not those of the answer; None where there is nothing to amend."""
    version = version_in_force() if council.team and Policy.objects.exists() else None
    if version is None:
        return None
    standing = [replace(row.read(), anchor="") for row in version.ways.all()]
    wanted = list(WAYS_OF_TEAM[council.team])
    # A policy that names no line leaves everything to the Clerk: just what the first answer says.
    return None if standing == wanted or (not standing and council.team == Team.ONE) else version
