"""With whom a post waits that was sent, in words: the Clerk, or whoever deputises too."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from councilcomms.councils.models import Deputising, Membership, Role
from councilcomms.councils.models.people import in_force


@dataclass(frozen=True)
class Waiting:
    """Who holds the office today, by membership id. Read once for a page."""

    clerks: frozenset[int]
    deputies: frozenset[int]

    def names(self, author_id: int | None) -> str:
        """“the Clerk”, “the Clerk or deputy”: nobody's own post waits with themselves."""
        clerk, deputy = self.clerks - {author_id}, self.deputies - {author_id}
        if deputy:
            return "the Clerk or deputy" if clerk else "the deputy"
        return "the Clerk"


def waiting_today() -> Waiting:
    today = timezone.localdate()
    clerks = Membership.objects.holding(Role.CLERK, today=today).values_list("pk", flat=True)
    deputies = Deputising.objects.filter(in_force(today)).values_list("member_id", flat=True)
    return Waiting(frozenset(clerks), frozenset(deputies))
