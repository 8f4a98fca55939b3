"""A post's words cut up for the page: paragraphs with their marks, changes with theirs, sentences to choose from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial

from councilcomms.channels.models import Channel
from councilcomms.councils.models import Membership
from councilcomms.posts.marking import compare, pieces
from councilcomms.posts.models import Picture, Revision
from councilcomms.posts.words import Words
from policies.words import CATEGORY_NAMES

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


def sides(words: Words, names) -> list[tuple[str, str]]:
    """What beside the text is part of a version, as people read it."""
    source = " ".join(filter(None, [
        Revision.SourceKind(words.source_kind).label if words.source_kind else "", words.source_url, words.minute_ref,
        f"{words.minute_date:%-d %B %Y}" if words.minute_date else "", words.source_note,
    ]))
    return [
        ("Headline", words.headline), ("How we know", source), ("Picture", "; ".join(map(_picture, words.pictures))),
        ("Goes to", names(Channel, words.channels)), ("About", names(Membership, words.about)),
        ("Kind of post", CATEGORY_NAMES.get(words.category, words.category)),
    ]


def _picture(picture) -> str:
    said = Picture.People(picture.people).label if picture.people else ""
    return ", ".join(filter(None, [
        f"{picture.name} ({picture.sha256[:6]})", "only decoration" if picture.decorative else picture.alt,
        picture.owner, picture.licence, said,
    ]))


def names_of(model, pks) -> str:
    rows = model.objects.filter(pk__in=pks).order_by("pk") if pks else []
    return ", ".join(row.name for row in rows)


def side_changes(before: Words, after: Words) -> list[tuple[str, list[Run]]]:
    """What beside the text changed. Names are read where they are asked for alone."""
    same = {Channel: before.channels == after.channels, Membership: before.about == after.about}
    read = partial(_unless_same, same)
    return [
        (label, marked_changes(old, new, ()))
        for (label, old), (_, new) in zip(sides(before, read), sides(after, read), strict=True)
        if old != new
    ]


def _unless_same(same, model, pks) -> str:
    return "" if same[model] else names_of(model, pks)
