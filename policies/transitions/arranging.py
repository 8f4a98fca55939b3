"""What was found in a document, arranged by a person before it is saved: clauses joined, split, renamed, put in.

Every act says which state of the paper its page showed (``seen``), and is refused where that is no longer so.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from councilcomms.councils.transitions import Refused, Stale
from policies.importing.labels import is_bullet, split_label
from policies.models import DocumentImport
from policies.packs.pack import last_day
from policies.permissions import may
from policies.versions.anchors import anchor_for
from policies.versions.limits import MOST_CLAUSES

_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


def change_clause(row: DocumentImport, index: int, *, by, seen: int, text: str, **said: str) -> DocumentImport:
    """Rename or correct a clause; an empty line in its text makes two of it. Raises Refused by field.

    ``said``: ref, heading, section_number and section.
    """
    parts = [part.strip() for part in _EMPTY_LINE.split(text.replace("\r\n", "\n")) if part.strip()]
    if not parts:
        raise Refused({"text": "Write the clause's words, or take the clause out."})
    if len(row.clauses) + len(parts) > MOST_CLAUSES:
        raise Refused({"text": f"That would make more than {MOST_CLAUSES} clauses. Join some first."})
    with changing(row, by, seen) as now:
        old = _clause(now, index)
        said = {name: value.strip() for name, value in said.items()}
        said["ref"] = said["ref"] or None
        twin = next((c for n, c in enumerate(now.clauses) if n != index and c["ref"] and c["ref"] == said["ref"]
                     and c["heading"] == said["heading"]), None)
        if twin:
            raise Refused({"ref": f"Another clause is {twin['ref']} already: “{twin['text'][:60]}”."})
        taken = {c["anchor"] for n, c in enumerate(now.clauses) if n != index}
        new = []
        for place, words in enumerate(parts):
            clause = old | said | {"text": words} | ({"ref": None} if place else {})
            if place or any(old[name] != value for name, value in said.items()):
                clause["anchor"] = _anchor(clause, taken)
            taken.add(clause["anchor"])
            new.append(clause)
        now.clauses[index:index + 1] = new
        _ask_about(now, old["anchor"], new[0]["anchor"])
    return now


def join_clause(row: DocumentImport, index: int, *, by, seen: int) -> DocumentImport:
    """Put a clause's words at the end of the one before."""
    with changing(row, by, seen) as now:
        clause = _clause(now, index)
        if index == 0:
            raise Refused("There is no clause before the first.")
        before = now.clauses[index - 1]
        before["text"] = f"{before['text']}\n{clause['text']}"
        before["source"] = sorted({*before["source"], *clause["source"]})
        del now.clauses[index]
        _ask_about(now, clause["anchor"], before["anchor"])
    return now


def take_out(row: DocumentImport, index: int, *, by, seen: int) -> DocumentImport:
    """These words are no clause. They stay in the document, from where they can be put in again."""
    with changing(row, by, seen) as now:
        clause = _clause(now, index)
        del now.clauses[index]
        if not now.clauses:
            raise Refused("A policy has at least one clause.")
        _ask_about(now, clause["anchor"], "")
        kept = {place for other in now.clauses for place in other["source"]}
        for place in set(clause["source"]) - kept:
            now.paragraphs[place]["outline"] = "furniture"
    return now


def put_in(row: DocumentImport, place: int, *, by, seen: int) -> DocumentImport:
    """Make a clause of a paragraph that was left out."""
    with changing(row, by, seen) as now:
        if not 0 <= place < len(now.paragraphs):
            raise Refused("There is no such paragraph in this document.")
        if any(place in clause["source"] for clause in now.clauses):
            raise Refused("These words are in a clause already.")
        paragraph = now.paragraphs[place]
        at = next((n for n, c in enumerate(now.clauses) if c["source"] and min(c["source"]) > place), len(now.clauses))
        beside = now.clauses[max(at - 1, 0)]
        label, words = split_label(paragraph["text"])
        text = words if is_bullet(label) else paragraph["text"]
        clause = beside | {"ref": None, "text": text, "source": [place]}
        clause["anchor"] = _anchor(clause, {c["anchor"] for c in now.clauses})
        paragraph["outline"] = "clause"
        now.clauses.insert(at, clause)
    return now


def change_details(row: DocumentImport, *, by, seen: int, adopted: str, review: str, title: str = "") -> DocumentImport:
    """``adopted``, ``review``: an ISO day, ``YYYY-MM`` where no day is given, or "". A ``title`` of "" leaves it."""
    if adopted and date.fromisoformat(f"{adopted}-01"[:10]) > timezone.localdate():
        raise Refused({"adopted": "That day is still to come. Leave it empty until the Council has met."})
    if adopted and review and last_day(review) <= last_day(adopted):
        raise Refused({"review": "The review comes after the adoption."})
    with changing(row, by, seen) as now:
        now.title, now.adopted, now.review = title.strip() or now.title, adopted, review
    return now


def _ask_about(row: DocumentImport, anchor: str, now: str) -> None:
    """Questions about a clause go with its words: to the anchor they stand under now, or to the whole policy ("")."""
    for question in row.questions:
        if question["anchor"] == anchor:
            question["anchor"] = now


def _anchor(clause: dict, taken) -> str:
    return anchor_for(
        ref=clause["ref"] or "", section_number=clause["section_number"], section=clause["section"],
        heading=clause["heading"], taken=taken,
    )


def _clause(row: DocumentImport, index: int) -> dict:
    if not 0 <= index < len(row.clauses):
        raise Refused("There is no such clause here any more.")
    return row.clauses[index]


def ask_permission(by) -> None:
    if not may("edit policy versions", by, None):
        raise PermissionDenied("The Clerk and the policy administrator import the policy.")


def locked(row: DocumentImport, by) -> DocumentImport:
    ask_permission(by)
    now = DocumentImport.objects.select_for_update(of=("self",)).select_related("file").get(pk=row.pk)
    if now.version_id:
        raise Refused("This import was saved already. Change the draft version.")
    return now


@contextmanager
def changing(row: DocumentImport, by, seen: int):
    """The row under lock. Raises Stale where somebody changed it since the page was made."""
    with transaction.atomic():
        now = locked(row, by)
        if now.number != seen:
            raise Stale("This import was changed on another page. Look again, then change it.", now)
        yield now
        now.number, now.changed_at = now.number + 1, timezone.now()
        now.save()
