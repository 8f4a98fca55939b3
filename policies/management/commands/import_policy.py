"""``manage.py import_policy FILE --council SLUG (--dry-run [--json] | --label NAME)``: a council's own document."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from councilcomms.councils.models import Council
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused
from policies.importing.document import Imported, Unreadable
from policies.importing.formats.kinds import too_large
from policies.importing.formats.limits import FILE_BYTES
from policies.importing.reading import read_document
from policies.transitions.importing import own_addresses, save_imported


class Command(BaseCommand):
    help = "Read a council's own policy (Word, PDF, text, Markdown or HTML) and show its clauses, or save a draft."

    def add_arguments(self, parser):
        parser.add_argument("file", help="path of the document")
        parser.add_argument("--council", required=True, help="the council's short name in addresses")
        parser.add_argument("--dry-run", action="store_true", help="show what is found and save nothing")
        parser.add_argument("--json", action="store_true", help="with --dry-run: as JSON, in UTF-8")
        parser.add_argument("--label", default="", help="name of the draft version that it is saved as")

    def handle(self, *, file, council, label, **options):
        found = Council.objects.filter(slug=council).first()
        if found is None:
            raise CommandError(f"There is no council “{council}” here.")
        if not options["dry_run"] and not label.strip():
            raise CommandError("Add --dry-run to see what is found, or --label NAME to save it as a draft version.")
        try:
            content = _content(Path(file))
            imported = read_document(content, Path(file).name, own=own_addresses(found))
        except Unreadable as error:
            # A name may hold line ends, and the message is one line.
            raise CommandError(f"{' '.join(Path(file).name.split())}: {error.words}") from None
        if not options["dry_run"]:
            return self._save(imported, content, Path(file).name, found, label)
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")
        self.stdout.write(_json(imported) if options["json"] else _listed(imported))

    def _save(self, imported: Imported, content: bytes, name: str, council: Council, label: str) -> None:
        try:
            with council_scope(council):
                version = save_imported(imported, content, name, label=label.strip())
        except Refused as no:
            raise CommandError(" ".join(map(str, no.errors.values()))) from None
        said = f"{council.name}: {len(imported.clauses)} clauses saved as the draft version “{version.label}”."
        self.stdout.write(f"{said} Look at it on the desk under Policy.")


def _content(path: Path) -> bytes:
    """Raises Unreadable. Of a file that is too long nothing is read; what has no size, as a pipe, is read so far."""
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > FILE_BYTES:
                raise Unreadable(too_large(size))
            return file.read(FILE_BYTES + 1)
    except FileNotFoundError:
        raise Unreadable("There is no such file.") from None
    except IsADirectoryError:
        raise Unreadable("This is a folder. Choose one file.") from None
    except PermissionError:
        raise Unreadable("This file may not be read. Its permissions have to allow it.") from None
    except (OSError, ValueError):
        raise Unreadable("This file cannot be read.") from None


def _json(imported: Imported) -> str:
    clauses = [
        {"ref": one.ref, "anchor": one.anchor, "heading": one.heading, "text": one.text} for one in imported.clauses
    ]
    whole = {"title": imported.title, "adopted": imported.adopted, "review": imported.review, "clauses": clauses}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _listed(imported: Imported) -> str:
    rows = [
        imported.title,
        f"Adopted: {imported.adopted or 'not said'}. Review: {imported.review or 'not said'}.",
        f"{len(imported.clauses)} clauses, {len(imported.questions)} questions.",
    ]
    heading = None
    for clause in imported.clauses:
        if clause.heading != heading:
            heading = clause.heading
            rows += ["", heading] if heading else [""]
        rows.append(f"  {clause.ref or clause.anchor}  {clause.text}")
    if imported.questions:
        rows += ["", "Questions this policy leaves open"]
        rows += [f"  {f'{one.anchor}: ' if one.anchor else ''}{one.words}" for one in imported.questions]
    if imported.companions:
        rows += ["", "Documents it names", *(f"  {name}" for name in imported.companions)]
    if imported.document.warnings:
        rows += ["", *imported.document.warnings]
    return "\n".join(rows)
