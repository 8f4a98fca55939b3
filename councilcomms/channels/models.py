"""Where the council speaks: the policies call these accounts."""

from django.db import models

from councilcomms.channels import adapters
from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import CouncilManager, CouncilOwned, CouncilQuerySet, history
from policies.engine.vocabulary import CHANNEL_KINDS
from policies.words import CHANNEL_NAMES as KIND_NAMES


class ChannelQuerySet(CouncilQuerySet):
    def usable(self, version):
        """Open, and of a kind the policy version in force approves."""
        kinds = version.channel_kinds if version else []
        return self.filter(state=Channel.State.OPEN, kind__in=kinds)


class Channel(CouncilOwned):
    """One registered channel. Each is administered by the Clerk; moderators are bound to it by dated rows."""

    class State(models.TextChoices):
        REQUESTED = "requested", "Requested"
        AGREED = "agreed", "Agreed"
        SET_UP = "set-up", "Set up"
        OPEN = "open", "Open"
        DORMANT = "dormant", "Dormant"
        CLOSED = "closed", "Closed"

    kind = models.CharField(max_length=20, choices=[(kind, KIND_NAMES[kind]) for kind in CHANNEL_KINDS])
    name = models.CharField(max_length=120)
    url = models.URLField("address", blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.REQUESTED)
    minute_ref = models.CharField("minute reference", max_length=60, blank=True)
    by_hand_hint = models.CharField("what to do by hand", max_length=200, blank=True)

    objects = CouncilManager.from_queryset(ChannelQuerySet)()
    history = history()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint("council", "kind", "name", name="a_channel_once")]

    def __str__(self):
        return self.name

    def is_usable(self, version) -> bool:
        """Open, and of a kind that this policy version approves."""
        return self.state == self.State.OPEN and version is not None and self.kind in version.channel_kinds

    @property
    def adapter(self):
        return adapters.for_kind(self.kind)


class ChannelModerator(CouncilOwned):
    """A member moderates this channel between two days, both included."""

    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="moderators")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="moderated")
    starts = models.DateField()
    ends = models.DateField("last day", null=True, blank=True)

    history = history()

    def __str__(self):
        return f"{self.member} moderates {self.channel}"
