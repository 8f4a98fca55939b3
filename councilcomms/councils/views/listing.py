"""What the pages about people show."""

from datetime import date, timedelta

from django.db.models import Prefetch
from django.utils import timezone

from councilcomms.councils.categories import listed
from councilcomms.councils.models import Deputising, Invitation, Membership, PeopleEvent, RoleHolding
from councilcomms.councils.people.acts import running
from councilcomms.councils.people.deputising import dates
from councilcomms.councils.permissions import may


def of_council(by) -> dict:
    """Members with roles in force or to come, who deputises, invitations; the same number of statements for any."""
    today = timezone.localdate()
    held = Prefetch("roleholding_set", RoleHolding.objects.filter(running()).order_by("starts"), to_attr="holdings")
    members = list(Membership.objects.select_related("user").prefetch_related(held).order_by("user__full_name"))
    deputising = list(Deputising.objects.select_related("member__user", "opened_by__user").order_by("-starts")[:50])
    for row in deputising:
        row.may_end, row.scope = may("end deputising", by, row), listed(row.categories)
    return {
        "members": [member for member in members if member.is_active],
        "left": [member for member in members if not member.is_active],
        "invitations": invitations(by),
        "deputising": [row for row in deputising if row.ends >= today],
        "deputised": [row for row in deputising if row.ends < today],
        "today": today,
        "may": {
            "invite": may("invite", by, by.council),
            "open_deputising": may("open deputising", by, by.council),
            "see_private": may("see private", by, by.council),
            "keep_out_of_office": may("keep out of office", by, by.council),
        },
    }


def invitations(by):
    """Those nobody has used; one that has run out is shown for a month more, so that it can be sent again."""
    lately = timezone.now() - timedelta(days=30)
    unused = Invitation.objects.filter(used_at=None, revoked_at=None, expires_at__gt=lately)
    rows = list(unused.select_related("sent_by__user"))
    for row in rows:
        row.may_revoke = row.state == "open" and may("revoke invitation", by, row)
    return rows


def of_person(person, by) -> dict:
    """One member: roles past, present and to come, and what was done about them."""
    events = PeopleEvent.objects.filter(about=person).order_by("-at", "-pk")[:50]
    tidy = on_timeline if may("see private", by, person) else without_cause
    return {
        "person": person,
        "holdings": person.roleholding_set.order_by("-starts"),
        "today": timezone.localdate(),
        "history": [tidy(event) for event in events],
        "may": {
            "give_role": person.is_active and may("give role", by, person),
            "end_role": may("end role", by, person),
            "end_membership": person.is_active and may("end membership", by, person),
        },
    }


TITLES = {
    "accept invitation": "Joined",
    "give role": "Given a role",
    "end role": "Role ended",
    "end membership": "Membership ended",
    "open deputising": "Made deputy",
    "end deputising": "Deputising ended",
}


def on_timeline(event) -> dict:
    return {"title": title(event), "by": signed(event), "at": event.at, "note": event.note}


def without_cause(event) -> dict:
    """A cause may be an illness. Who opened the record tells it too: the chair may only where the Clerk is ill."""
    shown = on_timeline(event)
    if event.verb == "open deputising":
        days = [date.fromisoformat(event.facts[name]) for name in ("starts", "ends")]
        return shown | {"by": "", "note": dates(*days)}
    return shown | {"by": "", "note": ""} if event.verb == "end deputising" else shown


def title(event) -> str:
    words = TITLES.get(event.verb, event.verb.capitalize())
    role = event.facts.get("role")
    return f"{words}: {dict(RoleHolding.role.field.choices).get(role, role)}" if role else words


def signed(event) -> str:
    return f"{event.actor_name}, {event.actor_title}" if event.actor_title else event.actor_name
