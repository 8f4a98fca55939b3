"""The words of a post as one value: what a form gives, what a version holds, what is hashed and checked."""

from __future__ import annotations

import datetime
import hashlib
import json
from dataclasses import asdict, dataclass

from django.db.models import Max

from councilcomms.posts.models import Picture, Revision
from policies.engine import Fields, ImageFacts, Source

#: Long enough for a newsletter article, short enough to check while one types.
MOST_CHARACTERS = 20_000


@dataclass(frozen=True)
class PictureWords:
    """A picture (the id of an Image of this post) and what is said of it."""

    image: int
    sha256: str
    name: str = ""
    alt: str = ""
    decorative: bool = False
    owner: str = ""
    licence: str = ""
    people: str = ""


@dataclass(frozen=True)
class Words:
    """Everything an approval is of: text, headline, source, channels, picture, who it is about."""

    text: str
    headline: str = ""
    category: str = "news"
    source_kind: str = ""
    source_url: str = ""
    minute_ref: str = ""
    minute_date: datetime.date | None = None
    source_note: str = ""
    about: tuple[int, ...] = ()
    channels: tuple[int, ...] = ()
    pictures: tuple[PictureWords, ...] = ()

    def hash(self) -> str:
        """SHA-256 of everything approved. An approval is of exactly this."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True, default=str).encode()).hexdigest()

    def source(self) -> Source:
        kind = Revision.SourceKind
        return Source(
            url=self.source_url if self.source_kind == kind.LINK else "",
            minute_ref=self.minute_ref if self.source_kind == kind.MINUTE else "",
            own_knowledge=self.source_note if self.source_kind == kind.OWN else "",
            inviting=self.source_kind == kind.INVITING,
        )

    def fields(self) -> Fields:
        """As the checker reads it."""
        images = tuple(
            ImageFacts(p.name, p.alt, p.decorative, p.owner, p.licence, p.people) for p in self.pictures
        )
        return Fields(text=self.text, title=self.headline, source=self.source(), images=images)


def words_of(revision: Revision, pictures=None) -> Words:
    """The words a version holds; ``pictures`` where they were just read."""
    rows = revision.pictures.select_related("image") if pictures is None else pictures
    pictures = tuple(
        PictureWords(p.image_id, p.image.sha256, p.image.name, p.alt, p.decorative, p.owner, p.licence, p.people)
        for p in rows
    )
    return Words(
        text=revision.text, headline=revision.headline, category=revision.category,
        source_kind=revision.source_kind, source_url=revision.source_url, minute_ref=revision.minute_ref,
        minute_date=revision.minute_date, source_note=revision.source_note, about=tuple(revision.about),
        channels=tuple(revision.channels), pictures=pictures,
    )


def write_revision(post, words: Words, *, by) -> Revision:
    """Put words down as the post's current version: over the last one before the first sending, else as a new one."""
    last = post.current
    if last is not None and last.hash == words.hash():
        return last
    if last is None or last.kept:
        last = Revision(post=post, number=_next_number(post) if last else 1)
    for name in (
        "text", "headline", "category", "source_kind", "source_url", "minute_ref", "minute_date", "source_note",
    ):
        setattr(last, name, getattr(words, name))
    last.about, last.channels, last.made_by, last.hash = list(words.about), list(words.channels), by, words.hash()
    written_over = last.pk is not None
    last.save()
    if written_over:
        last.pictures.all().delete()
    _write_pictures(last, words)
    post.current = last
    return last


def _next_number(post) -> int:
    """After every version there was: a correction thrown away leaves its number behind."""
    return post.revisions.aggregate(last=Max("number"))["last"] + 1


def _write_pictures(revision: Revision, words: Words) -> None:
    for position, picture in enumerate(words.pictures):
        Picture.objects.create(
            revision=revision, image_id=picture.image, position=position, alt=picture.alt,
            decorative=picture.decorative, owner=picture.owner, licence=picture.licence, people=picture.people,
        )
