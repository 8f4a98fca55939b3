"""An import in the making: nothing of it is policy until it is saved as a draft version."""

from django.db import models
from django.utils import timezone

from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import CouncilOwned
from policies.models.files import PolicyFile
from policies.models.policy import Version


class DocumentImport(CouncilOwned):
    """What was found in a document and how it is arranged so far. It goes after 30 days, unless saved.

    ``paragraphs``: [{"text", "label", "outline"}], the document; ``clauses``: [{"ref", "anchor", "heading", "text",
    "section_number", "section", "source"}], as they would be saved; ``questions``: [{"key", "words", "anchor",
    "quote"}]. ``number`` counts changes, so that a stale page is seen.
    """

    file = models.ForeignKey(PolicyFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200, blank=True)
    adopted = models.CharField(max_length=10, blank=True)
    review = models.CharField(max_length=10, blank=True)
    paragraphs = models.JSONField(default=list)
    clauses = models.JSONField(default=list)
    questions = models.JSONField(default=list)
    companions = models.JSONField(default=list)
    warnings = models.JSONField(default=list)
    number = models.PositiveIntegerField(default=1)
    begun_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    version = models.ForeignKey(Version, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-changed_at"]

    def __str__(self):
        return self.title or (self.file.name if self.file else "A pasted policy")
