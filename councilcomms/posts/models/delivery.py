"""One version on its way to one channel."""

from django.db import models
from django.utils import timezone

from councilcomms.channels.models import Channel
from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import CouncilOwned, history
from councilcomms.posts.models.post import Post, Revision


class Delivery(CouncilOwned):
    """Unique for version and channel, so that a second posting is impossible."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        SENT = "sent", "Sent"
        FAILED = "failed", "Not sent"
        UNKNOWN = "unknown", "Outcome unknown"
        BY_HAND = "by-hand", "To do by hand"
        CONFIRMED = "confirmed", "Done by hand"
        CANCELLED = "cancelled", "Cancelled"

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="deliveries")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="deliveries")
    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="deliveries")
    state = models.CharField(max_length=10, choices=State)
    made_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField("when it went there", null=True, blank=True)
    address = models.CharField("where it can be seen", max_length=500, blank=True)
    confirmed_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    history = history()

    class Meta:
        constraints = [models.UniqueConstraint("revision", "channel", name="a_version_once_a_channel")]
        indexes = [models.Index(fields=["council", "state", "made_at"])]
