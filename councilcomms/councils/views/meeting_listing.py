"""What the pages of meetings show."""

from __future__ import annotations

from django.db.models import Prefetch
from django.utils import timezone

from councilcomms.councils.models import Meeting, MeetingItem
from councilcomms.councils.permissions import may

PAGE = 20
Outcome = MeetingItem.Outcome
COLOURS = {Outcome.WAITING: "yellow", Outcome.AGREED: "green", Outcome.REFUSED: "red", Outcome.TAKEN_BACK: "grey"}


def items():
    return MeetingItem.objects.select_related("asked_by__user", "resolved_by__user").order_by("pk")


def meetings():
    return Meeting.objects.select_related("chaired_by__user").prefetch_related(Prefetch("items", queryset=items()))


def of_all(by, page: str = "") -> dict:
    """What waits for a meeting or for its resolution, the meetings to come, and a page of those held."""
    today, number = timezone.localdate(), int(page) if page.isdecimal() and len(page) < 6 else 1
    first = (max(number, 1) - 1) * PAGE
    held = list(meetings().filter(held_on__lt=today)[first : first + PAGE + 1])
    waiting = items().filter(outcome=Outcome.WAITING)
    unresolved = waiting.filter(meeting__held_on__lt=today).select_related("meeting", "asked_by__user")
    return {
        "coming": [] if first else shown(meetings().filter(held_on__gte=today).order_by("held_on", "pk")),
        "loose": [] if first else list(waiting.filter(meeting=None)),
        "unresolved": [] if first else list(unresolved),
        "held": shown(held[:PAGE]), "may_enter": may("enter meetings", by, None),
        "older_url": f"?page={max(number, 1) + 1}" if len(held) > PAGE else "",
        "newer_url": f"?page={number - 1}" if number > 1 else "", "first": not first,
    }


def shown(rows) -> list[Meeting]:
    """Each with its ``agenda`` (what it is or was asked) and its ``minutes`` (what it resolved)."""
    found = list(rows)
    for meeting in found:
        sort_items(meeting, meeting.items.all())
    return found


def sort_items(meeting: Meeting, rows) -> None:
    """``agenda``: to be decided. ``minutes``: decided. ``off``: taken off. A recorded minute that nobody asked for is
    among the minutes alone."""
    meeting.agenda = [row for row in rows if row.outcome == Outcome.WAITING]
    meeting.minutes = [row for row in rows if row.outcome in (Outcome.AGREED, Outcome.REFUSED)]
    meeting.off = [row for row in rows if row.outcome == Outcome.TAKEN_BACK]
    for row in rows:
        row.colour = COLOURS[row.outcome]


def of_meeting(meeting: Meeting, by) -> dict:
    sort_items(meeting, list(items().filter(meeting=meeting)))
    overdue = meeting.held_on < timezone.localdate() and bool(meeting.agenda)
    return {"meeting": meeting, "overdue": overdue, "may_enter": may("enter meetings", by, meeting)}
