"""Triage comments given as JSON lines on standard input; one JSON line each comes out, in order."""

import sys

from django.core.management.base import BaseCommand

from policies.engine.comment_corpus import as_json, read_comments
from policies.engine.json_lines import BadLine
from policies.engine.triage import triage
from policies.management.commands._checker import add_policy, add_reader, compiled_comment_policy


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def add_arguments(self, parser):
        add_policy(parser)
        add_reader(parser)

    def handle(self, *args, policy, reader=True, **options):
        compiled = compiled_comment_policy(policy, reader=reader)
        all_good = True
        for line in read_comments(getattr(sys.stdin, "buffer", sys.stdin)):
            if isinstance(line, BadLine):
                all_good = False
                self.stderr.write(str(line))
            else:
                self.stdout.write(as_json(line.id, triage(line.text, compiled, line.context)))
                self.stdout.flush()
        if not all_good:
            sys.exit(1)
