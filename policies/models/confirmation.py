"""That a member has read the policy version and will keep to it, or never did."""

from django.db import models
from django.utils import timezone

from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import CouncilOwned
from policies.models.files import PolicyFile
from policies.models.policy import Version


class Confirmation(CouncilOwned):
    """Given once for each version. Sending a draft waits for it; nothing else does.

    ``anchors``: the clauses that were put to this member, by anchor; those that changed, where the member had
    confirmed the version before.
    """

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="confirmations")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="confirmations")
    at = models.DateTimeField(default=timezone.now)
    anchors = models.JSONField("clauses confirmed", default=list, blank=True)
    meeting = models.CharField("meeting at which it was signed on paper", max_length=200, blank=True)
    scan = models.ForeignKey(PolicyFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    recorded_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint("version", "member", name="confirmed_once_a_version")]

    def __str__(self):
        return f"{self.member} confirmed {self.version}"


class NeverConfirmed(CouncilOwned):
    """A receipt: this member was asked and never confirmed, until they left or the version was superseded."""

    class Ended(models.TextChoices):
        LEFT = "left", "Left the council"
        VERSION = "version", "The version was superseded"

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="never_confirmed")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    asked_on = models.DateField()
    ended_on = models.DateField()
    ended = models.CharField(max_length=10, choices=Ended)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-ended_on", "pk"]
        constraints = [models.UniqueConstraint("version", "member", name="one_receipt_a_version")]

    def __str__(self):
        return f"{self.member} never confirmed {self.version}"
