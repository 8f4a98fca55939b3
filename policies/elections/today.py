"""What every page of a council says of its polls today, read along with the council: those that run or are to come.

A page's words only: what may go out is asked of ``restriction`` at that moment.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import OuterRef, Q, Subquery, TextField, Value
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast, Coalesce, JSONObject
from django.utils import timezone

from councilcomms.councils.models.people import Joined
from policies.models import Poll

#: The name of the annotation, and of what it leaves on the council.
POLLS_TODAY = "polls_today"
_DAYS = ("poll_on", "notice_on", "vacancy_on")
_TEXTS = ("kind", "area", *_DAYS, "starts_at", "ends_at", "not_computable")


@dataclass(frozen=True)
class PollToday:
    """A poll that is not over, as pages say it: the fields are those of the row."""

    pk: int
    kind: str
    area: str
    poll_on: date | None
    notice_on: date | None
    vacancy_on: date | None
    starts_at: datetime | None
    ends_at: datetime | None
    not_computable: str
    proposed: bool
    #: Of a vacancy without a poll: the last day on which an election can be asked for, where it can be counted.
    request_by: date | None = None


def polls_today(council: str) -> Subquery:
    """The expression, for rows whose council is at this path: planned polls that are not over, as one text of JSON."""
    now = timezone.now()
    to_come = Q(ends_at__gt=now) | Q(ends_at=None, poll_on__gte=timezone.localdate(now)) | Q(poll_on=None)
    rows = Poll.objects.filter(to_come, council=OuterRef(council), state=Poll.State.PLANNED).order_by()
    # The timetable is by date, and that of a vacancy begins with it.
    first_on = Coalesce(KeyTextTransform("on", KeyTransform(0, "timetable")), Value("", TextField()))
    one = JSONObject(id="pk", proposed="proposed", first_on=first_on, **{name: _text(name) for name in _TEXTS})
    return Subquery(rows.values("council").annotate(said=Joined(Cast(one, TextField()))).values("said"))


def _text(name: str):
    return Coalesce(Cast(name, TextField()), Value("", TextField())) if name not in ("kind", "area") else name


def polls_of(council) -> list[PollToday]:
    """What was read along with this council, by day; none where it was not read along."""
    rows = json.loads(f"[{getattr(council, POLLS_TODAY, '') or ''}]")
    found = [_read(row) for row in rows]
    return sorted(found, key=lambda poll: (poll.poll_on or poll.vacancy_on, poll.pk))


def _read(row: dict) -> PollToday:
    days = {name: date.fromisoformat(row[name]) if row[name] else None for name in _DAYS}
    moments = {name: _moment(row[name]) for name in ("starts_at", "ends_at")}
    request_by = date.fromisoformat(row["first_on"]) if row["first_on"] and not row["poll_on"] else None
    return PollToday(
        pk=row["id"], kind=row["kind"], area=row["area"], not_computable=row["not_computable"],
        proposed=bool(row["proposed"]), request_by=request_by, **days, **moments,
    )


def _moment(said: str) -> datetime | None:
    """SQLite keeps UTC without saying so."""
    if not said:
        return None
    moment = datetime.fromisoformat(said)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
