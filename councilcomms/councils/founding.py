"""Starting a council, and the last resort where its Clerk is gone: acts of the operator, recorded like any other."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.locking import lock_council
from councilcomms.councils.models import Council, Invitation, Membership, Role, RoleHolding
from councilcomms.councils.people.acts import OPERATOR, record
from councilcomms.councils.people.invitations import write_invitation
from councilcomms.councils.people.roles import refuse_giving, write_role
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused


def found_council(*, slug, name, short_name, clerk_email, clerk_name, **values) -> Invitation:
    """A new council, the event that tells the rooms above, and the invitation of its Clerk."""
    if slug != slug.lower():
        raise Refused({"slug": "Use small letters: somebody else's address must not differ by a capital alone."})
    if Council.objects.filter(slug=slug).exists():
        raise Refused({"slug": f"There is a council at /{slug}/ already. Nothing was changed."})
    with transaction.atomic():
        council = Council(slug=slug, name=name, short_name=short_name, official_email=clerk_email, **values)
        check(council)
        council.save()
        with council_scope(council):
            record("found council", by=OPERATOR, slug=slug, name=name)
            jobs.announce("councils.council_created", key=slug, payload={"council": council.pk})
            return write_invitation(council, by=OPERATOR, email=clerk_email, full_name=clerk_name, roles=[Role.CLERK])


def check(council) -> None:
    try:
        council.full_clean()
    except ValidationError as error:
        raise Refused(error.message_dict) from error


def appoint_clerk(council: Council, *, email: str, minute_ref: str) -> RoleHolding | Invitation:
    """The last resort: a member becomes Clerk, or somebody who is none yet is invited as Clerk."""
    if not minute_ref.strip():
        raise Refused({"minute": "Give the minute in which the council appointed its Clerk."})
    with council_scope(council), transaction.atomic():
        lock_council(council.pk)
        today = timezone.localdate()
        member = Membership.objects.active().filter(user__email__iexact=email).select_related("council").first()
        if member is None:
            return write_invitation(
                council, by=OPERATOR, email=email, full_name=email, roles=[Role.CLERK], minute_ref=minute_ref
            )
        refuse_giving(member, Role.CLERK, minute_ref, today)
        return write_role(member, by=OPERATOR, role=Role.CLERK, minute_ref=minute_ref, starts=today)
