"""Where the council speaks: the policies call these accounts."""

from django.db import models
from django.urls import reverse
from django.utils import timezone

from councilcomms.channels import adapters
from councilcomms.councils.models import Event, Membership
from councilcomms.councils.models.people import in_force
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
    minute_date = models.DateField("date of that meeting", null=True, blank=True)
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

    @property
    def lacks_minute(self) -> bool:
        """In use, and no minute is known by which the Council agreed to it. Its own website needs none."""
        in_use = self.state in (self.State.OPEN, self.State.DORMANT)
        return in_use and not self.minute_ref and self.kind != "website"

    @property
    def minute(self) -> str:
        """“24/61, 4 June 2024”; "" before the Council agreed."""
        return f"{self.minute_ref}, {self.minute_date:%-d %B %Y}" if self.minute_date else self.minute_ref

    def get_absolute_url(self) -> str:
        return reverse("channel", args=[self.council.slug, self.pk])

    def desk_address_for(self, _member) -> str:
        return self.get_absolute_url()


class ModeratorQuerySet(CouncilQuerySet):
    def today(self):
        return self.filter(in_force(timezone.localdate()))

    def running(self):
        """Moderating today, or from a day to come."""
        open_ended = models.Q(ends=None) | models.Q(ends__gte=timezone.localdate())
        return self.filter(open_ended).exclude(ends__lt=models.F("starts"))


class ChannelModerator(CouncilOwned):
    """A member moderates this channel between two days, both included."""

    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="moderators")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="moderated")
    starts = models.DateField()
    ends = models.DateField("last day", null=True, blank=True)

    objects = CouncilManager.from_queryset(ModeratorQuerySet)()
    history = history()

    class Meta:
        ordering = ["starts", "pk"]

    def __str__(self):
        return f"{self.member} moderates {self.channel}"

    @property
    def is_running(self) -> bool:
        """Moderating today, or from a day to come."""
        return self.ends is None or self.ends >= max(timezone.localdate(), self.starts)


class ChannelEvent(Event):
    """What was asked, agreed and done about one channel."""

    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="events")
    facts = models.JSONField(default=dict, blank=True)
