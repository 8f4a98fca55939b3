"""Measure the checker on labelled drafts: precision and recall by kind, and how often a clean text is stopped."""

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from policies.engine import check
from policies.engine.corpus import BadLine, read_lines
from policies.engine.scoring import Score
from policies.management.commands._checker import add_policy, compiled_policy


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="labelled drafts, one JSON object a line")
        add_policy(parser)
        parser.add_argument("--json", action="store_true", dest="as_json")

    def handle(self, *args, file, policy, as_json, **options):
        compiled = compiled_policy(policy)
        score, all_good = Score(), True
        try:
            with file.open("rb") as lines:
                for line in read_lines(lines):
                    if isinstance(line, BadLine):
                        all_good = False
                        self.stderr.write(str(line))
                    else:
                        score.add(line, check(line.fields, compiled, line.context))
        except OSError as error:
            raise CommandError(f"cannot read {file}: {error.strerror}") from error
        self.stdout.write(json.dumps(score.as_dict()) if as_json else _table(score))
        if not all_good:
            sys.exit(1)


def _table(score: Score) -> str:
    result = score.as_dict()
    rows = [f"{'kind':<24}{'precision':>10}{'recall':>8}{'labels':>8}{'found':>7}"]
    for kind, of in result["kinds"].items():
        precision, recall = _percent(of["precision"]), _percent(of["recall"])
        rows.append(f"{kind:<24}{precision:>10}{recall:>8}{of['labels']:>8}{of['found']:>7}")
    rows.append(f"\nClean texts: {score.clean}; with a false block or justify: "
                f"{_percent(result['clean']['false_share'])}; with advice only: {score.clean_advised}")
    return "\n".join(rows)


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{share:.1%}"
