"""Joining a council: by an invitation from its Clerk or, where she cannot, a locum by one from the chair."""

from __future__ import annotations

from datetime import timedelta

from django.core import signing
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.models import Council, Invitation, Membership, Role, RoleHolding
from councilcomms.councils.people.acts import act, announce_joined, clerks, record, tell
from councilcomms.councils.transitions import Refused, WrongState

RUNS_FOR = timedelta(days=14)
SALT = "councils.invitation"

#: What the chair invites to in the Clerk's place: somebody who can then deputise.
INVITED_BY_CHAIR = [Role.OFFICER]

#: Clerk is given to a member, citing a minute: never by invitation, but where a council is started.
INVITED_AS = [role for role in Role if role is not Role.CLERK]

GONE_WORDS = {
    "used": "This invitation has been used already. It works once.",
    "revoked": "This invitation has been taken back.",
    "expired": "This invitation has run out. An invitation works for 14 days.",
}


def token_of(invitation: Invitation) -> str:
    """What stands in the link: signed, and worth nothing without the row it names."""
    return signing.dumps({"council": invitation.council_id, "invitation": invitation.pk}, salt=SALT)


def read_token(token: str) -> tuple[Council, int] | None:
    """The council and the invitation's key, or None where the signature is not ours or the council is gone."""
    try:
        named = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    council = Council.objects.filter(pk=named["council"]).first()
    return (council, named["invitation"]) if council else None


def address_of(invitation: Invitation) -> str:
    return reverse("invitation", args=[token_of(invitation)])


def invite(council: Council, *, by, email: str, full_name: str, roles: list[str], minute_ref: str = "") -> Invitation:
    """Invite somebody to join with these roles; the email goes out as a job."""
    who = {"email": email, "full_name": full_name, "roles": roles}
    with act("invite", by=by, on=council) as by:
        refuse_roles(roles)
        if by.is_clerk:
            return write_invitation(council, by=by, minute_ref=minute_ref, **who)
        return invite_locum(council, by=by, minute_ref=minute_ref.strip(), **who)


def invite_locum(council, *, by, email, full_name, roles, minute_ref) -> Invitation:
    """The chair, where the Clerk is ill or gone: an officer, who can then deputise. The Clerk is told."""
    refuse_chair(email.strip(), roles, minute_ref)
    under = f"in the Clerk's place, under minute {minute_ref}."
    invitation = write_invitation(
        council, by=by, email=email, full_name=full_name, roles=roles, minute_ref=minute_ref,
        note=f"Invited by the chair {under}",
    )
    tell(clerks(), f"{full_name} is invited as an officer", by=by, words=f"By {by.name}, chair, {under}")
    return invitation


def refuse_chair(email, roles, minute_ref) -> None:
    errors = {}
    if not set(roles) <= set(INVITED_BY_CHAIR):
        errors["roles"] = "The chair invites officers only, who may then deputise for the Clerk."
    if not minute_ref:
        errors["minute_ref"] = "Give the minute in which the council decided this."
    if Membership.objects.active().filter(user__email__iexact=email).exists():
        errors["email"] = (
            "This person is a member already. An officer can deputise at once; only the Clerk gives others that role."
        )
    if errors:
        raise Refused(errors)


def refuse_roles(roles) -> None:
    if not roles:
        raise Refused({"roles": "Choose at least one role."})
    if not set(roles) <= set(INVITED_AS):
        raise Refused({"roles": "The Clerk's role is given to a member, citing a minute. Choose other roles."})


def write_invitation(council, *, by, email, full_name, roles, minute_ref="", note="") -> Invitation:
    """The row, its event and the job that mails it. Call inside a transaction that has asked whether this may be."""
    email = email.strip().lower()
    refuse_known(email)
    invitation = Invitation.objects.create(
        email=email, full_name=full_name, roles=[str(role) for role in roles], minute_ref=minute_ref,
        sent_by_id=by.pk, expires_at=timezone.now() + RUNS_FOR,
    )
    record("invite", by=by, note=note, email=email, full_name=full_name, roles=invitation.roles, minute=minute_ref)
    jobs.ask("councils.email_invitation", key=str(invitation.pk), payload={"invitation": invitation.pk})
    return invitation


def refuse_known(email: str) -> None:
    if Membership.objects.active().filter(user__email__iexact=email).exists():
        raise Refused({"email": "This person is a member already. Give them a role on their own page instead."})
    for invitation in Invitation.objects.filter(email__iexact=email, used_at=None, revoked_at=None):
        if invitation.state == "open":
            raise Refused({"email": "An invitation to this address is still open. Take it back first."})


def revoke_invitation(invitation: Invitation, *, by) -> Invitation:
    """Take an open invitation back: its link stops working."""
    with act("revoke invitation", by=by, on=invitation):
        invitation = locked_open(invitation.pk)
        invitation.revoked_at = timezone.now()
        invitation.save()
        record("revoke invitation", by=by, email=invitation.email, full_name=invitation.full_name)
    return invitation


def locked_open(pk: int) -> Invitation:
    """The row, locked, while it can still be used; WrongState in plain words otherwise."""
    invitation = Invitation.objects.select_for_update(of=("self",)).get(pk=pk)
    if invitation.state != "open":
        raise WrongState(GONE_WORDS[invitation.state])
    return invitation


def accept_invitation(invitation: Invitation, *, user) -> Membership:
    """This person joins, once. The link came to their address: holding it is the permission."""
    with transaction.atomic():
        invitation = locked_open(invitation.pk)
        if user.email.lower() != invitation.email.lower():
            raise Refused(f"This invitation is for {invitation.email}.")
        member = joined(user, invitation.council)
        give_invited_roles(member, invitation)
        invitation.used_at = timezone.now()
        invitation.save()
        accepted = record("accept invitation", by=member, about=member, roles=invitation.roles)
        tell(Membership.objects.deciders(), f"{member.name} has joined", by=member)
        announce_joined(accepted, member, timezone.localdate())
    return member


def joined(user, council) -> Membership:
    """The membership, made or begun again: a person has one in a council."""
    member = Membership.objects.filter(user=user).first() or Membership(council=council, user=user)
    if member.pk is None or not member.is_active:
        member.starts, member.ends = timezone.localdate(), None
        member.save()
    return member


def give_invited_roles(member, invitation) -> None:
    for role in invitation.roles:
        if role not in member.roles:
            RoleHolding.objects.create(
                member=member, role=role, given_by=invitation.sent_by, minute_ref=invitation.minute_ref
            )
    member.__dict__.pop("roles_today", None)
