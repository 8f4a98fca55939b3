"""An invitation to join a council."""

from django.db import models
from django.utils import timezone

from councilcomms.councils.models.people import Membership, Role
from councilcomms.councils.tenancy import CouncilOwned, history


class Invitation(CouncilOwned):
    """An invitation to join a council: signed, used once, revocable, and it runs out."""

    email = models.EmailField("email address")
    full_name = models.CharField("full name", max_length=120)
    roles = models.JSONField(default=list)
    sent_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    sent_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    minute_ref = models.CharField("minute reference", max_length=60, blank=True)

    history = history()

    class Meta:
        ordering = ["-sent_at"]

    def __str__(self):
        return f"{self.full_name} ({self.email})"

    @property
    def state(self) -> str:
        """Open, used, revoked or expired."""
        if self.used_at:
            return "used"
        if self.revoked_at:
            return "revoked"
        return "open" if timezone.now() < self.expires_at else "expired"

    @property
    def role_names(self) -> list[str]:
        return [Role(role).label for role in self.roles]
