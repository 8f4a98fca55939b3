"""The records of officers' decisions, as the public reads them."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from councilcomms.posts.models import DecisionRecord

PAGE = 20


def readable() -> QuerySet[DecisionRecord]:
    """Newest first, with who made each, its post, and the records before and after it, in one statement."""
    return DecisionRecord.objects.select_related("made_by__user", "post", "replaces", "replaced_by")


def page_of_decisions(before: str) -> tuple[list[DecisionRecord], str]:
    """One page, and the place that the older ones begin before, or "". ``before`` is such a place."""
    rows = readable()
    if before:
        rows = rows.filter(_older(*before.partition("_")[::2]))
    found = list(rows[: PAGE + 1])
    last = found[PAGE - 1] if len(found) > PAGE else None
    return found[:PAGE], f"{last.decided_on.isoformat()}_{last.number}" if last else ""


def _older(day: str, number: str) -> Q:
    try:
        decided_on = date.fromisoformat(day)
    except ValueError:
        return Q(pk=None)
    if not number.isdecimal() or len(number) > 9:
        return Q(pk=None)
    return Q(decided_on__lt=decided_on) | Q(decided_on=decided_on, number__lt=int(number))
