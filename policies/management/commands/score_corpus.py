"""Measure the checker on labelled drafts or comments: precision, recall, and how often clean texts suffer."""

import json
import sys
from itertools import chain
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from policies.engine import check
from policies.engine.comment_corpus import read_comments
from policies.engine.corpus import read_lines
from policies.engine.json_lines import BadLine
from policies.engine.scoring import CommentScore, Misses, Score
from policies.engine.triage import triage
from policies.management.commands._checker import (
    add_policy,
    add_reader,
    compiled_comment_policy,
    compiled_policy,
)


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="labelled drafts or comments, one JSON object a line")
        add_policy(parser)
        add_reader(parser)
        parser.add_argument("--json", action="store_true", dest="as_json")
        parser.add_argument("--misses", type=int, default=0, metavar="N",
                            help="list up to N texts of each name that were missed, and that it was said of wrongly")

    def handle(self, *args, file, policy, as_json, reader=True, misses=0, **options):
        try:
            lines = file.read_bytes().splitlines()
        except OSError as error:
            raise CommandError(f"cannot read {file}: {error.strerror}") from error
        of_comments = _holds_comments(lines)
        score, bad = (_score_comments if of_comments else _score_drafts)(lines, policy, reader)
        for line in bad:
            self.stderr.write(str(line))
        result = score.as_dict()
        self.stdout.write(json.dumps(result) if as_json else (_comments if of_comments else _drafts)(result))
        if misses and not as_json:
            self.stdout.write(_texts("missed", score.missed, misses) + _texts("wrong", score.false, misses))
        if bad:
            sys.exit(1)


def _holds_comments(lines: list[bytes]) -> bool:
    """Whether the first line that can be read is a comment: only comments have criteria and a post they answer."""
    for line in lines:
        try:
            said = json.loads(line)
        except ValueError:
            continue
        if isinstance(said, dict):
            return not said.keys().isdisjoint({"criteria", "routes", "protected", "on"})
    return False


def _score_drafts(lines, policy, reader) -> tuple[Score, list[BadLine]]:
    compiled, score, bad = compiled_policy(policy, reader=reader), Score(), []
    for line in read_lines(lines):
        if isinstance(line, BadLine):
            bad.append(line)
        else:
            score.add(line, check(line.fields, compiled, line.context))
    return score, bad


def _score_comments(lines, policy, reader) -> tuple[CommentScore, list[BadLine]]:
    compiled, score, bad = compiled_comment_policy(policy, reader=reader), CommentScore(), []
    for line in read_comments(lines):
        if isinstance(line, BadLine):
            bad.append(line)
        else:
            score.add(line, triage(line.text, compiled, line.context))
    return score, bad


def _drafts(result) -> str:
    clean = result["clean"]
    return _table("kind", result["kinds"]) + (
        f"\n\nClean texts: {clean['texts']}; with a false block or justify: {_percent(clean['false_share'])}; "
        f"with advice only: {_percent(clean['advised_share'])}"
    )


def _comments(result) -> str:
    clean = result["clean"]
    rows = dict(chain(result["criteria"].items(), result["routes"].items(), [("protected", result["protected"])]))
    return _table("criterion or route", rows) + (
        f"\n\nComments with no criterion: {clean['texts']}; given one: {_percent(clean['false_share'])}; "
        f"protected ones given one: {_percent(clean['protected_false_share'])}"
    )


def _table(heading: str, rows) -> str:
    lines = [f"{heading:<24}{'precision':>10}{'recall':>8}{'labels':>8}{'found':>7}"]
    for name, of in rows.items():
        precision, recall = _percent(of["precision"]), _percent(of["recall"])
        lines.append(f"{name:<24}{precision:>10}{recall:>8}{of['labels']:>8}{of['found']:>7}")
    return "\n".join(lines)


def _texts(heading: str, listed: Misses, most: int) -> str:
    return "".join(
        f"\n{name}, {heading}:" + "".join(f"\n  {ident}: {' '.join(words.split())}" for ident, words in texts[:most])
        for name, texts in sorted(listed.items())
    )


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{share:.1%}"
