"""Check drafts given as JSON lines on standard input; one JSON line each comes out, in order."""

import sys

from django.core.management.base import BaseCommand

from policies.engine import check
from policies.engine.corpus import BadLine, as_json, read_lines
from policies.management.commands._checker import add_policy, add_reader, compiled_policy


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def add_arguments(self, parser):
        add_policy(parser)
        add_reader(parser)

    def handle(self, *args, policy, reader=True, **options):
        compiled = compiled_policy(policy, reader=reader)
        all_good = True
        for line in read_lines(getattr(sys.stdin, "buffer", sys.stdin)):
            if isinstance(line, BadLine):
                all_good = False
                self.stderr.write(str(line))
            else:
                self.stdout.write(as_json(line.id, check(line.fields, compiled, line.context)))
                self.stdout.flush()
        if not all_good:
            sys.exit(1)
