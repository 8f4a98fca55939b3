"""That a member has read the policy version and will keep to it."""

from django.db import models
from django.utils import timezone

from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import CouncilOwned
from policies.models.policy import Version


class Confirmation(CouncilOwned):
    """Given once for each version. Sending a draft waits for it; nothing else does."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="confirmations")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="confirmations")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint("version", "member", name="confirmed_once_a_version")]

    def __str__(self):
        return f"{self.member} confirmed {self.version}"
