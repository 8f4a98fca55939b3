"""``manage.py export_policy COUNCIL [--version ID]``: write a version as a pack, to take elsewhere."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError

from councilcomms.councils.tenancy import council_scope
from policies.checks import version_in_force
from policies.management.commands._council import find_council
from policies.models import Version
from policies.packs.writing import write_pack


class Command(BaseCommand):
    help = "Write a version of a council's policy, the one in force unless named, as a pack on standard output."

    def create_parser(self, prog_name, subcommand, **kwargs):
        """Django's own ``--version`` makes room for ours."""
        return super().create_parser(prog_name, subcommand, conflict_handler="resolve", **kwargs)

    def add_arguments(self, parser):
        parser.add_argument("council", help="the council's short name in addresses")
        parser.add_argument("--version", type=int, help="number of the version, as in its page's address")

    def handle(self, *, council, version=None, **options):
        with council_scope(find_council(council)):
            self.stdout.write(write_pack(_find(version)), ending="")


def _find(number: int | None) -> Version:
    if number is None:
        version = version_in_force()
        if version is None:
            raise CommandError("This council has no policy in force.")
        return version
    version = Version.objects.select_related("policy", "council").filter(pk=number).first()
    if version is None:
        raise CommandError(f"This council has no version {number}.")
    return version
