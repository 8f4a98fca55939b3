"""A post's words cut up for the page: paragraphs with their marks, changes with theirs, sentences to choose from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from councilcomms.posts.marking import compare, pieces

_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?](?=\s)|(?=\n)|$)")
_MOST_SENTENCES = 60


@dataclass(frozen=True)
class Run:
    """A piece of the text where it stands; ``first`` where a point's mark ends here and its number is shown."""

    text: str
    start: int
    points: tuple = ()
    numbered: tuple = ()
    kind: str = "same"


@dataclass
class Paragraph:
    """``slot`` is where the cards of its points stand on a narrow screen."""

    slot: str
    runs: list[Run] = field(default_factory=list)
    keys: str = ""


def marked_runs(text: str, points, at: int = 0) -> list[Run]:
    """The text's pieces with their offsets; a point's number follows its last piece."""
    runs, start = [], at
    for piece in pieces(text, points):
        end = start + len(piece.text)
        ending = tuple(p for p in piece.points if p.finding.end == end)
        runs.append(Run(piece.text, start, piece.points, ending))
        start = end
    return runs


def cut(runs: list[Run], start: int, end: int) -> list[Run]:
    """What of these runs stands between two offsets."""
    found = []
    for run in runs:
        a, b = max(run.start, start), min(run.start + len(run.text), end)
        if a < b:
            last = b == run.start + len(run.text)
            text = run.text[a - run.start : b - run.start]
            found.append(Run(text, a, run.points, run.numbered if last else (), run.kind))
    return found


def paragraphs(text: str, points) -> list[Paragraph]:
    """Paragraph by paragraph, each with the keys of the points that begin in it."""
    runs, found = marked_runs(text, points), []
    for number, match in enumerate(re.finditer(r"[^\n]+", text)):
        if not match.group().strip():
            continue
        here = [
            p for p in points
            if p.finding.field == "text" and p.finding.start is not None
            and match.start() <= p.finding.start < match.end()
        ]
        found.append(Paragraph(f"p{number}", cut(runs, *match.span()), " ".join(p.key for p in here)))
    return found


def marked_changes(before: str, after: str, points) -> list[Run]:
    """A comparison word by word, with the points' marks on what stands there now."""
    runs, shown, at = marked_runs(after, points), [], 0
    for change in compare(before, after):
        if change.kind == "removed":
            shown.append(Run(change.text, at, kind="removed"))
            continue
        end = at + len(change.text)
        shown += [Run(r.text, r.start, r.points, r.numbered, change.kind) for r in cut(runs, at, end)]
        at = end
    return shown


def sentences(text: str) -> list[tuple[str, str]]:
    """“start-end” and the words, for choosing a passage without selecting it."""
    found = [
        (f"{m.start()}-{m.end()}", f"“{m.group() if len(m.group()) < 72 else m.group()[:70] + '…'}”")
        for m in _SENTENCE.finditer(text)
    ]
    return found[:_MOST_SENTENCES]


def sides(words) -> list[tuple[str, str]]:
    """What beside the text is part of a version, as people read it."""
    source = " ".join(filter(None, [
        words.source_url, words.minute_ref, f"{words.minute_date:%-d %B %Y}" if words.minute_date else "",
        words.source_note,
    ]))
    return [("Headline", words.headline), ("How we know", source)]


def side_changes(before, after) -> list[tuple[str, list[Run]]]:
    """Headline and source, where they changed."""
    return [
        (label, marked_changes(old, new, ()))
        for (label, old), (_, new) in zip(sides(before), sides(after), strict=True)
        if old != new
    ]
