"""What the portal tells a member, in the portal and by email."""

from django.db import models
from django.utils import timezone

from councilcomms.councils.models.people import Membership
from councilcomms.councils.tenancy import CouncilOwned


class Notice(CouncilOwned):
    """One thing told to one member. ``address`` is the page it speaks of, within the portal."""

    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="notices")
    subject = models.CharField(max_length=200)
    words = models.TextField(blank=True)
    address = models.CharField(max_length=300)
    at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)
    emailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["member", "read_at"]), models.Index(fields=["member", "-at"])]
        ordering = ["-at", "-pk"]

    def __str__(self):
        return self.subject
