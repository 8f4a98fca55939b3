"""Who has a seat on the Council, and so may have taken the chair at one of its meetings."""

from __future__ import annotations

from councilcomms.councils.models import SEATS, Membership, RoleHolding


def who_may_have_chaired():
    """Members of today who hold, or held, a seat on the Council: whoever takes the chair is one of its members."""
    seats = RoleHolding.objects.filter(role__in=SEATS).values("member")
    return Membership.objects.active().filter(pk__in=seats).select_related("user").order_by("user__full_name")
