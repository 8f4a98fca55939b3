"""``manage.py election_timetable 2025-05-01 [--kind parish] [--json]``: the days of a poll, each with its law."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import time

from django.core.management.base import BaseCommand, CommandError

from policies.calendars.polls import KINDS, PollKind, kind_of
from policies.calendars.timetable import Milestone, timetable
from policies.holiday_table import table_or_shipped
from policies.management.commands._days import day_of

#: Names in the JSON, in their order, with the milestones they stand for.
_NAMES = {
    "notice_of_election_last": ("notice-of-election", "start"), "nominations_close": ("nominations",),
    "sopn_last": ("sopn",), "registration_deadline": ("registration",), "postal_deadline": ("postal",),
    "proxy_deadline": ("proxy",), "notice_of_poll_last": ("notice-of-poll",), "poll": ("poll",),
}


class Command(BaseCommand):
    help = "The days of a poll, counted back from it, each with its law."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("poll", help="the day of the poll: 2025-05-01")
        parser.add_argument("--kind", default="parish", help=f"{', '.join(KINDS)}; parish unless named")
        parser.add_argument("--json", action="store_true", help="days alone; null for what this kind of poll has not")

    def handle(self, *, poll, kind="parish", **options):
        day = day_of(poll)
        try:
            found = kind_of(kind, day)
            milestones = timetable(found, day, table_or_shipped(self.stderr.write))
        except ValueError as error:
            raise CommandError(str(error)) from None
        self.stdout.write(_as_json(milestones) if options.get("json") else _as_table(found, milestones))


def _as_json(milestones: Sequence[Milestone]) -> str:
    days = {milestone.key: milestone.on.isoformat() for milestone in milestones}
    return json.dumps({
        name: next((days[key] for key in keys if key in days), None) for name, keys in _NAMES.items()
    })


def _as_table(kind: PollKind, milestones: Sequence[Milestone]) -> str:
    rows = [(f"{one.on:%a %-d %B %Y}", _words(one.at), one.label, one.law) for one in milestones]
    wide = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["  ".join([*(f"{text:<{width}}" for text, width in zip(row, wide, strict=False)), row[3]]) for row in rows]
    return "\n".join([kind.label, "", *lines])


def _words(at: time | None) -> str:
    if at is None:
        return ""
    return f"{at:%-I}{f':{at:%M}' if at.minute else ''}{f'{at:%p}'.lower()}"
