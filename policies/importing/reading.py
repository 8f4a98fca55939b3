"""A file becomes a policy as an import proposes to read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from policies.importing import formats, structure
from policies.importing.document import Imported


def read_document(content: bytes, name: str, *, own: Sequence[str] = ()) -> Imported:
    """Raises Unreadable, with a sentence for the person who chose the file, where it cannot be imported.

    ``own``: the council's domains and email addresses. A document that shows no title is called by the file's name.
    """
    imported = structure.propose(formats.read(content, name), own=own)
    return imported if imported.title else replace(imported, title=PurePath(name).stem)
