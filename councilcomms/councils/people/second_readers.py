"""Who could read the Clerk's own posts where the council wants "two pairs of eyes"."""

from __future__ import annotations

from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import notices
from councilcomms.councils.models import Membership, Role, RoleHolding
from councilcomms.councils.people.acts import day_after, running
from councilcomms.councils.transitions import Refused

READERS = [Role.CLERK, Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR, Role.OFFICER]


def refuse_without_readers() -> None:
    """Somebody other than each Clerk must be there to be asked: a councillor, or an officer who could deputise."""
    readers = Membership.objects.holding(*READERS)
    for clerk in Membership.objects.holding(Role.CLERK):
        if not readers.exclude(pk=clerk.pk).exists():
            raise Refused({
                "two_pairs_of_eyes": "Nobody could be asked: the council has no councillor here and no officer who "
                "could deputise. Invite one first."
            })


def tell_where_none_is_left(council, roles, last_day) -> None:
    """Call where these roles have just been given their end. A Clerk whom the setting would block from some day on is
    told, also where she ended them herself; the setting stays as the council chose it."""
    if not council.two_pairs_of_eyes or not set(roles) & set(READERS):
        return
    after = day_after(last_day)
    held = RoleHolding.objects.filter(running(after), role__in=READERS).select_related("member__user")
    for holding in held:
        first, last = span(holding)
        if holding.role != Role.CLERK:
            continue
        others = [span(other) for other in held if other.member_id != holding.member_id]
        day = first_uncovered(others, max(after, first))
        if day and day <= last:
            address = reverse("people", args=[council.slug])
            notices.tell([holding.member], "Nobody is left to read your own posts", address, what_to_do(day))


def span(holding) -> tuple[date, date]:
    """First and last day of a role, within those of its holder's membership."""
    ends = [day for day in (holding.ends, holding.member.ends) if day]
    return max(holding.starts, holding.member.starts), min(ends, default=date.max)


def first_uncovered(spans, day) -> date | None:
    """The first day, from this one on, that none of these holds; None where there is no such day in sight."""
    while ends := [last for first, last in spans if first <= day <= last]:
        if max(ends) == date.max:
            return None
        day = max(ends) + timedelta(days=1)
    return day


def what_to_do(day) -> str:
    when = f"from {day:%-d %B %Y}" if day > timezone.localdate() else "now"
    return (
        f"Your own posts need a second reader, and {when} nobody is here to be one: no councillor, and no officer who "
        "could deputise. Without one you cannot publish a post of your own. Invite somebody on the People page, or "
        "switch the second reader off in Settings."
    )
