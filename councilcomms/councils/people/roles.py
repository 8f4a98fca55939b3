"""Roles, and the end of a membership."""

from __future__ import annotations

from django.db.models import Q
from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.models import SEATS, Deputising, Membership, Role, RoleHolding
from councilcomms.councils.models.people import in_force
from councilcomms.councils.people.acts import (
    OWN_DESK,
    act,
    announce_joined,
    day_after,
    end,
    record,
    running,
    tell,
    yesterday,
)
from councilcomms.councils.people.leaving import may_take_over
from councilcomms.councils.people.second_readers import tell_where_none_is_left
from councilcomms.councils.transitions import Refused

LAST_CLERK = (
    "{name} is the only Clerk who stays. Give the role to somebody else first, or open a deputising record that is in "
    "force today."
)


def give_role(member: Membership, *, by, role: str, minute_ref: str = "", starts=None) -> RoleHolding:
    """Give a member a role from a day on (today, unless said). Clerk needs the minute that says so."""
    with act("give role", by=by, on=member):
        role, starts = Role(role), starts or timezone.localdate()
        refuse_giving(member, role, minute_ref, starts)
        return write_role(member, by=by, role=role, minute_ref=minute_ref, starts=starts)


def write_role(member, *, by, role, minute_ref, starts) -> RoleHolding:
    """The row, its event and its notice. Call inside a transaction that has asked whether this may be."""
    holding = RoleHolding.objects.create(
        member=member, role=role, starts=starts, given_by_id=by.pk, minute_ref=minute_ref
    )
    given = record("give role", by=by, about=member, role=role, starts=starts.isoformat(), minute=minute_ref)
    tell([member], f"You are now {role.label} of {member.council.short_name}", by=by)
    announce_joined(given, member, starts)
    return holding


def refuse_giving(member, role, minute_ref, starts) -> None:
    errors = {}
    if role is Role.CLERK and not minute_ref.strip():
        errors["minute_ref"] = "Give the minute in which the council appointed its Clerk."
    if not member.is_active:
        errors["role"] = f"{member.name} is no longer a member. Invite them again."
    elif role == Role.EMERGENCY_OFFICER and member.roles & SEATS:
        errors["role"] = f"{member.name} is a councillor. Only an officer publishes in an emergency."
    elif RoleHolding.objects.filter(running(), member=member, role=role).exists():
        errors["role"] = f"{member.name} has this role already."
    if starts < timezone.localdate():
        errors["starts"] = "The first day must be today or later: nobody can be given a role in the past."
    if errors:
        raise Refused(errors)


def end_role(holding: RoleHolding, *, by, last_day=None) -> RoleHolding:
    """End a role at once, or with its last day."""
    with act("end role", by=by, on=holding):
        holding = RoleHolding.objects.select_for_update(of=("self",)).get(pk=holding.pk)
        refuse_last_day(last_day, holding)
        if not RoleHolding.objects.filter(running(), pk=holding.pk).exists():
            raise Refused("This role has ended already.")
        if holding.role == Role.CLERK:
            refuse_last_clerk(holding.member, last_day)
        end(holding, last_day)
        if holding.role == Role.OFFICER:
            end_deputising_of(holding.member, last_day)
        record("end role", by=by, about=holding.member, role=holding.role, ends=holding.ends.isoformat())
        tell_of_end(holding, last_day, by=by)
        tell_where_none_is_left(holding.member.council, [holding.role], last_day)
    return holding


def tell_of_end(holding, last_day, *, by) -> None:
    """Those who keep a role are led to the council's people; that page is closed to others."""
    stays = RoleHolding.objects.filter(in_force(day_after(last_day)), member=holding.member).exists()
    subject = f"Your role as {holding.get_role_display()} ends"
    tell([holding.member], subject, by=by, words=until(last_day), address="" if stays else OWN_DESK)


def until(last_day) -> str:
    return f"The last day is {last_day:%-d %B %Y}." if last_day else "It ended today."


def refuse_last_day(last_day, row) -> None:
    if last_day and last_day < timezone.localdate():
        raise Refused({"last_day": "The last day must be today or later. Leave it empty to end it now."})
    if last_day and last_day < row.starts:
        raise Refused({"last_day": "The last day is before the first."})
    if last_day and row.ends and last_day > row.ends:
        raise Refused({"last_day": f"It ends on {row.ends:%-d %B %Y} already. Choose that day or an earlier one."})


def refuse_last_clerk(member, last_day) -> None:
    """A council keeps a Clerk from the day after on, with no end in sight, unless somebody deputises for her in all
    that she decides today."""
    after = day_after(last_day)
    others = Membership.objects.exclude(pk=member.pk)
    held = RoleHolding.objects.filter(role=Role.CLERK, starts__lte=after, ends=None)
    today = timezone.localdate()
    deputies = Deputising.objects.filter(in_force(today), member__in=others.active(), categories=[])
    if not held.filter(member__in=others.filter(ends=None)).exists() and not deputies.exists():
        raise Refused({"last_day": LAST_CLERK.format(name=member.name)})


def end_membership(member: Membership, *, by, last_day=None, successor: Membership | None = None) -> Membership:
    """End a membership and all that hangs on it. Rows stay: decisions name them.

    ``successor`` takes over what they have written and is not out; without one the Clerk does.
    """
    with act("end membership", by=by, on=member):
        member = Membership.objects.select_for_update(of=("self",)).select_related("council", "user").get(pk=member.pk)
        refuse_last_day(last_day, member)
        if not member.is_active:
            raise Refused("This membership has ended already.")
        if successor and (successor.pk == member.pk or not may_take_over(successor)):
            raise Refused({"successor": f"{successor.name} cannot take over drafts. Choose somebody else."})
        if member.is_clerk:
            refuse_last_clerk(member, last_day)
        holdings = list(RoleHolding.objects.filter(beyond(last_day), member=member))
        for holding in holdings:
            end(holding, last_day)
        end_deputising_of(member, last_day)
        member.ends = last_day or yesterday()
        member.save()
        heir = successor.pk if successor else None
        ended = record("end membership", by=by, about=member, ends=member.ends.isoformat(), successor=heir)
        told = [member] if last_day else []
        tell(told, "Your membership ends", by=by, words=until(last_day), address=OWN_DESK)
        tell_where_none_is_left(member.council, [holding.role for holding in holdings], last_day)
        payload = {"member": member.pk, "by": by.pk, "successor": heir}
        jobs.announce("councils.membership_ended", key=str(ended.pk), payload=payload)
    return member


def beyond(last_day) -> Q:
    """What would still run after this last day."""
    return Q(ends=None) | Q(ends__gt=last_day or yesterday())


def end_deputising_of(member, last_day) -> None:
    for deputising in Deputising.objects.filter(beyond(last_day), member=member):
        end(deputising, last_day)
