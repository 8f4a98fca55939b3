"""What the pages of the register of organisations show."""

from collections import Counter

from django.utils import timezone

from councilcomms.councils.forms.fields import host_of
from councilcomms.councils.meetings import About, waiting_item
from councilcomms.councils.models import Organisation
from councilcomms.councils.models.organisations import SOON, as_compared
from councilcomms.councils.permissions import may
from councilcomms.councils.views.listing import signed

#: Parts of the list, and which rows belong there.
PARTS = {
    "": ("All", lambda row: row.state != "removed"),
    "approved": ("Approved", lambda row: row.is_approved),
    "soon": ("Ending soon", lambda row: row.state == "soon"),
    "expired": ("Expired", lambda row: row.state == "expired"),
    "asked": ("Not agreed yet", lambda row: row.state == "asked"),
    "partners": ("Partners", lambda row: row.is_partner),
    "taken-off": ("Taken off", lambda row: row.state == "removed"),
}
#: What a row's tag says, and its colour.
TAGS = {
    "approved": ("Approved", "green"),
    "soon": ("Ends soon", "yellow"),
    "expired": ("Expired", "orange"),
    "asked": ("Not agreed yet", "grey"),
    "removed": ("Taken off", "grey"),
}
TITLES = {"add": "Put on the register", "change": "Changed", "approve": "Approved",
          "record partnership": "Partnership recorded", "take off": "Taken off the register",
          "put back": "Put back on the register", "ask meeting": "The next meeting was asked",
          "not agreed": "The Council did not agree"}
FIELDS = {"name": "name", "kind": "kind", "other_names": "other names", "domains": "web addresses"}


def of_register(by, search: str, show: str) -> dict:
    """The register in one statement, whatever its length; searched by every name and web address.

    A search of all finds what was taken off too: whoever looks for it must not think it was never there.
    """
    rows = [with_tag(row) for row in Organisation.objects.select_related("approved_by__user")]
    counts = Counter(key for row in rows for key, (_label, belongs) in PARTS.items() if belongs(row))
    show = show if show in PARTS else ""
    everywhere = not show and bool(search.strip())
    found = [row for row in rows if (everywhere or PARTS[show][1](row)) and is_found(row, search)]
    public = [row for row in found if row.kind == Organisation.Kind.PUBLIC_BODY]
    return {
        "q": search, "show": show, "any": bool(rows), "found": found, "soon_days": SOON.days,
        "parts": [(key, label, counts[key]) for key, (label, _) in PARTS.items() if counts[key] or key in ("", show)],
        "others": [row for row in found if row.kind != Organisation.Kind.PUBLIC_BODY], "public": public,
        "open_public": bool(search.strip() or show) or len(public) == len(found),
        "may_keep": may("keep organisations", by, None),
    }


def with_tag(row):
    row.tag, row.colour = TAGS[row.state]
    return row


def is_found(row, search: str) -> bool:
    wanted = as_compared(search)
    if any(wanted in as_compared(name) for name in row.names):
        return True
    return " " not in wanted and any(host_of(search) in domain.casefold() for domain in row.domains)


def names_taken() -> dict[str, set[str]]:
    """All names on the register, and those of what was taken off, for the form of the public bodies."""
    names = {"taken": set(), "taken_off": set()}
    for row in Organisation.objects.all():
        names["taken_off" if row.removed_on else "taken"].update(map(as_compared, row.names))
    return names


def of_organisation(row, by) -> dict:
    events = row.events.order_by("-at", "-pk")[:50]
    keeps, asked = may("keep organisations", by, row), waiting_item(About.ORGANISATION, row.pk)
    return {
        "organisation": with_tag(row),
        "history": [on_timeline(event) for event in events],
        "may_keep": keeps, "asked": asked, "may_ask": keeps and not asked and not row.is_approved,
        "today": timezone.localdate(),
    }


def on_timeline(event) -> dict:
    note = event.note
    if event.verb == "change":
        # In the form's order: PostgreSQL keeps the facts of an event in an order of its own.
        before = [f"{name} {said(event.facts[field][0])}" for field, name in FIELDS.items() if field in event.facts]
        note = f"Before: {'; '.join(before)}."
    return {"title": TITLES[event.verb], "by": signed(event), "at": event.at, "note": note}


def said(value) -> str:
    """A field as it was, in words."""
    if isinstance(value, list):
        return ", ".join(value) or "none"
    return f"“{dict(Organisation.Kind.choices).get(value, value)}”"
