"""Scans that belong to the policy: looked at by content, kept byte for byte, never shown in a page."""

from __future__ import annotations

import hashlib
import re
from contextlib import contextmanager

from django.core.files.base import ContentFile
from django.db import transaction

from councilcomms.councils.transitions import Refused
from policies.models import PolicyFile

MOST_BYTES = 10 * 1024 * 1024
NOT_A_SCAN = "Choose a scan saved as PDF, JPEG or PNG."
#: How a file of each kind begins, whatever it is called.
_BEGINNINGS = {
    "application/pdf": b"%PDF-", "image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n",
}


@contextmanager
def scan_kept(upload, *, by, field: str = "scan"):
    """The row of an uploaded scan, kept where the block ends well; where it raises, neither row nor file stays.

    Raises Refused by ``field`` in words for the person who chose the file. ``upload`` None gives None.
    """
    if upload is None:
        yield None
        return
    with transaction.atomic():
        row = keep_file(upload, by=by, content_type=_read_type(upload, field))
        try:
            yield row
        except BaseException:
            row.file.storage.delete(row.file.name)
            raise


def keep_file(upload, *, by, content_type: str) -> PolicyFile:
    """Keep a file as it was given. Who may, and what it is, the caller has asked."""
    upload.seek(0)
    content = upload.read()
    row = PolicyFile(
        name=plain_name(upload.name), content_type=content_type, size=len(content), added_by=by,
        sha256=hashlib.sha256(content).hexdigest(),
    )
    row.file.save(row.name, ContentFile(content), save=False)
    row.save()
    return row


def _read_type(upload, field: str) -> str:
    """What the file is, by how it begins."""
    if upload.size > MOST_BYTES:
        raise Refused({field: f"This file is {upload.size / 1_048_576:.0f} MB. The most is "
                              f"{MOST_BYTES // 1_048_576} MB: scan it again with less detail."})
    upload.seek(0)
    beginning = upload.read(16)
    for content_type, bytes_of in _BEGINNINGS.items():
        if beginning.startswith(bytes_of):
            return content_type
    raise Refused({field: NOT_A_SCAN})


def plain_name(name: str) -> str:
    """The name a file came with, without folders and what a header cannot carry."""
    last = re.split(r"[/\\]", name or "")[-1]
    return re.sub(r"[^\w .()-]", "", last).strip()[-200:] or "scan"
