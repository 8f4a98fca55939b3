"""``manage.py foi_due 2025-06-06``: the last day for answering a request for information received on that day."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError

from policies.calendars.information import foi_due
from policies.holiday_table import table_or_shipped
from policies.management.commands._days import day_of


class Command(BaseCommand):
    help = "The twentieth working day after a request for information was received (Freedom of Information Act 2000)."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("received", help="the day on which it was received: 2025-06-06")

    def handle(self, *, received, **options):
        day = day_of(received)
        try:
            due = foi_due(day, table_or_shipped(self.stderr.write))
        except ValueError as error:
            raise CommandError(str(error)) from None
        self.stdout.write(due.isoformat())
