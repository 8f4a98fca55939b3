"""What members do to a policy: confirm that they have read it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction

from councilcomms.councils.models import Role
from policies.models import Confirmation, Version
from policies.permissions import may


def confirm(version: Version, *, by) -> Confirmation:
    """``by`` has read this version. A second time changes nothing."""
    with transaction.atomic():
        if not may("confirm", by, version):
            raise PermissionDenied("Only members confirm the policy.")
        row, _ = Confirmation.objects.get_or_create(version=version, member=by)
    return row


def has_confirmed(version: Version | None, member) -> bool:
    """True where nothing is in force: there is nothing to confirm then."""
    return version is None or Confirmation.objects.filter(version=version, member=member).exists()


def audiences_of(member) -> set[str]:
    """Whom the policy's clauses speak to, of what this member is today."""
    roles = member.roles
    speaks_to = set()
    if roles & {Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR}:
        speaks_to.add("councillors")
    if roles & {Role.OFFICER, Role.CLERK, Role.EMERGENCY_OFFICER, Role.ADMINISTRATOR}:
        speaks_to |= {"officers", "moderators"}
    return speaks_to


def key_clauses(version: Version, member):
    """Up to eight plain points for the first visit: those marked so that speak to this member."""
    wanted = audiences_of(member)
    marked = [c for c in version.clauses.filter(key=True) if not c.audience or wanted & set(c.audience)]
    return marked[:8]


def ask_to_confirm(version: Version) -> None:
    """Tell everyone asked."""


def close_confirmations(version: Version) -> None:
    """Receipts of who never did."""
