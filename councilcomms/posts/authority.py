"""By what authority something was decided, in the words that every decision prints."""

from __future__ import annotations

from django.utils import timezone
from django.utils.timezone import localtime

from councilcomms.councils.models import Deputising
from councilcomms.councils.models.people import in_force
from councilcomms.councils.transitions import SYSTEM
from councilcomms.posts.models import Post
from councilcomms.posts.steps import agreed_resolution, standings
from policies.checks import cite_clause
from policies.models import Clause, Version
from policies.ways.steps import MODERATORS, Steps

_MOST = 1000


def authority(by, post: Post, steps: Steps, version: Version | None) -> str:
    """“Clerk, under clause 1”; who was consulted and agreed, when; the minute that delegates or resolved it."""
    if by is SYSTEM:
        return ""
    resolution = agreed_resolution(post)
    if resolution is not None:
        council = f"the Council ({resolution.meeting.body}), minute {resolution.minute}"
        return f"Decided by {council}. Carried out by {by.title}."
    said = [consulted_words(row) for standing in standings(post, steps) for row in standing.answered]
    decided = f"{_office(by, post, steps)}{_under(steps, version)}"
    if said:
        decided = f"Decided by: {decided}"
        decided += f", under delegation, {delegation(version)}" if version else ""
    return " ".join([*said, f"{decided}."])[:_MOST]


def consulted_words(row) -> str:
    """“Cllr Jo Bloggs (Chair) was consulted and agreed, 4 June 2026.”"""
    said = "agreed" if row.agreed else "did not agree"
    return f"{row.member.name} ({row.office}) was consulted and {said}, {localtime(row.answered_at):%-d %B %Y}."


def delegation(version: Version) -> str:
    """The minute that delegates publishing; where none is named, the one that adopted the policy."""
    minute = version.delegation_minute or version.minute_ref
    if minute:
        return f"minute {minute}"
    day = f" of {version.adopted_on:%-d %B %Y}" if version.adopted_on else ""
    return f"the policy{day}"


def _office(by, post: Post, steps: Steps) -> str:
    if by.is_clerk:
        return "Clerk"
    if by.is_deputy:
        record = Deputising.objects.filter(in_force(timezone.localdate()), member=by).order_by("-ends").first()
        until = f", by the record of {record.starts:%-d %B} to {record.ends:%-d %B %Y}" if record else ""
        return f"Deputising for the Clerk{until}"
    if steps.decides == MODERATORS:
        names = " and ".join(channel.name for channel in post.chosen_channels())
        return f"Moderator of {names}"
    return by.title[:1].upper() + by.title[1:]


def _under(steps: Steps, version: Version | None) -> str:
    """The clause that says who decides: the way's own, else the first that approval carries out."""
    if version is None:
        return ""
    clauses = Clause.objects.filter(version=version)
    found = clauses.filter(anchor=steps.anchor).first() if steps.anchor else None
    if found is None:
        found = next((clause for clause in clauses if "gate:approval" in clause.mechanisms), None)
    return f", under {_clause(found)}" if found else ""


def _clause(clause: Clause) -> str:
    return f"clause {clause.ref}" if clause.ref else cite_clause(clause).where
