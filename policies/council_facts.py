"""What is true of a council beside any text: its own names and addresses, and whom its register lets it name."""

from __future__ import annotations

from django.utils import timezone

from councilcomms.councils.models import Membership, Organisation
from councilcomms.councils.models.organisations import as_compared
from policies.engine import CouncilFacts, Lapsed


def facts_of(council, now=None) -> CouncilFacts:
    """What is the council's own or on its register: whom it may name today, and whom no longer."""
    today = timezone.localdate(now)
    register = list(Organisation.objects.order_by("pk"))
    approved = [row for row in register if row.is_approved_on(today)]
    partners = [row for row in approved if row.is_partner_on(today)]
    businesses = [row for row in approved if row.kind == Organisation.Kind.BUSINESS and row not in partners]
    people = Membership.objects.active().values_list("user__full_name", flat=True)
    emails = [council.official_email, *council.own_emails]
    phones = [council.official_phone, *council.own_phones]
    return CouncilFacts(
        name=council.name, domains=tuple(council.own_domains), emails=tuple(filter(None, emails)),
        phones=tuple(filter(None, phones)), people=tuple(people), places=tuple(council.own_places),
        approved_organisations=_names(approved), partners=_names(partners), businesses=_names(businesses),
        approved_domains=tuple(domain for row in approved for domain in row.domains), lapsed=lapsed_of(register, today),
    )


def _names(organisations) -> tuple[str, ...]:
    return tuple(name for row in organisations for name in row.names)


def lapsed_of(register, today) -> tuple[Lapsed, ...]:
    """Each name of the rows (all of the register, those taken off too) that no approval of this day covers.

    Where a name was on the register more than once, what stands says how it is, else what was taken off last.
    """
    covered = {as_compared(name) for row in register if row.is_approved_on(today) for name in row.names}
    lapsed = {}
    newest = sorted(register, key=lambda row: (row.removed_on is None, row.removed_on or today, row.pk), reverse=True)
    for row in newest:
        for name in row.names:
            if as_compared(name) not in covered:
                ended = row.removed_on or (row.approved_on and row.approved_until)
                lapsed.setdefault(as_compared(name), Lapsed(name, ended, taken_off=row.removed_on is not None))
    return tuple(lapsed.values())
