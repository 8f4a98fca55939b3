"""Which offices a council has somebody for, so that no page tells a Clerk about people she does not have."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, TextField, Value
from django.db.models.functions import Cast
from django.utils import timezone

from councilcomms.councils.models import Council, Deputising, Membership, RoleHolding

DEPUTY, MODERATOR, COLLEAGUE = "deputy", "moderator", "colleague"


def offices_shown(council: Council) -> frozenset[str]:
    """Roles that somebody holds today or will, with “deputy” and “moderator”, and “colleague” where there is anybody
    beside the Clerk. Read in one statement, once for the object."""
    if not hasattr(council, "_offices_shown"):
        council._offices_shown = _read(council)
    return council._offices_shown


def audience_shown(audience: Iterable[str], council: Council) -> list[str]:
    """Whom a clause speaks to, without the moderators where the Clerk is alone and the clause speaks to others too."""
    found = list(audience)
    others = [who for who in found if who != "moderators"]
    return found if len(others) in (0, len(found)) or COLLEAGUE in offices_shown(council) else others


def _read(council: Council) -> frozenset[str]:
    today = timezone.localdate()
    here = Membership.objects.filter(_not_over("ends", today), council=council).values("pk")
    held = RoleHolding.objects.filter(_not_over("ends", today), member__in=here)
    deputies = Deputising.objects.filter(_not_over("ends", today), member__in=here)
    # By way of the member's own rows: this room lies below that of the channels.
    moderating = Membership.objects.filter(_not_over("moderated__ends", today), pk__in=here, moderated__isnull=False)
    rows = _names(held, Cast("role", TextField()), "member").union(
        _names(deputies, Value(DEPUTY, TextField()), "member"), _names(moderating, Value(MODERATOR, TextField()), "pk"),
    )
    found = set(rows)
    several = {COLLEAGUE} if len({member for _, member in found}) > 1 else set()
    return frozenset({name for name, _ in found} | several)


def _not_over(end: str, today) -> Q:
    return Q(**{f"{end}__isnull": True}) | Q(**{f"{end}__gte": today})


def _names(rows, name, member: str):
    return rows.order_by().annotate(shown=name).values_list("shown", member)
