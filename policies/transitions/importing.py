"""A council's own document becomes a draft version: found, arranged by a person, and saved when that person says so.

Until :func:`save_import` nothing of it is policy: a :class:`DocumentImport` is a working paper of whoever began it.
"""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.people.acts import OPERATOR
from councilcomms.councils.transitions import Refused
from policies.checks import content_key
from policies.files import keep_file
from policies.importing.document import Imported, Unreadable
from policies.importing.reading import read_document
from policies.models import Clause, Companion, DocumentImport, PolicyEvent, Reading, Version
from policies.packs.pack import last_day
from policies.transitions.arranging import ask_permission, changing, locked
from policies.transitions.drafting import label_fault
from policies.transitions.locking import lock_or_begin_policy
from policies.versions.limits import LONGEST, MOST_CLAUSES

#: Of a clause, what is cut to its room in the row.
_CUT = ("ref", "heading", "section", "section_number")
#: An import that nobody saves goes so long after its last change.
KEPT = timedelta(days=30)


def begin_import(content: bytes, name: str, *, by) -> DocumentImport:
    """Read a file as it was given. Raises Refused by ``file`` where it cannot be read; nothing is kept then."""
    ask_permission(by)
    try:
        imported = read_document(content, name, own=own_addresses(by.council))
    except Unreadable as no:
        raise Refused({"file": no.words}) from None
    refuse_useless(imported)
    with transaction.atomic():
        file = keep_file(SimpleUploadedFile(name, content), by=by, content_type="application/octet-stream")
        row = DocumentImport.objects.create(file=file, member=by, **_as_found(imported))
        _forget_later(row)
    return row


def refuse_useless(imported: Imported) -> None:
    """Raise Refused where there is nothing to arrange, or more than a version holds."""
    if not imported.clauses:
        raise Refused({"file": "No clauses were found in it: no numbered items, bullets or paragraphs."})
    if len(imported.clauses) > MOST_CLAUSES:
        raise Refused({"file": f"It has {len(imported.clauses):,} clauses; the most is {MOST_CLAUSES:,}. "
                               "Take out what is not the policy."})


def own_addresses(council) -> list[str]:
    """Domains and email addresses of the council's own: a document may name them without being asked about it."""
    return [*council.own_domains, *council.own_emails, council.official_email]


def _as_found(imported: Imported) -> dict:
    return {
        "title": imported.title[:200], "adopted": imported.adopted or "", "review": imported.review or "",
        "paragraphs": [
            {"text": paragraph.text, "label": paragraph.label, "outline": outline}
            for paragraph, outline in zip(imported.document.paragraphs, imported.outline, strict=True)
        ],
        "clauses": [_fitting(dataclasses.asdict(clause)) for clause in imported.clauses],
        "questions": [dataclasses.asdict(question) for question in imported.questions],
        "companions": list(imported.companions), "warnings": list(imported.document.warnings),
    }


def _fitting(clause: dict) -> dict:
    """A clause whose headings fit the rows they will stand in."""
    return clause | {name: (clause[name] or "")[:LONGEST[name]] or (None if name == "ref" else "") for name in _CUT}


def discard_import(row: DocumentImport, *, by) -> None:
    """Away with the working paper and the file. The policy is untouched."""
    with transaction.atomic():
        _throw_away(locked(row, by))


def _forget_later(row: DocumentImport) -> None:
    due = row.changed_at + KEPT
    jobs.ask("policies.forget_import", key=f"{row.pk}:{due:%Y%m%d%H%M%S}", payload={"import": row.pk}, due_at=due)


@jobs.handler("policies.forget_import")
def forget(job) -> None:
    """Throw away what was begun and never saved, 30 days after the last change."""
    rows = DocumentImport.objects.select_for_update(of=("self",)).filter(version=None)
    row = rows.filter(pk=job.payload["import"]).first()
    if row is None:
        return
    if row.changed_at + KEPT > timezone.now():
        _forget_later(row)
    else:
        _throw_away(row)


def _throw_away(row: DocumentImport) -> None:
    file = row.file
    row.delete()
    if file:
        file.delete()
        transaction.on_commit(lambda: file.file.storage.delete(file.file.name))


def save_import(row: DocumentImport, *, by, seen: int, label: str) -> Version:
    """A draft version of what was arranged, with the questions it leaves open. Raises Refused by field, or Stale."""
    if not label.strip():
        raise Refused({"label": "Give this version a name, like “2026”."})
    with changing(row, by, seen) as now:
        version = write_version(
            title=now.title, label=label.strip(), clauses=now.clauses, questions=now.questions, by=by,
            companions=now.companions, source=now.file, review=now.review, adopted=now.adopted,
        )
        now.version = version
    return version


def save_imported(imported: Imported, content: bytes, name: str, *, label: str) -> Version:
    """The same for what the operator imports from the machine's own command line, as found."""
    refuse_useless(imported)
    found = _as_found(imported)
    with transaction.atomic():
        file = keep_file(SimpleUploadedFile(name, content), by=None, content_type="application/octet-stream")
        try:
            return write_version(
                title=found["title"], label=label, clauses=found["clauses"], questions=found["questions"], by=OPERATOR,
                companions=found["companions"], source=file, review=found["review"], adopted=found["adopted"],
            )
        except BaseException:
            file.file.storage.delete(file.file.name)
            raise


def write_version(*, title, label, clauses, questions, companions, source, review, adopted, by) -> Version:
    """The rows of a draft version. Call in a transaction."""
    policy, label = lock_or_begin_policy(title), " ".join(label.split())
    if fault := label_fault(policy, label):
        raise Refused({"label": fault})
    day_given = len(adopted) == len("YYYY-MM-DD")
    version = Version.objects.create(
        policy=policy, label=label, source=source, adopted_on=date.fromisoformat(adopted) if day_given else None,
        adopted_note=f"The document says {last_day(adopted):%B %Y}." if adopted and not day_given else "",
        review_on=last_day(review) if review else None, review_is_month=len(review) == len("YYYY-MM"),
        channel_kinds=["website"],
    )
    _write_contents(version, clauses, questions, companions)
    version.content_key = content_key(version)
    version.save(update_fields=["content_key"])
    PolicyEvent.objects.create(
        version=version, actor_id=by.pk, actor_name=by.name, actor_title=by.title, verb="import",
        to_state=version.state, note=f"{len(clauses)} clauses" + (f" from {source.name}" if source else ""),
    )
    return version


def _write_contents(version: Version, clauses, questions, companions) -> None:
    Clause.objects.bulk_create(
        Clause(version=version, position=position, section_number=clause["section_number"],
               section=clause["section"] or clause["heading"] or version.policy.title, ref=clause["ref"],
               anchor=clause["anchor"], heading=clause["heading"], text=clause["text"])
        for position, clause in enumerate(clauses, 1)
    )
    Reading.objects.bulk_create(
        Reading(version=version, key=question["key"], question=question["words"], quote=question["quote"],
                anchor=question["anchor"])
        for question in questions
    )
    for name in companions:
        Companion.objects.get_or_create(policy=version.policy, name=name[:200])
