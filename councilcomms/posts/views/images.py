"""Sending a picture to whoever may see it; who may, the view that calls this has asked."""

from __future__ import annotations

from django.http import FileResponse, Http404


def send_image(image, *, caching: str) -> FileResponse:
    try:
        file = image.file.open("rb")
    except FileNotFoundError as gone:
        raise Http404("The file of this picture is not here.") from gone
    response = FileResponse(file, content_type=image.content_type)
    response["Cache-Control"] = caching
    return response
