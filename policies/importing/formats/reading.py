"""The way in: bytes and a file's name become a document, or one plain sentence why not."""

from __future__ import annotations

import logging

from policies.importing.document import Document, Unreadable
from policies.importing.formats import html, limits, markdown, pdf, plain, word
from policies.importing.formats.archive import BROKEN
from policies.importing.formats.kinds import NOT_WORDS, TOO_LONG, kind_of

_log = logging.getLogger(__name__)
_READERS = {"word": word.read, "pdf": pdf.read, "html": html.read, "markdown": markdown.read, "plain": plain.read}
_DAMAGED = "This file is damaged or of an unusual kind. Save it again as Word or PDF, and choose that."


def read(content: bytes, name: str) -> Document:
    """Raises Unreadable, and nothing else, for whatever cannot be read."""
    kind = kind_of(content, name)
    try:
        document = _READERS[kind](content)
    except Unreadable:
        raise
    except Exception as error:
        # The libraries raise whatever a damaged file leads them to; none of it means anything to an administrator.
        _log.debug("A %s file of %d bytes could not be read", kind, len(content), exc_info=True)
        raise Unreadable(BROKEN if kind == "word" else _DAMAGED) from error
    paragraphs = document.paragraphs
    if len(paragraphs) > limits.PARAGRAPHS or sum(len(one.text) for one in paragraphs) > limits.CHARACTERS:
        raise Unreadable(TOO_LONG)
    if not any(character.isalpha() for one in paragraphs for character in one.text):
        raise Unreadable(NOT_WORDS)
    return document
