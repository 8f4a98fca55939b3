"""How well a council's own document becomes clauses: python -m benchmarks.importing [--json] [--misses [--blind]]

About two hundred files made on the fly from 57 policies of invented councils, each with the answer that an import
should give (tests/policies/importing/documents). A clause counts as found when its text and its reference are right.
Twenty-five of the policies are blind: nobody who works on the importer reads them, so their figures tell what unseen
documents get. ``--misses`` lists what went wrong in the others; ``--blind`` in the blind ones too, which spends them.
``--only PART`` takes the files whose name (policy/format) contains PART.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict

from policies.importing.document import Unreadable
from policies.importing.reading import read_document
from tests.policies.importing.documents.renderings import MadeFile, files
from tests.policies.importing.documents.score import Report, Score, compare, unread

SHOWN = ("files", "below_bar", "clauses", "recall", "precision", "texts_found", "refs", "headings", "anchors")
SHOWN += ("title", "adopted", "review")


def measured(file: MadeFile) -> Report:
    content = file.content()
    started = time.perf_counter()
    try:
        imported = read_document(content, file.name)
    except Unreadable as fault:
        return unread(file.answer(), fault.words)
    except Exception as fault:  # A benchmark goes on where the importer breaks, and counts it.
        return unread(file.answer(), f"{type(fault).__name__}: {fault}")
    taken = time.perf_counter() - started
    report = compare(file.answer(), imported)
    report.score.seconds = taken
    return report


def figures(reports: dict[MadeFile, Report]) -> dict:
    """Overall, by format and by document; seen and blind apart."""
    sums = {group: defaultdict(Score) for group in ("overall", "formats", "documents")}
    for file, report in reports.items():
        side = "blind" if file.blind else "seen"
        sums["overall"][side] += report.score
        sums["formats"][f"{side} {file.kind}"] += report.score
        sums["documents"][f"{side} {file.slug}"] += report.score
    return {group: {name: score.figures() for name, score in sorted(scores.items())} for group, scores in sums.items()}


def table(rows: dict[str, dict]) -> str:
    wide = max(map(len, rows)) + 2
    lines = [" " * wide + " ".join(f"{name[:9]:>9}" for name in SHOWN)]
    for name, row in rows.items():
        lines.append(name.ljust(wide) + " ".join(f"{'-' if row[key] is None else row[key]:>9}" for key in SHOWN))
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--blind", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    reports = {file: measured(file) for file in files() if options.only in file.key}
    found = figures(reports)
    if options.json:
        print(json.dumps(found, indent=2))
        return
    for group, rows in found.items():
        print(f"{group}\n{table(rows)}\n")
    if options.misses:
        for file, report in reports.items():
            if report.misses and (options.blind or not file.blind):
                print(f"{file.key}", *report.misses, sep="\n  ")


if __name__ == "__main__":
    main()
