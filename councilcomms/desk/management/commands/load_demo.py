"""``manage.py load_demo``: the two councils of the demonstration, once."""

from __future__ import annotations

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from councilcomms.desk import demonstration


class Command(BaseCommand):
    help = "Load the demonstration's two councils, people, policies and posts. What is there already stays."

    def handle(self, **options):
        if not settings.DEMO:
            raise CommandError("The demonstration is off where others can reach this machine. DEMO=1 allows it.")
        made = demonstration.load()
        self.stdout.write("Loaded: " + ", ".join(made) if made else "The demonstration is there already.")
