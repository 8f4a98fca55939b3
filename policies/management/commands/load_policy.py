"""``manage.py load_policy COUNCIL PACK --adopted DATE --minute REF``: put a policy in force for a council."""

from __future__ import annotations

import dataclasses
import datetime

from django.core.management.base import BaseCommand, CommandError

from councilcomms.councils.models import Council
from councilcomms.councils.tenancy import council_scope
from policies.engine.protocol import ParamError
from policies.loading import load_version
from policies.pack_files import PackError, load_pack


class Command(BaseCommand):
    help = "Load a policy pack (a shipped one by name, or a file) as the version a council has adopted."

    def add_arguments(self, parser):
        parser.add_argument("council", help="the council's short name in addresses")
        parser.add_argument("pack", help="model, or the path of a pack file")
        parser.add_argument("--adopted", required=True, help="date of the meeting, as 2026-05-11")
        parser.add_argument("--minute", required=True, help="minute reference of the adoption")
        parser.add_argument("--review", default="", help="review date or month, as 2027-05; 12 months on if absent")

    def handle(self, *, council, pack, adopted, minute, review, **options):
        found = Council.objects.filter(slug=council).first()
        if found is None:
            raise CommandError(f"There is no council “{council}” here.")
        try:
            parsed = load_pack(pack)
            day = datetime.date.fromisoformat(adopted)
        except PackError as error:
            raise CommandError(str(error)) from None
        except ValueError:
            raise CommandError(f"“{adopted}” is not a date like 2026-05-11.") from None
        review = review or f"{day.year + 1}-{day.month:02}"
        parsed = dataclasses.replace(parsed, adopted=day, minute_ref=minute, review=review, adopted_note="")
        try:
            with council_scope(found):
                version = load_version(parsed)
        except ParamError as error:
            raise CommandError(str(error)) from None
        self.stdout.write(f"{found.name}: {version} is in force from {version.effective_on:%-d %B %Y}.")
