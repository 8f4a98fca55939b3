"""PDF with text, read in a process of its own.

A PDF can be made to unpack without end, or to keep its reader busy for hours, and no library takes a limit for either.
The process that reads it has limits of memory and time from the operating system, and is gone afterwards.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from policies.importing.document import Document, Paragraph, Unreadable
from policies.importing.formats import limits

TOO_MUCH = "This PDF takes too long to read, or holds far more than a policy. Choose the Word file, or paste the text."
_ROOT = Path(__file__).resolve().parents[3]
_KEPT = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "VIRTUAL_ENV")


def read(content: bytes) -> Document:
    """Raises Unreadable for a password, pictures without text, too many pages, and a damaged file."""
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "policies.importing.formats.pdf_process"],
            input=content, capture_output=True, timeout=limits.PDF_SECONDS, cwd=_ROOT, env=environment, check=True,
        )  # fmt: skip
    except subprocess.SubprocessError as error:
        raise Unreadable(TOO_MUCH) from error
    said = json.loads(done.stdout)
    if "unreadable" in said:
        raise Unreadable(said["unreadable"])
    paragraphs = tuple(
        Paragraph(**{**one, "cell": tuple(one["cell"]) if one["cell"] else None}) for one in said["paragraphs"]
    )
    return Document(paragraphs, said["title"], tuple(said["warnings"]), tuple(said["edges"]))
