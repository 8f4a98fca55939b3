"""``manage.py clause_coverage --council SLUG [--json]``: what carries out each clause of the policy in force."""

from __future__ import annotations

import json

from django.core.management.base import BaseCommand, CommandError

from councilcomms.councils.tenancy import council_scope
from policies.checks import version_in_force
from policies.coverage import Coverage, Row, coverage_of
from policies.management.commands._council import find_council


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--council", required=True, help="the council's short name in addresses")
        parser.add_argument("--json", action="store_true", help="a list, one clause each, in the document's order")

    def handle(self, *, council, **options):
        with council_scope(find_council(council)):
            version = version_in_force()
            if version is None:
                raise CommandError("This council has no policy in force.")
            coverage = coverage_of(version)
        self.stdout.write(_as_json(coverage) if options["json"] else _as_table(version, coverage))


def _as_json(coverage: Coverage) -> str:
    return json.dumps([_facts(row) for row in coverage.rows], ensure_ascii=False, indent=1)


def _facts(row: Row) -> dict:
    return {
        "ref": row.clause.ref, "anchor": row.clause.anchor, "heading": row.clause.heading or row.clause.section,
        "carried_by": [carrier.slug for carrier in row.carriers], "people_only": row.clause.people_only,
        "acted_last_year": row.acted,
    }


def _as_table(version, coverage: Coverage) -> str:
    """Clauses that nothing carries out first; the last year's acts on the left."""
    wide = max((len(row.printed) for row in coverage.rows), default=0)
    lines = [f"{version}: {coverage.summary.words}"]
    for title, rows in (("Nothing carries these out", coverage.open), ("Carried out here", coverage.carried_out),
                        ("Left to people", coverage.people_only)):
        if rows:
            lines += ["", f"{title} ({len(rows)})"]
            lines += [f"{row.acted:>6}  {row.printed:<{wide}}  {_words(row)}".rstrip() for row in rows]
    return "\n".join(lines)


def _words(row: Row) -> str:
    return "; ".join(carrier.name for carrier in row.carriers)
