"""How far what was imported agrees with the gold answer."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field, fields

from .gold import Answer, Gold

BAR = 0.95
QUOTES = str.maketrans({"‘": "'", "’": "'", "‛": "'", "`": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "\u00ad": None})


def normal(text: str) -> str:
    """Spacing, quotes and dashes made one; nothing else."""
    return " ".join(unicodedata.normalize("NFC", text).translate(QUOTES).split())


def loose(text: str) -> str:
    """As ``normal``, and without hyphens: a compound parted at its own hyphen may be joined without it."""
    return re.sub(r"(?<=\w)-\s?(?=\w)", "", normal(text))


def heading_key(text: str) -> str:
    return normal(text).rstrip(":").strip().casefold()


@dataclass
class Score:
    """Counts that add up. ``found``: clauses with their text and reference; ``texts``: with their text. ``below``: files
    of which less than BAR was found, or of whose clauses less than BAR is right."""

    files: int = 0
    gold: int = 0
    returned: int = 0
    found: int = 0
    texts: int = 0
    exact: int = 0
    headings: int = 0
    anchors: int = 0
    anchors_decided: int = 0
    unique: int = 0
    titles: int = 0
    adopted: int = 0
    review: int = 0
    unread: int = 0
    below: int = 0
    seconds: float = 0.0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    def figures(self) -> dict:
        """Shares from 0 to 1. Of refs, headings and exact texts: among clauses whose text was found."""

        def share(part, whole):
            return round(part / whole, 4) if whole else None

        return {
            "files": self.files,
            "unread": self.unread,
            "below_bar": self.below,
            "clauses": self.gold,
            "recall": share(self.found, self.gold),
            "precision": share(self.found, self.returned),
            "texts_found": share(self.texts, self.gold),
            "refs": share(self.found, self.texts),
            "texts_exact": share(self.exact, self.texts),
            "headings": share(self.headings, self.texts),
            "anchors": share(self.anchors, self.anchors_decided),
            "anchors_unique": share(self.unique, self.files),
            "title": share(self.titles, self.files),
            "adopted": share(self.adopted, self.files),
            "review": share(self.review, self.files),
            "seconds_a_file": round(self.seconds / self.files, 3) if self.files else None,
        }


@dataclass
class Report:
    score: Score
    misses: list[str] = field(default_factory=list)


def unread(answer: Answer, why: str) -> Report:
    return Report(Score(files=1, gold=len(answer.clauses), unread=1, below=1), [f"not read: {why}"])


def compare(answer: Answer, imported) -> Report:
    """``imported``: policies.importing.document.Imported."""
    tolerated = {loose(text) for text in answer.tolerated}
    clauses = [clause for clause in imported.clauses if loose(clause.text) not in tolerated]
    report = Report(Score(files=1, gold=len(answer.clauses), returned=len(clauses)))
    pairs, lost, surplus = paired(answer.clauses, clauses)
    for gold, clause in pairs:
        judge(gold, clause, report)
    report.misses += [f"clause missing    ref {gold.refs[0]}: {gold.texts[0]!r}" for gold in lost]
    report.misses += [f"clause not there  ref {clause.ref}: {clause.text!r}" for clause in surplus]
    score = report.score
    anchors = Counter(clause.anchor for clause in imported.clauses)
    score.unique = int(all(count == 1 for count in anchors.values()))
    if not score.unique:
        report.misses.append(f"anchors twice     {[anchor for anchor, count in anchors.items() if count > 1][:5]}")
    score.below = int(score.found < BAR * max(score.gold, score.returned))
    score.titles = int(heading_key(imported.title) in {heading_key(title) for title in answer.titles})
    score.adopted, score.review = int(imported.adopted == answer.adopted), int(imported.review == answer.review)
    for right, name in ((score.titles, "title"), (score.adopted, "adopted"), (score.review, "review")):
        if not right:
            report.misses.append(f"{name:<17} {getattr(imported, name)!r}, should be {getattr(answer, name)!r}")
    return report


def paired(golds: list[Gold], clauses) -> tuple[list, list, list]:
    """Each gold clause with the one of the same text: of the same reference first, then in order."""
    waiting = defaultdict(list)
    for at, clause in enumerate(clauses):
        waiting[loose(clause.text)].append(at)
    pairs, lost = {}, []
    for same_ref in (True, False):
        for place, gold in enumerate(golds):
            if place in pairs:
                continue
            at = next((at for text in gold.texts for at in waiting[loose(text)] if not same_ref or clauses[at].ref in gold.refs), None)
            if at is not None:
                pairs[place] = at
                waiting[loose(clauses[at].text)].remove(at)
    lost = [gold for place, gold in enumerate(golds) if place not in pairs]
    taken = set(pairs.values())
    surplus = [clause for at, clause in enumerate(clauses) if at not in taken]
    return [(golds[place], clauses[at]) for place, at in sorted(pairs.items())], lost, surplus


def judge(gold: Gold, clause, report: Report) -> None:
    score = report.score
    score.texts += 1
    score.exact += normal(clause.text) in {normal(text) for text in gold.texts}
    if clause.ref in gold.refs:
        score.found += 1
    else:
        report.misses.append(f"reference         {clause.ref!r}, should be {gold.refs[0]!r}: {clause.text[:50]!r}")
    if heading_key(clause.heading) == heading_key(gold.heading):
        score.headings += 1
    else:
        report.misses.append(f"heading           {clause.heading!r}, should be {gold.heading!r}: {clause.text[:40]!r}")
    if gold.anchors:
        score.anchors_decided += 1
        score.anchors += clause.anchor in gold.anchors
        if clause.anchor not in gold.anchors:
            report.misses.append(f"anchor            {clause.anchor!r}, should be {gold.anchors[0]!r}: {clause.text[:40]!r}")
