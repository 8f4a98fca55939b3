"""A file becomes a policy as an import proposes to read it."""

from __future__ import annotations

from policies.importing import formats, structure
from policies.importing.document import Imported


def read_document(content: bytes, name: str) -> Imported:
    """Raises Unreadable, with a sentence for the person who chose the file, where it cannot be imported."""
    return structure.propose(formats.read(content, name))
