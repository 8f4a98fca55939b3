"""Files that belong to the policy: the document it was imported from, and scans of what was signed on paper."""

from secrets import token_hex

from django.db import models
from django.utils import timezone

from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import CouncilOwned


def _path(file, _name: str) -> str:
    """Nothing of the name it came with: it has no public address."""
    return f"policies/{file.council_id}/{token_hex(16)}"


class PolicyFile(CouncilOwned):
    """A file as it was given, byte for byte. Members who keep the policy may open it; it has no public address."""

    file = models.FileField(upload_to=_path)
    name = models.CharField("name as uploaded", max_length=200)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField("bytes")
    sha256 = models.CharField(max_length=64)
    added_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return self.name
