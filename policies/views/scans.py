"""A kept file, handed out."""

from __future__ import annotations

from django.http import FileResponse, Http404

from policies.models import PolicyFile


def scan_response(file: PolicyFile) -> FileResponse:
    """To be saved and opened outside the browser's pages: whoever uploaded it may have been deceived."""
    try:
        content = file.file.open("rb")
    except FileNotFoundError as gone:
        raise Http404("This file is not here.") from gone
    return FileResponse(
        content, as_attachment=True, filename=file.name, content_type=file.content_type,
        headers={"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"},
    )
