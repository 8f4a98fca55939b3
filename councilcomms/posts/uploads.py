"""Pictures people upload: looked at by content, turned upright, made anew by Pillow without anything they carried."""

from __future__ import annotations

import hashlib
import io
import re
import warnings
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image as Pillow
from PIL import ImageOps

from councilcomms.posts.models import Image

NOT_A_PICTURE = "Choose a photograph or drawing saved as JPEG or PNG. Documents are linked, not uploaded."
NOT_READABLE = "This picture could not be read. Save it again as JPEG or PNG, then choose it again."
#: The longer side of what is kept: enough for a large screen, light enough for a telephone.
LONGEST_SIDE = 2400
_TYPES = {"JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png"}


@dataclass(frozen=True)
class Upload:
    """A picture as it will be kept."""

    content: bytes
    content_type: str
    name: str
    width: int
    height: int

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def read_image(file) -> Upload:
    """Read an uploaded file. Raises ValidationError, in words for the person who chose it."""
    if file.size > settings.IMAGE_MAX_BYTES:
        raise ValidationError(
            f"This picture is {file.size / 1_048_576:.0f} MB. "
            f"The most is {settings.IMAGE_MAX_BYTES // 1_048_576} MB: make it smaller, then choose it again."
        )
    picture = _open(file)
    content_type = _TYPES[picture.format]
    upright = _upright(picture)
    content = _encode(upright, content_type)
    return Upload(content, content_type, _plain_name(file.name), *upright.size)


def _open(file):
    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Pillow.DecompressionBombWarning)
            picture = Pillow.open(file, formats=["JPEG", "PNG"])
    except (Pillow.DecompressionBombError, Pillow.DecompressionBombWarning) as error:
        raise ValidationError(_too_many()) from error
    except Exception as error:
        raise ValidationError(NOT_A_PICTURE) from error
    if picture.width * picture.height > settings.IMAGE_MAX_PIXELS:
        raise ValidationError(_too_many())
    if picture.format not in _TYPES:
        raise ValidationError(NOT_A_PICTURE)
    return picture


def _too_many() -> str:
    millions = settings.IMAGE_MAX_PIXELS // 1_000_000
    return f"This picture has more than {millions} million dots. Make it smaller, then choose it again."


def _upright(picture):
    """Pixels only, the right way up. Whatever a broken or hostile file raises is one plain message."""
    try:
        picture.load()
        upright = ImageOps.exif_transpose(picture)
        seen_through = "A" in upright.getbands() or "transparency" in upright.info
        upright = upright.convert("RGBA" if seen_through and picture.format == "PNG" else "RGB")
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    except Exception as error:
        raise ValidationError(NOT_READABLE) from error
    upright.info.clear()
    return upright


def _encode(picture, content_type: str) -> bytes:
    out = io.BytesIO()
    if content_type == "image/png":
        picture.save(out, "PNG", optimize=True)
    else:
        picture.save(out, "JPEG", quality=88, progressive=True, optimize=True)
    return out.getvalue()


def _plain_name(name: str) -> str:
    last = re.split(r"[/\\]", name or "")[-1]
    return re.sub(r"[^\w .()-]", "", last).strip()[-200:] or "picture"


_made: ContextVar[list | None] = ContextVar("files made", default=None)


@contextmanager
def files_with_rows():
    """Around a transaction that keeps pictures: where it comes to nothing, so do their files."""
    made: list = []
    token = _made.set(made)
    try:
        yield
    except BaseException:
        for file in made:
            file.storage.delete(file.name)
        raise
    finally:
        _made.reset(token)


def keep_image(post, upload: Upload) -> Image:
    """Put a picture down beside a post. Nobody sees it who may not see the post."""
    image = Image(
        post=post, content_type=upload.content_type, name=upload.name, sha256=upload.sha256,
        width=upload.width, height=upload.height,
    )
    image.file.save(upload.name, ContentFile(upload.content), save=False)
    if _made.get() is not None:
        _made.get().append(image.file)
    image.save()
    return image


def copy_image(image: Image, post) -> Image:
    """The same picture for another post, in a file of its own."""
    with image.file.open("rb") as file:
        content = file.read()
    return keep_image(post, Upload(content, image.content_type, image.name, image.width, image.height))
