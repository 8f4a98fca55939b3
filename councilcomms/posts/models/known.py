"""Texts that a draft is held against: what stands on the public website, here or elsewhere, and what others wrote."""

import hashlib

from django.db import models
from django.db.models import Q
from django.utils import timezone

from councilcomms.councils.models import Council, Membership
from councilcomms.councils.tenancy import CouncilOwned
from councilcomms.posts.models.post import Post


class KnownText(CouncilOwned):
    """A text, and whose it is: of a post on the public website, for every council's checks; or noted, for one's own."""

    post = models.OneToOneField(Post, on_delete=models.PROTECT, null=True, blank=True, related_name="known_text")
    text = models.TextField()
    #: By it a text is noted once: the text itself is too long for an index.
    text_hash = models.CharField(max_length=64)
    whose = models.CharField("whose it is", max_length=200)
    address = models.CharField("where it stands", max_length=500, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    noted_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    noted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-noted_at", "-pk"]
        constraints = [
            models.UniqueConstraint("council", "text_hash", condition=Q(post=None), name="a_text_is_noted_once")
        ]

    def __str__(self):
        return f"{self.whose}: {self.first_words}"

    @property
    def first_words(self) -> str:
        words = " ".join(self.text.split())
        return f"{words[:80]}…" if len(words) > 80 else words


def hash_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


class Shingle(models.Model):
    """The hash of five words of a text. No words are kept; the text is reached through its council's scope.

    ``readers`` and ``council`` are the text's own, held here so that one index answers which shingles a council may
    see and in how many councils they stand.
    """

    #: Values of ``readers`` that are no council's id.
    EVERYBODY, DEMONSTRATIONS = 0, -1

    hash = models.BigIntegerField()
    readers = models.BigIntegerField("whose checks read it: one council's, by its id, or those of many")
    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+", db_index=False)
    text = models.ForeignKey(KnownText, on_delete=models.CASCADE, related_name="shingles")

    class Meta:
        indexes = [models.Index(fields=["readers", "hash", "council", "text"], name="shingles_by_reader")]

    def __str__(self):
        return f"{self.hash} in text {self.text_id}"
