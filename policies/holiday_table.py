"""The holidays that everything is counted with: those that come with the portal, and over them the operator's rows."""

from __future__ import annotations

from collections.abc import Callable

from django.db import Error

from policies.calendars.holidays import PARTS, Holidays, shipped
from policies.calendars.holidays import Holiday as Held
from policies.models import Holiday, HolidayYear


def table() -> Holidays:
    """In the order of the rows' adding: of two about one day the later says what holds. No parts named: all of them."""
    held = shipped().with_changes(years=HolidayYear.objects.values_list("year", flat=True))
    for row in Holiday.objects.order_by("added_at", "pk"):
        parts = frozenset(row.parts or PARTS)
        if row.kind == Holiday.Kind.NOT_A_HOLIDAY:
            held = held.with_changes(removed=[(row.day, parts)])
        else:
            held = held.with_changes(added=[Held(row.day, row.name, parts, row.kind)])
    return held


def table_or_shipped(tell: Callable[[str], object] | None = None) -> Holidays:
    """For the commands, which count without a database too: ``tell`` is then given a sentence that says so.

    Not inside a transaction: on PostgreSQL a table that is missing ends it.
    """
    try:
        return table()
    except Error:
        if tell:
            tell("Holidays added here could not be read: this is counted with those that come with the portal.")
        return shipped()
