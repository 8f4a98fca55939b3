"""Who was of the Council on a day, and may sign for its meeting of that day."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from councilcomms.councils.models import SEATS, Membership, Role, RoleHolding
from councilcomms.councils.models.people import in_force


def not_in_office(member: Membership, day: date) -> str:
    """Why this member had no seat on that day, in a sentence; "" where they had one.

    Of days before somebody joined here this portal knows nothing: who is in office today is taken to have been.
    """
    seats = RoleHolding.objects.filter(member=member, role__in=SEATS)
    if seats.filter(in_force(day)).exists():
        return ""
    if member.starts > day and seats.filter(in_force(timezone.localdate())).exists():
        return ""
    last = seats.filter(ends__lt=day).order_by("ends").last()
    if last:
        return f"{member.name}'s office ended on {last.ends:%-d %B %Y}."
    return f"{member.name} was not a member of the Council on {day:%-d %B %Y}."


def clerk_on(day: date) -> Membership | None:
    """Who was Clerk on that day; of days before anybody was Clerk here, who was the first."""
    held = RoleHolding.objects.filter(role=Role.CLERK).select_related("member__user").order_by("starts", "pk")
    holding = held.filter(in_force(day)).last() or held.filter(starts__gt=day).first()
    return holding.member if holding else None
