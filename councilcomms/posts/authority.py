"""By what authority something was decided, in the words that every decision prints."""

from __future__ import annotations

import re

from django.utils import timezone
from django.utils.timezone import localtime

from councilcomms.councils.models import Deputising, MeetingItem
from councilcomms.councils.models.people import in_force
from councilcomms.councils.moments import day_words
from councilcomms.councils.transitions import SYSTEM
from councilcomms.posts.models import Asked, Post
from councilcomms.posts.steps import agreed_resolution, consulted_on, steps_of
from policies.checks import rulebook, version_in_force
from policies.models import Version
from policies.ways.steps import MODERATORS, ROUTINE, Steps

_MOST = 1000
_COUNCILLORS = {"Chair", "Vice-chair", "Councillor"}
_STYLED = re.compile(r"^(cllr|councillor)\b", re.IGNORECASE)
#: Where each version says who decides, by version, its content and the way's clause: an adopted one never changes.
_clauses: dict[tuple[int, str, str], str] = {}
_MOST_KEPT = 400


def authority(by, post: Post, steps: Steps, version: Version | None) -> str:
    """“Clerk, under clause 1”. Where somebody was consulted: “Cllr Jo Bloggs (Chair) was consulted and agreed, 4 June.
    Decided by the Clerk under delegation, minute 24/61”. Where a meeting resolved it, its minute and who carried it
    out."""
    if by is SYSTEM:
        return ""
    resolved = agreed_resolution(post)
    said = [consulted_words(row) for row in consulted_on(post) if row.answered_at] if steps.consult or resolved else []
    if resolved is not None:
        decided = f"Decided by the Council ({resolved.meeting.body}), minute {resolved.minute}"
        return f"{' '.join([*said, decided])}. Carried out by {_person(by)}"[:_MOST]
    if not said:
        return f"{_office(by, post, steps)}{_under(steps, version)}"[:_MOST]
    delegated = f" under delegation, {delegation(version)}" if version else ""
    office = "the Clerk" if by.is_clerk else f"{by.name}, {_office(by, post, steps, small=True)},"
    return f"{' '.join(said)} Decided by {office}{delegated}"[:_MOST].rstrip(",")


def authority_of(by, post: Post, resolved: MeetingItem | None) -> str:
    """The same of what is refused or withdrawn: nobody need be consulted for that. “Clerk, under clause 1”; where a
    meeting ``resolved`` just that, its minute."""
    if resolved is not None:
        council = f"the Council ({resolved.meeting.body}), minute {resolved.minute}"
        return f"Decided by {council}. Carried out by {_person(by)}"[:_MOST]
    version = version_in_force()
    steps = steps_of(post, version)
    return f"{_office(by, post, steps)}{_under(steps, version)}"[:_MOST]


def as_routine(by, steps: Steps, version: Version | None) -> str:
    """“Councillor, as routine under clause 3”: the Council decided on these when it adopted the policy."""
    return f"{by.title[:1].upper()}{by.title[1:]}, as routine{_under(steps, version)}"[:_MOST]


def called(name: str, office: str) -> str:
    """“Cllr Jo Bloggs (Chair)”, “Sam Smith (Officer)”: whoever is consulted, as pages and record name them."""
    styled = office not in _COUNCILLORS or _STYLED.match(name)
    return f"{name if styled else f'Cllr {name}'} ({office})" if office else name


def consulted_words(row: Asked) -> str:
    """“Cllr Jo Bloggs (Chair) was consulted and agreed, 4 June.” Another year than today's is said."""
    said = "agreed" if row.agreed else "did not agree"
    day = day_words(localtime(row.answered_at).date())
    return f"{called(row.member.name, row.office)} was consulted and {said}, {day}."


def delegation(version: Version) -> str:
    """The minute that delegates publishing; where none is named, the one that adopted the policy."""
    minute = version.delegation_minute or version.minute_ref
    if minute:
        return f"minute {minute}"
    day = f" of {version.adopted_on:%-d %B %Y}" if version.adopted_on else ""
    return f"the policy{day}"


def _person(by) -> str:
    return "the Clerk" if by.is_clerk else f"{by.name}, {by.title}"


def _office(by, post: Post, steps: Steps, small: bool = False) -> str:
    words = _office_words(by, post, steps)
    return words[:1].lower() + words[1:] if small else words


def _office_words(by, post: Post, steps: Steps) -> str:
    if by.is_clerk:
        return "Clerk"
    if by.deputises_for(post.current.category):
        covers = Deputising.objects.filter(in_force(timezone.localdate()), member=by).order_by("-ends")
        record = next((row for row in covers if not row.categories or post.current.category in row.categories), None)
        until = f", by the record of {record.starts:%-d %B} to {record.ends:%-d %B %Y}" if record else ""
        return f"Deputising for the Clerk{until}"
    if steps.decides in (MODERATORS, ROUTINE):
        names = " and ".join(channel.name for channel in post.chosen_channels())
        return f"Moderator of {names}"
    return by.title[:1].upper() + by.title[1:]


def _under(steps: Steps, version: Version | None) -> str:
    """The clause that says who decides: the way's own, else the first that approval carries out."""
    if version is None:
        return ""
    key = (version.pk, version.content_key, steps.anchor)
    if key not in _clauses:
        if len(_clauses) >= _MOST_KEPT:
            _clauses.clear()
        _clauses[key] = _where(version, steps.anchor)
    return f", under {_clauses[key]}" if _clauses[key] else ""


def _where(version: Version, anchor: str) -> str:
    cited = [cite for cite in rulebook(version).cited.values() if anchor and cite.anchor == anchor]
    if cited:
        return f"clause {cited[0].printed}" if cited[0].printed != anchor else cited[0].where
    found = next((clause for clause in version.clauses.all() if "gate:approval" in clause.mechanisms), None)
    if found is None:
        return ""
    return f"clause {found.ref}" if found.ref else found.where
