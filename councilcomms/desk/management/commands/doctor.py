"""``manage.py doctor [--council SLUG] [--json]``: what waits for somebody who cannot come, and what gave up.

Without ``--council`` also what concerns the portal and no council by itself, which has null for it in the JSON.
Ends with 1 where something was found, 0 where nothing was, 2 where there is no such council.
"""

from __future__ import annotations

import json
import sys

from django.core.management.base import BaseCommand, CommandError

from councilcomms.councils.models import Council
from councilcomms.councils.tenancy import council_scope
from councilcomms.desk.doctor import Stuck, look, look_at_portal


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--council", help="the council's short name in addresses; without it, all councils")
        parser.add_argument("--json", action="store_true", help="a list, one thing found each")

    def handle(self, *, council, **options):
        found = [] if council else [(None, stuck) for stuck in look_at_portal()]
        for row in councils(council):
            with council_scope(row):
                found += [(row, stuck) for stuck in look(row)]
        self.stdout.write(as_json(found) if options["json"] else as_words(found))
        if found:
            sys.exit(1)


def councils(slug: str | None) -> list[Council]:
    rows = list(Council.objects.filter(slug=slug) if slug else Council.objects.all())
    if slug and not rows:
        raise CommandError(f"There is no council “{slug}” here.", returncode=2)
    return rows


def as_json(found: list[tuple[Council | None, Stuck]]) -> str:
    return json.dumps([
        {"council": council and council.slug, "kind": stuck.kind, "what": stuck.what, "where": stuck.address,
         "since": stuck.since.isoformat() if stuck.since else None, "what_to_do": stuck.todo}
        for council, stuck in found
    ], ensure_ascii=False, indent=1)


def as_words(found: list[tuple[Council | None, Stuck]]) -> str:
    if not found:
        return "Nothing is stuck."
    lines, shown = [], ""
    for council, stuck in found:
        of = council.name if council else "This portal"
        if of != shown:
            lines += ["", of] if lines else [of]
            shown = of
        since = f" Since {stuck.since:%-d %B %Y}." if stuck.since else ""
        lines.append(f"  {stuck.what}{since}\n    {stuck.todo}" + (f"\n    {stuck.address}" if stuck.address else ""))
    return "\n".join(lines)
