"""``manage.py load_policy COUNCIL PACK --adopted DATE --minute REF``: put a policy in force; ``--draft``: a draft."""

from __future__ import annotations

import dataclasses
import datetime

from django.core.management.base import BaseCommand, CommandError

from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused
from policies.engine.protocol import ParamError
from policies.loading import load_version
from policies.management.commands._council import find_council
from policies.models import Version
from policies.packs.files import PackError, load_pack
from policies.packs.pack import last_day
from policies.versions.limits import LONGEST


class Command(BaseCommand):
    help = "Load a policy pack (a shipped one by name, or a file) as the version a council has adopted."

    def add_arguments(self, parser):
        parser.add_argument("council", help="the council's short name in addresses")
        parser.add_argument("pack", help="model, or the path of a pack file")
        parser.add_argument("--draft", action="store_true", help="as a draft, to be changed and adopted on the desk")
        parser.add_argument("--adopted", help="date of the meeting, as 2026-05-11")
        parser.add_argument("--minute", help="minute reference of the adoption")
        parser.add_argument("--review", default="", help="review date or month, as 2027-05; 12 months on if absent")

    def handle(self, *, council, pack, draft=False, adopted=None, minute=None, review="", **options):
        found = find_council(council)
        if draft and (adopted or minute or review):
            raise CommandError("A draft has no dates yet: leave out --adopted, --minute and --review.")
        try:
            parsed = load_pack(pack) if draft else _adopted(load_pack(pack), adopted, minute, review)
            with council_scope(found):
                version = load_version(parsed, state=Version.State.DRAFT if draft else Version.State.ADOPTED)
        except (PackError, ParamError, Refused) as error:
            raise CommandError(str(error)) from None
        how = "is a draft" if draft else f"is in force from {version.effective_on:%-d %B %Y}"
        self.stdout.write(f"{found.name}: {version} {how}.")


def _adopted(pack, adopted: str | None, minute: str | None, review: str):
    """The pack with the facts of its adoption."""
    if not adopted or not minute:
        raise CommandError("Say --adopted and --minute, or --draft.")
    try:
        day = datetime.date.fromisoformat(adopted)
    except ValueError:
        raise CommandError(f"“{adopted}” is not a date like 2026-05-11.") from None
    if len(minute) > LONGEST["minute_ref"]:
        raise CommandError(f"Keep the minute reference to {LONGEST['minute_ref']} characters.")
    review = review or f"{day.year + 1}-{day.month:02}"
    try:
        last_day(review)
    except ValueError:
        raise CommandError(f"“{review}” is not a date like 2027-05-11, or a month like 2027-05.") from None
    return dataclasses.replace(pack, adopted=day, minute_ref=minute, review=review, adopted_note="")
