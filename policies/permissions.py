"""Who may do what to the policy. Verbs and buttons ask here."""

from __future__ import annotations

from django.db.models import Q

from councilcomms.councils.models import Role
from councilcomms.councils.permissions import Permissions, clerk
from policies.models import Confirmation, Version
from policies.permission_words import WORDS


def keeps_policy(member, _thing=None) -> bool:
    """The Clerk and the policy administrator."""
    return member.is_clerk or Role.ADMINISTRATOR in member.roles


def signs(member, version) -> bool:
    """The Clerk, and whoever is named as having chaired the meeting that adopted it."""
    return member.is_clerk or member.pk == version.chaired_by_id


def opens_file(member, file) -> bool:
    """Whoever keeps the policy; and whoever signs a version, what was signed of it on paper. What members signed to
    confirm it is for those who see the confirmations."""
    if Confirmation.objects.filter(scan=file).exists():
        return may("see confirmations", member, file)
    scanned = Version.objects.filter(Q(scan=file) | Q(signatures__scan=file), chaired_by=member)
    return keeps_policy(member) or scanned.exists()


def sees_version(member, version) -> bool:
    """A draft is for those who keep the policy; what was proposed or adopted, for every member."""
    hidden = version.state in (Version.State.DRAFT, Version.State.DISCARDED)
    return keeps_policy(member) if hidden else bool(member.roles)


may = Permissions(
    {
        "see policies": lambda member, _: bool(member.roles),
        "see version": sees_version,
        "open policy file": opens_file,
        "begin version": keeps_policy,
        "answer question": keeps_policy,
        "confirm": lambda member, version: bool(member.roles),
        "see confirmations": clerk,
        "record confirmation": clerk,
        "edit policy versions": keeps_policy,
        "discard version": keeps_policy,
        "propose": keeps_policy,
        "ask meeting": keeps_policy,
        "return": keeps_policy,
        "adopt": clerk,
        "sign": signs,
        "record signature": clerk,
        "review": keeps_policy,
        "add trigger": keeps_policy,
        "keep checks": keeps_policy,
        "keep companions": keeps_policy,
    },
    words=WORDS,
)
