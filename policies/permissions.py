"""Who may do what to the policy. Verbs and buttons ask here."""

from __future__ import annotations

from councilcomms.councils.models import Role
from councilcomms.councils.permissions import Permissions, clerk


def keeps_policy(member, _thing=None) -> bool:
    """The Clerk and the policy administrator."""
    return member.is_clerk or Role.ADMINISTRATOR in member.roles


def signs(member, version) -> bool:
    """The Clerk, and whoever is named as having chaired the meeting that adopted it."""
    return member.is_clerk or member.pk == version.chaired_by_id


may = Permissions(
    {
        "see policies": lambda member, _: bool(member.roles),
        "confirm": lambda member, version: bool(member.roles),
        "see confirmations": clerk,
        "record confirmation": clerk,
        "edit policy versions": keeps_policy,
        "discard version": keeps_policy,
        "propose": keeps_policy,
        "return": keeps_policy,
        "adopt": clerk,
        "sign": signs,
        "record signature": clerk,
        "review": keeps_policy,
        "keep checks": keeps_policy,
        "keep companions": keeps_policy,
    }
)
